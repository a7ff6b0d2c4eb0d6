/**
 * Postcodes, whole or in part. Sector, district and area are derived, never typed. `0` and `O`, `1` and `I` are put right
 * only where the position decides; no two outward codes differ in those characters alone, which a test holds.
 * Grammar: A9, A99, A9A, AA9, AA99, AA9A, then a digit and two letters without C I K M O V (BS 7666-2).
 */
import { foldForm } from './fold.ts'
import { crownDependencies, nonGeographicAreas, overseasPostcodes, postcodeAreas } from './postcode-areas.ts'

/** A postcode or the part of one that was told. */
export type Postcode = {
  readonly precision: 'full' | 'sector' | 'district' | 'area'
  readonly kind: 'mainland' | 'crown' | 'forces' | 'overseas' | 'giro' | 'other'
  /** `NG99 5FW`, `NG99 5`, `NG99` or `NG`. */
  readonly value: string
  readonly area: string
  readonly district: string | null
  readonly sector: string | null
  readonly full: string | null
  /** ZZ99 codes and what the caller named (stations, hospitals): says that no home is known. Gives no key. */
  readonly isPlaceholder: boolean
  /** Whether a letter and a digit were exchanged. */
  readonly repaired: boolean
  readonly raw: string
  /** The narrowest first: full, sector, district. An area alone gives its own key, for counting and not for linking. */
  readonly keys: readonly string[]
}

/** `placeholders`: postcodes that stand for "we wrote our own", as a police station's. Any spacing. */
export type PostcodeOptions = { readonly placeholders?: readonly string[] }

const outwardShape = /^([A-Z]{1,2})(?:0|[1-9][0-9]?|[0-9][ABCDEFGHJKMNPRSTUVWXY])$/
const inwardShape = /^[0-9][ABD-HJLNP-UW-Z]{2}$/

/** Reads a postcode or its outward part; null where it is neither. */
export function readPostcode(raw: string, options: PostcodeOptions = {}): Postcode | null {
  const text = foldForm(raw)
  if (text === null) return null
  const compact = text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  const special = readSpecial(compact, raw)
  if (special !== null) return special
  // Without one figure that was typed as a figure, "nobody" would be N0B 0DY.
  if (compact.length > 2 && !/[0-9]/.test(compact)) return null
  const isPlaceholder = (options.placeholders ?? []).some(
    (placeholder) => placeholder.toUpperCase().replaceAll(/[^A-Z0-9]/g, '') === compact,
  )
  if (/^[A-Z]{1,2}$/.test(compact)) return readArea(compact, raw)
  return (
    readWhole(compact, raw, isPlaceholder) ??
    readSector(text.toUpperCase(), raw) ??
    readDistrict(compact, raw)
  )
}

/** What does not follow the grammar: GIR 0AA, BFPO numbers, territories. */
function readSpecial(compact: string, raw: string): Postcode | null {
  if (/^G[I1]R[0O]AA$/.test(compact)) return special('GIR 0AA', 'GIR', 'giro', compact !== 'GIR0AA', raw)
  const forces = /^BFP[O0](?:C[O/]?)?(\d{1,4})$/.exec(compact)
  if (forces !== null) return special(`BFPO ${Number(forces[1])}`, 'BFPO', 'forces', false, raw)
  if (Object.hasOwn(overseasPostcodes, compact)) {
    const outward = compact.slice(0, -3)
    return special(`${outward} ${compact.slice(-3)}`, outward, 'overseas', false, raw)
  }
  return null
}

function special(
  value: string,
  area: string,
  kind: Postcode['kind'],
  repaired: boolean,
  raw: string,
): Postcode {
  const none = { district: null, sector: null, isPlaceholder: false } as const
  return { precision: 'full', kind, value, area, ...none, full: value, repaired, raw, keys: keyed(value) }
}

function keyed(...values: readonly string[]): readonly string[] {
  return values.map((value) => `postcode:${value.replaceAll(' ', '')}`)
}

