import { clusterMembers, type Prepared, type WeighedPair } from '@article4/linkage'
import { models } from '../rooms/linking/reference.ts'
import { edgeOf } from '../rooms/linking/rules/compare.ts'
import { keysFor } from '../rooms/linking/rules/keys.ts'
import type { ComparedKind } from '../rooms/linking/rules/kinds.ts'
import { readMention, type Details } from '../rooms/linking/rules/reading.ts'
import type { Mention, Simulated } from '../simulation/index.ts'
import { bootstrap } from './bootstrap.ts'
import { between, decimals, type Effort, type Finding } from './finding.ts'

/** One mention that the linking room could read, with who it truly is. */
interface Told {
  readonly id: string
  readonly prepared: Prepared
  readonly keys: readonly string[]
  readonly entity: string
  readonly culture: string
}
/** As in the linking room's `queries.ts`: of one key at most so many are looked at, and so many of one mention. */
const most = { ofOneKey: 500, candidates: 300 } as const

/**
 * Who is who, by the linking room's own reading, keys and models, clustered as the model says. In the product a person decides each
 * proposal; what is measured is how good the proposals are if all of them were followed.
 */
export function examineLinkage({ history, truth }: Simulated, effort: Effort): Finding[] {
  const rows: Finding[] = []
  for (const kind of ['person', 'business', 'place', 'vehicle'] as const) {
    const told = history.items.flatMap(({ mentions }) =>
      mentions.flatMap((mention) => toldOf(kind, mention, truth) ?? []),
    )
    const people = scored(told, clustersOf(kind, told))
    rows.push(rowOf(`Linkage, all ${words[kind]}`, people, effort))
    if (kind !== 'person') continue
    const byCulture = Map.groupBy(people, ({ culture }) => culture)
    for (const [culture, own] of [...byCulture].toSorted(([one], [other]) => (one < other ? -1 : 1)))
      if (own.length >= 12)
        rows.push(rowOf(`Linkage, people, ${culture.replaceAll('_', ' ')} names`, own, effort))
  }
  return rows
}
const words = { person: 'people', business: 'businesses', place: 'addresses', vehicle: 'vehicles' } as const

function toldOf(kind: ComparedKind, mention: Mention, truth: Simulated['truth']): Told | null {
  if (mention.kind !== kind) return null
  const details: Details = Object.fromEntries(mention.details.map(({ aspect, found }) => [aspect, found]))
  const read = readMention(kind, mention.found, details)
  if (!read.ok) return null
  const { prepared, shown } = read.reading
  const entity = truth.entityOf.get(mention.id) ?? ''
  return {
    id: mention.id,
    prepared,
    keys: keysFor(kind, models[kind].keys, prepared, shown),
    entity,
    culture: truth.entities.get(entity)?.culture ?? '',
  }
}

/** For each mention the number of its cluster. */
function clustersOf(kind: ComparedKind, told: readonly Told[]): ReadonlyMap<string, number> {
  const pairs = [...pairsOf(kind, told), ...sameValue(told)]
  const clusters = clusterMembers(
    told.map(({ id }) => id),
    pairs,
    { mustLink: [], cannotLink: [] },
    models[kind].clustering,
  )
  return new Map(clusters.flatMap((members, number) => members.map((id) => [id, number] as const)))
}

/** Pairs that share a key, as the database proposes them, and weigh enough to be kept. */
function pairsOf(kind: ComparedKind, told: readonly Told[]): WeighedPair[] {
  const byKey = new Map<string, number[]>()
  told.forEach(({ keys }, at) => {
    for (const key of keys) {
      const own = byKey.get(key)
      if (own === undefined) byKey.set(key, [at])
      else own.push(at)
    }
  })
  const edges: WeighedPair[] = []
  // Two mentions find each other from both sides and are weighed once.
  const weighed = new Set<number>()
  told.forEach((one, at) => {
    for (const place of candidatesOf(one, at, byKey)) {
      const pair = Math.min(at, place) * told.length + Math.max(at, place)
      const other = told[place]
      if (other === undefined || weighed.has(pair)) continue
      weighed.add(pair)
      const edge = edgeOf(models[kind], one, other)
      if (edge !== null) edges.push(edge)
    }
  })
  return edges
}

/** Those that share most keys, as the database finds them. */
function candidatesOf({ keys }: Told, at: number, byKey: ReadonlyMap<string, readonly number[]>): number[] {
  const shared = new Map<number, number>()
  for (const key of keys)
    for (const other of (byKey.get(key) ?? []).slice(0, most.ofOneKey))
      if (other !== at) shared.set(other, (shared.get(other) ?? 0) + 1)
  return [...shared]
    .toSorted((one, other) => other[1] - one[1])
    .slice(0, most.candidates)
    .map(([place]) => place)
}

/** What is itself by its value is one thing without being compared: a whole plate, a company number, a door. */
function sameValue(told: readonly Told[]): WeighedPair[] {
  const byValue = Map.groupBy(
    told.filter(({ prepared }) => (prepared['itself'] ?? null) !== null),
    ({ prepared }) => prepared['itself'],
  )
  // Pairs never compared count against a cluster, so each is named.
  return [...byValue.values()].flatMap((same) =>
    same.flatMap((one, at) =>
      same.slice(at + 1).map((other) => ({ left: one.id, right: other.id, weight: 20 })),
    ),
  )
}

interface Scored {
  readonly culture: string
  readonly mentions: number
  readonly precision: number
  readonly recall: number
}
/** By true entity: the sums of B-cubed over its mentions (Bagga and Baldwin 1998). */
function scored(told: readonly Told[], clusterOf: ReadonlyMap<string, number>): Scored[] {
  const counts = new Map<string, number>()
  const count = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const { id, entity } of told) {
    count(`cluster ${clusterOf.get(id)}`)
    count(`both ${clusterOf.get(id)} ${entity}`)
  }
  return [...Map.groupBy(told, ({ entity }) => entity).entries()].map(([entity, own]) => {
    const both = own.map(({ id }) => counts.get(`both ${clusterOf.get(id)} ${entity}`) ?? 0)
    return {
      culture: own[0]?.culture ?? '',
      mentions: own.length,
      precision: own.reduce(
        (sum, { id }, at) => sum + (both[at] ?? 0) / (counts.get(`cluster ${clusterOf.get(id)}`) ?? 1),
        0,
      ),
      recall: both.reduce((sum, one) => sum + one / own.length, 0),
    }
  })
}

function f1(entities: readonly Scored[]): number {
  const sum = (of: (one: Scored) => number): number => entities.reduce((total, one) => total + of(one), 0)
  const mentions = sum((one) => one.mentions)
  const [precision, recall] = [sum((one) => one.precision) / mentions, sum((one) => one.recall) / mentions]
  return (2 * precision * recall) / (precision + recall)
}

function rowOf(examined: string, entities: readonly Scored[], { rounds, seed }: Effort): Finding {
  const mentions = entities.reduce((sum, one) => sum + one.mentions, 0)
  const sum = (of: (one: Scored) => number): string =>
    decimals(entities.reduce((total, one) => total + of(one), 0) / mentions)
  return {
    examined,
    measure: `F1 (B-cubed; precision ${sum((one) => one.precision)}, recall ${sum((one) => one.recall)})`,
    found: decimals(f1(entities)),
    interval: between(bootstrap(entities, f1, rounds, seed), decimals),
    against: '1',
    of: `${mentions} mentions of ${entities.length}`,
    held: null,
    standsOn:
      'the linking room’s reading, keys, models and limits, clustered by the model’s own cut without any person’s decision; interval by true entity',
  }
}
