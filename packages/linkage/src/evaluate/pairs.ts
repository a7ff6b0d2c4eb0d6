/** Precision, recall and their harmonic mean over pairs. A ratio with nothing below it is null: not known, not zero. */
export interface PairMeasures {
  readonly truePairs: number
  readonly foundPairs: number
  readonly correctPairs: number
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
}

/** Pairwise measures of one partition against another; every pair counts, also those that were never compared. */
export function clusterPairMeasures(found: ArrayLike<number>, truth: ArrayLike<number>): PairMeasures {
  const both = new Map<string, number>()
  const [foundSizes, trueSizes] = [new Map<number, number>(), new Map<number, number>()]
  for (let index = 0; index < found.length; index += 1) {
    const [f, t] = [found[index] ?? -1, truth[index] ?? -1]
    count(foundSizes, f)
    count(trueSizes, t)
    count(both, `${f} ${t}`)
  }
  return pairMeasures(pairsIn(trueSizes), pairsIn(foundSizes), pairsIn(both))
}

/** The measures of three counts. */
export function pairMeasures(truePairs: number, foundPairs: number, correctPairs: number): PairMeasures {
  const precision = foundPairs === 0 ? null : correctPairs / foundPairs
  const recall = truePairs === 0 ? null : correctPairs / truePairs
  const f1 = truePairs + foundPairs === 0 ? null : (2 * correctPairs) / (truePairs + foundPairs)
  return { truePairs, foundPairs, correctPairs, precision, recall, f1 }
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

const pairsIn = (sizes: ReadonlyMap<unknown, number>): number => {
  let pairs = 0
  for (const size of sizes.values()) pairs += (size * (size - 1)) / 2
  return pairs
}

/** The threshold on pair weights with the highest F1, as benchmarks report it: chosen with the truth in hand. */
export function bestThreshold(
  weights: ArrayLike<number>,
  isMatch: ArrayLike<number>,
  truePairs: number,
): { readonly threshold: number; readonly measures: PairMeasures } {
  const order = Array.from({ length: weights.length }, (_, index) => index).sort(
    (a, b) => (weights[b] ?? 0) - (weights[a] ?? 0),
  )
  let correct = 0
  let best = { threshold: Infinity, measures: pairMeasures(truePairs, 0, 0) }
  for (const [rank, index] of order.entries()) {
    correct += isMatch[index] ?? 0
    const next = order[rank + 1]
    if (next !== undefined && weights[next] === weights[index]) continue
    const measures = pairMeasures(truePairs, rank + 1, correct)
    if ((measures.f1 ?? 0) > (best.measures.f1 ?? 0)) best = { threshold: weights[index] ?? 0, measures }
  }
  return best
}
