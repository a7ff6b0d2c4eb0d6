import type { Linked } from '../src/batch/link.ts'
import { rawColumn } from '../src/batch/prepare.ts'
import { bridges, type Bridge } from '../src/cluster/bridges.ts'
import { columnName } from '../src/fields/field-kind.ts'
import { quoted } from '../src/compare/condition.ts'
import { kindOf } from '../src/batch/prepare.ts'
import { bCubed, type BCubed } from '../src/evaluate/b-cubed.ts'
import { byGroup, type ByGroup } from '../src/evaluate/groups.ts'
import { clusterPairMeasures, type PairMeasures } from '../src/evaluate/pairs.ts'
import { selfWeight } from '../src/evaluate/unlinkable.ts'
import type { Explanation } from '../src/explain/explain.ts'
import type { Model } from '../src/model/model.ts'
import { explainIn } from './explain.ts'
import type { DuckDb } from './duckdb.ts'
import type { Settings } from './settings.ts'

/** Everything the report shows. */
export interface Measured {
  readonly settings: Settings
  readonly model: Model
  readonly capped: Linked['capped']
  readonly records: number
  readonly pairsCompared: number
  /** For each field, the share of records in which it is known. */
  readonly known: readonly { readonly field: string; readonly share: number }[]
  /** How many clusters have how many members; the last step is open. */
  readonly sizes: readonly { readonly members: string; readonly clusters: number }[]
  /** Pairs by weight, in steps of two bits. */
  readonly weights: readonly { readonly from: number; readonly pairs: number }[]
  /** The share of a sample of records that could not reach nine in ten even against themselves, by group. */
  readonly unlinkable: readonly { readonly group: string; readonly records: number; readonly share: number }[]
  readonly bridges: readonly (Bridge & { readonly ids: readonly [string, string] })[]
  /** Close calls: pairs just taken for one, and pairs just not. */
  readonly examples: readonly {
    readonly ids: readonly [string, string]
    readonly together: boolean
    readonly explanation: Explanation
  }[]
  readonly truth: {
    readonly pairs: PairMeasures
    readonly bCubed: BCubed
    readonly byGroup: ByGroup | null
  } | null
}

/** 0.9 as a weight. */
const nineInTen = Math.log2(9)

export async function measure(engine: DuckDb, settings: Settings, linked: Linked): Promise<Measured> {
  const pairs = await engine.read('select count(*)::double as n from scored')
  return {
    settings,
    model: linked.model,
    capped: linked.capped,
    records: linked.clusters.length,
    pairsCompared: Number(pairs['n']?.[0] ?? 0),
    known: await knownShares(engine, linked.model),
    sizes: clusterSizes(linked.clusters),
    weights: await weightHistogram(engine),
    unlinkable: await unlinkable(engine, settings, linked.model),
    bridges: await namedBridges(engine, linked),
    examples: await closeCalls(engine, linked.model),
    truth: settings.truth === null ? null : await againstTruth(engine, settings, settings.truth, linked),
  }
}

async function knownShares(engine: DuckDb, model: Model) {
  const shares = model.comparisons.map(
    ({ needs }, index) => `(count(${quoted(needs)}) / count(*))::double as k${index}`,
  )
  const row = await engine.read(`select ${shares.join(', ')} from people`)
  return model.comparisons.map(({ field }, index) => ({ field, share: Number(row[`k${index}`]?.[0] ?? 0) }))
}

function clusterSizes(clusters: Int32Array): Measured['sizes'] {
  const members = new Map<number, number>()
  for (const cluster of clusters) members.set(cluster, (members.get(cluster) ?? 0) + 1)
  const steps = [1, 2, 3, 4, 5, 10, 20, 50, 100, Infinity]
  return steps.slice(0, -1).map((from, index) => {
    const until = steps[index + 1] ?? Infinity
    const count = [...members.values()].filter((size) => size >= from && size < until).length
    const label =
      until === from + 1 ? String(from) : until === Infinity ? `${from} or more` : `${from} to ${until - 1}`
    return { members: label, clusters: count }
  })
}

