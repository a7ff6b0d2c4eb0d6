/**
 * Telephone numbers in running text. A number is followed digit by digit over whatever people put between, and is taken
 * only where the numbering plan says that it is complete and the text goes on with something else. That is what keeps
 * card numbers, references, dates and prices out: a sixteen-figure number never ends after eleven.
 */
import { readPhone } from '../forms/phone.ts'
import { ukRange } from '../forms/phone-plan.ts'
import { spokenDigits } from '../forms/spoken-digits.ts'
import { before, type Candidate, type Sureness } from './candidate.ts'

const starts = /\+ ?\d|\(\+|\(0|[0oO](?=[\dOo ()./_*,~-])|(?<![\d])44(?=[ -]?[127])|(?<![\d])7\d{3}(?=[ \d])/g

/** Every number that stands in the text, by digits and by words. */
export function findPhones(text: string): readonly Candidate[] {
  const found: Candidate[] = []
  let end = 0
  for (const match of text.matchAll(starts)) {
    if (match.index < end || !mayStart(text, match.index)) continue
    const phone = phoneAt(text, match.index)
    if (phone === null) continue
    found.push(phone)
    end = phone.end
  }
  return [...found, ...spokenPhones(text)]
}

/** Digits from an offset on, with where each ends and whether the number could stop there. */
type Run = { readonly digits: string; readonly ends: readonly number[]; readonly guessed: boolean }

/** What people put between digits. Halves of characters beyond the basic plane are emoji here: adverts part a number with hearts. */
const separator = /[ \-./()*_~,\n\u2600-\u27bf\ud800-\udfff]/
const longestRun = 16

/** Follows digits over at most three separators at a time, one line break, and no comma that a space follows. */
function runFrom(text: string, start: number): Run {
  let digits = ''
  let guessed = false
  const ends: number[] = []
  let gap = 0
  for (let at = start; at < text.length && digits.length < longestRun && gap <= 3; at += 1) {
    const character = text[at] as string
    const digit = digitAt(text, at, start)
    if (digit !== null) {
      digits += digit
      guessed ||= /[il]/i.test(character)
      ends.push(at + 1)
      gap = 0
    } else if (separator.test(character) && !(character === ',' && text[at + 1] === ' ')) gap += 1
    else if (character === '+' && at <= start + 1) gap = 0
    else break
  }
  return { digits, ends, guessed }
}

/** A figure, or a letter that stands for one beside figures: O for nought, I and l for one. */
function digitAt(text: string, at: number, start: number): string | null {
  const character = text[at] as string
  if (character >= '0' && character <= '9') return character
  const isNought = character === 'o' || character === 'O'
  if (!isNought && character !== 'l' && character !== 'I') return null
  const beside = /[0-9oO]/
  if (!beside.test(text.charAt(at + 1)) && !(at > start && beside.test(text.charAt(at - 1)))) return null
  return isNought ? '0' : '1'
}

/** Whether the number may be complete after so many digits: nothing that belongs to a word or a figure follows. */
function stopsAfter(text: string, run: Run, count: number): boolean {
  const end = run.ends[count - 1]
  if (end === undefined || /^(?:[\d%]|[.,:]\d)/.test(text.slice(end, end + 2))) return false
  // "07700 900123no answer", "07700900123x": small letters may stick to a mobile; to another number they are a part of it.
  return (
    !/^[A-Za-z]/.test(text.slice(end, end + 1)) ||
    (run.digits.startsWith('07') && /^[a-z]/.test(text.slice(end, end + 1)))
  )
}

const references =
  /(?:\b(?:ref|reference|urn|uprn|imei|isbn|sn|serial|barcode|meter|utr|sku|invoice|inv|tracking|parcel|policy|exhibit)\b(?: (?:no|number|num|id|code))?|\b(?:order|case|crime|log|claim|card|booking|ticket|job|account|acc|nhs|customer|member) ?(?:no|number|num|id|ref|#))[ .:#]{0,3}$/

/** What stands before a number: no word, sum, reference or longer figure that the digits are a part of. */
function mayStart(text: string, start: number): boolean {
  const lead = before(text, start, 40)
  if (/[a-z]$/.test(lead))
    return /(?:^|[^a-z])(?:tel|mob|mobile|phone|call|text|ring|whatsapp|no|on)$/.test(lead)
  if (/[\d£€$#@%_&][ ]?$/.test(lead) && !/(?:[&_]|\d[ ])$/.test(lead)) return false
  if (references.test(lead)) return false
  const first = /^[+(]*\d+/.exec(text.slice(start, start + 14))?.[0].replaceAll(/\D/g, '').length ?? 1
  if (/(?:^|\D)0\.$/.test(lead)) return false
  // After "12/", "3." or "18:" only a long first group begins something new; a short one is the rest of a date or time.
  if (/\d[-./:,]$/.test(lead)) return first >= 4 || text[start] === '+'
  // "12 01 2024 0116": short groups after a short group are a date or a list.
  return !(/(?:^|\D)\d{1,2} $/.test(lead) && first <= 2 && /^\d/.test(text.slice(start, start + 1)))
}

const dateFirst =
  /^(?:0?[1-9]|[12]\d|3[01])([ ./-])(?:0?[1-9]|1[0-2])\1(?:(?:19|20)\d{2}|(?!\d)|\d{2}(?=[ ]))/
const decimalFirst = /^0\.\d{3,}/

function phoneAt(text: string, start: number): Candidate | null {
  const ahead = text.slice(start, start + 12)
  if (dateFirst.test(ahead) || decimalFirst.test(ahead)) return null
  const run = runFrom(text, start)
  if (isCardGroups(text, start, run)) return null
  if (run.digits.startsWith('44') && !/^[+(]/.test(ahead)) return withoutPlus(text, start, run)
  if (/^[+(]*\+/.test(ahead)) return international(text, start, run, run.digits)
  if (run.digits.startsWith('00')) return international(text, start, run, run.digits.slice(2))
  if (run.digits.startsWith('0')) return british(text, start, run, 1) ?? null
  return withoutNought(text, start, run)
}

/** Groups of four after a group of four: a card or an account of some kind. */
function isCardGroups(text: string, start: number, run: Run): boolean {
  return (
    /\d{4}[ -]$/.test(before(text, start, 5)) &&
    /^\d{4}[ -]\d{4}/.test(text.slice(start, start + 9)) &&
    run.digits.length > 8
  )
}

/** The one number of seven digits that is in everybody's head; others of that length are the hours of a shift. */
const childline = '8001111'

/** A British number whose national part begins after `skip` digits. Ten digits are tried before nine. */
function british(text: string, start: number, run: Run, skip: number): Candidate | null {
  for (const length of run.digits.slice(skip).startsWith(childline) ? [7] : [10, 9]) {
    const count = skip + length
    const national = run.digits.slice(skip, count)
    if (national.length !== length || !stopsAfter(text, run, count)) continue
    const range = ukRange(national)
    if (range === null) continue
    const sure = run.guessed ? 'likely' : 'sure'
    return phone(
      text,
      start,
      run.ends[count - 1] as number,
      `+44${national}`,
      sure,
      `a complete British ${range.kind === 'unknown' ? '' : `${range.kind} `}number`,
    )
  }
  return null
}

function phone(
  text: string,
  start: number,
  end: number,
  value: string,
  sure: Sureness,
  why: string,
): Candidate {
  // An opening bracket belongs to the number only where it is closed inside it.
  const isOpen = text[start] === '(' && !text.slice(start, end).includes(')')
  return { kind: 'phone', start: isOpen ? start + 1 : start, end, value, sure, why }
}

/** After + or 00: Britain by the plan; else the longest stretch that is a number somewhere. */
function international(text: string, start: number, run: Run, digits: string): Candidate | null {
  const skipped = run.digits.length - digits.length
  if (digits.startsWith('44')) {
    const skip = skipped + (digits.startsWith('440') ? 3 : 2)
    return british(text, start, run, skip)
  }
  for (let count = run.digits.length; count >= skipped + 7; count -= 1) {
    if (!stopsAfter(text, run, count)) continue
    const read = readPhone(`+${run.digits.slice(skipped, count)}`)
    if (read?.sure !== 'sure') continue
    return phone(
      text,
      start,
      run.ends[count - 1] as number,
      read.e164 as string,
      'sure',
      `a complete number of ${read.country ?? 'another country'}`,
    )
  }
  return skipped === 0 ? anyInternational(text, start, run) : null
}

/** A number with + that no country's plan has: kept as told, up to where the writing breaks off. */
function anyInternational(text: string, start: number, run: Run): Candidate | null {
  const count = run.digits.length
  if (count < 9 || count > 15 || !stopsAfter(text, run, count)) return null
  const value = `+${run.digits}`
  return phone(
    text,
    start,
    run.ends[count - 1] as number,
    value,
    'likely',
    'a number with +, in no plan we know',
  )
}

/** 44 and a British number, the + forgotten. */
function withoutPlus(text: string, start: number, run: Run): Candidate | null {
  const found = british(text, start, run, 2)
  return found === null ? null : { ...found, sure: 'likely', why: 'a British number with 44 and no +' }
}

const phoneWords =
  /\b(?:tel|telephone|phone|mob|mobile|cell|call|ring|text|txt|number|contact|whatsapp|viber)\b[^\d]{0,12}$/

/** A mobile whose 0 a spreadsheet dropped, where a word says that it is a telephone. */
function withoutNought(text: string, start: number, run: Run): Candidate | null {
  const national = run.digits.slice(0, 10)
  const range = national.length === 10 && stopsAfter(text, run, 10) ? ukRange(national) : null
  if (range?.kind !== 'mobile' || !phoneWords.test(before(text, start, 30))) return null
  return phone(
    text,
    start,
    run.ends[9] as number,
    national.slice(-9),
    'guess',
    'ten digits after a word for telephone; its 0 may be lost',
  )
}

const word =
  '(?:(?:double|triple|treble)[ -]?)?(?:(?:zero|oh|o|nought|nil|one|two|three|four|five|six|seven|eight|nine)(?![A-Za-z])|\\d{1,6})'
const spokenRun = new RegExp(`(?<![A-Za-z0-9])${word}(?:[ ,.-]{1,2}${word}){3,16}(?![A-Za-z0-9])`, 'gi')
const spokenWord = new RegExp(word, 'gi')

/** Numbers read aloud: at least four of the digits are words, and eleven digits in a row fit the plan. */
function spokenPhones(text: string): readonly Candidate[] {
  const found: Candidate[] = []
  for (const match of text.matchAll(spokenRun)) {
    if ((match[0].match(/(?<![a-z])[a-z]{2,}/gi)?.length ?? 0) < 3) continue
    const tokens = [...match[0].matchAll(spokenWord)].map((token) => ({
      at: match.index + token.index,
      end: match.index + token.index + token[0].length,
      digits: spokenDigits(token[0]).replaceAll(/\D/g, '') || '0',
    }))
    const phone = tokens.map((_, from) => spokenFrom(tokens.slice(from))).find((one) => one !== null)
    if (phone !== undefined) found.push(phone)
  }
  return found
}

type SpokenToken = { readonly at: number; readonly end: number; readonly digits: string }

function spokenFrom(tokens: readonly SpokenToken[]): Candidate | null {
  let digits = ''
  for (const [at, token] of tokens.entries()) {
    digits += token.digits
    if (digits.length < 11) continue
    // A digit that follows without a pause belongs to a longer number.
    if (tokens[at + 1]?.at === token.end + 1) return null
    if (digits.length > 11 || !digits.startsWith('0') || ukRange(digits.slice(1)) === null) return null
    const start = (tokens[0] as SpokenToken).at
    return {
      kind: 'phone',
      start,
      end: token.end,
      value: `+44${digits.slice(1)}`,
      sure: 'likely',
      why: 'a British number said in words',
    }
  }
  return null
}
