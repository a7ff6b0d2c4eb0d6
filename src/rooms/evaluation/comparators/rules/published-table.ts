/**
 * Reading a published table of statistics as it is laid out, without adding anything up that is not to be added.
 *
 * Two layouts occur. Long: a column for each part, one for the number. Wide: a column for each combination ("Adult - Positive reasonable
 * grounds"). A total ("Total", "All", an empty part of the goal's table) is a margin: what the table says of itself. An empty cell, a dash, "c",
 * "[x]" and the like were left out: unknown, not none. "Albanian Greek" or "Labour & Criminal" is one combined part and stays one.
 */
export type ComparatorMeasure = 'referrals' | 'reasonable' | 'conclusive' | 'duty-to-notify' | 'detected'
export type ComparatorKind = 'nrm' | 'sdg'

export interface Cell {
  readonly year: number
  /** 0 for the whole year. */
  readonly quarter: number
  /** Without the parts that a margin sums over. */
  readonly parts: Readonly<Record<string, string>>
  /** What a combined part is made of; empty where it is not combined. */
  readonly several: readonly string[]
  readonly isMargin: boolean
  readonly value: number | null
}

export interface Layout {
  readonly measure: ComparatorMeasure
  readonly year: number | null
  readonly quarter: number | null
  /** Columns that hold a part of each row. */
  readonly parts: readonly { readonly at: number; readonly part: string }[]
  /** Columns that hold a number, and the parts which their heading names. */
  readonly values: readonly {
    readonly at: number
    readonly parts: Readonly<Record<string, string>>
    readonly isMargin: boolean
  }[]
}

/** What a file is, as far as its heading does not say: of which quarter, and what it counts. */
export interface Told {
  readonly fileName: string
  /** `2022-Q2` or `2022`. */
  readonly period: string | null
}

const partNames: readonly (readonly [word: string, part: string])[] = [
  ['nationality', 'nationality'],
  ['gender', 'gender'],
  ['sex', 'gender'],
  ['location', 'location'],
  ['exploitation type', 'type'],
  ['type of exploitation', 'type'],
  ['responder', 'responder'],
  ['police force', 'force'],
  ['authority', 'authority'],
  ['age', 'age'],
]
const passedOver = new Set(['series', 'unit multiplier', 'units', 'observation status'])
const totals = new Set(['', 'total', 'all', 'all ages', 'both sexes', 'grand total'])
const isTotal = (words: string): boolean => totals.has(words.trim().toLowerCase())

/** How the columns are to be read, or a sentence that says why they cannot be. */
export function layoutOf(heading: readonly string[], told: Told): Layout | string {
  const names = heading.map((name) => name.trim())
  const lower = names.map((name) => name.toLowerCase())
  const measure = measureOf(lower, told.fileName)
  if (measure === null)
    return 'neither the heading nor the name of the file says what is counted: referrals, reasonable grounds, conclusive grounds, duty to notify, or detected victims'
  const year = lower.indexOf('year')
  const quarter = lower.indexOf('quarter')
  if (year === -1 && told.period === null)
    return 'there is no column “Year”: say of which period the table is, --period 2022-Q2'
  const rest = names
    .map((name, at) => ({ name, at, lower: lower[at] ?? '' }))
    .filter(({ at, lower: word }) => at !== year && at !== quarter && !passedOver.has(word))
  const values = valuesOf(rest, measure)
  const parts = rest
    .filter(({ at }) => !values.some((one) => one.at === at))
    .map(({ at, name }) => ({ at, name, part: partOf(name) }))
  const unknown = parts.find(({ part }) => part === null)
  if (unknown !== undefined) return `the column “${unknown.name.slice(0, 60)}” is none that is known`
  if (values.length === 0) return 'there is no column with numbers'
  return {
    measure,
    year: year === -1 ? null : year,
    quarter: quarter === -1 ? null : quarter,
    parts: parts.map(({ at, part }) => ({ at, part: part ?? '' })),
    values,
  }
}

function measureOf(lower: readonly string[], fileName: string): ComparatorMeasure | null {
  const says = (words: string): boolean => lower.some((name) => name.includes(words))
  if (says('reasonable grounds')) return 'reasonable'
  if (says('conclusive grounds')) return 'conclusive'
  if (says('nrm referrals')) return 'referrals'
  if (says('observation status') && says('value')) return 'detected'
  const named = fileName.toLowerCase().replaceAll(/[^a-z]+/gu, ' ')
  if (named.includes('duty to notify') || says('duty to notify')) return 'duty-to-notify'
  if (named.includes('referrals')) return 'referrals'
  return null
}

interface Column {
  readonly name: string
  readonly at: number
  readonly lower: string
}

/** A column with numbers is called so, or names two things with a dash between, or is a total beside those. */
function valuesOf(columns: readonly Column[], measure: ComparatorMeasure): Layout['values'] {
  const plain = columns.filter(({ lower }) =>
    ['value', 'nrm referrals', 'referrals', 'count'].includes(lower),
  )
  if (plain.length > 0) return plain.map(({ at }) => ({ at, parts: {}, isMargin: false }))
  const paired = columns.filter(({ name }) => name.includes(' - '))
  const alone = columns.filter(({ lower }) => lower === 'total')
  if (paired.length === 0) return alone.map(({ at }) => ({ at, parts: {}, isMargin: false }))
  return [
    ...paired.map(({ at, name }) => {
      const cut = name.indexOf(' - ')
      const outcome = name.slice(cut + 3).trim()
      const isMargin = isTotal(outcome)
      return {
        at,
        parts: {
          age: name.slice(0, cut).trim(),
          ...(isMargin ? {} : { outcome: outcomeOf(outcome, measure) }),
        },
        isMargin,
      }
    }),
    ...alone.map(({ at }) => ({ at, parts: {}, isMargin: true })),
  ]
}
const outcomeOf = (words: string, measure: ComparatorMeasure): string =>
  words.toLowerCase().replace(` ${measure} grounds`, '').trim()

