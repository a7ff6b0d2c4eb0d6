import { hiddenPopulation, readHistories, wilson } from '@article4/statistics'
import { simulateCounty, type Simulated } from '../simulation/index.ts'
import { between, share, type Effort, type Finding } from './finding.ts'

interface Estimated {
  readonly truth: number
  readonly range: { readonly lower: number; readonly upper: number } | null
  readonly publishable: boolean
  readonly failed: readonly string[]
  readonly seen: number
}

/**
 * How many people nobody has met: whether the range over models holds the true number of the last year, and how often the gates withhold
 * it. Agencies meet who is easily met, and some networks meet few agencies: the lists depend on each other as real ones do.
 */
export function examineHidden(county: Simulated, { seed, endsOn, size, fewWorlds }: Effort): Finding[] {
  const more = Math.min(11, Math.max(1, fewWorlds - 1))
  const all = [estimatedOf(county)]
  for (let world = 1; world <= more; world += 1)
    all.push(estimatedOf(simulateCounty(seed + world, { endsOn, size })))
  const known = all.filter((one) => one !== null)
  const ranged = known.flatMap(({ range, truth }) => (range === null ? [] : [{ ...range, truth }]))
  const covered = wilson(
    ranged.filter(({ lower, upper, truth }) => lower <= truth && truth <= upper).length,
    Math.max(1, ranged.length),
  )
  const withheld = wilson(known.filter(({ publishable }) => !publishable).length, Math.max(1, known.length))
  const published = known.filter(({ publishable }) => publishable)
  const gates = new Map<string, number>()
  for (const { failed } of known) for (const gate of failed) gates.set(gate, (gates.get(gate) ?? 0) + 1)
  const told = [...gates]
    .toSorted((one, other) => other[1] - one[1])
    .map(([gate, times]) => `${gate} ${times}`)
  const ratios = ranged
    .map(({ lower, upper, truth }) => (lower + upper) / 2 / truth)
    .toSorted((one, other) => one - other)
  const middle = ratios[Math.floor(ratios.length / 2)] ?? Number.NaN
  return [
    {
      examined: 'Hidden people',
      measure: `the range over models holds the truth (its middle is ${share(middle)} of the truth)`,
      found: share(covered.estimate),
      interval: between(covered.interval, share),
      against: 'no claim is made; a range is no interval',
      held: null,
      of: `${ranged.length} counties, ${Math.round(known.reduce((sum, { seen }) => sum + seen, 0) / Math.max(1, known.length))} people on lists in each`,
      standsOn:
        'packages/statistics over five lists of the last year, put together by the truth (no error of linkage)',
    },
    {
      examined: 'Hidden people',
      measure: `withheld by its gates${told.length > 0 ? `: ${told.join(', ')}` : ''}`,
      found: share(withheld.estimate),
      interval: between(withheld.interval, share),
      against: 'rather withheld than wrong',
      held: published.every(
        ({ range, truth }) => range !== null && range.lower <= truth && truth <= range.upper,
      ),
      of: `${known.length} counties; of the published ${published.filter(({ range, truth }) => range !== null && range.lower <= truth && truth <= range.upper).length} of ${published.length} hold the truth`,
      standsOn: '',
    },
  ]
}

function estimatedOf({ history, truth }: Simulated): Estimated | null {
  const { lists, counts } = history.lists
  if (counts.length === 0) return null
  const people = readHistories(
    lists,
    counts.map(({ on, people }) => ({ on: lists.map((list) => Number(on.includes(list))), count: people })),
  )
  const facts = { feedEachOther: false, sameDefinitionAndPeriod: true, linkageErrorMeasured: true }
  const { range, publishable, checks, seen } = hiddenPopulation(people, facts)
  return {
    truth: truth.victims.lastYear,
    range,
    publishable,
    failed: checks.filter(({ passed }) => !passed).map(({ name }) => name),
    seen,
  }
}
