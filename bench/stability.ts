/**
 * Does the order matter? One set of records linked in its own order and in three shuffles, and arriving in ten batches, in three
 * orders; the partitions must be one. Differences are counted, and listed up to twenty.
 *
 * `node bench/stability.ts [records]`
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { GrowingClusters, type WeighedPair } from '../packages/linkage/src/index.ts'
import { generated, linkFile, type Ran } from './linkage-support.ts'

const records = Number(process.argv[2] ?? 20_000)
const data = await generated('modernB', 5, records)
const first = await linkFile(data)
const ids = (await first.engine.read('select id from source order by record'))['id']?.map(String) ?? []
const expected = partition(ids, first.linked.clusters)
for (let round = 1; round <= 3; round += 1) {
  const [head = '', ...lines] = readFileSync(data.file, 'utf8').trimEnd().split('\n')
  writeFileSync(data.file, `${[head, ...shuffled(lines, round)].join('\n')}\n`)
  const again = await linkFile(data)
  compare(`shuffle ${round}`, partition(ids, again.linked.clusters))
  again.engine.close()
}
const pairs = pairsOf(first)
for (let round = 1; round <= 3; round += 1) compare(`ten batches, order ${round}`, arriving(round))
first.engine.close()

function pairsOf({ linked: { edges } }: Ran): readonly WeighedPair[] {
  return Array.from(edges.left, (left, at) => ({
    left: ids[left] ?? '',
    right: ids[edges.right[at] ?? -1] ?? '',
    weight: edges.weight[at] ?? 0,
  }))
}

function arriving(seed: number): ReadonlyMap<string, string> {
  const { clustering } = first.linked.model
  const growing = new GrowingClusters(clustering)
  const order = shuffled(ids, seed + 100)
  const batchOf = new Map(order.map((id, at) => [id, Math.floor((at * 10) / order.length)]))
  const byBatch = Map.groupBy(pairs, ({ left, right }) =>
    Math.max(batchOf.get(left) ?? 0, batchOf.get(right) ?? 0),
  )
  const started = performance.now()
  for (let batch = 0; batch < 10; batch += 1)
    growing.arrive(
      order.filter((id) => batchOf.get(id) === batch),
      byBatch.get(batch) ?? [],
    )
  console.log(
    `  ten arrivals of ${order.length} records in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  )
  return new Map(
    growing.clusters().flatMap((cluster) => cluster.map((member) => [member, cluster[0] ?? member])),
  )
}

function partition(members: readonly string[], clusters: Int32Array): ReadonlyMap<string, string> {
  return new Map(members.map((member, at) => [member, members[clusters[at] ?? at] ?? member]))
}

function compare(name: string, found: ReadonlyMap<string, string>): void {
  const different = [...expected].filter(([member, cluster]) => found.get(member) !== cluster)
  console.log(`${name}: ${different.length} of ${expected.size} records in another cluster`)
  for (const [member, cluster] of different.slice(0, 20))
    console.log(`    ${member}: ${cluster} became ${found.get(member)}`)
  if (different.length > 0) process.exitCode = 1
}

function shuffled<Value>(list: readonly Value[], seed: number): Value[] {
  const copy = [...list]
  let state = seed * 2_654_435_761
  for (let at = copy.length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const other = state % (at + 1)
    const [one, two] = [copy[at], copy[other]]
    if (one !== undefined && two !== undefined) [copy[at], copy[other]] = [two, one]
  }
  return copy
}
