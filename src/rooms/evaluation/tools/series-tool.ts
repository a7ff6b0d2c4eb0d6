import { judgeSeries, verdict, type JudgedSeries } from '@article4/statistics'
import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'
import type { ToolInput } from '../bundle/rerun.ts'
import { addMonths, isMonth } from '../rules/periods.ts'
import { TableProblem } from './problem.ts'
import { columnOf, positiveAt, readTable, wholeAt, type Table } from './read-table.ts'

/** A monthly series and a date: what a card of the hub would say of it. Data: `data.csv`. Nothing is drawn, so there is no seed. */
export const seriesOptions = Type.Object({
  count: Type.String({ minLength: 1, maxLength: 60 }),
  exposure: Type.String({ maxLength: 60 }),
  control: Type.String({ maxLength: 60 }),
  since: Type.String({ maxLength: 7 }),
  change: Type.Union([Type.Literal('level'), Type.Literal('level and slope')]),
  season: Type.Boolean(),
  written: Type.Boolean(),
})
export type SeriesOptions = Static<typeof seriesOptions>

export interface SeriesAnswer {
  readonly kind: 'series'
  readonly months: readonly string[]
  readonly counts: readonly number[]
  readonly since: string
  readonly judged: JudgedSeries
  /** From a fixed list. */
  readonly says: string
}

const mostMonths = 600

export async function readSeries(
  text: string,
  options: SeriesOptions,
): Promise<{
  readonly months: readonly string[]
  readonly counts: readonly number[]
  readonly exposure: readonly number[] | null
  readonly control: readonly number[] | null
  readonly changeAt: number
}> {
  const table = await readTable(text, 'table')
  if (table.rows.length > mostMonths)
    throw new TableProblem('table', `There are more than ${mostMonths} months`)
  const months = monthsOf(table)
  const counts = table.rows.map((row) =>
    wholeAt(row, columnOf(table, options.count, 'count'), options.count, 'table'),
  )
  const changeAt = months.indexOf(options.since)
  if (changeAt === -1)
    throw new TableProblem(
      'since',
      `The table has no month ${options.since}: it goes from ${months[0] ?? ''} to ${months.at(-1) ?? ''}`,
    )
  return {
    months,
    counts,
    changeAt,
    exposure:
      options.exposure === ''
        ? null
        : table.rows.map((row) =>
            positiveAt(row, columnOf(table, options.exposure, 'exposure'), options.exposure, 'table'),
          ),
    control:
      options.control === ''
        ? null
        : table.rows.map((row) =>
            wholeAt(row, columnOf(table, options.control, 'control'), options.control, 'table'),
          ),
  }
}

/** A column `month` as 2026-04, or two: `year` and `month`. Each month once, in order, none left out. */
function monthsOf(table: Table): string[] {
  const month = columnOf(table, 'month', 'table')
  const year = table.heading.findIndex((one) => one.toLowerCase() === 'year')
  const months = table.rows.map(({ row, cells }) => {
    const own = cells[month] ?? ''
    const words = year === -1 ? own : `${cells[year] ?? ''}-${own.padStart(2, '0')}`
    if (!isMonth(words))
      throw new TableProblem(
        'table',
        `Row ${row}, column “month”: “${words.slice(0, 30)}” is not a month like 2026-04`,
      )
    return words
  })
  months.forEach((one, at) => {
    const before = months[at - 1]
    if (before !== undefined && addMonths(before, 1) !== one)
      throw new TableProblem(
        'table',
        `Row ${table.rows[at]?.row ?? 0}: after ${before} comes ${addMonths(before, 1)}, and the row says ${one}. Every month needs a row, with 0 where nothing was counted`,
      )
  })
  return months
}

export async function seriesTool({ files, options }: ToolInput): Promise<SeriesAnswer> {
  if (!Value.Check(seriesOptions, options)) throw new TypeError('the options are not those of a series')
  const { months, counts, exposure, control, changeAt } = await readSeries(
    files.get('data.csv') ?? '',
    options,
  )
  const judged = judgeSeries({
    counts,
    changeAt,
    change: options.change,
    dateWrittenBefore: options.written,
    ...(exposure === null ? {} : { exposure }),
    ...(control === null ? {} : { comparison: { counts: control } }),
    ...(options.season
      ? {
          season: {
            // Two waves a year want two years before the change to be told from the trend (statistics.md 1b).
            harmonics: changeAt >= 24 ? (2 as const) : (1 as const),
            periods: 12,
            first: Number((months[0] ?? '2000-01').slice(5)) - 1,
          },
        }
      : {}),
  })
  return {
    kind: 'series',
    months,
    counts,
    since: options.since,
    judged,
    says: saidOf(judged),
  }
}

/**
 * The verdict of a card, which is about more; and its mirror image for less, which a card has in its list too. Nobody said here whether recording changed, so a person must: the page
 * asks for it beside the verdict.
 */
function saidOf(judged: JudgedSeries): string {
  const { effect, controlled, dependsOnMethod } = judged
  if (effect === null || effect.interval.upper >= 1)
    return verdict(judged, { recording: [], isRecordingRoute: false, selection: null }).words
  if (dependsOnMethod || (controlled !== null && controlled.interval.upper >= 1))
    return 'Fewer reports; cause unknown'
  return controlled === null
    ? 'Fewer reports than the earlier trend predicts'
    : 'Fewer reports than the earlier trend predicts, and than comparison areas'
}
