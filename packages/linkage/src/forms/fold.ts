/**
 * One way of writing characters before any form is read. People type full-width digits, Arabic-Indic digits, keycap emoji
 * and mathematical letters (adverts do it to slip past filters), paste invisible marks, and let a word processor choose
 * dashes. Folding removes that noise and remembers where each kept character stood, so that a finding can be shown in
 * the words of the person who wrote it.
 */

/** Longest input a reader of a single form looks at, in UTF-16 units. Longer is a text, not a form: use `findMentions`. */
export const longestForm = 500

/** A folded text. `startOf(i)` and `endOf(i)` give offsets into the text as it was written. */
export type Folded = {
  readonly text: string
  /** Offset of the character at folded position `at`. */
  readonly startOf: (at: number) => number
  /** Offset just after the character before folded position `at`, which must be above 0. */
  readonly endOf: (at: number) => number
}

/** Code points of the digit zero in scripts that UK agencies meet; the other nine follow it (Unicode, category Nd). */
const zeros: readonly number[] = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50,
  0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810,
]

const digitOf: ReadonlyMap<number, string> = new Map(
  zeros.flatMap((zero) => Array.from('0123456789').map((digit, at): [number, string] => [zero + at, digit])),
)

/** Format and control characters: soft hyphen, joiners, direction marks, tags. Then variation selectors and the keycap. */
const invisible = /[\p{Cf}\p{Cc}]|[\u{fe00}-\u{fe0f}]|\u{20e3}/u
const space = /[\t\v\f\r\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u
const dash = /[\u2010-\u2015\u2212\ufe58\ufe63]/u
const raised = /[\u00b2\u00b3\u00b9\u2070-\u209c]/u
const plain = /^[\n\x20-\x7e]*$/

/** What a character that is not plain folds to: nothing, one plain character, or itself. Footnote figures stay: `m²` is not `m2`. */
function foldOne(character: string): string {
  if (space.test(character)) return ' '
  if (/[\u2028\u2029]/.test(character)) return '\n'
  if (invisible.test(character)) return ''
  if (dash.test(character)) return '-'
  if (/[\u2018\u2019\u02bc]/.test(character)) return "'"
  if (/[\u201c\u201d]/.test(character)) return '"'
  if (raised.test(character)) return character
  const code = character.codePointAt(0) as number
  // Letters on black discs and squares, as emoji keyboards offer them; their white sisters fold by Unicode's own rule.
  for (const first of [0x1f150, 0x1f170])
    if (code >= first && code < first + 26) return String.fromCharCode(65 + code - first)
  const digit = digitOf.get(code)
  if (digit !== undefined) return digit
  const compatible = character.normalize('NFKC')
  return compatible.length === 1 && compatible <= '\x7e' ? compatible : character
}

/** Folds `raw` and keeps the way back. Linear in its length; text that is plain already is returned untouched. */
export function foldText(raw: string): Folded {
  if (plain.test(raw)) return { text: raw, startOf: (at) => at, endOf: (at) => at }
  const known = new Map<string, string>()
  const parts: string[] = []
  // Where folding changed a length: from folded position `froms[i]` on, offsets are `shifts[i]` further in the raw text.
  const froms: number[] = []
  const shifts: number[] = []
  const wide = new Set<number>()
  let done = 0
  let shift = 0
  for (const match of raw.matchAll(/[^\n\x20-\x7e]/gu)) {
    const character = match[0]
    let folded = known.get(character)
    if (folded === undefined) {
      folded = foldOne(character)
      known.set(character, folded)
    }
    parts.push(raw.slice(done, match.index), folded)
    done = match.index + character.length
    if (folded.length === character.length) continue
    if (folded.length === 1) wide.add(match.index - shift)
    shift += character.length - folded.length
    froms.push(done - shift)
    shifts.push(shift)
  }
  const startOf = (at: number): number => at + shiftAt(froms, shifts, at)
  const endOf = (at: number): number => startOf(at - 1) + (wide.has(at - 1) ? 2 : 1)
  return { text: parts.join('') + raw.slice(done), startOf, endOf }
}

/** The shift that holds at a folded position: that of the last change at or before it. */
function shiftAt(froms: readonly number[], shifts: readonly number[], at: number): number {
  let [low, high] = [0, froms.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((froms[middle] as number) <= at) low = middle + 1
    else high = middle
  }
  return low === 0 ? 0 : (shifts[low - 1] as number)
}

/** Folds one form for reading: outer spaces go, inner runs of space become one. Null where it is empty or too long. */
export function foldForm(raw: string): string | null {
  if (raw.length > longestForm) return null
  const text = foldText(raw).text.replaceAll(/\s+/g, ' ').trim()
  return text === '' ? null : text
}