async function weightHistogram(engine: DuckDb): Promise<Measured['weights']> {
  const rows =
    await engine.read(`select (floor(greatest(-20, least(40, weight)) / 2) * 2)::double as step, count(*)::double as pairs
    from scored group by step order by step`)
  return (rows['step'] ?? []).map((from, index) => ({
    from: Number(from),
    pairs: Number(rows['pairs']?.[index] ?? 0),
  }))
}

async function unlinkable(engine: DuckDb, settings: Settings, model: Model): Promise<Measured['unlinkable']> {
  const columns = model.fields.flatMap(({ field, kind }) =>
    Object.keys(kindOf(kind).prepared).map((name) => columnName(field, name)),
  )
  const group =
    settings.group === null ? `'all records'` : `coalesce(s.${rawColumn(settings.group)}, 'not stated')`
  const rows =
    await engine.read(`select ${group} as "the group", ${columns.map((column) => `p.${quoted(column)}`).join(', ')}
    from people p join source s on s.record = p.record order by md5(s.id), s.id limit 5000`)
  const groups = new Map<string, { records: number; low: number }>()
  for (const [index, name] of (rows['the group'] ?? []).entries()) {
    const record = Object.fromEntries(columns.map((column) => [column, rows[column]?.[index] ?? null]))
    const counts = groups.get(String(name)) ?? { records: 0, low: 0 }
    counts.records += 1
    counts.low += selfWeight(model, record) < nineInTen ? 1 : 0
    groups.set(String(name), counts)
  }
  return [...groups.entries()]
    .map(([name, { records, low }]) => ({ group: name, records, share: low / records }))
    .sort((one, other) => (one.group < other.group ? -1 : 1))
}

async function namedBridges(
  engine: DuckDb,
  { clusters, edges, model }: Linked,
): Promise<Measured['bridges']> {
  const found = bridges(clusters, edges, model.clustering.cut).slice(0, 20)
  const records = [...new Set(found.flatMap(({ left, right }) => [left, right]))]
  if (records.length === 0) return []
  const rows = await engine.read(
    `select record::double as record, id from source where record in (${records.join(', ')})`,
  )
  const ids = new Map(
    (rows['record'] ?? []).map((record, index) => [Number(record), String(rows['id']?.[index])]),
  )
  return found.map((bridge) => ({
    ...bridge,
    ids: [ids.get(bridge.left) ?? '', ids.get(bridge.right) ?? ''],
  }))
}

/** The three pairs nearest to as-likely-as-not in one cluster, and the three nearest kept apart. */
async function closeCalls(engine: DuckDb, model: Model): Promise<Measured['examples']> {
  const found: { ids: readonly [string, string]; together: boolean; explanation: Explanation }[] = []
  for (const together of [true, false]) {
    const rows = await engine.read(`select a.id as one, b.id as other
      from scored s join clusters p on p.record = s.l join clusters q on q.record = s.r
        join source a on a.record = s.l join source b on b.record = s.r
      where (p.cluster = q.cluster) = ${together} order by abs(s.weight), s.l, s.r limit 3`)
    for (const [index, one] of (rows['one'] ?? []).entries()) {
      const ids = [String(one), String(rows['other']?.[index])] as const
      found.push({ ids, together, explanation: await explainIn(engine, model, ids) })
    }
  }
  return found
}

async function againstTruth(
  engine: DuckDb,
  settings: Settings,
  truth: string,
  linked: Linked,
): Promise<Measured['truth']> {
  const rows = await engine.read(`select dense_rank() over (order by ${rawColumn(truth)})::double as truth,
      ${settings.group === null ? `'all'` : `coalesce(${rawColumn(settings.group)}, 'not stated')`} as "the group"
    from source order by record`)
  const known = (rows['truth'] ?? []).map(Number)
  const measures = bCubed(linked.clusters, known)
  if (measures === null) return null
  const groups = rows['the group'] ?? []
  return {
    pairs: clusterPairMeasures(linked.clusters, known),
    bCubed: measures,
    byGroup:
      settings.group === null ? null : byGroup(linked.clusters, known, (index) => String(groups[index])),
  }
}
