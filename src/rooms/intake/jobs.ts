import { sealTo } from '#platform/crypto/sealed-box.ts'
import { newId } from '#platform/ids.ts'
import type { Listener } from '#platform/jobs.ts'
import { boxContext } from '#platform/keys/context.ts'
import { keysToAnswer } from './receipt-queries.ts'
import { answerWords } from './rules/answer-words.ts'
import { answerReporter, handOver } from './store.ts'

/** What intake hears. */
export const listeners: readonly Listener[] = [
  {
    // Nothing happens where the receipt has ended: nobody could read it.
    name: 'intake.answer-reporter',
    hears: 'intelligence.reporter-answered',
    verb: 'disclosure',
    async hear(tx, { subjectId: reportId, payload }) {
      const keys = await keysToAnswer(tx, reportId)
      if (keys === null) return { audit: null }
      const id = newId()
      const words = answerWords(String(payload['answer']))
      const context = boxContext('intake.message', id)
      await answerReporter(tx, {
        id,
        reportId,
        forReporter: sealTo(keys.receiptKey, words, context),
        forDesk: sealTo(keys.deskKey, words, context),
        keyId: keys.deskKeyId,
      })
      return { audit: { type: 'report', id: reportId, detail: { message: id } } }
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
