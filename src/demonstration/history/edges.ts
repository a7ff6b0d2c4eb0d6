import {
  comparedKinds,
  edgeOf,
  models,
  mostCandidates,
  mostOfOneKey,
  type ComparedKind,
  type Edge,
} from '../../rooms/linking/bring-in.ts'
import type { WeightOf, Written, WrittenByKind } from './linking.ts'
import type { Rows } from './rows.ts'

/**
 * What pairs of mentions come to, as confirming and the worker would have worked it out one mention after the other: each is
 * compared with those before it with which it shares most keys, by the same model and within the same limits.
 */
export class Comparing {
  readonly #byPair = new Map<string, Pick<Edge, 'model' | 'weight'>>()
  readonly weightOf: WeightOf = (left, right) => this.#byPair.get(`${left}|${right}`) ?? null

  bringEdges(rows: Rows, written: WrittenByKind): void {
    for (const kind of comparedKinds) {
      const inTime = written[kind].toSorted((one, other) => (one.at < other.at ? -1 : 1))
      for (const { edge, at } of edgesOf(kind, inTime)) {
        this.#byPair.set(`${edge.left}|${edge.right}`, edge)
        rows.add('linking.edge', {
          left_mention: edge.left,
          right_mention: edge.right,
          created_at: at,
          kind,
          model: edge.model,
          levels: [...edge.levels],
          weight: edge.weight,
        })
      }
    }
  }
}

/** Every pair that is worth a look, the older mentions first. */
export function* edgesOf(
  kind: ComparedKind,
  inTime: readonly Written[],
): Generator<{ readonly edge: Edge; readonly at: string }> {
  const byKey = new Map<string, number[]>()
  for (const [index, mention] of inTime.entries()) {
    for (const other of candidates(mention, byKey, inTime)) {
      const edge = edgeOf(models[kind], mention, other)
      if (edge !== null) yield { edge, at: mention.at }
    }
    for (const key of mention.keys) {
      const found = byKey.get(key)
      if (found === undefined) byKey.set(key, [index])
      else if (found.length < mostOfOneKey) found.push(index)
    }
  }
}

/** Those before it that share a key; where they are too many, those with most keys in common. */
function candidates(
  mention: Written,
  byKey: ReadonlyMap<string, readonly number[]>,
  inTime: readonly Written[],
): Written[] {
  const shared = new Map<number, number>()
  for (const key of mention.keys)
    for (const other of byKey.get(key) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1)
  const most = [...shared]
    .toSorted((one, other) => other[1] - one[1])
    .slice(0, mostCandidates)
    .map(([other]) => inTime[other])
  return most.filter((one) => one !== undefined)
}
