import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { instantWords } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { many, tenths } from '../../rules/words.ts'
import { courseWaves, teams } from '../queries.ts'
import { waveChange, waveOrder, waveWords, type CourseWave, type WaveChange } from '../rules/courses.ts'
import { teamsAtWork, type TeamsAtWork, type TeamWork } from '../rules/teams.ts'
import { trainingEffectView, type TrainingEffectModel } from './training-effect.view.ts'

interface Found {
  readonly now: Date
  readonly waves: readonly CourseWave[]
  readonly teams: readonly TeamWork[]
}

/** What changed with training, of courses and of teams; no person in it. */
export const trainingEffectPage = page<Found>('evaluation.read-training', {
  may: policy.seeFigures,
  load: async (db, { now }) => ({ now, waves: await courseWaves(db), teams: await teams(db) }),
  about: ({ waves }) => ({ type: 'figures', id: '-', detail: { courses: waves.length } }),
  present: (found) =>
    show('What changed with training', trainingEffectView(modelOf(found)), { layout: 'wide' }),
})

const modelOf = ({ now, waves, teams: work }: Found): TrainingEffectModel => ({
  courses: [...Map.groupBy(waves, ({ id }) => id).values()].map((rows) => ({
    title: rows[0]?.title ?? '',
    rows: rows
      .toSorted((one, other) => waveOrder.indexOf(one.wave) - waveOrder.indexOf(other.wave))
      .map((row) => waveRow(waveChange(row))),
  })),
  teams: teamsAtWork(work).map((one) => ({
    title: measureWords[one.measure] ?? one.measure,
    rows: one.groups.map((group) => [
      phaseWords[group.phase],
      `${many(group.teams)} teams, ${many(group.pieces)} pieces`,
      `${many(group.share)}%`,
    ]),
    said: teamSaid(one),
  })),
  computed: `Worked out on ${instantWords(now)}: paired t intervals, Newcombe's intervals of paired shares, Welch's of teams; nothing is drawn.`,
})

const measureWords: Readonly<Record<string, string>> = {
  completeness: 'Items written with all their parts',
  grading: 'First gradings that stood',
  routing: 'Requests sent to whose work it was',
}
const phaseWords: Readonly<Record<TeamWork['phase'], string>> = {
  before: 'are trained now, before it',
  after: 'are trained now, after it',
  never: 'never were trained',
}
const signed = (value: number): string => `${value < 0 ? '-' : '+'}${tenths(Math.abs(value))}`
const between = ({ lower, upper }: { readonly lower: number; readonly upper: number }): string =>
  `between ${signed(lower)} and ${signed(upper)}`

const waveRow = (one: WaveChange): TrainingEffectModel['courses'][number]['rows'][number] => [
  waveWords(one.wave),
  `${many(one.answered)} of ${many(one.answeredBefore)}`,
  `${many(one.pairs)} people, ${many(one.meanBefore)} to ${many(one.meanAfter)}`,
  one.change === null
    ? 'All changed by the same; no interval can be said'
    : `${signed(one.change.points)}, ${between(one.change.interval)}`,
  `learned nothing ${signed(one.unchanged)}; fallen back ${signed(one.fellBack)}`,
  awareWords(one),
]
function awareWords({ aware }: WaveChange): string {
  if (aware === null) return 'Fewer than 10 were asked both times'
  const relative = aware.relative === null ? '' : ` (${signed(aware.relative)}% of those before)`
  return `${many(aware.before)} to ${many(aware.after)} of ${many(aware.of)}: ${signed(aware.points)} points, ${between(aware.interval)}${relative}`
}
const teamSaid = ({ within, against }: TeamsAtWork): readonly string[] => [
  within === null
    ? 'The same teams before and after: withheld, fewer than three.'
    : `The same ${many(within.teams)} teams changed by ${signed(within.points)} points, ${between(within.interval)}.`,
  against === null
    ? 'Trained beside never trained teams: withheld, fewer than three of each.'
    : `Trained teams lie ${signed(against.points)} points from those never trained, ${between(against.interval)}.`,
]
