import { areaAt, innerPoint, isInside, type Area, type Point } from './outline.ts'

/**
 * Reading a street-level file of incidents as data.police.uk publishes it, and saying where each is.
 *
 * Three rules, from how the file is made. Points are snapped to one of a few hundred thousand anonymous points, so rows
 * that are alike in every column are different incidents. A row may have no place at all; it is kept and counted so. And
 * where a row states its LSOA, that wins over the point, which may have been snapped across a boundary.
 */
export interface IncidentRow {
  /** The first day of its month. */
  readonly month: string
  readonly kind: string
  /** The published reference; empty for antisocial behaviour, which has none. */
  readonly reference: string
  readonly point: Point | null
  /** As stated; null where it is not. */
  readonly lsoaCode: string | null
}

export const incidentColumns = [
  'Crime ID',
  'Month',
  'Longitude',
  'Latitude',
  'LSOA code',
  'Crime type',
] as const

/** Where each wanted column stands in the file; a sentence where one is missing. */
export function incidentColumnsOf(heading: readonly string[]): readonly number[] | string {
  const places = incidentColumns.map((name) => heading.indexOf(name))
  const missing = incidentColumns.filter((_, at) => places[at] === -1)
  return missing.length === 0
    ? places
    : `the heading has no column ${missing.map((name) => `“${name}”`).join(', ')}`
}

export function readIncidentRow(cells: readonly string[], places: readonly number[]): IncidentRow | string {
  const [reference = '', month = '', longitude = '', latitude = '', lsoa = '', kind = ''] = places.map(
    (place) => cells[place]?.trim() ?? '',
  )
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month)) return `“${month.slice(0, 20)}” is not a month`
  if (kind === '' || kind.length > 100) return 'the kind of incident is missing'
  if (lsoa !== '' && !/^[EWSN]\d{8}$/.test(lsoa)) return `“${lsoa.slice(0, 20)}” is not the code of an LSOA`
  const point = pointOf(longitude, latitude)
  if (point === undefined) return 'the longitude or latitude is not a number of degrees'
  return {
    month: `${month}-01`,
    kind,
    reference: reference.slice(0, 100),
    point,
    lsoaCode: lsoa === '' ? null : lsoa,
  }
}

/** Null where both are empty; undefined where they cannot be read. */
function pointOf(longitude: string, latitude: string): Point | null | undefined {
  if (longitude === '' && latitude === '') return null
  const [x, y] = [longitude, latitude].map((text) =>
    /^-?\d{1,3}(?:\.\d{1,12})?$/.test(text) ? Number(text) : Number.NaN,
  )
  if (x === undefined || y === undefined || Number.isNaN(x) || Number.isNaN(y)) return undefined
  return Math.abs(x) <= 180 && Math.abs(y) <= 90 ? [x, y] : undefined
}

export interface Geography {
  readonly wards: readonly Area[]
  readonly lsoas: ReadonlyMap<string, Area>
  readonly districts: readonly Area[]
}
export interface IncidentPlace {
  /** Where it is drawn; null where it has no place, or only a code of an area that is not known here. */
  readonly point: Point | null
  readonly lsoaCode: string | null
  readonly wardCode: string | null
  readonly districtCode: string | null
}

/**
 * Where an incident is. The stated area wins over the point: a point outside of it is replaced by one inside; and an area
 * that no outline here has is elsewhere, wherever its point was snapped to. Only without any LSOA outlines the point decides.
 */
export function placeIncident(
  { point, lsoaCode }: Pick<IncidentRow, 'point' | 'lsoaCode'>,
  geography: Geography,
): IncidentPlace {
  const stated = lsoaCode === null ? undefined : geography.lsoas.get(lsoaCode)
  if (stated !== undefined) return placeInArea(point, stated, geography)
  if (point === null || (lsoaCode !== null && geography.lsoas.size > 0))
    return { point, lsoaCode, wardCode: null, districtCode: null }
  return placeByPoint(point, lsoaCode, geography)
}

function placeInArea(given: Point | null, stated: Area, geography: Geography): IncidentPlace {
  const point = given !== null && isInside(given, stated.outline) ? given : innerPoint(stated.outline)
  const ward = point === null ? null : areaAt(point, geography.wards)
  return {
    point,
    lsoaCode: stated.code,
    // A ward of another district is a fault of the outlines; the stated area has the last word.
    wardCode: ward?.districtCode === stated.districtCode ? ward.code : null,
    districtCode: stated.districtCode,
  }
}

/** By the point alone. */
function placeByPoint(point: Point, stated: string | null, geography: Geography): IncidentPlace {
  const ward = areaAt(point, geography.wards)
  const lsoa = stated === null ? areaAt(point, [...geography.lsoas.values()]) : null
  const district = ward?.districtCode ?? lsoa?.districtCode ?? areaAt(point, geography.districts)?.code
  return {
    point,
    lsoaCode: stated ?? lsoa?.code ?? null,
    wardCode: ward?.code ?? null,
    districtCode: district ?? null,
  }
}
