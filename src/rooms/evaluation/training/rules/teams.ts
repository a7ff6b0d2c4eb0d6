import { differenceOfMeans, mean, pairedChange, StatisticsError, type Interval } from '@article4/statistics'

/**
 * What teams do at work before and after they were trained, and what teams do that never were. A team counts once, however much it wrote; teams chose when to be trained.
 * The change within the same teams less what never trained teams are at is no effect of the course either: it is said side by side.
 */
export interface TeamWork {
  readonly measure: string
  /** A number that means nobody and is new each time. */
  readonly team: number
  readonly phase: 'never' | 'before' | 'after'
  readonly pieces: number
  readonly had: number
}
export interface TeamsAtWork {
  readonly measure: string
  readonly groups: readonly {
    readonly phase: TeamWork['phase']
    readonly teams: number
    readonly pieces: number
    readonly share: number
  }[]
  /** Of the same teams, in points; null with fewer than three of them. */
  readonly within: { readonly points: number; readonly interval: Interval; readonly teams: number } | null
  /** Trained teams less never trained ones, in points. */
  readonly against: { readonly points: number; readonly interval: Interval } | null
}
export const leastTeams = 3
const phases = ['before', 'after', 'never'] as const
const share = ({ pieces, had }: TeamWork): number => (100 * had) / pieces

export const teamsAtWork = (rows: readonly TeamWork[]): readonly TeamsAtWork[] =>
  [...new Set(rows.map(({ measure }) => measure))].toSorted().map((measure) => {
    const of = (phase: TeamWork['phase']): readonly TeamWork[] =>
      rows.filter((row) => row.measure === measure && row.phase === phase)
    const [was, is, never] = [of('before'), of('after'), of('never')]
    const pairs = was.flatMap((one) => {
      const then = is.find(({ team }) => team === one.team)
      return then === undefined ? [] : [{ before: share(one), after: share(then) }]
    })
    return {
      measure,
      groups: phases.flatMap((phase) => {
        const group = of(phase)
        const pieces = group.reduce((sum, row) => sum + row.pieces, 0)
        return group.length === 0
          ? []
          : [{ phase, teams: group.length, pieces, share: mean(group.map(share)) }]
      }),
      within:
        pairs.length < leastTeams
          ? null
          : orNull(() => {
              const found = pairedChange(
                pairs.map(({ before }) => before),
                pairs.map(({ after }) => after),
              )
              return { points: found.estimate, interval: found.interval, teams: pairs.length }
            }),
      against:
        Math.min(is.length, never.length) < leastTeams
          ? null
          : orNull(() => {
              const found = differenceOfMeans(is.map(share), never.map(share))
              return { points: found.estimate, interval: found.interval }
            }),
    }
  })

/** Where all differ by the same there is no spread to judge by, and nothing is said. */
function orNull<Value>(make: () => Value): Value | null {
  try {
    return make()
  } catch (error) {
    if (error instanceof StatisticsError) return null
    throw error
  }
}
