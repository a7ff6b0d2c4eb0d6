/**
 * How well the library links: pairs and clusters on public data (where it lies beside the project) and on generated
 * worlds. The settings are the library's defaults, chosen on the A worlds; the B worlds judge them. Beside each figure
 * stands the same run clustered by connected components at its best threshold, chosen with the truth in hand.
 *
 * `node bench/linkage.ts [name…]`, for example `node bench/linkage.ts febrl historicalB`.
 */
import { existsSync } from 'node:fs'
import {
  bCubed,
  bestThreshold,
  byGroup,
  clusterPairMeasures,
  type Edges,
} from '../packages/linkage/src/index.ts'
import { fieldsOf, four, generated, linkFile, peakMemory, type Data, type Ran } from './linkage-support.ts'

const shared = new URL('../../shared/data/linkage/', import.meta.url).pathname
const publicData: readonly Data[] = [
  {
    name: 'FEBRL3',
    file: `${shared}febrl/dataset3.csv`,
    id: 'rec_id',
    truth: `regexp_extract(id, 'rec-(\\d+)-', 1)`,
    fields: [
      { field: 'name', kind: 'person-name', columns: ['given_name', 'surname'] },
      { field: 'born', kind: 'date', columns: ['date_of_birth'] },
      { field: 'postcode', kind: 'identifier', columns: ['postcode'] },
      { field: 'suburb', kind: 'place', columns: ['suburb'] },
      { field: 'street', kind: 'text', columns: ['address_1'] },
      { field: 'number', kind: 'category', columns: ['street_number'] },
      { field: 'document', kind: 'identifier', columns: ['soc_sec_id'] },
    ],
  },
  {
    name: 'fake_1000',
    file: `${shared}fake_1000.csv`,
    id: 'unique_id',
    truth: 'cluster',
    fields: [
      { field: 'name', kind: 'person-name', columns: ['first_name', 'surname'] },
      { field: 'born', kind: 'date', columns: ['dob'] },
      { field: 'city', kind: 'place', columns: ['city'] },
      { field: 'email', kind: 'email', columns: ['email'] },
    ],
  },
]
const worlds = ['historicalA', 'historicalB', 'modernA', 'modernB'] as const

const wanted = process.argv.slice(2).map((word) => word.toLowerCase())
const isWanted = (name: string) =>
  wanted.length === 0 || wanted.some((word) => name.toLowerCase().startsWith(word))
for (const data of publicData.filter(({ name }) => isWanted(name)))
  if (existsSync(data.file)) await report(data)
  else console.log(`${data.name}: not beside the project, passed over`)
for (const world of worlds.filter(isWanted)) await report(await generated(world, 2))
if (isWanted('wholename'))
  await report({
    ...(await generated('historicalB', 2)),
    name: 'historicalB by full name',
    fields: [{ field: 'name', kind: 'person-name', columns: ['full_name'] }, ...fieldsOf.historical.slice(1)],
  })

async function report(data: Data): Promise<void> {
  const ran = await linkFile(data)
  try {
    const { linked, truth } = ran
    const clusters = clusterPairMeasures(linked.clusters, truth)
    const b3 = bCubed(linked.clusters, truth)
    const components = bestComponents(linked.edges, truth)
    const pairs = pairsOf(linked.edges, truth, clusters.truePairs)
    console.log(
      `\n${data.name}: ${truth.length} records, ${clusters.truePairs} true pairs, ${ran.seconds.toFixed(1)} s from file to clusters, peak ${peakMemory().toFixed(2)} GB`,
    )
    console.log(
      `  clusters            F1 ${four(clusters.f1)}  P ${four(clusters.precision)}  R ${four(clusters.recall)}  B3 ${four(b3?.f1)}`,
    )
    console.log(
      `  connected components F1 ${four(components.f1)} at its best threshold ${components.threshold}; ratio of errors ${((1 - (clusters.f1 ?? 0)) / (1 - components.f1)).toFixed(2)}`,
    )
    console.log(
      `  pairs               best F1 ${four(pairs.best)}  at one half ${four(pairs.half)}  ceiling of recall ${four(pairs.ceiling)}`,
    )
    console.log(
      `  prior found ${linked.model.prior.toExponential(2)}, true ${(clusters.truePairs / ((truth.length * (truth.length - 1)) / 2)).toExponential(2)}`,
    )
    if (data.group !== undefined) groups(ran)
  } finally {
    ran.engine.close()
  }
}

function groups({ linked, truth, groups: names }: Ran): void {
  const { groups: found, gap } = byGroup(linked.clusters, truth, (index) => names[index] ?? '', 300)
  for (const { group, records, bCubed: measures } of found)
    console.log(
      `    ${group.padEnd(16)} ${String(records).padStart(6)}  P ${four(measures.precision)}  R ${four(measures.recall)}`,
    )
  console.log(
    `    gap (groups of 300 or more): precision ${four(gap?.precision)}, recall ${four(gap?.recall)}`,
  )
}

function pairsOf(edges: Edges, truth: readonly number[], truePairs: number) {
  const isMatch = Float64Array.from(edges.left, (left, at) =>
    truth[left] === truth[edges.right[at] ?? -1] ? 1 : 0,
  )
  const right = isMatch.reduce((sum, value) => sum + value, 0)
  const above = edges.weight.reduce((sum, weight) => sum + (weight >= 0 ? 1 : 0), 0)
  const rightAbove = edges.weight.reduce((sum, weight, at) => sum + (weight >= 0 ? (isMatch[at] ?? 0) : 0), 0)
  return {
    best: bestThreshold(edges.weight, isMatch, truePairs).measures.f1,
    half: (2 * rightAbove) / (above + truePairs),
    ceiling: right / truePairs,
  }
}

/** Connected components are average link with every mean at the cut: a pair never compared costs nothing. */
function bestComponents(
  edges: Edges,
  truth: readonly number[],
): { readonly f1: number; readonly threshold: number } {
  let best = { f1: 0, threshold: 0 }
  for (let threshold = -2; threshold <= 12; threshold += 1) {
    const root = Int32Array.from(truth, (_, index) => index)
    const find = (node: number): number => {
      let at = node
      while ((root[at] ?? at) !== at) at = root[at] ?? at
      root[node] = at
      return at
    }
    for (const [at, left] of edges.left.entries())
      if ((edges.weight[at] ?? -Infinity) >= threshold) {
        const [one, other] = [find(left), find(edges.right[at] ?? left)]
        root[Math.max(one, other)] = Math.min(one, other)
      }
    const f1 =
      clusterPairMeasures(
        Int32Array.from(truth, (_, index) => find(index)),
        truth,
      ).f1 ?? 0
    if (f1 > best.f1) best = { f1, threshold }
  }
  return best
}
