import type { Interval } from '@article4/statistics'
import { leastTeams, measures, type AtWork, type Measure, type Phase, type TeamWork } from './at-work.ts'

/** What teams do at work, in words: each figure with its interval and of how many teams it is. */
export interface MeasureWords {
  readonly title: string
  /** What is counted, and what the count cannot tell. */
  readonly meaning: string
  readonly groups: readonly (readonly string[])[]
  readonly lines: readonly string[]
}

const titles: Readonly<Record<Measure, readonly [title: string, meaning: string]>> = {
  completeness: [
    'How complete items are',
    'Items that a team wrote itself, as it first wrote them: whether the kind of exploitation, the time, how it is known and the source are there. A part that is there may still be wrong.',
  ],
  grading: [
    'Whether the first grading stood',
    'Items that a second person released: whether all three codes were still those of the first grading. A second person may be wrong too.',
  ],
  routing: [
    'Whether the right agency was asked',
    'Taskings and requests for help that were answered: whether the agency that was asked said that it was its work. Too busy is not wrong.',
  ],
}
export const phaseWords: Readonly<Record<Phase, string>> = {
  never: 'Not trained',
  before: 'Later trained, before it',
  after: 'Trained',
}

export const atWorkWords = (found: readonly AtWork[]): readonly MeasureWords[] =>
  found.map(({ measure, groups, within, against }) => ({
    title: titles[measure][0],
    meaning: titles[measure][1],
    groups: groups.map(({ phase, teams, pieces, share }) => [
      phaseWords[phase],
      String(teams),
      String(measure === 'completeness' ? pieces / 4 : pieces),
      `${share.toFixed(0)}%`,
    ]),
    lines:
      groups.length === 0
        ? []
        : [
            within === null
              ? `The same teams before and after: fewer than ${leastTeams} can be compared, or all changed alike.`
              : `The same teams before and after: ${points(within.estimate, within.interval)}, ${within.n} teams.`,
            against === null
              ? `Trained against not trained: fewer than ${leastTeams} of either.`
              : `Trained against not trained: ${points(against.estimate, against.interval)}.`,
          ],
  }))

export const ownWords = (rows: readonly TeamWork[]): readonly (readonly string[])[] =>
  measures.flatMap((measure) =>
    rows
      .filter((row) => row.measure === measure)
      .map(({ phase, pieces, had }) => [
        titles[measure][0],
        phaseWords[phase],
        String(measure === 'completeness' ? pieces / 4 : pieces),
        `${((100 * had) / pieces).toFixed(0)}%`,
      ]),
  )

const points = (estimate: number, { lower, upper }: Interval): string =>
  `${signed(estimate)} points, between ${signed(lower)} and ${signed(upper)} (95% interval)`
const signed = (value: number): string => {
  const text = Math.abs(value).toFixed(0)
  return text === '0' ? '0' : `${value < 0 ? '−' : '+'}${text}`
}
