import { undone, type Released } from '@article4/statistics'
import type { Measure } from '../../reference.ts'
import { figureOf, type Count } from '../../rules/figures.ts'
import { period } from '../../rules/periods.ts'
import type { Of, TableSpec } from '../reference.ts'
import {
  allName,
  othersName,
  protect,
  wholeYear,
  type Rule,
  type ShownTable,
  type Withheld,
} from './protect.ts'

/** The annual report as it is written down: protected already. Nothing in it can be worked back to a count. */
export interface EditionBody {
  readonly form: 1
  readonly tables: readonly EditionTable[]
  readonly counters: readonly {
    readonly name: string
    readonly words: string
    /** Null: fewer than are shown. */
    readonly count: number | null
    readonly least: number
  }[]
  readonly withheld: readonly { readonly title: string; readonly why: string }[]
}
export interface EditionTable extends ShownTable {
  readonly code: string
  readonly title: string
  readonly of: Of
  readonly least: number
}
/** A table that left before, of the same year and data. */
export interface Left {
  readonly cells: readonly Released[]
}
export interface EarlierTable {
  readonly body: Pick<EditionBody, 'tables'>
}

export interface Drawing {
  readonly year: number
  readonly counts: readonly Count[]
  readonly tables: readonly TableSpec[]
  readonly counters: readonly {
    readonly name: string
    readonly words: string
    readonly of: Of
    readonly measure: Measure
  }[]
  readonly residents: number
  readonly ruleOf: (what: Of) => Rule
  readonly wordsOf: (kind: string, value: string) => string
  /** All that left of this year, also of editions that were withdrawn. */
  readonly earlier: readonly EarlierTable[]
  readonly ledger: readonly { readonly dataSet: string; readonly cells: readonly Released[] }[]
}

export function drawUp(drawing: Drawing): EditionBody {
  const all = drawing.tables.map((spec) => ({ spec, found: tableOf(spec, drawing) }))
  return {
    form: 1,
    tables: all.flatMap(({ spec, found }) =>
      typeof found === 'string'
        ? []
        : [
            {
              ...found,
              code: spec.code,
              title: spec.title,
              of: spec.of,
              least: drawing.ruleOf(spec.of).least,
            },
          ],
    ),
    counters: drawing.counters.map((one) => counterOf(one, drawing)),
    withheld: all.flatMap(({ spec, found }) =>
      typeof found === 'string' ? [{ title: spec.title, why: whyWords(found, drawing.ruleOf(spec.of)) }] : [],
    ),
  }
}

function tableOf(spec: TableSpec, drawing: Drawing): ShownTable | Withheld {
  const rule = drawing.ruleOf(spec.of)
  const found = protect(rawOf(spec, drawing), rule)
  if (typeof found === 'string') return found
  const before = drawing.earlier.flatMap(({ body }) => body.tables.filter(({ code }) => code === spec.code))
  if (before.some((one) => !agrees(one, found, rule.least))) return 'undone'
  const left = drawing.ledger.filter(({ dataSet }) => dataSet === spec.count).flatMap(({ cells }) => cells)
  const own = before.length > 0
  return !own && cellsOf(spec, found, drawing.year).some((cell) => undone(left, cell, rule.least).length > 0)
    ? 'undone'
    : found
}

/**
 * Whether a table may stand beside an earlier one of the same year. It must hide the same cells: what one shows, the other would give away.
 * And a number that changed must have changed by as many as a group must have.
 */
export const agrees = (earlier: ShownTable, now: ShownTable, least: number): boolean =>
  earlier.columns.join('|') === now.columns.join('|') &&
  earlier.rows.length === now.rows.length &&
  earlier.rows.every((row, at) => {
    const beside = now.rows[at]
    return (
      beside?.name === row.name &&
      row.cells.every((value, column) => {
        const other = beside.cells[column] ?? null
        if (value === null || other === null) return value === other
        return value === other || Math.abs(value - other) >= least
      })
    )
  })

const parts = { quarter: 4, half: 2, year: 1 } as const
const partNames = {
  quarter: ['January to March', 'April to June', 'July to September', 'October to December'],
  half: ['January to June', 'July to December'],
  year: [wholeYear],
} as const
const monthsOf = (year: number, by: TableSpec['by'], part: number): readonly string[] => {
  const long = 12 / parts[by]
  return Array.from({ length: long }, (_, at) => `${year}-${String(part * long + at + 1).padStart(2, '0')}`)
}

function rawOf(spec: TableSpec, { year, counts, wordsOf }: Drawing): Parameters<typeof protect>[0] {
  const own = counts.filter(({ code, kind }) => code === spec.count && kind === spec.kind)
  const values = [...new Set(own.map(({ value }) => value))]
  const columns = partNames[spec.by]
  return {
    columns,
    rows: values
      .map((value) => ({
        name: wordsOf(spec.kind, value),
        cells: columns.map((_, part) => {
          const months = monthsOf(year, spec.by, part)
          return own
            .filter((one) => one.value === value && months.includes(one.month))
            .reduce((all, { n }) => all + n, 0)
        }),
      }))
      .toSorted((one, other) => one.name.localeCompare(other.name)),
  }
}

function counterOf(
  { name, words, of, measure }: Drawing['counters'][number],
  { year, counts, residents, ruleOf }: Drawing,
): EditionBody['counters'][number] {
  const { least, roundTo } = ruleOf(of)
  const whole = period(`${year}-01`, `${year}-12`)
  const { numerator } = figureOf(measure, counts, whole, { residents })
  return {
    name,
    words,
    least,
    count: numerator < least ? null : Math.round(numerator / roundTo) * roundTo,
  }
}

/** What a shown table says of which groups: "all" where it is of everybody, by value otherwise; "Others" is of no group that can be named. */
export function cellsOf(spec: TableSpec, table: ShownTable, year: number): readonly Released[] {
  const isYear = table.columns.length === 1
  return table.rows
    .filter(({ name }) => name !== othersName)
    .flatMap(({ name, cells }) =>
      cells.flatMap((count, column) => {
        if (count === null) return []
        const isWhole = isYear || column === table.columns.length - 1
        const months = isWhole ? monthsOf(year, 'year', 0) : monthsOf(year, spec.by, column)
        const who = name === allName ? 'all' : `${spec.kind}=${name}`
        return [{ groups: months.map((month) => `${who}|${month}`), count }]
      }),
    )
}

const whyWords = (why: Withheld, { least }: Rule): string => {
  switch (why) {
    case 'too-few':
      return `Fewer than ${least} in the whole year.`
    case 'one-group':
      return `Only one group had ${least} or more.`
    case 'not-safe':
      return 'A small number could have been worked out from the others.'
    case 'undone':
      return `Beside what we published before, it would tell about fewer than ${least}.`
  }
}