function readArea(compact: string, raw: string): Postcode | null {
  if (!postcodeAreas.has(compact)) return null
  const none = { district: null, sector: null, full: null, isPlaceholder: false, repaired: false } as const
  return {
    precision: 'area',
    kind: kindOf(compact),
    value: compact,
    area: compact,
    ...none,
    raw,
    keys: keyed(compact),
  }
}

function kindOf(area: string): Postcode['kind'] {
  if (crownDependencies.has(area)) return 'crown'
  if (area === 'BF') return 'forces'
  return postcodeAreas.has(area) ? 'mainland' : 'other'
}

function readWhole(compact: string, raw: string, isPlaceholder: boolean): Postcode | null {
  if (compact.length < 5 || compact.length > 7) return null
  const first = compact.at(-3) === 'O' ? '0' : compact.at(-3) === 'I' ? '1' : compact.at(-3)
  const inward = `${first}${compact.slice(-2)}`
  const outward = outwardOf(compact.slice(0, -3))
  // The statistics office's pseudo postcodes (ZZ99 3VZ, no fixed abode) use letters that Royal Mail does not.
  if (outward === null || !(inwardShape.test(inward) || /^ZZ99\d[A-Z]{2}$/.test(compact))) return null
  const full = `${outward.district} ${inward}`
  const sector = `${outward.district} ${inward.slice(0, 1)}`
  const isEmpty = isPlaceholder || outward.area === 'ZZ'
  return {
    ...outward,
    precision: 'full',
    kind: kindOf(outward.area),
    value: full,
    full,
    sector,
    isPlaceholder: isEmpty,
    repaired: full.replace(' ', '') !== compact,
    raw,
    keys: isEmpty ? [] : keyed(full, sector, outward.district),
  }
}

/** `NG99 5`: only with the space, as `NG995` could be anything. */
function readSector(text: string, raw: string): Postcode | null {
  const parts = /^([A-Z0-9]{2,4}) ([0-9])$/.exec(text)
  const outward = parts === null ? null : outwardOf(parts[1] as string)
  if (parts === null || outward === null) return null
  const sector = `${outward.district} ${parts[2]}`
  return {
    ...partial(outward, 'sector', sector, raw, parts[1] as string),
    sector,
    keys: keyed(sector, outward.district),
  }
}

function readDistrict(compact: string, raw: string): Postcode | null {
  const outward = compact.length > 4 ? null : outwardOf(compact)
  return outward === null ? null : partial(outward, 'district', outward.district, raw, compact)
}

function partial(
  outward: Outward,
  precision: 'sector' | 'district',
  value: string,
  raw: string,
  typed: string,
): Postcode {
  const isPlaceholder = outward.area === 'ZZ'
  const repaired = typed !== outward.district
  const none = { sector: null, full: null, isPlaceholder, repaired } as const
  const keys = isPlaceholder ? [] : keyed(outward.district)
  return { ...outward, ...none, precision, kind: kindOf(outward.area), value, raw, keys }
}

type Outward = { readonly area: string; readonly district: string }

const twins: Readonly<Record<string, string>> = { O: '0', '0': 'O', I: '1', '1': 'I' }

/** The outward code of a known area that fits the grammar, as typed or with characters exchanged for their twins. */
function outwardOf(typed: string): Outward | null {
  const area = outwardShape.exec(typed)?.[1]
  if (area !== undefined && isKnown(area)) return { area, district: typed }
  let readings: readonly string[] = ['']
  for (const character of typed) {
    const twin = twins[character]
    readings = readings.flatMap((text) => [text + character, ...(twin === undefined ? [] : [text + twin])])
  }
  for (const district of readings) {
    const read = outwardShape.exec(district)?.[1]
    if (read !== undefined && isKnown(read)) return { area: read, district }
  }
  return null
}

function isKnown(area: string): boolean {
  return postcodeAreas.has(area) || nonGeographicAreas.has(area) || area === 'ZZ'
}
