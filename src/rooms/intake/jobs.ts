import type { Listener } from '#platform/jobs.ts'
import { handOver } from './store.ts'

/** What intake hears. */
export const listeners: readonly Listener[] = [
  {
    name: 'intake.take-over-from-leaver',
    hears: 'identity.person-left',
    verb: 'alteration',
    async hear(tx, fact) {
      const to = fact.payload['to']
      if (typeof to !== 'string') return { audit: null }
      const count = await handOver(tx, fact.subjectId, to)
      return { audit: { type: 'person', id: fact.subjectId, detail: { to, reports: count } } }
    },
  },
]
