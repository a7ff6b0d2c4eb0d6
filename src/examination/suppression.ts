import { auditSuppression, crossTable, suppressSmall, wilson } from '@article4/statistics'
import { diceOf } from '../simulation/index.ts'
import { between, share, type Effort, type Finding } from './finding.ts'

const least = 5

/** Random small tables: whether a count of 1 to 4 can be worked out of what is shown, and what hiding the small ones alone would do. */
export function examineSuppression({ seed, worlds }: Effort): Finding[] {
  const tables = Math.min(200, worlds)
  let [withSmall, safe, recovered, bare] = [0, 0, 0, 0]
  for (let at = 0; at < tables; at += 1) {
    const dice = diceOf(seed + at, 1, 905)
    const [rows, columns] = [dice.between(2, 5), dice.between(2, 5)]
    const inner = Array.from({ length: rows }, () =>
      Array.from({ length: columns }, () => dice.poisson(6 * dice.gamma(0.7))),
    )
    const isSmall = (value: number): boolean => value > 0 && value < least
    if (!inner.flat().some(isSmall)) continue
    withSmall += 1
    const table = crossTable(inner)
    const shown = suppressSmall(inner, least)
    const hidden = table.cells.map((_, cell) => {
      const [row, column] = [Math.floor(cell / (columns + 1)), cell % (columns + 1)]
      return row < rows && column < columns && shown.shown[row]?.[column] === null
    })
    const isPinned = (isHidden: readonly boolean[]): boolean =>
      auditSuppression(table, isHidden).some(
        ({ cell, lower, upper }) => isSmall(table.cells[cell] ?? 0) && upper - lower < 1e-6,
      )
    if (shown.isSafe) {
      safe += 1
      if (isPinned(hidden)) recovered += 1
    }
    const smallAlone = table.cells.map((value, cell) => {
      const [row, column] = [Math.floor(cell / (columns + 1)), cell % (columns + 1)]
      return row < rows && column < columns && isSmall(value)
    })
    if (isPinned(smallAlone)) bare += 1
  }
  const [worked, naive] = [wilson(recovered, Math.max(1, safe)), wilson(bare, Math.max(1, withSmall))]
  return [
    {
      examined: 'Suppression',
      measure: `published tables from which a count of 1 to ${least - 1} can be worked out (${withSmall - safe} of ${withSmall} are withheld whole)`,
      found: share(worked.estimate),
      interval: between(worked.interval, share),
      against: '0%',
      held: recovered === 0,
      of: `${safe} tables with small counts`,
      standsOn:
        'packages/statistics over random small tables with all their totals shown, not the annual report itself; attacked by linear programme',
    },
    {
      examined: 'Suppression, small counts alone hidden (control)',
      measure: 'the same, where nothing else is hidden',
      found: share(naive.estimate),
      interval: between(naive.interval, share),
      against: 'far from 0%',
      held: naive.interval.lower > 0.5,
      of: `${withSmall} tables`,
      standsOn: '',
    },
  ]
}
