import { nameKeys, readName, readPhone, readPlate, readPostcode } from '@article4/linkage'
import type { Kind } from './kinds.ts'

/**
 * From what was typed to the strings by which it is found. Two sides: an interest stores some, a question looks for some;
 * they meet where they share one.
 *
 * Telephones and vehicles meet by their normal form. A person meets by two words of the name in the classes that spellings,
 * short forms and scripts fall into; the keys for one mistyped letter are left out, because what meets here stops a visit. A
 * name of one word would stop half a county, so it is not taken. A place meets by its postcode: an interest in a whole postcode
 * meets every question in it, one in a building meets that building and whoever asks without a number.
 */
export interface Asked {
  /** As the page shows it to its own side. */
  readonly shown: string
  readonly stored: readonly string[]
  readonly looked: readonly string[]
}
export type ReadAsked =
  | { readonly ok: true; readonly asked: Asked }
  | { readonly ok: false; readonly field: 'words' | 'building'; readonly text: string }

export function readAsked(kind: Kind, words: string, building: string): ReadAsked {
  if (kind === 'place') return place(words, building)
  if (building !== '')
    return { ok: false, field: 'building', text: 'Leave the building empty: only a place has one' }
  const same = readers[kind](words)
  if (same === null) return { ok: false, field: 'words', text: unreadable[kind] }
  const keys = same.map((key) => `${kind}|${key}`)
  return { ok: true, asked: { shown: words, stored: keys, looked: keys } }
}

const unreadable = {
  place: 'Enter a full postcode, like AB12 3DE',
  person: 'Enter a first name and a family name',
  phone: 'Enter a whole telephone number, like 01632 960000',
  vehicle: 'Enter a whole number plate, like AB12 CDE',
} as const satisfies Record<Kind, string>

const readers: Readonly<Record<Exclude<Kind, 'place'>, (words: string) => readonly string[] | null>> = {
  phone(words) {
    const read = readPhone(words)
    // Emergency and other short numbers are everybody's.
    return read === null || read.national.length < 7 ? null : [read.e164 ?? read.national]
  },
  vehicle(words) {
    const read = readPlate(words)
    return read === null || read.isPartial ? null : [read.folded]
  },
  person(words) {
    const pairs = nameKeys(readName(words)).filter((key) => key.startsWith('c|'))
    return pairs.length === 0 ? null : pairs
  },
}

function place(words: string, building: string): ReadAsked {
  const postcode = readPostcode(words)?.full ?? null
  if (postcode === null) return { ok: false, field: 'words', text: unreadable.place }
  const number = building.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  if (building !== '' && !/^\d{1,4}[A-Z]?$/.test(number))
    return {
      ok: false,
      field: 'building',
      text: 'Enter a building number, like 12 or 12A, or leave it empty',
    }
  const key = (part: string): string => `place|${postcode}|${part}`
  const asked: Asked =
    number === ''
      ? { shown: postcode, stored: [key('all'), key('any')], looked: [key('any')] }
      : {
          shown: `${number}, ${postcode}`,
          stored: [key(`no ${number}`), key('any')],
          looked: [key(`no ${number}`), key('all')],
        }
  return { ok: true, asked }
}
