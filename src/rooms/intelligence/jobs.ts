import { newId } from '#platform/ids.ts'
import type { Listener } from '#platform/jobs.ts'
import { urnFrom } from './names.ts'
import { handOver, openFromReport } from './store.ts'

/** What the intelligence room hears. An accepted report opens one draft, once, however often the fact comes. */
export const listeners: readonly Listener[] = [
  {
    name: 'intelligence.open-item',
    hears: 'intake.report-accepted',
    verb: 'collection',
    async hear(tx, fact) {
      const id = newId()
      const opened = await openFromReport(tx, fact.subjectId, id, urnFrom(newId()))
      return { audit: opened ? { type: 'item', id, detail: { report: fact.subjectId } } : null }
    },
  },
  {
    name: 'intelligence.take-over-from-leaver',
    hears: 'identity.person-left',
    verb: 'alteration',
    async hear(tx, fact) {
      const to = fact.payload['to']
      if (typeof to !== 'string') return { audit: null }
      const items = await handOver(tx, fact.subjectId, to)
      return { audit: { type: 'person', id: fact.subjectId, detail: { to, items } } }
    },
  },
]
