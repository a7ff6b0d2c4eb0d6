import { finite, within } from '../check.ts'
import { StatisticsError } from '../error.ts'

/** In degrees. */
export interface Place {
  readonly latitude: number
  readonly longitude: number
}

/** The Earth's mean radius (IUGG). */
const earthKilometres = 6371.0088

/**
 * How far two places lie apart along the ground, in kilometres (the haversine formula, on a ball). A distance taken from degrees as if they
 * were square is not one: it changes which places are neighbours.
 * Assumes: a ball, which is off by up to half a hundredth. Errors: a latitude beyond 90, what is no number.
 *
 * @example
 * kilometresBetween({ latitude: 51.5, longitude: -0.12 }, { latitude: 53.48, longitude: -2.24 }) // 262
 */
export function kilometresBetween(one: Place, other: Place): number {
  onEarth(one)
  onEarth(other)
  const radians = Math.PI / 180
  const across = Math.sin(((other.latitude - one.latitude) * radians) / 2) ** 2
  const along = Math.sin(((other.longitude - one.longitude) * radians) / 2) ** 2
  const shrink = Math.cos(one.latitude * radians) * Math.cos(other.latitude * radians)
  return 2 * earthKilometres * Math.asin(Math.min(1, Math.sqrt(across + shrink * along)))
}

/** Growing circles around one place: after each step the places added, all ties together. */
export interface Circles {
  readonly centre: number
  readonly steps: readonly { readonly added: readonly number[]; readonly kilometres: number }[]
}

/** The circles around each place, nearest first; places that lie equally far (to a millimetre) come in together. */
export function circlesAround(places: readonly Place[]): Circles[] {
  if (places.length < 2) throw new StatisticsError('too-few', 'places', 'two are needed')
  return places.map((place, centre) => {
    const others = places
      .map((other, at) => ({ at, kilometres: kilometresBetween(place, other) }))
      .toSorted((one, other) => one.kilometres - other.kilometres)
    const steps: { added: number[]; kilometres: number }[] = []
    for (const { at, kilometres } of others) {
      const last = steps.at(-1)
      if (last !== undefined && kilometres - last.kilometres < 1e-6) last.added.push(at)
      else steps.push({ added: [at], kilometres })
    }
    return { centre, steps }
  })
}

function onEarth({ latitude, longitude }: Place): void {
  within(latitude, 'latitude', -90, 90)
  finite(longitude, 'longitude')
}
