import { hiddenPopulation, readHistories, smallestMerged, wilson, type Histories } from '@article4/statistics'
import { tableOf } from '../rooms/evaluation/hidden/lists.ts'
import { lastMonths } from '../rooms/evaluation/rules/periods.ts'
import { simulateCounty, type Simulated } from '../simulation/index.ts'
import { between, share, type Effort, type Finding } from './finding.ts'
import { byDecisions, historiesOf } from './lists.ts'

interface Estimated {
  readonly truth: number
  readonly range: { readonly lower: number; readonly upper: number } | null
  /** Gates that did not open. */
  readonly failed: readonly string[]
  readonly seen: number
}
interface Way {
  readonly examined: string
  readonly standsOn: string
  /** What a person could truly say of it. */
  readonly linkageErrorMeasured: boolean
  readonly personOf: (county: Simulated) => (mention: string) => string
}
const ways: readonly Way[] = [
  {
    examined: 'Hidden people, lists as the room counts them',
    standsOn:
      'the evaluation room’s count of people noted as potential victims in the last twelve whole months, held together by people’s decisions (three in a hundred wrong, one mention in twelve never joined, each of which counts as somebody else), the two smallest lists as one, and its gates; the truth is everybody to whom it was done in those months',
    linkageErrorMeasured: false,
    personOf: ({ history }) => byDecisions(history),
  },
  {
    examined: 'Hidden people, the same people put together by the truth (control)',
    standsOn:
      'lists meet the same easily met people, and some networks meet few agencies: that makes estimates low, as it does with real lists',
    linkageErrorMeasured: true,
    personOf: ({ truth }) => {
      return (mention) => truth.entityOf.get(mention) ?? mention
    },
  },
]
const linkage = 'linkage error measured'

/** How many people nobody has met: whether the range over models holds the true number, and how often the gates withhold it. */
export function examineHidden(county: Simulated, { seed, endsOn, size, fewWorlds }: Effort): Finding[] {
  const more = Math.min(7, fewWorlds - 1)
  const found = ways.map((): Estimated[] => [])
  for (let world = 0; world <= more; world += 1) {
    const one = world === 0 ? county : simulateCounty(seed + world, { endsOn, size })
    ways.forEach((way, at) => {
      const estimated = estimatedOf(one, way, endsOn)
      if (estimated !== null) found[at]?.push(estimated)
    })
  }
  return ways.flatMap((way, at) => rowsOf(way, found[at] ?? []))
}

const holds = ({ range, truth }: Estimated): boolean =>
  range !== null && range.lower <= truth && truth <= range.upper

function rowsOf({ examined, standsOn }: Way, all: readonly Estimated[]): Finding[] {
  const ranged = all.filter(({ range }) => range !== null)
  const covered = wilson(ranged.filter(holds).length, Math.max(1, ranged.length))
  const withheld = wilson(all.filter(({ failed }) => failed.length > 0).length, Math.max(1, all.length))
  const published = all.filter(({ failed }) => failed.length === 0)
  const byCounts = all.filter(({ failed }) => failed.every((gate) => gate === linkage))
  const ratios = ranged
    .map(({ range, truth }) => ((range?.lower ?? 0) + (range?.upper ?? 0)) / 2 / truth)
    .toSorted((one, other) => one - other)
  const middle = ratios[Math.floor(ratios.length / 2)] ?? Number.NaN
  const seen = all.reduce((sum, one) => sum + one.seen, 0) / Math.max(1, all.length)
  return [
    {
      examined,
      measure: `the range over models holds the truth (its middle is ${share(middle)} of the truth)`,
      found: share(covered.estimate),
      interval: between(covered.interval, share),
      against: 'no claim is made; a range is no interval',
      held: null,
      of: `${ranged.length} counties, ${Math.round(seen)} people on lists in each`,
      standsOn,
    },
    {
      examined,
      measure: `withheld by its gates${gatesOf(all)}`,
      found: share(withheld.estimate),
      interval: between(withheld.interval, share),
      against: 'rather withheld than wrong',
      held: published.every(holds),
      of: `${all.length} counties; of ${published.length} published ${published.filter(holds).length} hold the truth, of ${byCounts.length} whose counts pass ${byCounts.filter(holds).length}`,
      standsOn: '',
    },
  ]
}

function gatesOf(all: readonly Estimated[]): string {
  const gates = new Map<string, number>()
  for (const { failed } of all) for (const gate of failed) gates.set(gate, (gates.get(gate) ?? 0) + 1)
  const told = [...gates]
    .toSorted((one, other) => other[1] - one[1])
    .map(([gate, times]) => `${gate} ${times}`)
  return told.length === 0 ? '' : `: ${told.join(', ')}`
}

function estimatedOf(county: Simulated, way: Way, endsOn: string): Estimated | null {
  const period = lastMonths(endsOn, 12)
  const people = fewLists(tableOf(historiesOf(county.history, period, way.personOf(county))))
  if (people === null) return null
  const { linkageErrorMeasured } = way
  const { range, checks, seen } = hiddenPopulation(people, {
    feedEachOther: false,
    sameDefinitionAndPeriod: true,
    linkageErrorMeasured,
  })
  return {
    truth: [...county.truth.presence.values()].filter(
      ({ from, to }) => from <= period.to && to >= period.from,
    ).length,
    range,
    failed: checks.filter(({ passed }) => !passed).map(({ name }) => name),
    seen,
  }
}

/** Six lists have 32,768 models and take a minute each: the two with fewest people become one. */
function fewLists({ lists, rows }: ReturnType<typeof tableOf>): Histories | null {
  if (lists.length < 3) return null
  const people = readHistories(lists, rows)
  return lists.length < 6 ? people : smallestMerged(people)
}
