/**
 * Telephone numbers. A British number is read here, by the plan; anything else is given to libphonenumber-js. A number is
 * never refused for being "invalid": numbers kept for drama, ported and lapsed ones are all things that somebody told us.
 */
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max'
import { foldForm } from './fold.ts'
import { shortNumbers, ukRange, type PhoneKind, type PhoneRange } from './phone-plan.ts'
import { spokenDigits } from './spoken-digits.ts'

/** A telephone number. */
export type Phone = {
  /** `+447700900123`; null where the country cannot be known. */
  readonly e164: string | null
  /** The last nine digits (all of them where there are fewer): what survives a lost 0, +44 or country code. */
  readonly national: string
  readonly kind: PhoneKind
  /** ISO 3166 alpha-2, or null. Crown dependencies' shared +44 7 ranges say GB. */
  readonly country: string | null
  /** `possible`: read on a guess (another country's domestic form, a missing +, letters for digits, an unknown length). */
  readonly sure: 'sure' | 'possible'
  readonly extension: string | null
  readonly raw: string
  /** Whole number first, then the last nine digits. */
  readonly keys: readonly string[]
}

/** `countries`: ISO codes whose domestic form may have been meant, most likely first; tried after Britain. */
export type PhoneOptions = { readonly countries?: readonly string[] }

/** Reads one telephone number; null where it is none (fewer than three or more than fifteen digits, other words). */
export function readPhone(raw: string, options: PhoneOptions = {}): Phone | null {
  return readPlain(raw) ?? readHard(raw, options)
}

const billion10 = 10_000_000_000

/** The common case without a pattern or a copy: digits and separators that are a British number by the plan. */
function readPlain(raw: string): Phone | null {
  if (raw.length < 10 || raw.length > 24) return null
  let value = 0
  let digits = 0
  let zeros = 0
  for (let at = 0; at < raw.length; at += 1) {
    const code = raw.charCodeAt(at)
    if (code >= 48 && code <= 57) {
      value = value * 10 + code - 48
      digits += 1
      if (value === 0) zeros += 1
    } else if (!isSeparator(code) && !(code === 43 && digits === 0)) return null
  }
  if (digits > 14) return null
  const international = raw.charCodeAt(0) === 43
  const national = nationalOf(value, digits - zeros, international ? (zeros === 0 ? 2 : 0) : zeros)
  if (national === null) return null
  const range = ukRange(national)
  return range === null ? null : british(national, range, { raw, sure: 'sure', extension: null })
}

/** Space ( ) - . / */
function isSeparator(code: number): boolean {
  return code === 32 || code === 40 || code === 41 || (code >= 45 && code <= 47)
}

/** The national part as text: `lead` 1 is a trunk 0, 2 is +44 or 0044, with or without (0). */
function nationalOf(value: number, length: number, lead: number): string | null {
  if (lead === 1) return String(value)
  if (lead !== 2) return null
  if (length === 13 && Math.floor(value / billion10) === 440) return String(value % billion10)
  const text = String(value)
  return text.startsWith('44') ? text.slice(2) : null
}

type Rest = Pick<Phone, 'raw' | 'sure' | 'extension'>

function british(national: string, range: PhoneRange, rest: Rest): Phone {
  const e164 = `+44${national}`
  const nine = national.slice(-9)
  return {
    e164,
    national: nine,
    kind: range.kind,
    country: range.country,
    sure: rest.sure,
    extension: rest.extension,
    raw: rest.raw,
    keys: [`phone:${e164}`, `phone9:${nine}`],
  }
}

