/**
 * Outlines of areas and the questions asked of them, without PostGIS: a box, whether a point is inside, a point that surely
 * is. Outlines are as GeoJSON has them: polygons of rings of [longitude, latitude] in WGS84, the first ring the outside and
 * the others holes. Edges are taken as straight lines between their ends, which over a county errs by less than a metre.
 */
export type Point = readonly [longitude: number, latitude: number]
export type Ring = readonly Point[]
export type Outline = readonly (readonly Ring[])[]
export interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** The smallest box around an outline; null where it has no point. */
export function boxOf(outline: Outline): Box | null {
  let box: Box | null = null
  for (const [longitude, latitude] of outline.flat(2)) {
    box =
      box === null
        ? { west: longitude, south: latitude, east: longitude, north: latitude }
        : {
            west: Math.min(box.west, longitude),
            south: Math.min(box.south, latitude),
            east: Math.max(box.east, longitude),
            north: Math.max(box.north, latitude),
          }
  }
  return box
}

export const isInBox = ([longitude, latitude]: Point, box: Box): boolean =>
  longitude >= box.west && longitude <= box.east && latitude >= box.south && latitude <= box.north

/**
 * Whether a point is inside: in an odd number of rings of one polygon, so that holes are outside. A point on an edge belongs
 * to the area north-east of it (half-open), so that of two areas that share an edge one has it and not both.
 */
export const isInside = (point: Point, outline: Outline): boolean =>
  outline.some((polygon) => polygon.filter((ring) => isWithinRing(point, ring)).length % 2 === 1)

function isWithinRing([x, y]: Point, ring: Ring): boolean {
  let inside = false
  ring.forEach(([x1, y1], at) => {
    const [x2, y2] = ring[(at + 1) % ring.length] ?? [x1, y1]
    const crosses = y1 > y !== y2 > y
    if (crosses && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  })
  return inside
}

/**
 * A point that is inside: the middle of the widest stretch on the line through the box's middle. The centre of gravity
 * would be nicer to look at, but lies outside of a crescent. Null where there is no inside.
 */
export function innerPoint(outline: Outline): Point | null {
  const box = boxOf(outline)
  if (box === null) return null
  for (const part of [0.5, 0.37, 0.63, 0.21, 0.79]) {
    const y = box.south + (box.north - box.south) * part
    const found = widestStretch(outline, y)
    if (found !== null) return [found, y]
  }
  return null
}

function widestStretch(outline: Outline, y: number): number | null {
  const crossings = outline
    .flatMap((polygon) => polygon.flatMap((ring) => crossingsOf(ring, y)))
    .toSorted((a, b) => a - b)
  let best: { width: number; middle: number } | null = null
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    const [from, to] = [crossings[at] ?? 0, crossings[at + 1] ?? 0]
    if (best === null || to - from > best.width) best = { width: to - from, middle: (from + to) / 2 }
  }
  return best === null || best.width === 0 ? null : best.middle
}

const crossingsOf = (ring: Ring, y: number): number[] =>
  ring.flatMap(([x1, y1], at) => {
    const [x2, y2] = ring[(at + 1) % ring.length] ?? [x1, y1]
    return y1 > y !== y2 > y ? [((x2 - x1) * (y - y1)) / (y2 - y1) + x1] : []
  })

export interface Area {
  readonly code: string
  readonly districtCode: string
  readonly box: Box
  readonly outline: Outline
}
/** The area that a point is in; where outlines of a coarse file overlap, the first by code. Null where it is in none. */
export const areaAt = (point: Point, areas: readonly Area[]): Area | null =>
  areas
    .filter((area) => isInBox(point, area.box) && isInside(point, area.outline))
    .toSorted((a, b) => a.code.localeCompare(b.code))[0] ?? null