function partOf(name: string): string | null {
  const lower = name.toLowerCase()
  return partNames.find(([word]) => lower.includes(word))?.[1] ?? null
}

/** The cells of a row, or a sentence that says which cell cannot be read. */
export function cellsOf(row: readonly string[], layout: Layout, told: Told): Cell[] | string {
  const when = periodOf(row, layout, told)
  if (typeof when === 'string') return when
  const named = layout.parts.map(({ at, part }) => ({ part, words: (row[at] ?? '').trim() }))
  const tooLong = named.find(({ words }) => words.length > 120)
  if (tooLong !== undefined) return `the cell of “${tooLong.part}” is longer than 120 characters`
  const parts = Object.fromEntries(
    named.filter(({ words }) => !isTotal(words)).map(({ part, words }) => [part, words]),
  )
  const isMarginRow = when.isMargin || named.some(({ words }) => isTotal(words))
  const several = named.flatMap(({ part, words }) => madeOf(part, words))
  const cells: Cell[] = []
  for (const column of layout.values) {
    const value = numberOf(row[column.at] ?? '')
    if (value === undefined)
      return `“${(row[column.at] ?? '').slice(0, 30)}” in column ${column.at + 1} is not a number of people`
    cells.push({
      year: when.year,
      quarter: when.quarter,
      parts: { ...parts, ...column.parts },
      several,
      isMargin: isMarginRow || column.isMargin,
      value,
    })
  }
  return cells
}

const yearPattern = /^(?:19|20)\d\d$/u
const quarterPattern = /^(?:[Qq])?([1-4])$/u
const toldPattern = /^((?:19|20)\d\d)(?:-[Qq]([1-4]))?$/u
/** Whether `--period` reads as a year or a quarter. */
export const isPeriod = (words: string): boolean => toldPattern.test(words)

function periodOf(
  row: readonly string[],
  layout: Layout,
  told: Told,
): { readonly year: number; readonly quarter: number; readonly isMargin: boolean } | string {
  if (layout.year === null) {
    const [, year = '', quarter = '0'] = toldPattern.exec(told.period ?? '') ?? []
    return { year: Number(year), quarter: Number(quarter), isMargin: false }
  }
  const year = (row[layout.year] ?? '').trim()
  if (!yearPattern.test(year)) return `“${year.slice(0, 20)}” is not a year`
  if (layout.quarter === null) return { year: Number(year), quarter: 0, isMargin: false }
  const quarter = (row[layout.quarter] ?? '').trim()
  if (isTotal(quarter)) return { year: Number(year), quarter: 0, isMargin: true }
  const found = quarterPattern.exec(quarter)?.[1]
  if (found === undefined) return `“${quarter.slice(0, 20)}” is not a quarter`
  return { year: Number(year), quarter: Number(found), isMargin: false }
}

const numberPattern = /^\d{1,9}(?:\.0+)?$/u
const leftOut = new Set(['', '-', '–', '..', ':', '*', 'c', 'x', 'z', '[c]', '[x]', '[z]', 'n/a', 'low'])
/** Null where it was left out; undefined where it is no number. */
function numberOf(words: string): number | null | undefined {
  const plain = words.trim().replaceAll(',', '')
  if (leftOut.has(plain.toLowerCase())) return null
  return numberPattern.test(plain) ? Number(plain) : undefined
}

/** Nationalities of two words that are one country, so that they are not taken for two. */
const oneCountry = new Set(
  'British Virgin Islander,Congolese (DRC),East Timorese,North Korean,South Korean,Sierra Leonean,South African,South Sudanese,Sri Lankan,Saudi Arabian,New Zealander,Costa Rican,El Salvadorean,Puerto Rican,Papua New Guinean,Equatorial Guinean,Cape Verdean,Ivory Coast,Hong Kong,Cook Islander,Solomon Islander,St Helenian,St Lucian,Not specified or unknown,Not known'
    .split(',')
    .map((words) => words.toLowerCase()),
)
/** What a combined part is made of: two types with a sign between, two nationalities side by side. */
function madeOf(part: string, words: string): readonly string[] {
  if (part === 'type') {
    const found = words
      .split(/[&,;+]| and /u)
      .map((one) => one.trim())
      .filter((one) => one !== '')
    return found.length > 1 ? found.slice(0, 12) : []
  }
  if (part !== 'nationality' || oneCountry.has(words.toLowerCase())) return []
  const found = words.split(' ').filter((one) => one !== '')
  return found.length === 2 && found.every((one) => nationalityWord.test(one)) ? found : []
}
const nationalityWord = /^[A-Z][A-Za-z]+$/u

/** What the rows under each margin come to; null where one of them is unknown or there are none. */
export function sums(cells: readonly Cell[]): readonly (number | null)[] {
  const leaves = cells.filter((cell) => !cell.isMargin)
  return cells.map((margin) => {
    if (!margin.isMargin) return null
    const under = leaves.filter(
      (leaf) =>
        leaf.year === margin.year &&
        (margin.quarter === 0 || leaf.quarter === margin.quarter) &&
        Object.entries(margin.parts).every(([part, words]) => leaf.parts[part] === words),
    )
    if (under.length === 0) return null
    let sum = 0
    for (const { value } of under) {
      if (value === null) return null
      sum += value
    }
    return sum
  })
}
