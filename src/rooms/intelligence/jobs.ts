import { newId } from '#platform/ids.ts'
import type { Listener } from '#platform/jobs.ts'
import { facts } from './facts.ts'
import { urnFrom } from './names.ts'
import { handOver, noteOutcome, openFromReport } from './store.ts'

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
    // Kept with the item; and whoever told the report that it was made from is answered, once for each new answer.
    name: 'intelligence.note-outcome',
    hears: 'operations.item-answered',
    verb: 'collection',
    async hear(tx, { subjectId, payload }) {
      const { use, version, outcome, answer, isNews } = payload
      if (typeof use !== 'string' || typeof version !== 'number') return { audit: null }
      if (typeof outcome !== 'string' || typeof answer !== 'string') return { audit: null }
      const noted = await noteOutcome(tx, { releaseId: subjectId, useId: use, version, outcome, answer })
      if (noted === null) return { audit: null }
      return {
        audit: { type: 'item', id: noted.itemId, detail: { outcome, answer } },
        facts:
          noted.reportId === null || isNews !== true
            ? []
            : [{ name: facts.reporterAnswered, subjectId: noted.reportId, payload: { answer } }],
      }
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
