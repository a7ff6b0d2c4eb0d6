import { sealTo } from '#platform/crypto/sealed-box.ts'
import { command, done, refused } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import { boxContext } from '#platform/keys/context.ts'
import { workReport } from './policy.ts'
import { findReport, receiptPublicKey, type ReportRow } from './queries.ts'
import { currentBoxKey } from './receipt-queries.ts'
import { markMessagesRead as markRead, writeToReporter as write } from './store.ts'

/** An officer writes to the reporter. The message is sealed twice: to the receipt, and to the desk for its own memory. */
export const writeToReporter = command<
  { reportId: string; text: string },
  ReportRow,
  { reportId: string },
  'receipt-ended' | 'not-ready'
>('intake.write-to-reporter', {
  verb: 'disclosure',
  may: workReport,
  parse(body, params) {
    const form = readForm(body)
    const text = form.text('text', {
      required: 'Write your message',
      max: 4000,
      multiline: true,
      label: 'Message',
    })
    return form.result(() => ({ reportId: params['reportId'] ?? '', text }))
  },
  find: (db, input) => findReport(db, input.reportId),
  async carryOut(tx, input, report, { actor, now, services }) {
    const receiptKey = await receiptPublicKey(tx, report.id, now)
    if (receiptKey === null) return refused('receipt-ended')
    const desk = await currentBoxKey(tx, 'desk')
    if (desk === null) return refused('not-ready')
    const id = services.newId()
    const context = boxContext('intake.message', id)
    await write(tx, {
      id,
      reportId: report.id,
      forReporter: sealTo(receiptKey, input.text, context),
      forDesk: sealTo(desk.publicKey, input.text, context),
      keyId: desk.id,
      personId: actor.personId,
    })
    return done(
      { reportId: report.id },
      { type: 'report', id: report.id, ownerAgencyId: report.deskAgencyId, detail: { message: id } },
    )
  },
  refusals: {
    'receipt-ended': 'This reporter’s receipt has ended. They can no longer read messages',
    'not-ready': 'The key service is starting. Try again in a minute',
  },
})

/** New messages have been read; said by a person, not by a page having been opened. */
export const markMessagesRead = command<{ reportId: string }, ReportRow, { reportId: string }>(
  'intake.mark-messages-read',
  {
    verb: 'alteration',
    may: workReport,
    parse: (_body, params) => ({ ok: true, input: { reportId: params['reportId'] ?? '' } }),
    find: (db, input) => findReport(db, input.reportId),
    async carryOut(tx, _input, report, { now }) {
      await markRead(tx, report.id, now)
      return done(
        { reportId: report.id },
        { type: 'report', id: report.id, ownerAgencyId: report.deskAgencyId },
      )
    },
    refusals: {},
  },
)
