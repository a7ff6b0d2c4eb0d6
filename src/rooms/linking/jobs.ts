import type { Listener } from '#platform/jobs.ts'
import { facts } from './facts.ts'
import { comparable, everyCandidateFor, everyComparedWith } from './queries.ts'
import { models } from './reference.ts'
import { edgeOf, weigh } from './rules/compare.ts'
import { isCompared } from './rules/kinds.ts'
import { putEdges } from './store.ts'

/**
 * What the linking room hears. A mention was confirmed, or something else is said of it: whoever did that compared it with what
 * they see, and the worker completes the pairs whose other end is hidden from them. A pair weighs the same whoever compares it;
 * its edge is seen only by whoever sees both ends.
 */
const completePairs: Listener['hear'] = async (tx, fact) => {
  const mine = await comparable(tx, fact.subjectId)
  if (mine === null || !isCompared(mine.kind)) return { audit: null }
  const { kind, prepared, keys } = mine
  const me = { id: fact.subjectId, prepared }
  const before = fact.name === facts.changed ? await everyComparedWith(tx, me.id) : []
  const found = await everyCandidateFor(tx, kind, [{ id: me.id, keys }])
  const known = new Set(before.map((other) => other.id))
  const edges = [
    ...before.map((other) => weigh(models[kind], me, other)),
    ...found
      .filter((other) => !known.has(other.id))
      .flatMap((other) => edgeOf(models[kind], me, other) ?? []),
  ]
  await putEdges(tx, kind, edges)
  return {
    audit: { type: 'mention', id: me.id, detail: { compared: found.length, proposed: edges.length } },
  }
}

export const listeners: readonly Listener[] = [
  { name: 'linking.complete-pairs', hears: facts.confirmed, verb: 'combination', hear: completePairs },
  { name: 'linking.weigh-pairs-again', hears: facts.changed, verb: 'combination', hear: completePairs },
]
