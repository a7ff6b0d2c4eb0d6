import { csvRow } from '#platform/input/csv.ts'
import type { EditionModel } from './parts.view.ts'
import type { EditionBody, EditionTable } from './rules/edition.ts'

/** The sentence that goes with every number that leaves. */
export const caveat =
  'This is about reports, not about how much slavery there is. Small numbers are not shown; all others are rounded to the nearest 5.'
const notShown = 'not shown'
const whole = new Intl.NumberFormat('en-GB')
const shown = (value: number | null): string => (value === null ? notShown : `about ${whole.format(value)}`)

export const editionModel = (body: EditionBody, csvOf: (code: string) => string | null): EditionModel => ({
  counters: body.counters.map(({ name, words, count, least }) => ({
    name,
    words,
    count: count === null ? `fewer than ${least}` : shown(count),
  })),
  tables: body.tables.map((table) => ({
    id: table.code,
    title: table.title,
    about: `Numbers below ${table.least} are not shown. The others are rounded to the nearest 5.`,
    head: [headOf(table), ...table.columns],
    rows: table.rows.map(({ name, cells }) => [name, ...cells.map(shown)]),
    csv: csvOf(table.code),
  })),
  withheld: body.withheld,
})
const headOf = ({ of }: EditionTable): string => (of === 'people' ? 'People' : 'What')

/** The caveat is the first line of the file: whoever copies the table copies it too. */
export const tableCsv = (table: EditionTable, year: number): string =>
  [
    csvRow([`${table.title}, ${year}. ${caveat}`]),
    csvRow([headOf(table), ...table.columns]),
    ...table.rows.map(({ name, cells }) => csvRow([name, ...cells.map((value) => value ?? notShown)])),
  ].join('')
