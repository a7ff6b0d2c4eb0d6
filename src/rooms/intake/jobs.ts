import type { Listener } from '#platform/jobs.ts'
import { facts } from './facts.ts'
import { arrived } from './queries.ts'
import { handOver, raiseFlag } from './store.ts'

/** What intake hears. Its own "received" raises the flags: danger and children never wait for a person to notice. */
export const listeners: readonly Listener[] = [
  {
    name: 'intake.raise-flags',
    hears: facts.received,
    verb: 'alteration',
    async hear(tx, fact) {
      const report = await arrived(tx, fact.subjectId)
      if (report === null) return { audit: null }
      const danger = report.danger === 'called-999' || report.danger === 'not-called'
      const child = report.children !== 'no'
      const raised = [
        ...(danger && (await raiseFlag(tx, fact.subjectId, 'danger')) ? [facts.dangerFlagged] : []),
        ...(child && (await raiseFlag(tx, fact.subjectId, 'child')) ? [facts.childFlagged] : []),
      ]
      if (raised.length === 0) return { audit: null }
      return {
        audit: { type: 'report', id: fact.subjectId, ownerAgencyId: report.deskAgencyId, detail: { raised } },
        facts: raised.map((name) => ({ name, subjectId: fact.subjectId })),
      }
    },
  },
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
