import type { Point } from './outline.ts'

/**
 * From a National Grid easting and northing (metres) to longitude and latitude in WGS84.
 *
 * Source: Ordnance Survey, "A guide to coordinate systems in Great Britain", annexes A to C: the transverse Mercator
 * projection backwards on the Airy 1830 ellipsoid, then the seven-parameter Helmert transformation. It errs by up to five
 * metres against OSTN15, which is no more than a postcode's own point does.
 */
export function toWgs84(easting: number, northing: number): Point {
  const [latitude, longitude] = unproject(easting, northing)
  return shift(latitude, longitude)
}

const airy = { a: 6_377_563.396, b: 6_356_256.909 }
const wgs84 = { a: 6_378_137, b: 6_356_752.3141 }
const scale = 0.9996012717
const origin = { latitude: radians(49), longitude: radians(-2), easting: 400_000, northing: -100_000 }

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
const degrees = (angle: number): number => (angle * 180) / Math.PI

/** Length of the meridian from the true origin, in metres. */
function meridian(latitude: number): number {
  const n = (airy.a - airy.b) / (airy.a + airy.b)
  const [difference, sum] = [latitude - origin.latitude, latitude + origin.latitude]
  return (
    airy.b *
    scale *
    ((1 + n + (5 / 4) * n ** 2 + (5 / 4) * n ** 3) * difference -
      (3 * n + 3 * n ** 2 + (21 / 8) * n ** 3) * Math.sin(difference) * Math.cos(sum) +
      ((15 / 8) * n ** 2 + (15 / 8) * n ** 3) * Math.sin(2 * difference) * Math.cos(2 * sum) -
      (35 / 24) * n ** 3 * Math.sin(3 * difference) * Math.cos(3 * sum))
  )
}

/** Latitude and longitude on Airy's ellipsoid, in radians. */
function unproject(easting: number, northing: number): [number, number] {
  let latitude = origin.latitude
  // Five rounds are enough anywhere in Great Britain (to 0.01 mm); ten, so that a wrong input ends too.
  for (let round = 0; round < 10; round += 1)
    latitude += (northing - origin.northing - meridian(latitude)) / (airy.a * scale)
  const e2 = 1 - airy.b ** 2 / airy.a ** 2
  const sin2 = Math.sin(latitude) ** 2
  const nu = (airy.a * scale) / Math.sqrt(1 - e2 * sin2)
  const rho = (airy.a * scale * (1 - e2)) / (1 - e2 * sin2) ** 1.5
  const eta2 = nu / rho - 1
  const [tan, sec] = [Math.tan(latitude), 1 / Math.cos(latitude)]
  const d = easting - origin.easting
  const seven = tan / (2 * rho * nu)
  const eight = (tan / (24 * rho * nu ** 3)) * (5 + 3 * tan ** 2 + eta2 - 9 * tan ** 2 * eta2)
  const nine = (tan / (720 * rho * nu ** 5)) * (61 + 90 * tan ** 2 + 45 * tan ** 4)
  const ten = sec / nu
  const eleven = (sec / (6 * nu ** 3)) * (nu / rho + 2 * tan ** 2)
  const twelve = (sec / (120 * nu ** 5)) * (5 + 28 * tan ** 2 + 24 * tan ** 4)
  const twelveA = (sec / (5040 * nu ** 7)) * (61 + 662 * tan ** 2 + 1320 * tan ** 4 + 720 * tan ** 6)
  return [
    latitude - seven * d ** 2 + eight * d ** 4 - nine * d ** 6,
    origin.longitude + ten * d - eleven * d ** 3 + twelve * d ** 5 - twelveA * d ** 7,
  ]
}

/** OSGB36 to WGS84: the published parameters with their signs turned round. */
const helmert = {
  move: [446.448, -125.157, 542.06],
  turn: [0.1502, 0.247, 0.8421].map((seconds) => radians(seconds / 3600)),
  stretch: 1 - 20.4894e-6,
} as const

function shift(latitude: number, longitude: number): Point {
  const e2 = 1 - airy.b ** 2 / airy.a ** 2
  const nu = airy.a / Math.sqrt(1 - e2 * Math.sin(latitude) ** 2)
  const x = nu * Math.cos(latitude) * Math.cos(longitude)
  const y = nu * Math.cos(latitude) * Math.sin(longitude)
  const z = nu * (1 - e2) * Math.sin(latitude)
  const [rx = 0, ry = 0, rz = 0] = helmert.turn
  const [tx, ty, tz] = helmert.move
  return fromCartesian(
    tx + helmert.stretch * x - rz * y + ry * z,
    ty + rz * x + helmert.stretch * y - rx * z,
    tz - ry * x + rx * y + helmert.stretch * z,
  )
}

function fromCartesian(x: number, y: number, z: number): Point {
  const e2 = 1 - wgs84.b ** 2 / wgs84.a ** 2
  const p = Math.hypot(x, y)
  let latitude = Math.atan2(z, p * (1 - e2))
  for (let round = 0; round < 10; round += 1) {
    const nu = wgs84.a / Math.sqrt(1 - e2 * Math.sin(latitude) ** 2)
    latitude = Math.atan2(z + e2 * nu * Math.sin(latitude), p)
  }
  return [degrees(Math.atan2(y, x)), degrees(latitude)]
}
