import { differenceOfShares, pairedChange, StatisticsError, wilson } from '@article4/statistics'
import { cohortOf, diceOf, trueShareRight, type Simulated } from '../simulation/index.ts'
import { between, decimals, meets, nominal, share, type Effort, type Finding } from './finding.ts'

const waves = [
  ['after', 'straight after'],
  ['month-6', 'six months later'],
] as const

/** How often the interval of one session holds the true gain, and what the gradings of a whole county say of training at work. */
export function examineTraining(county: Simulated, { seed, worlds }: Effort): Finding[] {
  const coverage = waves.map(([wave, words], at): Finding => {
    const truth = trueShareRight(wave) - trueShareRight('before')
    const covered: boolean[] = []
    let answered = 0
    for (let world = 0; world < worlds; world += 1) {
      const cohort = cohortOf(18, diceOf(seed + world, 1, 902 + at)).filter(({ came }) => came[wave])
      const shareOf = (right: readonly boolean[]): number => right.filter(Boolean).length / right.length
      answered += cohort.length
      try {
        const { interval } = pairedChange(
          cohort.map(({ right }) => shareOf(right.before)),
          cohort.map(({ right }) => shareOf(right[wave])),
        )
        covered.push(interval.lower <= truth && truth <= interval.upper)
      } catch (error) {
        if (!(error instanceof StatisticsError)) throw error
      }
    }
    const held = wilson(covered.filter(Boolean).length, Math.max(1, covered.length))
    return {
      examined: `Training, knowledge ${words}`,
      measure: 'coverage of the 95% interval of one session of 18',
      found: share(held.estimate),
      interval: between(held.interval, share),
      against: `93% to 97%; true gain ${decimals(100 * truth, 1)} points`,
      held: meets(held.interval, nominal),
      of: `${covered.length} sessions, ${(answered / worlds).toFixed(1)} who answered in each`,
      standsOn:
        at === 0
          ? 'packages/statistics (paired change) over simulated answers; who knows more answers a little oftener'
          : '',
    }
  })
  return [...coverage, ...atWork(county)]
}

/** Gradings of the busiest agency before and after its first course; a change over time, with no group that was not trained. */
function atWork({ history, truth }: Simulated): Finding[] {
  const [agency] = mostFrequent(history.items.map((item) => item.agency))
  const trained = history.sessions.find((session) => session.agency === agency)?.heldOn
  if (trained === undefined) return []
  const graded = history.items.flatMap((item) => {
    const expert = truth.gradeOf.get(item.id)
    if (item.agency !== agency || item.grading === null || expert === undefined) return []
    const { source, assessment, at } = item.grading
    return [{ agrees: source === expert.source && assessment === expert.assessment, isAfter: at > trained }]
  })
  const side = (isAfter: boolean) => {
    const own = graded.filter((one) => one.isAfter === isAfter)
    return { x: own.filter(({ agrees }) => agrees).length, n: own.length }
  }
  const [after, before] = [side(true), side(false)]
  if (after.n < 10 || before.n < 10) return []
  const { estimate, interval } = differenceOfShares(after, before)
  const planted = truth.training.grading.after - truth.training.grading.before
  const points = (value: number): string => decimals(100 * value, 1)
  return [
    {
      examined: 'Training, grading at work',
      measure: 'points by which agreement with experts rose',
      found: points(estimate),
      interval: between(interval, points),
      against: `truth ${points(planted)}`,
      held: meets(interval, [planted, planted]),
      of: `${before.n} gradings before, ${after.n} after`,
      standsOn: 'one county; the expert’s grade is the truth, which no partnership has but for a sample',
    },
  ]
}

function mostFrequent(values: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted((one, other) => other[1] - one[1]).map(([value]) => value)
}
