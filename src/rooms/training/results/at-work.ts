import { differenceOfMeans, mean, pairedChange, StatisticsError, type Estimate } from '@article4/statistics'

/**
 * From training to practice: what teams do at work before and after they were trained, and what teams do that never were.
 *
 * The unit is the team: each counts once, however much it wrote, so that one busy agency is not the answer. Teams chose when to be trained,
 * so a difference may be of who chose and not of the course; the change within the same teams is the fairer of the two. statistics.md 1(c).
 */
export const measures = ['completeness', 'grading', 'routing'] as const
export type Measure = (typeof measures)[number]
export const phases = ['never', 'before', 'after'] as const
export type Phase = (typeof phases)[number]

/** What one team did in one phase: of so many pieces so many had what was looked for. */
export interface TeamWork {
  readonly measure: Measure
  /** A number that means nobody and is new each time. */
  readonly team: number
  readonly phase: Phase
  readonly pieces: number
  readonly had: number
}

export interface Group {
  readonly phase: Phase
  readonly teams: number
  readonly pieces: number
  /** The mean of the teams' shares, in per cent. */
  readonly share: number
}

export interface AtWork {
  readonly measure: Measure
  readonly groups: readonly Group[]
  /** In points of a hundred; null where too few teams can be compared. */
  readonly within: Estimate | null
  readonly against: Omit<Estimate, 'n'> | null
}

/** Fewer teams than this are compared with nobody. */
export const leastTeams = 3

export const atWork = (rows: readonly TeamWork[]): readonly AtWork[] =>
  measures.map((measure) => {
    const of = (phase: Phase): readonly TeamWork[] =>
      rows.filter((row) => row.measure === measure && row.phase === phase)
    const after = of('after')
    const pairs = of('before').flatMap((was) => {
      const then = after.find(({ team }) => team === was.team)
      return then === undefined ? [] : [{ was: share(was), then: share(then) }]
    })
    return {
      measure,
      groups: phases.flatMap((phase) => groupOf(phase, of(phase))),
      within:
        pairs.length < leastTeams
          ? null
          : orNull(() =>
              pairedChange(
                pairs.map(({ was }) => was),
                pairs.map(({ then }) => then),
              ),
            ),
      against:
        Math.min(after.length, of('never').length) < leastTeams
          ? null
          : orNull(() => differenceOfMeans(after.map(share), of('never').map(share))),
    }
  })

const share = ({ pieces, had }: TeamWork): number => (100 * had) / pieces

function groupOf(phase: Phase, rows: readonly TeamWork[]): Group[] {
  if (rows.length === 0) return []
  const pieces = rows.reduce((sum, row) => sum + row.pieces, 0)
  return [{ phase, teams: rows.length, pieces, share: mean(rows.map(share)) }]
}

/** Where all teams differ by the same there is no spread to judge by, and nothing is said. */
const orNull = <Value>(make: () => Value): Value | null => {
  try {
    return make()
  } catch (error) {
    if (error instanceof StatisticsError) return null
    throw error
  }
}
