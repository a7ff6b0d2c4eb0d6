import { solve } from 'yalps'
import { count, sameLength, within } from '../check.ts'
import { StatisticsError } from '../error.ts'

/** A published sum: the cell at `total` is the sum of the cells at `parts`. */
export interface Sum {
  readonly total: number
  readonly parts: readonly number[]
}

/** A table laid out as a list of cells, margins among them, and how they add up. */
export interface Table {
  readonly cells: readonly number[]
  readonly sums: readonly Sum[]
}

/** What anybody can work out of a cell that is not shown. */
export interface WorkedOut {
  readonly cell: number
  readonly lower: number
  readonly upper: number
}

/**
 * What anybody with a pencil can work out of the suppressed cells: the least and the most each can be.
 *
 * Definition: for each suppressed cell the minimum and the maximum of a linear programme in all suppressed cells, none below 0, under every
 * published sum (Fischetti and Salazar 2000). A cell whose two ends meet is published, whatever is printed in its place.
 * Assumes: an outsider knows that counts are not negative and nothing else. Who is in a cell knows more.
 * Errors: sums that do not add up, places that do not exist.
 *
 * @example
 * auditSuppression(crossTable([[20, 50, 10], [8, 19, 22], [17, 32, 12]]), [true, false, true, false, true, …]) // 0-28, 2-30, …
 */
export function auditSuppression(table: Table, isSuppressed: readonly boolean[]): WorkedOut[] {
  checkTable(table)
  sameLength(table.cells, isSuppressed, 'isSuppressed')
  const hidden = table.cells.flatMap((_, cell) => (isSuppressed[cell] === true ? [cell] : []))
  const { constraints, variables } = programme(table, isSuppressed, hidden)
  const end = (cell: number, direction: 'minimize' | 'maximize') => {
    const objective = new Map([...variables].map(([name, coefficients]) => [name, new Map(coefficients)]))
    objective.get(cell)?.set('sought', 1)
    const { status, result } = solve({ direction, objective: 'sought', constraints, variables: objective })
    if (status === 'unbounded') return Infinity
    if (status !== 'optimal')
      throw new StatisticsError('not-converged', 'table', `the programme was ${status}`)
    return result
  }
  return hidden.map((cell) => ({ cell, lower: end(cell, 'minimize'), upper: end(cell, 'maximize') }))
}

/** Each published sum says what its hidden parts, less a hidden total, come to. */
function programme(table: Table, isSuppressed: readonly boolean[], hidden: readonly number[]) {
  const constraints = new Map<string, { equal: number }>()
  const variables = new Map(hidden.map((cell) => [cell, new Map<string, number>()]))
  table.sums.forEach(({ total, parts }, at) => {
    const members = [{ cell: total, sign: -1 }, ...parts.map((cell) => ({ cell, sign: 1 }))]
    if (!members.some(({ cell }) => isSuppressed[cell] === true)) return
    let known = 0
    for (const { cell, sign } of members) {
      if (isSuppressed[cell] === true) variables.get(cell)?.set(`sum ${at}`, sign)
      else known += sign * (table.cells[cell] ?? 0)
    }
    constraints.set(`sum ${at}`, { equal: -known })
  })
  return { constraints, variables }
}

function checkTable({ cells, sums }: Table): void {
  if (cells.length === 0) throw new StatisticsError('empty', 'table', 'has no cells')
  for (const cell of cells) count(cell, 'table')
  for (const { total, parts } of sums) {
    for (const place of [total, ...parts]) within(place, 'sums', 0, cells.length - 1)
    const sum = parts.reduce((sum, place) => sum + (cells[place] ?? 0), 0)
    if (sum !== cells[total]) throw new StatisticsError('out-of-range', 'sums', 'do not add up')
  }
}

/**
 * A table of rows and columns with both margins and the grand total, row by row: `rows + 1` times `columns + 1` cells.
 * Assumes: what is published adds up exactly, before any rounding. Errors: no cells, rows of unequal length.
 *
 * @example
 * crossTable([[1, 2], [3, 4]]).cells // [1, 2, 3, 3, 4, 7, 4, 6, 10]
 */
export function crossTable(inner: readonly (readonly number[])[]): Table {
  const rows = inner.length
  const columns = inner[0]?.length ?? 0
  if (rows === 0 || columns === 0) throw new StatisticsError('empty', 'inner', 'has no cells')
  for (const row of inner) sameLength(inner[0] ?? [], row, 'inner')
  const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
  const withRows = inner.map((row) => [...row, add(row)])
  const last = Array.from({ length: columns + 1 }, (_, column) =>
    add(withRows.map((row) => row[column] ?? 0)),
  )
  const place = (row: number, column: number) => row * (columns + 1) + column
  const upTo = (length: number) => Array.from({ length }, (_, at) => at)
  return {
    cells: [...withRows, last].flat(),
    sums: [
      ...upTo(rows + 1).map((row) => ({
        total: place(row, columns),
        parts: upTo(columns).map((column) => place(row, column)),
      })),
      ...upTo(columns + 1).map((column) => ({
        total: place(rows, column),
        parts: upTo(rows).map((row) => place(row, column)),
      })),
    ],
  }
}
