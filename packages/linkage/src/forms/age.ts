/**
 * Ages as they are told ("about 30", "in his 20s", "a child"), as years from and to; with the day of the report, as the
 * days between which the person was born. Width comes from the words, never from a wish for precision.
 */
import { dayAfter, partsOfDay, yearsBefore } from './calendar.ts'
import { foldForm } from './fold.ts'

/** An age. `oldest` is the last year that fits, completed: somebody who is 17 until tomorrow is 17. */
export type Age = {
  readonly youngest: number
  readonly oldest: number
  /** First and last ISO day of birth; null without a day of report. */
  readonly bornFrom: string | null
  readonly bornTo: string | null
  /** `stated`: a figure, or figures. `estimated`: about, -ish, a decade, looks. `word`: child, teenager and their like. */
  readonly basis: 'stated' | 'estimated' | 'word'
  readonly raw: string
  readonly keys: readonly string[]
}

/** `reportedOn`: the ISO day on which the age was said to be true. */
export type AgeOptions = { readonly reportedOn?: string }

/** Years either side of an age that is "about" right (linkage literature and our own pages use three). */
export const aboutAgeYears = 3
/** Nobody is older than this here: above it a figure is no age. */
export const oldestAge = 120

/**
 * Words for ages, in completed years. A child is anybody under 18 (Children Act 1989, section 105); the others are common
 * speech, cut wide.
 */
export const ageWords: Readonly<Record<string, readonly [number, number]>> = {
  newborn: [0, 0],
  baby: [0, 1],
  infant: [0, 1],
  toddler: [1, 3],
  child: [0, 17],
  minor: [0, 17],
  juvenile: [0, 17],
  underage: [0, 17],
  teen: [13, 19],
  teenage: [13, 19],
  teenager: [13, 19],
  adult: [18, oldestAge],
  'middle aged': [40, 60],
  elderly: [65, oldestAge],
  pensioner: [65, oldestAge],
}

const ones = 'one two three four five six seven eight nine'.split(' ')
const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const numberWord: ReadonlyMap<string, number> = new Map([
  ...ones.map((word, at): [string, number] => [word, at + 1]),
  ...teens.map((word, at): [string, number] => [word, at + 10]),
  ...tens.flatMap((word, at): [string, number][] => [
    [word, (at + 2) * 10],
    ...ones.map((one, more): [string, number] => [`${word} ${one}`, (at + 2) * 10 + more + 1]),
  ]),
])
const decadeWord: ReadonlyMap<string, number> = new Map(
  tens.map((word, at): [string, number] => [word.replace(/y$/, 'ies'), (at + 2) * 10]),
)

type Span = readonly [number, number, Age['basis']]

/** Reads one age; null where it is none. */
export function readAge(raw: string, options: AgeOptions = {}): Age | null {
  const text = foldForm(raw)?.toLowerCase()
  if (text === undefined) return null
  const span = wordSpan(text) ?? decadeSpan(text) ?? boundSpan(text) ?? figureSpan(text)
  if (span === null || span[0] > span[1] || span[1] > oldestAge) return null
  const [youngest, oldest, basis] = span
  const report = options.reportedOn === undefined ? null : partsOfDay(options.reportedOn)
  return {
    youngest,
    oldest,
    basis,
    raw,
    bornFrom: report === null ? null : dayAfter(yearsBefore(report, oldest + 1)),
    bornTo: report === null ? null : yearsBefore(report, youngest),
    keys: [`age:${youngest}-${oldest}`],
  }
}

function wordSpan(text: string): Span | null {
  const bare = text
    .replaceAll('-', ' ')
    .replace(/^(?:a|an|the|young) /, '')
    .replace(/ (?:girl|boy|man|woman|male|female|lad|person)$/, '')
    .replace(/^children$|^kids?$/, 'child')
    .replace(/^under age$/, 'underage')
  const singular = bare.replace(/s$/, '')
  const span = Object.hasOwn(ageWords, singular) ? ageWords[singular] : undefined
  if (span !== undefined) return [span[0], span[1], 'word']
  const monthsOld = /^(\d{1,2}) months?(?: old)?$/.exec(bare)
  if (monthsOld === null) return null
  const years = Math.floor(Number(monthsOld[1]) / 12)
  return [years, years, 'stated']
}

/** Which years of a decade of life are its early, middle and late ones. */
const partOfDecade: Readonly<Record<string, readonly [number, number]>> = {
  whole: [0, 9],
  early: [0, 3],
  mid: [3, 6],
  late: [6, 9],
}

function decadeSpan(text: string): Span | null {
  const match =
    /^(?:aged )?(?:(?:about|around) )?(?:in )?(?:his |her |their |the )?(early|mid|middle|late)?[- ]?(?:to (?:mid|late) )?([2-9]0'?s|[a-z]+ies)$/.exec(
      text,
    )
  if (match === null) return null
  const name = match[2] as string
  const first = /^\d/.test(name) ? Number(name.slice(0, 2)) : decadeWord.get(name)
  if (first === undefined) return null
  const [from, to] = partOfDecade[(match[1] ?? 'whole').replace('middle', 'mid')] as readonly [number, number]
  return [first + from, first + to, 'estimated']
}

function boundSpan(text: string): Span | null {
  const under = /^(?:under|below|younger than|less than) (\d{1,3})$/.exec(text)
  if (under !== null) return [0, Number(under[1]) - 1, 'estimated']
  const over = /^(over|older than|above|more than|at least) (\d{1,3})$/.exec(text)
  if (over !== null) return [Number(over[2]) + (over[1] === 'at least' ? 0 : 1), oldestAge, 'estimated']
  const plus = /^(\d{1,3}) ?\+$/.exec(text)
  return plus === null ? null : [Number(plus[1]), oldestAge, 'estimated']
}

const before = /^(?:(?:he|she|they)(?: is|'s| was| looks?)? )?(?:(?:aged?|looks?|is|was)[: ]+)?/
const roughly = /^(?:about|around|approx(?:imately)?\.?|circa|ca?\.|roughly|maybe|~|nearly|almost) ?/
const after = /[ -]?(?:y\/?o|yrs?(?:[ -]old)?|years?(?:[ -]old)?|years? of age)\.?$/

function figureSpan(text: string): Span | null {
  const bare = text.replace(before, '')
  let figure = bare.replace(roughly, '').replace(after, '')
  let isAbout = bare !== bare.replace(roughly, '')
  const loose = figure.replace(/ ?-?ish$| or so$|\?$/, '')
  isAbout ||= loose !== figure
  figure = loose.trim()
  const range = /^(?:between |from )?(\d{1,3})(?: ?- ?| to | and | or |\/)(\d{1,3})$/.exec(figure)
  if (range !== null) return [Number(range[1]), Number(range[2]), isAbout ? 'estimated' : 'stated']
  const years = /^\d{1,3}$/.test(figure) ? Number(figure) : numberWord.get(figure.replaceAll('-', ' '))
  if (years === undefined) return null
  if (!isAbout) return [years, years, 'stated']
  return [Math.max(0, years - aboutAgeYears), years + aboutAgeYears, 'estimated']
}
