/**
 * Postal addresses written freely. Without a gazetteer nothing can be proved; the parts that tell two doors apart are
 * taken out, and whatever is left is kept as street and town. A unit is never noise: six people in six rooms of one
 * house are six households.
 */
import { buildingKinds, streetKinds, streetWords, unitPhrases, unitWords } from './address-data.ts'
import { foldText, longestForm } from './fold.ts'
import { readPostcode, type Postcode } from './postcode.ts'

/** An address. All parts in lower case with shortened words written out; null where not told. */
export type Address = {
  /** `flat 3a`, `room 12`, `rear`, `floor 1`. Two units are joined by a comma, outer first as written. */
  readonly unit: string | null
  /** `12`, `12a`, `12-14`. */
  readonly number: string | null
  /** A house's or building's name. */
  readonly name: string | null
  readonly street: string | null
  readonly town: string | null
  readonly postcode: Postcode | null
  /** Whoever stands behind `c/o`. */
  readonly careOf: string | null
  readonly raw: string
  /** The narrowest key: door within postcode, or within street and town; null where neither is told. */
  readonly key: string | null
  /** `key`, then the building without its unit, for a question about the house. */
  readonly keys: readonly string[]
}

/** Reads an address; null where nothing but a name or less is told, or the text is longer than an address. */
export function readAddress(raw: string): Address | null {
  if (raw.length > longestForm) return null
  const folded = foldText(raw).text
  const { postcode, rest } = takePostcode(folded)
  const parts = rest
    .toLowerCase()
    .split(/[,;\n]/)
    .map((part) => wholeWords(part))
    .filter((part) => part !== '')
  const found = takeParts(parts)
  const { unit, number, name, street, town } = found
  // One name alone may be anything.
  if (street === null && number === null && postcode === null && (name === null || (unit ?? town) === null))
    return null
  const keys = keysOf(found, postcode)
  return { ...found, postcode, raw, key: keys[0] ?? null, keys }
}

const postcodeInside =
  /\b([a-z]{1,2}[0-9oi][a-z0-9]?[ .-]{0,2}[0-9oi][a-z]{2}|gir ?0aa|bfpo ?\d{1,4})\b(?=\W*(?:$|uk|united|england|wales|scotland|northern))/i
const outwardLast = /(?<=[,\n ])([a-z]{1,2}\d[a-z0-9]?)\s*$/i

/** The postcode at the end (a country may follow), and the text without it. */
function takePostcode(text: string): { readonly postcode: Postcode | null; readonly rest: string } {
  const match = postcodeInside.exec(text) ?? outwardLast.exec(text)
  const postcode = match === null ? null : readPostcode(match[0])
  if (match === null || postcode === null) return { postcode: null, rest: text }
  return { postcode, rest: text.slice(0, match.index) }
}

