/** Dates and ages in running text. A day without its month and year gets no value and is left. */
import { readAge } from '../forms/age.ts'
import { monthPattern, readDate } from '../forms/date.ts'
import { after, before, type Candidate, type FindOptions, type Sureness } from './candidate.ts'

/** Every date and age. */
export function findTimes(text: string, options: FindOptions): readonly Candidate[] {
  return [...dates(text, options), ...ages(text)]
}

type Pattern = { readonly pattern: RegExp; readonly sure: Sureness; readonly why: string }

const datePatterns: readonly Pattern[] = [
  {
    pattern: /(?<![\d./-])\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?)?(?![\d/-]|\.\d)/g,
    sure: 'sure',
    why: 'a date in ISO form',
  },
  {
    pattern: /(?<![\d./-])\d{1,2}([/.-])\d{1,2}\1(?:19|20)\d{2}(?![\d/-]|\.\d)/g,
    sure: 'sure',
    why: 'day, month and year in figures',
  },
  {
    pattern: /(?<![\d./-])\d{1,2}\/\d{1,2}\/\d{2}(?![\d/-]|\.\d)/g,
    sure: 'likely',
    why: 'day, month and two figures of a year',
  },
  {
    pattern: /(?<![\d./-])\d{2}([.-])\d{2}\1\d{2}(?![\d/-]|\.\d)/g,
    sure: 'guess',
    why: 'perhaps day, month and two figures of a year',
  },
  {
    pattern: new RegExp(
      `(?<![\\d./-])\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]?${monthPattern}[ ,.-]{1,2}(?:(?:19|20)\\d{2}|'\\d{2})(?!\\d)`,
      'gi',
    ),
    sure: 'sure',
    why: 'a day with its month and year',
  },
  {
    pattern: new RegExp(
      `(?<![A-Za-z])${monthPattern} \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d{2}(?!\\d)`,
      'gi',
    ),
    sure: 'sure',
    why: 'a day with its month and year',
  },
  {
    pattern: new RegExp(
      `(?<![A-Za-z])(?<!\\d(?:st|nd|rd|th)?(?: of)? ?)${monthPattern},? (?:of )?(?:19|20)\\d{2}(?!\\d)`,
      'gi',
    ),
    sure: 'likely',
    why: 'a month with its year',
  },
  {
    pattern: /(?<![\d-])(?:(?:early|mid|late)[ -])?(?:the )?(?:19|20)\d0'?s(?![A-Za-z])/gi,
    sure: 'likely',
    why: 'a decade',
  },
  {
    pattern:
      /(?<=\b(?:born|dob|d\.o\.b\.?)(?: in| on|:)? )(?:(?:about|around|circa|c\.) ?)?(?:19|20)\d{2}(?![\d/-])/gi,
    sure: 'likely',
    why: 'a year after a word for birth',
  },
]

function dates(text: string, { asOf }: FindOptions): readonly Candidate[] {
  const pivot = asOf === undefined ? {} : { pivot: Number(asOf.slice(2, 4)) }
  return datePatterns.flatMap(({ pattern, sure, why }) =>
    [...text.matchAll(pattern)].flatMap((match): readonly Candidate[] => {
      const read = readDate(match[0], pivot)
      if (read === null) return []
      const key = read.precision === 'day' ? read.earliest : (read.keys[0] as string).slice(5)
      return [{ kind: 'date', start: match.index, end: match.index + match[0].length, value: key, sure, why }]
    }),
  )
}

const old = String.raw`[ -]?(?:years?[ -]old|yrs?[ -]old|y\/?o\b|years? of age|yrs?\b(?! ago| later| in| of))`
const decade = String.raw`(?:(?:early|mid|late|middle)[ -](?:to[ -](?:mid|late)[ -])?)?(?:[2-9]0'?s|twenties|thirties|forties|fifties|sixties|seventies|eighties)`
const agePatterns: readonly Pattern[] = [
  {
    pattern: new RegExp(String.raw`(?<![\d£.,/-])\d{1,2}(?: ?(?:-|to|or) ?\d{1,2})?${old}(?![A-Za-z])`, 'gi'),
    sure: 'sure',
    why: 'a number of years old',
  },
  {
    pattern:
      /(?<![A-Za-z])aged? ?:? ?(?:about |around |approx\.? |between )?\d{1,2}(?: ?(?:-|to|or|and) ?\d{1,2})?(?![\d%/:A-Za-z]|\.\d)/gi,
    sure: 'sure',
    why: 'a number after the word age',
  },
  {
    pattern: new RegExp(
      String.raw`(?<=\b(?:in (?:his|her|their|the)|looks?|about|around|man|woman|male|female|aged)\b[ ,]{1,2})${decade}(?![A-Za-z])`,
      'gi',
    ),
    sure: 'likely',
    why: 'a decade of life',
  },
  {
    pattern: new RegExp(
      String.raw`(?<![A-Za-z\d])(?:early|mid|late)[ -](?:[2-9]0'?s|twenties|thirties|forties|fifties|sixties|seventies)(?![A-Za-z])`,
      'gi',
    ),
    sure: 'likely',
    why: 'a part of a decade of life',
  },
  {
    pattern: /(?<![A-Za-z-])(?:teenagers?|teenage|toddler|under[ -]?18s?(?![A-Za-z\d]))(?![A-Za-z])/gi,
    sure: 'guess',
    why: 'a word for an age',
  },
]

function ages(text: string): readonly Candidate[] {
  return agePatterns.flatMap(({ pattern, sure, why }) =>
    [...text.matchAll(pattern)].flatMap((match): readonly Candidate[] => {
      const typed = match[0].replace(/^under-?(?=18)/i, 'under ').replace(/18s$/, '18')
      const read = readAge(typed.replace(/^aged? ?:? ?/i, ''))
      if (read === null || isElsewhere(text, match.index, match.index + match[0].length)) return []
      return [
        {
          kind: 'age',
          start: match.index,
          end: match.index + match[0].length,
          value: `${read.youngest}-${read.oldest}`,
          sure,
          why,
        },
      ]
    }),
  )
}

/** "20 years ago", "the 1980s", "over 18 club": about a time or a rule and not about a person. */
function isElsewhere(text: string, start: number, end: number): boolean {
  return (
    /^ (?:ago|later|experience|club|warranty|guarantee)\b/.test(after(text, end, 12)) ||
    /\b(?:for|last|past|next)[ ]$/.test(before(text, start, 6))
  )
}
