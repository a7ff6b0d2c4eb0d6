/**
 * Where something is, as a person writes it: a postcode, a ward ("Castle, Leicester") or a district. And whether the words of
 * a release name that place: what was let out without a place must not get one afterwards.
 */
export interface KnownArea {
  readonly kind: 'district' | 'ward'
  readonly code: string
  readonly name: string
  readonly districtCode: string
}
export interface KnownPostcode {
  /** Capitals, no space. */
  readonly postcode: string
  readonly wardCode: string | null
  readonly districtCode: string | null
}
export interface Place {
  readonly postcode: string | null
  readonly wardCode: string | null
  readonly districtCode: string | null
}
export const nowhere: Place = { postcode: null, wardCode: null, districtCode: null }

export type PlaceAnswer =
  | { readonly kind: 'place'; readonly place: Place; readonly names: readonly string[] }
  | { readonly kind: 'problem'; readonly text: string }

const postcodeShape = /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/
/** The key of a postcode, or null where the words cannot be one. */
export function postcodeKey(typed: string): string | null {
  if (typed.length > 20) return null
  const key = typed.replaceAll(/\s/g, '').toUpperCase()
  return postcodeShape.test(key) ? key : null
}

/** Reads what was typed. `postcode` is what the list of postcodes has for its key, null where it has nothing. */
export function readPlace(
  typed: string,
  known: { readonly postcode: KnownPostcode | null; readonly areas: readonly KnownArea[] },
): PlaceAnswer {
  if (typed === '') return { kind: 'place', place: nowhere, names: [] }
  const key = postcodeKey(typed)
  if (key !== null) {
    if (known.postcode === null)
      return problem(
        'This postcode is not in the list that was read in. Write the ward or the district instead',
      )
    const { postcode, wardCode, districtCode } = known.postcode
    return { kind: 'place', place: { postcode, wardCode, districtCode }, names: [postcode] }
  }
  return readName(typed, known.areas)
}

function readName(typed: string, areas: readonly KnownArea[]): PlaceAnswer {
  const [name = '', within = ''] = typed.split(',').map(plain)
  const district = areas.find((area) => area.kind === 'district' && plain(area.name) === name)
  if (district !== undefined && within === '')
    return {
      kind: 'place',
      place: { ...nowhere, districtCode: district.code },
      names: [district.name],
    }
  const wards = areas.filter((area) => area.kind === 'ward' && plain(area.name) === name)
  const nameOf = (code: string): string =>
    areas.find((area) => area.kind === 'district' && area.code === code)?.name ?? code
  const chosen = within === '' ? wards : wards.filter((ward) => plain(nameOf(ward.districtCode)) === within)
  const [ward] = chosen
  if (ward === undefined) return problem('There is no ward or district of that name in the list')
  if (chosen.length > 1)
    return problem(
      `There are several. Write one of: ${chosen.map((one) => `${one.name}, ${nameOf(one.districtCode)}`).join('; ')}`,
    )
  return {
    kind: 'place',
    place: { postcode: null, wardCode: ward.code, districtCode: ward.districtCode },
    // Where several wards have the name, the words must say which of them.
    names: wards.length > 1 ? [ward.name, nameOf(ward.districtCode)] : [ward.name],
  }
}

const problem = (text: string): PlaceAnswer => ({ kind: 'problem', text })
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().toLowerCase()

/** Whether every name stands in the text as words of its own; a postcode with or without its space. */
export function areNamed(names: readonly string[], text: string): boolean {
  const words = ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `
  return names.every((name) => {
    const looked = name
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    const apart = postcodeKey(name) === null ? looked : `${looked.slice(0, -3)} ${looked.slice(-3)}`
    return words.includes(` ${looked} `) || words.includes(` ${apart} `)
  })
}
