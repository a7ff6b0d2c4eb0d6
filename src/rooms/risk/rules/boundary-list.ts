import { boxOf, type Box, type Outline, type Point, type Ring } from './outline.ts'

/**
 * Reading a published file of outlines: GeoJSON features of districts, wards or LSOAs, whatever the year in their property
 * names. Each feature is read by itself; one that does not fit is a problem with its number, and the others stand.
 */
export const areaKinds = ['district', 'ward', 'lsoa'] as const
export type AreaKind = (typeof areaKinds)[number]
export interface AreaRow {
  readonly kind: AreaKind
  readonly code: string
  readonly name: string
  readonly districtCode: string
  readonly box: Box
  readonly outline: Outline
}
export interface RowProblem {
  readonly row: number
  readonly problem: string
}

const names: Readonly<Record<AreaKind, { readonly code: RegExp; readonly name: RegExp }>> = {
  district: { code: /^LAD\d\dCD$/, name: /^LAD\d\dNM$/ },
  ward: { code: /^WD\d\dCD$/, name: /^WD\d\dNM$/ },
  lsoa: { code: /^LSOA\d\dCD$/, name: /^LSOA\d\dNM$/ },
}
const districtOf = /^LAD(?:\d\dCD|_FILE)$/
const gssCode = /^[EWSN]\d{8}$/
/** A county's finest ward has a few hundred points; beyond this somebody brought another kind of file. */
const mostPoints = 100_000

export function readBoundaries(
  document: unknown,
  kind: AreaKind,
): { readonly rows: readonly AreaRow[]; readonly problems: readonly RowProblem[] } {
  const features =
    isRecord(document) && Array.isArray(document['features']) ? (document['features'] as unknown[]) : null
  if (features === null)
    return { rows: [], problems: [{ row: 0, problem: 'the file is not a GeoJSON collection of features' }] }
  const rows: AreaRow[] = []
  const problems: RowProblem[] = []
  const seen = new Set<string>()
  features.forEach((feature, at) => {
    const read = readFeature(feature, kind)
    if (typeof read === 'string') problems.push({ row: at + 1, problem: read })
    else if (seen.has(read.code))
      problems.push({ row: at + 1, problem: `${read.code} stands in the file before` })
    else {
      seen.add(read.code)
      rows.push(read)
    }
  })
  return { rows, problems }
}

function readFeature(feature: unknown, kind: AreaKind): AreaRow | string {
  const properties = isRecord(feature) && isRecord(feature['properties']) ? feature['properties'] : {}
  const find = (shape: RegExp): string => {
    const [, value] = Object.entries(properties).find(([name]) => shape.test(name)) ?? []
    return typeof value === 'string' ? value.trim() : ''
  }
  const code = find(names[kind].code)
  const name = find(names[kind].name)
  const districtCode = kind === 'district' ? code : find(districtOf)
  if (!gssCode.test(code)) return `no code of a ${kind}`
  if (name === '' || name.length > 200) return `no name for ${code}`
  if (!gssCode.test(districtCode)) return `no district code for ${code}`
  const outline = outlineOf(isRecord(feature) ? feature['geometry'] : null)
  if (typeof outline === 'string') return `${code}: ${outline}`
  const box = boxOf(outline)
  if (box === null || box.west >= box.east || box.south >= box.north)
    return `${code}: the outline encloses nothing`
  return { kind, code, name, districtCode, box, outline }
}

function outlineOf(geometry: unknown): Outline | string {
  if (!isRecord(geometry) || !Array.isArray(geometry['coordinates'])) return 'there is no outline'
  const coordinates = geometry['coordinates'] as unknown[]
  const polygons =
    geometry['type'] === 'Polygon' ? [coordinates] : geometry['type'] === 'MultiPolygon' ? coordinates : null
  if (polygons === null) return 'the outline is neither a polygon nor several'
  let points = 0
  const outline: Ring[][] = []
  for (const polygon of polygons) {
    if (!Array.isArray(polygon) || polygon.length === 0) return 'a polygon has no ring'
    const rings: Ring[] = []
    for (const ring of polygon as unknown[]) {
      const read = ringOf(ring)
      if (typeof read === 'string') return read
      points += read.length
      if (points > mostPoints) return `the outline has more than ${mostPoints} points`
      rings.push(read)
    }
    outline.push(rings)
  }
  return outline
}

function ringOf(ring: unknown): Ring | string {
  if (!Array.isArray(ring) || ring.length < 4) return 'a ring has fewer than four points'
  const points: Point[] = []
  for (const point of ring as unknown[]) {
    const [longitude, latitude] = Array.isArray(point) ? (point as unknown[]) : []
    if (typeof longitude !== 'number' || typeof latitude !== 'number') return 'a point is not two numbers'
    if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90)
      return 'a point is not longitude and latitude (is the file in National Grid metres?)'
    points.push([longitude, latitude])
  }
  return points
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
