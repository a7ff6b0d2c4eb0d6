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
export function examineExtraction({ history }: Simulated, { texts, rounds, seed }: Effort): Finding[] {
  const step = Math.max(1, Math.floor(history.items.length / texts))
  const read = history.items.filter((_, at) => at % step === 0).map((item) => countsOf(item))
  return kinds.flatMap((kind) => {
    const own = read.map((counts) => counts[kind])
    const total = summed(own)
    if (total.there === 0) return []
    const precision = (units: readonly Counted[]): number => summed(units).right / summed(units).found
    const recall = (units: readonly Counted[]): number => summed(units).right / summed(units).there
    return [
      {
        examined: `Extraction, ${kind}`,
        measure: 'precision',
        found: share(precision(own)),
        interval: between(bootstrap(own, precision, rounds, seed), share),
        against: '100%',
        of: `${total.found} found in ${read.length} texts`,
        standsOn:
          'the linking room’s suggestions in the items’ texts; exact words only. Texts are made of sentences: real ones are harder (docs of packages/linkage, messy text)',
      },
      {
        examined: `Extraction, ${kind}`,
        measure: 'recall',
        found: share(recall(own)),
        interval: between(bootstrap(own, recall, rounds, seed), share),
        against: '100%',
        of: `${total.there} mentioned`,
        standsOn: '',
      },
    ]
  })
}

const summed = (counts: readonly Counted[]): Counted =>
  counts.reduce(
    (sum, one) => ({
      right: sum.right + one.right,
      found: sum.found + one.found,
      there: sum.there + one.there,
    }),
    { right: 0, found: 0, there: 0 },
  )

function countsOf({ text, mentions, writtenAt }: Item): Record<Kind, Counted> {
  const { suggestions } = suggestionsIn(text, writtenAt.slice(0, 10))
  const places = suggestions.flatMap((one) => one.places.map((place) => ({ kind: one.kind, ...place })))
  const at = (kind: string, starts: number, ends: number): string => `${kind} ${starts} ${ends}`
  const there = new Set(mentions.map(({ kind, starts, ends }) => at(kind, starts, ends)))
  return Object.fromEntries(
    kinds.map((kind) => {
      const own = places.filter((one) => one.kind === kind)
      return [
        kind,
        {
          right: own.filter(({ starts, ends }) => there.has(at(kind, starts, ends))).length,
          found: own.length,
          there: mentions.filter((one) => one.kind === kind).length,
        },
      ]
    }),
  ) as Record<Kind, Counted>
}
