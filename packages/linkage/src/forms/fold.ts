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

/** What one character folds to: nothing, one plain character, or itself. Footnote figures stay: `m²` is not `m2`. */
function foldOne(character: string): string {
  if (plain.test(character)) return character
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
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const character of raw) {
    let folded = known.get(character)
    if (folded === undefined) {
      folded = foldOne(character)
      known.set(character, folded)
    }
    for (let unit = 0; unit < folded.length; unit += 1) {
      // A letter outside the basic plane that folds to itself keeps its two units, each at its own place.
      starts.push(folded.length === character.length ? at + unit : at)
      ends.push(folded.length === character.length ? at + unit + 1 : at + character.length)
    }
    parts.push(folded)
    at += character.length
  }
  return {
    text: parts.join(''),
    startOf: (position) => starts[position] ?? raw.length,
    endOf: (position) => ends[position - 1] as number,
  }
}

/** Folds one form for reading: outer spaces go, inner runs of space become one. Null where it is empty or too long. */
export function foldForm(raw: string): string | null {
  if (raw.length > longestForm) return null
  const text = foldText(raw).text.replaceAll(/\s+/g, ' ').trim()
  return text === '' ? null : text
}
