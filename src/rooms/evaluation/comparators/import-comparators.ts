import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { recordEvent } from '#platform/audit.ts'
import type { Database } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { parseCsv } from '#platform/input/csv.ts'
import {
  cellsOf,
  layoutOf,
  sums,
  type Cell,
  type ComparatorKind,
  type ComparatorMeasure,
  type Layout,
  type Told,
} from './rules/published-table.ts'
import { addComparator, isComparatorKept } from './store.ts'

/**
 * Reading published statistics in, run by whoever installs the hub (`article4 import nrm|sdg`): read whole first, with every row that does not
 * fit and every total that differs from the rows under it; kept only when asked, each file in one transaction.
 */
export interface ComparatorList {
  readonly kind: ComparatorKind
  readonly file: string
  readonly source: string
  readonly licence: string
  readonly vintage: string
  /** Of which quarter or year a table is that has no column for it. */
  readonly period: string | null
}
export interface ReadComparator {
  readonly sha256: Buffer
  readonly measure: ComparatorMeasure | null
  readonly cells: readonly (Cell & { readonly summed: number | null })[]
  readonly problems: readonly { readonly row: number; readonly problem: string }[]
}

const mostBytes = 10 * 1024 * 1024

export async function readComparator(
  list: Pick<ComparatorList, 'kind' | 'file' | 'period'>,
): Promise<ReadComparator> {
  const { size } = await stat(list.file)
  if (size > mostBytes)
    return {
      sha256: Buffer.alloc(32),
      measure: null,
      cells: [],
      problems: [{ row: 0, problem: 'The file is larger than 10 MB' }],
    }
  return readPublished(await readFile(list.file), list.kind, {
    fileName: path.basename(list.file),
    period: list.period,
  })
}

async function readPublished(bytes: Buffer, kind: ComparatorKind, told: Told): Promise<ReadComparator> {
  const cells: Cell[] = []
  const problems: { readonly row: number; readonly problem: string }[] = []
  const fail = (row: number, problem: string): void => void problems.push({ row, problem })
  let layout: Layout | string = 'the file is empty'
  const parsed = await parseCsv(
    [bytes],
    { encoding: 'utf-8', maxColumns: 100, maxCell: 400 },
    (row, number) => {
      if (number === 1) {
        layout = layoutOf(row, told)
        return
      }
      if (typeof layout === 'string') return
      const read = cellsOf(row, layout, told)
      if (typeof read === 'string') fail(number, read)
      else cells.push(...read)
    },
  )
  if (!parsed.ok) fail(parsed.row, parsed.message)
  if (typeof layout === 'string') fail(1, layout)
  const measure = measureOf(layout)
  if (measure !== null && (measure === 'detected') !== (kind === 'sdg'))
    fail(1, `this is no table for “article4 import ${kind}”`)
  const summed = sums(cells)
  return {
    sha256: createHash('sha256').update(bytes).digest(),
    measure,
    cells: cells.map((cell, at) => ({ ...cell, summed: summed[at] ?? null })),
    problems,
  }
}
const measureOf = (layout: Layout | string): ComparatorMeasure | null =>
  typeof layout === 'string' ? null : layout.measure

/** Keeps a table that is there already, as it is published; a row that does not fit keeps all of it out. */
export async function keepPublished(
  database: Database,
  {
    csv,
    name,
    ...table
  }: Omit<ComparatorList, 'file' | 'period'> & { readonly name: string; readonly csv: string },
): Promise<void> {
  const read = await readPublished(Buffer.from(csv), table.kind, { fileName: name, period: null })
  const [problem] = read.problems
  if (problem !== undefined) throw new Error(`Row ${problem.row}: ${problem.problem}`)
  await keepComparator(database, { ...table, file: name, period: null }, read)
}

/** Totals that are not what the rows under them come to, in words. */
export function differences({ cells }: Pick<ReadComparator, 'cells'>): readonly string[] {
  return cells
    .filter(
      ({ isMargin, value, summed }) => isMargin && value !== null && summed !== null && value !== summed,
    )
    .map(
      ({ year, quarter, parts, value, summed }) =>
        `${year}${quarter === 0 ? '' : ` Q${quarter}`}${Object.values(parts)
          .map((words) => `, ${words}`)
          .join('')}: the table says ${value}, its rows come to ${summed}`,
    )
}

/** Keeps what was read; answers the id with which it can be taken back. */
export async function keepComparator(
  database: Database,
  list: ComparatorList,
  read: ReadComparator,
): Promise<{ readonly id: string } | 'kept-already'> {
  const { measure } = read
  if (measure === null) throw new Error('Nothing was read that could be kept')
  const id = newId()
  return database.kysely.transaction().execute(async (tx) => {
    if (await isComparatorKept(tx, read.sha256)) return 'kept-already' as const
    await addComparator(tx, { ...list, id, measure, sha256: read.sha256 }, read.cells)
    await recordEvent(tx, {
      verb: 'collection',
      action: 'evaluation.import-comparator',
      decision: 'allowed',
      type: 'comparator-import',
      id,
      requestId: null,
      detail: { kind: list.kind, measure, vintage: list.vintage, rows: read.cells.length },
    })
    return { id }
  })
}
