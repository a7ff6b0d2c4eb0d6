import { count } from '../check.ts'
import { auditSuppression, crossTable, type WorkedOut } from './audit-suppression.ts'

export interface Suppressed {
  /** Row by row with margins; `null` is not shown. */
  readonly shown: readonly (readonly (number | null)[])[]
  /** Small by themselves, and taken out only to protect those. */
  readonly primary: number
  readonly secondary: number
  readonly audit: readonly WorkedOut[]
  /** Whether nothing small can be worked out. If not, join categories and try again; the table must not be published. */
  readonly isSafe: boolean
}

/**
 * Takes small cells out of a table, and others so that the small ones cannot be worked out; then proves it.
 *
 * Definition: primary are counts from 1 to `least` - 1. A primary cell is safe when it may, for all anybody can work out, be nothing or
 * `least` and more; no other suppressed cell may be pinned. While one is not safe, the three cheapest other corners of a rectangle with it are taken out;
 * at the end each secondary cell is put back that the audit does not miss (Hundepool and others 2012, chapter 4).
 * Margins stay. A zero stays too, and is used for hiding only if nothing else is left. The choice is good, not always the smallest.
 * Design the table first: fewer, larger categories lose less than holes do.
 * Default `least` 10 (the usual threshold for people in outputs of research services).
 * Assumes: margins may be published. Errors: what is no table of counts.
 *
 * @example
 * suppressSmall([[20, 50, 10], [8, 19, 22], [17, 32, 12]]) // hides 8 and three others, each 28 wide
 */
export function suppressSmall(inner: readonly (readonly number[])[], least = 10): Suppressed {
  count(least, 'least', 2)
  const table = crossTable(inner)
  const [rows, columns] = [inner.length, inner[0]?.length ?? 0]
  const cell = (row: number, column: number) => row * (columns + 1) + column
  const isInner = (at: number) => at < rows * (columns + 1) && at % (columns + 1) < columns
  const isPrimary = table.cells.map((value, at) => isInner(at) && value > 0 && value < least)
  const isHidden = [...isPrimary]
  const unsafe = (): WorkedOut | undefined =>
    auditSuppression(table, isHidden).find(({ cell, lower, upper }) =>
      isPrimary[cell] === true ? lower > 1e-6 || upper < least - 1e-6 : upper - lower < 1e-6,
    )
  const cheapest = (at: number): number[] => {
    const [row, column] = [Math.floor(at / (columns + 1)), at % (columns + 1)]
    let best: { cells: number[]; cost: number } = { cells: [], cost: Infinity }
    for (let other = 0; other < rows; other += 1)
      for (let beside = 0; beside < columns; beside += 1) {
        if (other === row || beside === column) continue
        const corners = [cell(row, beside), cell(other, column), cell(other, beside)]
        const fresh = corners.filter((corner) => isHidden[corner] !== true)
        // A zero hides nothing by itself; it costs more than any count.
        const cost = fresh.reduce((sum, corner) => sum + (table.cells[corner] || 1e9), 0)
        if (fresh.length > 0 && cost < best.cost) best = { cells: fresh, cost }
      }
    return best.cells
  }
  let open = unsafe()
  while (open !== undefined) {
    const corners = cheapest(open.cell)
    if (corners.length === 0) break
    for (const corner of corners) isHidden[corner] = true
    open = unsafe()
  }
  if (open === undefined) putBack(table.cells, isPrimary, isHidden, () => unsafe() === undefined)
  const audit = auditSuppression(table, isHidden)
  return {
    shown: Array.from({ length: rows + 1 }, (_, row) =>
      Array.from({ length: columns + 1 }, (_, column) => {
        const at = cell(row, column)
        return isHidden[at] === true ? null : (table.cells[at] ?? null)
      }),
    ),
    primary: isPrimary.filter(Boolean).length,
    secondary: isHidden.filter(Boolean).length - isPrimary.filter(Boolean).length,
    audit,
    isSafe: open === undefined,
  }
}

/** Shows again, the largest first, what need not be hidden. */
function putBack(
  cells: readonly number[],
  isPrimary: readonly boolean[],
  isHidden: boolean[],
  isSafe: () => boolean,
): void {
  const secondary = isHidden.flatMap((hidden, at) => (hidden && isPrimary[at] !== true ? [at] : []))
  for (const at of secondary.toSorted((one, other) => (cells[other] ?? 0) - (cells[one] ?? 0))) {
    isHidden[at] = false
    if (!isSafe()) isHidden[at] = true
  }
}