/** Points dropped, shortened words written out. `st` before a name is a saint, after one a street. */
function wholeWords(part: string): string {
  const words = part
    .replaceAll(/[.'"]/g, '')
    .replaceAll(/[^\p{L}\p{N}\-/&]+/gu, ' ')
    .trim()
    .split(' ')
  return words
    .map((word, at) => {
      if (word === 'st' && isSaint(words, at)) return 'saint'
      return Object.hasOwn(streetWords, word) && at > 0 ? (streetWords[word] as string) : word
    })
    .join(' ')
}

/** `st` stands for a saint where a word follows it that ends no street: "st marys road", "12 st johns street". */
function isSaint(words: readonly string[], at: number): boolean {
  const isFirst = words.slice(0, at).every((word) => /\d/.test(word))
  return words.length > at + 1 && (isFirst || words.slice(at + 1).some((word) => isStreetKind(word)))
}

function isStreetKind(word: string): boolean {
  return (
    streetKinds.has(word) ||
    (Object.hasOwn(streetWords, word) && streetKinds.has(streetWords[word] as string))
  )
}

type Found = Omit<Address, 'postcode' | 'raw' | 'key' | 'keys'>
type Working = { -readonly [K in keyof Found]: Found[K] }

function takeParts(parts: readonly string[]): Found {
  const found: Working = { unit: null, number: null, name: null, street: null, town: null, careOf: null }
  for (const part of parts) takePart(found, part)
  return found
}

function takePart(found: Working, whole: string): void {
  const careOf = /^c\/?o (.+)$/.exec(whole)
  if (careOf !== null) {
    found.careOf = careOf[1] as string
    return
  }
  const { unit, rest } = takeUnit(whole)
  if (unit !== null) found.unit = found.unit === null ? unit : `${found.unit}, ${unit}`
  if (rest === '') return
  const numbered = /^(?:no |number )?(\d{1,5} ?[a-z]?(?:[-/]\d{1,5}[a-z]?)?)(?: (.+))?$/.exec(rest)
  const isNumbered = numbered !== null
  if (isNumbered && found.street === null) takeNumbered(found, numbered[1] as string, numbered[2])
  else if (
    isNumbered &&
    numbered[2] !== undefined &&
    found.street !== null &&
    isBuilding(found, found.street)
  ) {
    // "3 Example House, 10 Long Street": the first figure was a door inside the building.
    if (found.number !== null) found.unit ??= `flat ${found.number}`
    found.number = (numbered[1] as string).replace(' ', '')
    takeBehindBuilding(found, numbered[2])
  } else takeNamed(found, rest)
}

function takeNumbered(found: Working, number: string, rest: string | undefined): void {
  found.number ??= number.replace(' ', '')
  if (rest !== undefined) takeNamed(found, rest)
}

/** Whether what was taken for a street may be the name of a building or an estate. */
function isBuilding({ name, town }: Found, street: string): boolean {
  return name === null && town === null && buildingKinds.has(street.split(' ').at(-1) as string)
}

function takeBehindBuilding(found: Working, part: string): void {
  found.name = found.street
  found.street = null
  takeNamed(found, part)
}

/** A street first, a building's name before it, a town after it. */
function takeNamed(found: Working, part: string): void {
  const words = part.split(' ')
  const last = words.findLastIndex((word) => streetKinds.has(word))
  if (last > 0 && found.street !== null && found.number === null && isBuilding(found, found.street))
    takeBehindBuilding(found, part)
  else if (found.street === null && last > 0) {
    found.street = words.slice(0, last + 1).join(' ')
    const after = words.slice(last + 1).join(' ')
    if (after !== '') found.town = after
  } else if (found.street === null && found.number !== null) found.street = part
  else if (found.street === null && found.name === null) found.name = part
  else found.town = part
}

const unitStart = new RegExp(
  `^(?:the )?(${Object.keys(unitWords).join('|')})(?: no| number)? ?(\\d{1,4}[a-z]?|[a-z]\\d{0,3})(?: |$)(?:of |at |in )?`,
)
const unitAfter = new RegExp(`^(\\d{1,4}[a-z]?) (${Object.keys(unitWords).join('|')})(?: |$)`)

/** Units at the front of a part, as many as there are: "room 2 flat 3". */
function takeUnit(part: string): { readonly unit: string | null; readonly rest: string } {
  const units: string[] = []
  let rest = part
  for (;;) {
    const next = oneUnit(rest)
    if (next === null) return { unit: units.length === 0 ? null : units.join(', '), rest: rest.trim() }
    units.push(next.unit)
    rest = next.rest
  }
}

function oneUnit(text: string): { readonly unit: string; readonly rest: string } | null {
  const start = unitStart.exec(text)
  if (start !== null)
    return { unit: `${unitWords[start[1] as string]} ${start[2]}`, rest: text.slice(start[0].length) }
  const after = unitAfter.exec(text)
  if (after !== null)
    return { unit: `${unitWords[after[2] as string]} ${after[1]}`, rest: text.slice(after[0].length) }
  for (const [pattern, unit] of unitPhrases) {
    const match = pattern.exec(text)
    if (match !== null && match[0] !== '') return { unit, rest: text.slice(match[0].length) }
  }
  return null
}

function keysOf(found: Found, postcode: Postcode | null): readonly string[] {
  const house = found.number ?? found.name
  const place = placeOf(found, postcode)
  if (place === null || (house ?? found.unit) === null) return []
  const building = `${place}|${house ?? ''}`.replaceAll(' ', '')
  const unit = found.unit === null ? '' : `|${found.unit.replaceAll(' ', '')}`
  // A unit without a number is a door of its own; the place alone is no building.
  return [`address:${building}${unit}`, ...(house === null ? [] : [`building:${building}`])]
}

/** The postcode, or street and town (or what is known of the postcode). A code for "no home known" is no place. */
function placeOf({ street, town }: Found, postcode: Postcode | null): string | null {
  const known = postcode === null || postcode.isPlaceholder ? null : postcode
  if (known !== null && known.full !== null) return known.full
  const around = town ?? known?.value ?? null
  return street === null || around === null ? null : `${street}|${around}`
}
