/**
 * Postcodes in running text. A full postcode in capitals stands by itself; in small letters, in part, or with O for 0 it
 * needs surroundings that speak for it, because motorways, buses, rooms and paper sizes have the same shape.
 */
import { readPostcode, type Postcode } from '../forms/postcode.ts'
import { after, before, type Candidate, type Sureness } from './candidate.ts'

/** Every postcode, whole or outward. */
export function findPostcodes(text: string): readonly Candidate[] {
  return [
    ...wholePostcodes(text),
    ...spacedPostcodes(text),
    ...specialPostcodes(text),
    ...outwardPostcodes(text),
  ]
}

const whole =
  /(?<![A-Za-z0-9])([A-Za-z01]{1,2}[0-9OoIi][A-Za-z0-9]?)([ .\n-]{0,3})([0-9OoIi][A-Za-z]{2})(?![A-Za-z0-9])/g

/** Endings of ordinals and units: "m1 2nd exit", "e7 3hr". */
const unitLetters = new Set([
  'st',
  'nd',
  'rd',
  'th',
  'hr',
  'yr',
  'lb',
  'ft',
  'pt',
  'xl',
  'gb',
  'tb',
  'ph',
  'pp',
])
/** Words that an inward part with O or I for its figure would otherwise be. */
const inwardWords = new Set('old out off our one own odd oar its ill inn ins irs add'.split(' '))
const saysPostcode = /\b(?:post ?code|p\/?code|pc|address|typed)\b[^a-z0-9]{0,5}(?:is |was |= ?)?$/

function wholePostcodes(text: string): readonly Candidate[] {
  const found: Candidate[] = []
  for (const match of text.matchAll(whole)) {
    const [all, outward, gap, inward] = match as unknown as readonly [string, string, string, string]
    const read = readPostcode(`${outward} ${inward}`)
    if (read?.full == null || !isKnownKind(read)) continue
    const isCapital = all === all.toUpperCase()
    const lead = before(text, match.index, 24)
    if (isOtherThing(outward, gap, inward, after(text, match.index + all.length, 10))) continue
    if (read.repaired && !isCapital && !saysPostcode.test(lead)) continue
    const sure = !isCapital || read.repaired ? 'likely' : 'sure'
    const why = read.repaired
      ? 'a postcode once 0 and O, 1 and I are put right'
      : isCapital
        ? 'a whole postcode'
        : 'a whole postcode in small letters'
    found.push(postcode(match.index, match.index + all.length, read.value, sure, why))
  }
  return found
}

function postcode(start: number, end: number, value: string, sure: Sureness, why: string): Candidate {
  return { kind: 'postcode', start, end, value, sure, why }
}

/** Areas that exist, the large users' BX, and the codes for "no home known". */
function isKnownKind(read: Postcode): boolean {
  return read.kind !== 'other' || read.area === 'BX' || read.area === 'ZZ'
}

function isOtherThing(outward: string, gap: string, inward: string, next: string): boolean {
  const letters = inward.slice(1)
  if (gap === '') return false
  if (inwardWords.has(inward.toLowerCase())) return true
  if (!unitLetters.has(letters.toLowerCase())) return false
  // In capitals such an inward part is a postcode unless an ordinal's noun follows.
  const isCapital = letters === letters.toUpperCase() && outward === outward.toUpperCase()
  return !isCapital || /^ (?:exit|floor|junction|left|right|door|street|scan|time|road|turn)/.test(next)
}

/** One character at a time: "T F 9 9 1 X X". */
function spacedPostcodes(text: string): readonly Candidate[] {
  return [
    ...text.matchAll(
      /(?<![A-Za-z0-9]|(?<![A-Za-z0-9])[A-Z0-9] )(?:[A-Z0-9] ){4,6}[A-Z0-9](?![A-Za-z0-9]| [A-Z0-9](?![A-Za-z0-9]))/g,
    ),
  ].flatMap((match) => {
    const read = readPostcode(match[0])
    if (read?.full == null || read.repaired || !isKnownKind(read)) return []
    return [
      postcode(
        match.index,
        match.index + match[0].length,
        read.value,
        'likely',
        'a postcode in single characters',
      ),
    ]
  })
}

function specialPostcodes(text: string): readonly Candidate[] {
  return [...text.matchAll(/(?<![A-Za-z0-9])(?:GIR ?0AA|BFPO ?(?:C\/O )?\d{1,4})(?![A-Za-z0-9])/gi)].map(
    (match) => {
      // The pattern is the reader's own.
      const read = readPostcode(match[0]) as Postcode
      return postcode(match.index, match.index + match[0].length, read.value, 'sure', 'a special postcode')
    },
  )
}

const outwardShape = /(?<![A-Za-z0-9])(?:[A-Z]{1,2}|[a-z]{1,2})\d{1,2}[A-Z]?(?![A-Za-z0-9]|[.:/-]\d)/g
const placeBefore =
  /\b(?:in|around|near|from|of|to|at|and|or|between|cover(?:s|ing)?|live[sd]?|living|works?|based|round|across|outside|towards|for|postcodes?)[ \n]$/
const outwardBefore = /[a-z]{1,2}\d{1,2}[a-z]?(?:, ?| ?\/ ?| ?& ?| and | or )$/
const areaAfter = /^ (?:area|postcode|district|end|side of)\b/
/** Things that have the shape of a district and are none. */
const namesakes = new Set(['CO2', 'WD40', 'PE1', 'SP30', 'DR10'])

/** `NG1`, where a word says that it is a place. One letter and a figure needs the word "postcode": M1, A46, B12 are not. */
function outwardPostcodes(text: string): readonly Candidate[] {
  const found: Candidate[] = []
  let last: Candidate | null = null
  for (const match of text.matchAll(outwardShape)) {
    const typed = match[0]
    const read = readPostcode(typed)
    if (read?.precision !== 'district' || read.kind === 'other' || namesakes.has(read.value)) continue
    const lead = before(text, match.index, 24)
    const next = after(text, match.index + typed.length, 12)
    const isSaid = saysPostcode.test(lead) || /^ (?:post ?code)\b/.test(next)
    const isTwoLetters = /^[A-Z]{2}/.test(typed)
    const follows = last !== null && match.index - last.end <= 5 && outwardBefore.test(lead)
    const isPlace = isTwoLetters && (placeBefore.test(lead) || follows || areaAfter.test(next))
    if (!isSaid && !isPlace) continue
    last = postcode(
      match.index,
      match.index + typed.length,
      read.value,
      isSaid ? 'likely' : 'guess',
      'the first half of a postcode, named as a place',
    )
    found.push(last)
  }
  return found
}
