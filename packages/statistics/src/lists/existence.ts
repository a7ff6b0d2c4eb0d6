import { solve } from 'yalps'
import { householder } from '../model/householder.ts'
import { weakColumn } from '../model/least-squares.ts'
import type { Design } from './histories.ts'

export interface Existence {
  /** The largest s for which some table with the same margins has at least s in every cell. 0: no estimate exists. */
  readonly room: number
  readonly exists: boolean
  readonly identifiable: boolean
  /** 0 all is well, 1 no estimate, 2 not told apart, 3 both. */
  readonly code: 0 | 1 | 2 | 3
}

/**
 * Whether a model has an estimate for these counts at all.
 *
 * Definition: with design A and margins t = A'N, maximise s subject to A'x = t, x ≥ s (Fienberg and Rinaldo 2012); the estimate exists
 * where the optimum is above 0. Identifiable where A has full column rank, by a QR factor: the two are different failures.
 * Ordinary software shows neither: it prints a huge number, or the last one that it came to.
 * Assumes: the design of `designOf`, from which impossible histories are gone. Refuses nothing: what has no estimate is its answer.
 *
 * @example
 * checkExistence(designOf(people, mainEffects(people))).code // 0
 */
export function checkExistence({ rows, counts }: Design): Existence {
  const columns = rows[0]?.length ?? 0
  const margins = Array.from({ length: columns }, (_, column) =>
    rows.reduce((sum, row, at) => sum + (row[column] ?? 0) * (counts[at] ?? 0), 0),
  )
  const cells = rows.map(
    (row, at) => [`cell ${at}`, row.map((value, column) => [`margin ${column}`, value] as const)] as const,
  )
  const floor = [
    ...margins.map(
      (_, column) => [`margin ${column}`, rows.reduce((sum, row) => sum + (row[column] ?? 0), 0)] as const,
    ),
    ['room', 1] as const,
  ]
  // A cell is s and what it has above it; both are never below 0, as the counts themselves are such a table.
  const { status, result } = solve({
    direction: 'maximize',
    objective: 'room',
    constraints: margins.map((equal, column) => [`margin ${column}`, { equal }] as const),
    variables: [...cells, ['floor', floor] as const],
  })
  const room = status === 'optimal' ? result : 0
  const exists = room > 1e-9
  const laid = margins.map((_, column) => Float64Array.from(rows, (row) => row[column] ?? 0))
  const identifiable =
    rows.length >= columns && weakColumn(householder(laid, new Float64Array(rows.length)).upper) === null
  const code = exists ? (identifiable ? 0 : 2) : identifiable ? 1 : 3
  return { room, exists, identifiable, code }
}
