import {
  exposed,
  suppressSmall,
  undone,
  type Exposed,
  type Released,
  type Suppressed,
} from '@article4/statistics'
import type { LedgerQuestion } from '@article4/statistics/work'
import type { Measure } from '../../reference.ts'
import { figureOf, type Count } from '../../rules/figures.ts'
import { period } from '../../rules/periods.ts'
import type { Of, TableSpec } from '../reference.ts'
import { ledgerQuestion, type Leaving } from './ledger.ts'
import {
  allName,
  drafts,
  innerOf,
  othersName,
  publish,
  settled,
  wholeYear,
  type RawTable,
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
  /** Which count and which of its codes: what the ledger calls it when it leaves (`evaluation.release_edition`). */
  readonly count: string
  readonly kind: string
  readonly title: string
  readonly of: Of
  readonly least: number
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
  readonly ledger: readonly (Leaving & { readonly dataSet: string })[]
}

/** The linear programmes, which a server does in other threads. */
export interface Programmes {
  readonly suppress: (
    tables: readonly (readonly (readonly number[])[])[],
    least: readonly number[],
  ) => Promise<readonly Suppressed[]>
  readonly exposed: (questions: readonly LedgerQuestion[]) => Promise<readonly (readonly Exposed[])[]>
}
/** Here and now, for tests. */
export const atOnce: Programmes = {
  suppress: (tables, least) => Promise.resolve(tables.map((table, at) => suppressSmall(table, least[at]))),
  exposed: (questions) =>
    Promise.resolve(
      questions.map(({ earlier, proposed, ...options }) => exposed(earlier, proposed, options)),
    ),
}

export async function drawUp(drawing: Drawing, programmes: Programmes = atOnce): Promise<EditionBody> {
  const hidden = await protectedTables(drawing, programmes)
  const paired = hidden.map(({ spec, found }) => ({
    spec,
    found: typeof found === 'string' ? found : besideEarlier(spec, found, drawing),
  }))
  const all = await besideAll(paired, drawing, programmes)
  return {
    form: 1,
    tables: all.flatMap(({ spec, found }) =>
      typeof found === 'string'
        ? []
        : [
            {
              ...found,
              code: spec.code,
              count: spec.count,
              kind: spec.kind,
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

interface Tried {
  readonly spec: TableSpec
  readonly found: ShownTable | Withheld
}

/** Small cells hidden, of all tables in one go. */
async function protectedTables(drawing: Drawing, { suppress }: Programmes): Promise<readonly Tried[]> {
  const tried = drawing.tables.map((spec) => {
    const rule = drawing.ruleOf(spec.of)
    return { spec, rule, found: drafts(rawOf(spec, drawing), rule) }
  })
  const open = tried.flatMap(({ rule, found }) =>
    typeof found === 'string' ? [] : found.map((table) => ({ table, least: rule.least })),
  )
  const hidden = await suppress(
    open.map(({ table }) => innerOf(table)),
    open.map(({ least }) => least),
  )
  const hiddenOf = new Map<RawTable, Suppressed>(
    open.flatMap(({ table }, at) => hidden.slice(at, at + 1).map((one) => [table, one] as const)),
  )
  return tried.map(({ spec, rule, found }) => {
    if (typeof found === 'string') return { spec, found }
    const planned = settled(
      found,
      found.flatMap((table) => hiddenOf.get(table) ?? []),
    )
    return { spec, found: typeof planned === 'string' ? planned : publish(planned, rule) }
  })
}

/** Two at a time: a table and each that left before. */
function besideEarlier(spec: TableSpec, found: ShownTable, drawing: Drawing): ShownTable | Withheld {
  const rule = drawing.ruleOf(spec.of)
  const before = drawing.earlier.flatMap(({ body }) => body.tables.filter(({ code }) => code === spec.code))
  if (before.some((one) => !agrees(one, found, rule.least))) return 'undone'
  const left = drawing.ledger
    .filter(({ dataSet }) => dataSet === spec.count)
    .flatMap(({ cells }) => cells)
    .map(({ groups, count }) => ({ groups, count: Math.round(count / rule.roundTo) * rule.roundTo }))
  const own = before.length > 0
  return !own && cellsOf(spec, found, drawing.year).some((cell) => undone(left, cell, rule.least).length > 0)
    ? 'undone'
    : found
}

/** All at a time: everything that left of its data, those before it in this edition, and the table. */
async function besideAll(
  tried: readonly Tried[],
  drawing: Drawing,
  programmes: Programmes,
): Promise<readonly Tried[]> {
  const open = tried.flatMap(({ spec, found }) =>
    typeof found === 'string' ? [] : [{ spec, cells: cellsOf(spec, found, drawing.year) }],
  )
  const questions = open.map(({ spec, cells }, at) =>
    ledgerQuestion(
      [
        ...drawing.ledger.filter(({ dataSet }) => dataSet === spec.count),
        ...open
          .slice(0, at)
          .flatMap((one) => (one.spec.count === spec.count ? [{ cells: one.cells, isRounded: true }] : [])),
      ],
      { cells, isRounded: true },
      drawing.ruleOf(spec.of),
    ),
  )
  const told = await programmes.exposed(questions)
  const tells = new Set(open.filter((_, at) => (told[at] ?? []).length > 0).map(({ spec }) => spec))
  return tried.map((one) => (tells.has(one.spec) ? { ...one, found: 'undone' } : one))
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

function rawOf(spec: TableSpec, { year, counts, wordsOf }: Drawing): RawTable {
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

/** As the database writes it into the ledger (`evaluation.release_edition`; a test holds the two together). What a shown table says of which groups: "all" where it is of everybody, by value otherwise; "Others" is of no group that can be named. */
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