const labels =
  /^(?:tel(?:ephone)?|phone|mob(?:ile)?|cell|landline|home|work|office|fax|whats ?app|viber|number|num|no|call|text|txt|ring|[mthwp])\b(?: ?no\b| number\b)?[ .:#-]*/i
const extensionEnd = /(?<![ ,;])[ ,;]*(?:\bextension|\bextn|\bext|x|#)[ .:]*(\d{1,6})$/i
const noteEnd = /(?<! ) *\((?=[^()]*[a-z])[^()]*\)$/i

type Digits = {
  readonly digits: string
  readonly international: boolean
  readonly extension: string | null
  readonly guessed: boolean
}

/** Digits out of words, labels, notes and letters that stand for digits. */
function digitsOf(raw: string): Digits | null {
  if (/^\+?[0-9][0-9 ]*$/.test(raw)) return plainDigits(raw.replaceAll(' ', ''), null, false)
  const folded = foldForm(raw)
  if (folded === null) return null
  let text = folded.replace(labels, '').replace(labels, '').replace(noteEnd, '')
  const extension = extensionEnd.exec(text)?.[1] ?? null
  if (extension !== null) text = text.replace(extensionEnd, '')
  text = spokenDigits(text)
  const guessed = /[il|]/i.test(text)
  const compact = text
    .replaceAll(/[ ()\-./,_~*:]/g, '')
    .replaceAll(/o/gi, '0')
    .replaceAll(/[il|]/gi, '1')
  return plainDigits(compact, extension, guessed)
}

function plainDigits(typed: string, extension: string | null, guessed: boolean): Digits | null {
  // "+07700": a plus before a trunk 0 is a slip.
  const compact = typed.startsWith('+0') ? typed.slice(1) : typed
  if (!/^\+?\d{3,17}$/.test(compact)) return null
  const international = /^(?:\+|00)/.test(compact)
  const digits = compact.replace(/^(?:\+|00)/, '')
  return { digits, international, extension, guessed }
}

function readHard(raw: string, options: PhoneOptions): Phone | null {
  const found = digitsOf(raw)
  if (found === null) return null
  const sure = found.guessed ? 'possible' : 'sure'
  const rest = { raw, sure, extension: found.extension } as const
  const { digits, international } = found
  const uk = international ? /^44(?:0)?(\d+)$/.exec(digits)?.[1] : /^0(\d+)$/.exec(digits)?.[1]
  const range = uk === undefined ? null : ukRange(uk)
  if (uk !== undefined && range !== null) return british(uk, range, rest)
  if (digits.length > 15) return null
  if (international) return abroad(digits, rest)
  return domesticAbroad(digits, options.countries ?? [], rest) ?? withoutCountry(digits, rest)
}

const kinds: Readonly<Record<string, PhoneKind>> = {
  MOBILE: 'mobile',
  FIXED_LINE: 'landline',
  TOLL_FREE: 'freephone',
  PREMIUM_RATE: 'premium',
  SHARED_COST: 'premium',
}

/** A number after + or 00. A country code that nobody has is kept as it was given, as possible. */
function abroad(digits: string, rest: Rest): Phone | null {
  if (digits.length < 7) return null
  // A British number that the plan does not have: nobody else's plan has it either.
  const parsed = /^44[1-9]\d{9}$/.test(digits) ? undefined : parsePhoneNumberFromString(`+${digits}`)
  const e164 = parsed?.number ?? `+${digits}`
  const valid = parsed?.isValid() === true && rest.sure === 'sure'
  return {
    ...rest,
    ...nineOf(e164),
    e164,
    kind: kinds[parsed?.getType() ?? ''] ?? 'unknown',
    country: parsed?.country ?? null,
    sure: valid ? 'sure' : 'possible',
  }
}

/** Another country's domestic form: taken only where it is a number that the country really has. */
function domesticAbroad(digits: string, countries: readonly string[], rest: Rest): Phone | null {
  for (const country of countries) {
    // The library answers undefined for a code it does not know.
    const parsed = parsePhoneNumberFromString(digits, country.toUpperCase() as CountryCode)
    if (parsed?.isValid() === true) {
      const kind = kinds[parsed.getType() as string] ?? 'unknown'
      const e164 = parsed.number
      return { ...rest, ...nineOf(e164), e164, kind, country: parsed.country as string, sure: 'possible' }
    }
  }
  return null
}

function nineOf(e164: string): Pick<Phone, 'national' | 'keys'> {
  const national = e164.replace('+', '').slice(-9)
  return { national, keys: [`phone:${e164}`, `phone9:${national}`] }
}

/** What is left: a short number, 44 without its +, or digits whose country nobody said. */
function withoutCountry(digits: string, rest: Rest): Phone | null {
  const range = digits.startsWith('44') ? ukRange(digits.slice(2)) : null
  if (range !== null) return british(digits.slice(2), range, { ...rest, sure: 'possible' })
  const isPublicShort = shortNumbers.has(digits) || /^(?:118|116)\d{3}$/.test(digits)
  if (isPublicShort || /^[6-8]\d{4}$/.test(digits)) return short(digits, isPublicShort, rest)
  if (digits.length < 6) return null
  const national = digits.slice(-9)
  const unknown = { e164: null, kind: 'unknown', country: null, sure: 'possible' } as const
  return { ...rest, ...unknown, national, keys: [`phone9:${national}`] }
}

/** 999, 118xxx, 116xxx are everybody's; five digits from 6, 7 or 8 are text codes of the mobile networks. */
function short(digits: string, isPublicShort: boolean, rest: Rest): Phone {
  const sure = isPublicShort ? rest.sure : 'possible'
  const known = { e164: null, kind: 'short', country: 'GB' } as const
  return { ...rest, ...known, sure, national: digits, keys: [`phone:GB-${digits}`] }
}
