import { wilson } from '@article4/statistics'
import { suggestionsIn } from '../rooms/linking/rules/suggestions.ts'
import type { Item, Simulated } from '../simulation/index.ts'
import { bootstrap } from './bootstrap.ts'
import { between, share, type Effort, type Finding } from './finding.ts'

interface Counted {
  readonly right: number
  readonly found: number
  readonly there: number
}
const kinds = ['person', 'place', 'business', 'vehicle', 'phone', 'email', 'handle', 'link'] as const
type Kind = (typeof kinds)[number]

/**
 * What the linking room suggests in a text, against what the text was made to mention. Right is the same kind at exactly the same
 * words; a name found without its second word is wrong twice.
 */
export function examineExtraction({ history, truth }: Simulated, { texts, rounds, seed }: Effort): Finding[] {
  const step = Math.max(1, Math.floor(history.items.length / texts))
  const chosen = history.items.filter((_, at) => at % step === 0)
  const read = chosen.map((item) => countsOf(item))
  const rows = kinds.flatMap((kind) => {
    const own = read.map((counts) => counts[kind])
    const total = summed(own)
    if (total.there === 0) return []
    const precision = (units: readonly Counted[]): number => summed(units).right / summed(units).found
    const recall = (units: readonly Counted[]): number => summed(units).right / summed(units).there
    const limits = [precision, recall].map((of) => between(bootstrap(own, of, rounds, seed), share))
    return [
      {
        examined: `Extraction, ${kind}`,
        measure: 'precision; recall',
        found: `${share(precision(own))}; ${share(recall(own))}`,
        interval: limits.join('; '),
        against: '100%',
        of: `${total.found} found, ${total.there} mentioned, in ${read.length} texts`,
        held: null,
        standsOn:
          'the linking room’s suggestions in the items’ texts; exact words only. Texts are made of sentences: real ones are harder',
      },
    ]
  })
  return [...rows, ...byCulture(chosen, truth)]
}

/** The cultures of names of which fewest and most are found: a gap is a bias, whoever meant it. */
function byCulture(items: readonly Item[], truth: Simulated['truth']): Finding[] {
  const counts = new Map<string, { found: number; there: number }>()
  for (const item of items) {
    const found = foundIn(item)
    for (const mention of item.mentions) {
      const culture = truth.entities.get(truth.entityOf.get(mention.id) ?? '')?.culture ?? null
      if (culture === null) continue
      const own = counts.get(culture) ?? { found: 0, there: 0 }
      counts.set(culture, own)
      own.there += 1
      if (found.has(spanOf(mention))) own.found += 1
    }
  }
  const ranked = [...counts]
    .filter(([, { there }]) => there >= 30)
    .toSorted(([, one], [, other]) => one.found / one.there - other.found / other.there)
  return [ranked.at(0), ranked.at(-1)].flatMap((one, at) => {
    if (one === undefined || ranked.length < 2) return []
    const [culture, { found, there }] = one
    const { estimate, interval } = wilson(found, there)
    return [
      {
        examined: `Extraction, people, ${culture.replaceAll('_', ' ')} names`,
        measure: `recall, ${at === 0 ? 'lowest' : 'highest'} of ${ranked.length} cultures of names`,
        found: share(estimate),
        interval: between(interval, share),
        against: 'the same for all',
        of: `${there} mentioned`,
        held: null,
        standsOn: '',
      },
    ]
  })
}

const spanOf = ({
  kind,
  starts,
  ends,
}: {
  readonly kind: string
  readonly starts: number
  readonly ends: number
}) => `${kind} ${starts} ${ends}`
const foundIn = ({ text, writtenAt }: Item): Set<string> =>
  new Set(
    suggestionsIn(text, writtenAt.slice(0, 10)).suggestions.flatMap(({ kind, places }) =>
      places.map((place) => spanOf({ kind, ...place })),
    ),
  )

const summed = (counts: readonly Counted[]): Counted =>
  counts.reduce(
    (sum, one) => ({
      right: sum.right + one.right,
      found: sum.found + one.found,
      there: sum.there + one.there,
    }),
    { right: 0, found: 0, there: 0 },
  )

function countsOf(item: Item): Record<Kind, Counted> {
  const found = [...foundIn(item)]
  const there = new Set(item.mentions.map(spanOf))
  return Object.fromEntries(
    kinds.map((kind) => {
      const own = found.filter((span) => span.startsWith(`${kind} `))
      return [
        kind,
        {
          right: own.filter((span) => there.has(span)).length,
          found: own.length,
          there: item.mentions.filter((one) => one.kind === kind).length,
        },
      ]
    }),
  ) as Record<Kind, Counted>
}
