/**
 * Text as people send it: accepted whole, or refused with a reason, never changed behind their back.
 *
 * Two changes are made and no others. Unicode is put in its composed form (NFC), so that an é typed on a phone equals
 * an é typed on a desk, and CRLF becomes LF, because browsers send line ends that way whatever was typed. Anything
 * that could not be kept exactly is refused with a sentence: PostgreSQL cannot store U+0000, and half a character
 * would be replaced by another one on its way to disk.
 */
export type TextRule = {
  /** The most characters (code points, after normalising). */
  readonly max: number
  /** Whether line breaks are allowed. */
  readonly multiline: boolean
}

export type TextReason = 'not-text' | 'nul' | 'half-character' | 'stacked-marks' | 'line-break' | 'too-long'

export type CleanText =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly reason: TextReason; readonly message: string }

/** Checks and normalises one text. `message` is plain English; `reason` finds the same sentence in other languages. */
export function cleanText(value: unknown, rule: TextRule): CleanText {
  if (typeof value !== 'string') return refuse('not-text', 'Enter words.')
  // A character is at most two code units, and composing shortens at most four characters to one. Beyond eight times
  // the limit the answer is certain, and the work of normalising is not done for somebody who sends a flood.
  if (value.length > rule.max * 8) return tooLong(rule.max)
  if (value.includes('\0')) {
    return refuse(
      'nul',
      'The text contains a hidden character that cannot be kept. Type it again without pasting.',
    )
  }
  if (!value.isWellFormed()) {
    return refuse(
      'half-character',
      'The text contains a broken character. Delete it, or type that part again.',
    )
  }
  if (stackedMarks.test(value)) {
    return refuse('stacked-marks', 'The text has too many accents on one letter. Type that part again.')
  }
  const text = value.replaceAll('\r\n', '\n').normalize('NFC')
  if (!rule.multiline && /[\n\r\u2028\u2029]/.test(text)) {
    return refuse('line-break', 'Write this on one line.')
  }
  return characters(text) > rule.max ? tooLong(rule.max) : { ok: true, value: text }
}

/**
 * More than 30 combining marks in a row: the bound of Unicode's Stream-Safe Text Format (UAX #15), three times what
 * any language needs. Composing sorts such a run, in time that grows with its square: 40,000 marks took 0.9 s here.
 * The look behind lets a run be counted from its start only; without it each mark begins a count of its own.
 */
const stackedMarks = /(?<!\p{M})\p{M}{31}/u

/** How many characters a text has, counted in code points: an emoji is one, not two. */
export function characters(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    // The second half of a pair is not a character of its own.
    if ((text.charCodeAt(at) & 0xfc00) !== 0xdc00) count += 1
  }
  return count
}

const bidiNames: Readonly<Record<string, string>> = {
  '\u061c': 'ALM',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
}
const bidiControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/**
 * Shows direction controls as visible marks, `⟦RLO⟧`, and takes away their effect. They are honest in Arabic or
 * Hebrew text, and they also make "gpj.exe" read as "exe.jpg": the reader should see that they are there.
 */
export function markBidi(text: string): string {
  return text.replace(bidiControls, (control) => `⟦${bidiNames[control] ?? '?'}⟧`)
}

/** Takes direction controls out. For file names, where they only ever deceive. */
export function stripBidi(text: string): string {
  return text.replace(bidiControls, '')
}

function tooLong(max: number): CleanText {
  return refuse('too-long', `Use ${max.toLocaleString('en-GB')} characters or fewer.`)
}

function refuse(reason: TextReason, message: string): CleanText {
  return { ok: false, reason, message }
}
