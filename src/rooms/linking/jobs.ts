import type { Listener } from '#platform/jobs.ts'
import { facts } from './facts.ts'
import { comparable, everyCandidateFor } from './queries.ts'
import { models } from './reference.ts'
import { edgeOf } from './rules/compare.ts'
import { isCompared } from './rules/kinds.ts'
import { insertHiddenEdges } from './store.ts'

/**
 * What the linking room hears. A mention was confirmed: whoever confirmed it compared it with what they see, and the worker
 * completes the pairs whose other end is hidden from them. A pair weighs the same whoever compares it; its edge is seen only
 * by whoever sees both ends.
 */
export const listeners: readonly Listener[] = [
  {
    name: 'linking.complete-pairs',
    hears: facts.confirmed,
    verb: 'combination',
    async hear(tx, fact) {
      const mine = await comparable(tx, fact.subjectId)
      if (mine === null || !isCompared(mine.kind) || mine.keys.length === 0) return { audit: null }
      const { kind, prepared, keys } = mine
      const me = { id: fact.subjectId, prepared }
      const found = await everyCandidateFor(tx, kind, [{ id: me.id, keys }])
      const edges = found.flatMap((other) => edgeOf(models[kind], me, other) ?? [])
      await insertHiddenEdges(tx, kind, edges)
      return {
        audit: { type: 'mention', id: me.id, detail: { compared: found.length, proposed: edges.length } },
      }
    },
  },
]
