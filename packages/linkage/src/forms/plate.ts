/**
 * Vehicle registration marks, whole or in part, British or foreign. A mark tells a vehicle at a time, not for ever:
 * marks are transferred and cloned, so the caller keeps the day. `?` is one character not seen, `*` any number of them.
 */
import { foldForm } from './fold.ts'
import { confusables, plateShapes, vehicleSigns, type PlateShape } from './plate-data.ts'

/** A registration mark. */
export type Plate = {
  /** Capital letters and digits without spaces; in a partial mark also `?` and `*`. */
  readonly value: string
  readonly shape: PlateShape
  /** ISO 3166 alpha-2 of the country, null for a partial or an unknown pattern. */
  readonly country: string | null
  readonly isPartial: boolean
  /** How many characters are known. */
  readonly known: number
  /** Whether 0 and O or 1 and I were exchanged because the current pattern leaves no other reading. */
  readonly repaired: boolean
  readonly sure: 'sure' | 'possible'
  /** The value with confusable characters made one. */
  readonly folded: string
  readonly raw: string
  /** The folded whole mark (none for a partial), then every run of three known characters, folded. */
  readonly keys: readonly string[]
}

/** `country`: ISO code or the sign on the vehicle, where somebody said where it is from. */
export type PlateOptions = { readonly country?: string }

/** Reads one mark; null where there are fewer than two known characters, more than ten, or no mark at all. */
export function readPlate(raw: string, options: PlateOptions = {}): Plate | null {
  const text = foldForm(raw)?.toUpperCase()
  if (text === undefined) return null
  const signed = signOf(text)
  const country = countryOf(options.country ?? signed.sign)
  const value = signed.rest
    .replace(/^(?:REG(?:ISTRATION)?|PLATE|VRM|INDEX)(?: ?(?:NUMBER|NO|MARK|PLATE))?\b[ .:]*/, '')
    .replaceAll(/[ \-.·_]/g, '')
    .replaceAll(/\*+/g, '*')
  if (!/^[A-Z0-9?*]{2,12}$/.test(value)) return null
  if (/[?*]/.test(value)) return partialPlate(value, country, raw)
  return country === null || country === 'GB' ? british(value, country, raw) : foreign(value, country, raw)
}

/** A country's sign in brackets at either end, or before a colon. */
function signOf(text: string): { readonly sign: string | undefined; readonly rest: string } {
  const match = /^\(([A-Z]{1,3})\) ?(.+)$|^(.+?) ?\(([A-Z]{1,3})\)$|^([A-Z]{1,3}): ?(.+)$/.exec(text)
  const sign = match?.[1] ?? match?.[4] ?? match?.[5]
  if (match === null || sign === undefined || !Object.hasOwn(vehicleSigns, sign))
    return { sign: undefined, rest: text }
  return { sign, rest: (match[2] ?? match[3] ?? match[6]) as string }
}

function countryOf(given: string | undefined): string | null {
  if (given === undefined) return null
  const upper = given.trim().toUpperCase()
  // Signs win over ISO codes only where they are not two letters: AL is both, and means the same.
  return (upper.length === 2 ? undefined : vehicleSigns[upper]) ?? (/^[A-Z]{2}$/.test(upper) ? upper : null)
}

function british(value: string, country: string | null, raw: string): Plate | null {
  if (value.length > 8) return null
  const repaired = repairedCurrent(value)
  const mark = repaired ?? value
  const shape = shapeOf(mark)
  if (shape === 'other' && (!/[A-Z]/.test(mark) || !/\d/.test(mark) || mark.length < 4)) return null
  // A dateless mark may be half of a longer one, and other countries have the same pattern.
  const isCertain = repaired === null && shape !== 'other' && shape !== 'dateless' && shape !== 'trade'
  return plate(mark, {
    shape,
    raw,
    isPartial: false,
    repaired: repaired !== null,
    sure: isCertain ? 'sure' : 'possible',
    country: country ?? (shape === 'other' ? null : 'GB'),
  })
}

function foreign(value: string, country: string, raw: string): Plate | null {
  if (!/\d/.test(value) || value.length > 10) return null
  return plate(value, { shape: 'foreign', country, raw, isPartial: false, repaired: false, sure: 'possible' })
}

/** The form of a whole mark. */
function shapeOf(mark: string): PlateShape {
  return plateShapes.find(([, pattern]) => pattern.test(mark))?.[0] ?? 'other'
}

/** Seven characters that become a current mark when only 0/O and 1/I are exchanged, where they were none before. */
function repairedCurrent(value: string): string | null {
  if (value.length !== 7 || shapeOf(value) !== 'other') return null
  const mark = Array.from(value)
    .map((character, at) =>
      at === 2 || at === 3
        ? character.replace('O', '0').replace('I', '1')
        : character.replace('0', 'O').replace('1', 'I'),
    )
    .join('')
  return mark !== value && shapeOf(mark) === 'current' ? mark : null
}

function partialPlate(value: string, country: string | null, raw: string): Plate | null {
  const known = value.replaceAll(/[?*]/g, '').length
  if (known < 2) return null
  const isCurrent = /^[A-Z?]{2}[\d?]{2}[A-Z?]{3}$/.test(value)
  const shape = country !== null && country !== 'GB' ? 'foreign' : isCurrent ? 'current' : 'other'
  return plate(value, { shape, country, raw, isPartial: true, repaired: false, sure: 'possible' })
}

function plate(value: string, rest: Omit<Plate, 'value' | 'known' | 'folded' | 'keys'>): Plate {
  const folded = foldPlate(value)
  const runs = new Set<string>()
  for (const part of folded.split(/[?*]/)) {
    for (let at = 0; at + 3 <= part.length; at += 1) runs.add(`plate3:${part.slice(at, at + 3)}`)
  }
  const known = value.replaceAll(/[?*]/g, '').length
  return { value, known, folded, ...rest, keys: [...(rest.isPartial ? [] : [`plate:${folded}`]), ...runs] }
}

/** A mark with confusable characters made one: `B0Z` and `8OZ` both give `802`. */
export function foldPlate(value: string): string {
  return Array.from(value)
    .map((character) => confusables[character] ?? character)
    .join('')
}

/**
 * Whether two marks can be the same, wildcards and confusable characters allowed; what is known must not contradict.
 * Both may be partial. Time is the product of the lengths, and no mark is longer than twelve.
 */
export function mayBeSamePlate(one: Plate, other: Plate): boolean {
  const [a, b] = [one.folded, other.folded]
  // row[j]: whether what was read of `a` and the first j characters of `b` can stand for one and the same text.
  let row = Array.from({ length: b.length + 1 }, (_, at) => /^\**$/.test(b.slice(0, at)))
  for (const left of a) {
    const next = [left === '*' && row[0] === true]
    for (const [at, right] of Array.from(b).entries()) {
      const isSame = left === right || left === '?' || right === '?'
      // A star stands for nothing (the other's position before it) or takes up one more character of the other.
      const withStar = row[at + 1] === true || next[at] === true
      next.push(left === '*' || right === '*' ? withStar : isSame && row[at] === true)
    }
    row = next
  }
  return row[b.length] === true
}
