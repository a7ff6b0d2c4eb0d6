/**
 * Dates as people and systems write them, to the precision they give. British order (day first) unless only the other
 * order exists; the other reading is kept, because the two are mixed up in every store. A first of the month, and above
 * all a first of January, often stands for "not known" and is marked.
 */
import { daysInMonth, isDay, isoDay } from './calendar.ts'
import { foldForm } from './fold.ts'

export type DateBasis = 'document' | 'stated' | 'estimated' | 'age-disputed'

/** A date, or the stretch of days that was meant. */
export type DateReading = {
  /** Null for a range over several years; the first year of a decade. */
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  readonly precision: 'day' | 'month' | 'year' | 'decade' | 'range'
  /** First and last ISO day that fit. */
  readonly earliest: string
  readonly latest: string
  /** A full date on the first of a month (1 January included): perhaps not known at all. */
  readonly isDefault: boolean
  /** The ISO day with day and month exchanged, where the date was written in figures and that day exists. */
  readonly swapped: string | null
  /** `possible`: the only order that exists is not the British (or ISO) one, or the century was guessed. */
  readonly sure: 'sure' | 'possible'
  readonly basis: DateBasis
  readonly raw: string
  /** The day and its swapped reading; else the stretch. */
  readonly keys: readonly string[]
}

/**
 * `pivot`: the last two-digit year that means 20xx (29 unless told, so 30 is 1930; for births give the report's year).
 * `basis`: where the date comes from, if the caller knows.
 */
export type DateOptions = { readonly pivot?: number; readonly basis?: DateBasis }

/** Years either side of a year that was said to be about right. Our choice: wide enough for memory, narrow enough to tell. */
export const aboutYears = 2

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const

/** Month names in full and as shortened, as a pattern. */
export const monthPattern =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'

type Context = { readonly raw: string; readonly pivot: number; readonly basis: DateBasis | undefined }
type Reader = (text: string, context: Context) => DateReading | null

/** Reads one date. Null where it is none, where the day does not exist, and where the year is missing. */
export function readDate(raw: string, options: DateOptions = {}): DateReading | null {
  const text = foldForm(raw)
    ?.toLowerCase()
    .replace(/^(?:d\.?o\.?b\.?|date of birth|born(?: on| in)?)[ :]*/, '')
  if (text === undefined) return null
  const context = { raw, pivot: options.pivot ?? 29, basis: options.basis }
  for (const reader of readers) {
    const found = reader(text, context)
    if (found !== null) return found
  }
  return null
}

/** `1956-04-09`, `1956/4/9`, with or without a time after it. */
const readIso: Reader = (text, context) => {
  const match =
    /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[t ]\d{1,2}:\d{2}[\d:.,]*(?:z|[+-]\d{2}:?\d{2})?)?$/.exec(text)
  if (match === null) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return figures(year, month, day, 'sure', context)
}

/** `19560409`; `09041956` where the first is no day; `19561704` (year, day, month) where neither is. */
const readCompact: Reader = (text, context) => {
  if (!/^\d{8}$/.test(text)) return null
  const [a, b, c] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))]
  if (isYear(a) && isDay(a, b, c)) return onDay([a, b, c], true, 'sure', context)
  const [day, month, year] = [Number(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4))]
  return figures(year, month, day, 'sure', context) ?? figures(a, b, c, 'possible', context)
}

/** `9/4/1956`, `09.04.56`, `9 4 1956`; 00, ?? and xx stand for a part that is not known. */
const readFigures: Reader = (text, context) => {
  const match = /^(\d{1,2}|\?{1,2}|xx?)[-/. ]{1,2}(\d{1,2}|\?{1,2}|xx?)[-/. ]{1,2}(\d{4}|'?\d{2})$/.exec(text)
  if (match === null) return null
  const year = yearOf(match[3] as string, context)
  const [day, month] = [Number(match[1]) || 0, Number(match[2]) || 0]
  if (day === 0) return month === 0 ? wholeYear(year.value, context) : wholeMonth(year.value, month, context)
  return figures(year.value, month, day, year.sure, context)
}

const dayFirst = new RegExp(
  `^(?:[a-z]{3,9},? )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[-/. ]{0,2}(${monthPattern})[-/., ]{0,3}(\\d{4}|'?\\d{2})$`,
)
const monthFirst = new RegExp(
  `^(${monthPattern})[-. ]{0,2}(\\d{1,2})(?:st|nd|rd|th)?,? ((?:\\d{4})|'\\d{2})$`,
)
const monthOnly = new RegExp(`^(${monthPattern})[-/., ]{1,2}(?:of )?(\\d{4}|'\\d{2})$`)

/** `9 April 1956`, `9th of April, 1956`, `09-APR-56`, `April 9, 1956`, `April 1956`. */
const readNamed: Reader = (text, context) => {
  const first = dayFirst.exec(text)
  if (first !== null) return named(first[3] as string, first[2] as string, Number(first[1]), context)
  const second = monthFirst.exec(text)
  if (second !== null) return named(second[3] as string, second[1] as string, Number(second[2]), context)
  const month = monthOnly.exec(text)
  if (month === null) return null
  return wholeMonth(yearOf(month[2] as string, context).value, monthOf(month[1] as string), context)
}

const readYearMonth: Reader = (text, context) => {
  const iso = /^(\d{4})[-/](\d{1,2})$/.exec(text)
  if (iso !== null) return wholeMonth(Number(iso[1]), Number(iso[2]), context)
  const british = /^(\d{1,2})[-/.](\d{4})$/.exec(text)
  return british === null ? null : wholeMonth(Number(british[2]), Number(british[1]), context)
}

const about = /^(?:about|around|approx(?:imately)?|circa|ca|c|roughly|maybe|~)\.? ?/

/** `1956`, `about 1956`, `1956?`, `1950s`, `early 1950s`, `the 50s`. */
const readYear: Reader = (text, context) => {
  const isAbout = about.test(text) || text.endsWith('?')
  const bare = text.replace(about, '').replace(/\?$/, '').trim()
  if (/^\d{4}$/.test(bare))
    return isAbout ? aboutYear(Number(bare), context) : wholeYear(Number(bare), context)
  const decade = /^(?:the )?(early|mid|late)?[- ]?(?:the )?(\d{3}|'?\d)0'?s$/.exec(bare)
  if (decade === null) return null
  const digits = `${(decade[2] as string).replace("'", '')}0`
  const first = digits.length === 4 ? Number(digits) : yearOf(digits, context).value
  const [from, to] = parts[decade[1] ?? 'whole'] as readonly [number, number]
  return stretch(first, 'decade', [first + from, first + to], {
    ...context,
    basis: context.basis ?? 'estimated',
  })
}

/** Which years of a decade are its early, middle and late ones. */
const parts: Readonly<Record<string, readonly [number, number]>> = {
  whole: [0, 9],
  early: [0, 3],
  mid: [3, 6],
  late: [6, 9],
}

/** `1990-1995`, `1990/91`, `between 1990 and 1995`. */
const readRange: Reader = (text, context) => {
  const match = /^(?:between |from )?(\d{4})(?: ?(?:-|\/|to|and|or) ?)(\d{4}|\d{2})$/.exec(text)
  if (match === null) return null
  const from = Number(match[1])
  const typed = Number(match[2])
  const to = (match[2] as string).length === 4 ? typed : from - (from % 100) + typed
  if (to <= from) return null
  return stretch(null, 'range', [from, to], { ...context, basis: context.basis ?? 'estimated' })
}

const readers: readonly Reader[] = [
  readIso,
  readCompact,
  readFigures,
  readNamed,
  readYearMonth,
  readRange,
  readYear,
]

function isYear(year: number): boolean {
  return year >= 1800 && year < 2200
}

function yearOf(typed: string, context: Context): { value: number; sure: DateReading['sure'] } {
  if (typed.length === 4) return { value: Number(typed), sure: 'sure' }
  const two = Number(typed.replace("'", ''))
  return { value: two <= context.pivot ? 2000 + two : 1900 + two, sure: 'possible' }
}

function monthOf(name: string): number {
  return months.findIndex((month) => name.startsWith(month)) + 1
}

function named(typedYear: string, name: string, day: number, context: Context): DateReading | null {
  const year = yearOf(typedYear, context)
  const month = monthOf(name)
  if (!isYear(year.value) || !isDay(year.value, month, day)) return null
  return onDay([year.value, month, day], false, year.sure, context)
}

/** A day in figures: as written, or the other order where only that exists. */
function figures(
  year: number,
  month: number,
  day: number,
  sure: DateReading['sure'],
  context: Context,
): DateReading | null {
  if (!isYear(year)) return null
  if (isDay(year, month, day)) return onDay([year, month, day], true, sure, context)
  return isDay(year, day, month) ? onDay([year, day, month], false, 'possible', context) : null
}

function onDay(
  [year, month, day]: readonly [number, number, number],
  mayBeSwapped: boolean,
  sure: DateReading['sure'],
  context: Context,
): DateReading {
  const iso = isoDay(year, month, day)
  const swapped = mayBeSwapped && day !== month && isDay(year, day, month) ? isoDay(year, day, month) : null
  return {
    year,
    month,
    day,
    precision: 'day',
    earliest: iso,
    latest: iso,
    isDefault: day === 1,
    swapped,
    sure,
    basis: context.basis ?? 'stated',
    raw: context.raw,
    keys: swapped === null ? [`date:${iso}`] : [`date:${iso}`, `date:${swapped}`],
  }
}

function wholeMonth(year: number, month: number, context: Context): DateReading | null {
  const last = daysInMonth(year, month)
  if (!isYear(year) || last === 0) return null
  const [earliest, latest] = [isoDay(year, month, 1), isoDay(year, month, last)]
  return {
    year,
    month,
    day: null,
    precision: 'month',
    earliest,
    latest,
    isDefault: false,
    swapped: null,
    sure: 'sure',
    basis: context.basis ?? 'stated',
    raw: context.raw,
    keys: [`date:${earliest.slice(0, 7)}`],
  }
}

function wholeYear(year: number, context: Context): DateReading | null {
  return stretch(year, 'year', [year, year], context)
}

function aboutYear(year: number, context: Context): DateReading | null {
  const basis = context.basis ?? 'estimated'
  return stretch(year, 'year', [year - aboutYears, year + aboutYears], { ...context, basis })
}

function stretch(
  year: number | null,
  precision: 'year' | 'decade' | 'range',
  [from, to]: readonly [number, number],
  context: Context,
): DateReading | null {
  if (!isYear(from) || !isYear(to)) return null
  const [earliest, latest] = [isoDay(from, 1, 1), isoDay(to, 12, 31)]
  return {
    year,
    month: null,
    day: null,
    precision,
    earliest,
    latest,
    isDefault: false,
    swapped: null,
    sure: 'sure',
    basis: context.basis ?? 'stated',
    raw: context.raw,
    keys: [from === to ? `date:${from}` : `date:${from}-${to}`],
  }
}
