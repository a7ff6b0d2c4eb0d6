import { command, done, refused } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import { workReport } from './policy.ts'
import { findReport, type ReportRow } from './queries.ts'
import { answerFlag as writeAnswer } from './store.ts'

/** A person says what was done about danger or a child. Once: a second answer is a new matter, not a correction. */
interface Input {
  readonly reportId: string
  readonly kind: string
  readonly answer: string
}

export const answerFlag = command<Input, ReportRow, { reportId: string }, 'answered-already'>(
  'intake.answer-flag',
  {
    verb: 'alteration',
    may: workReport,
    parse(body, params) {
      const kind = params['kind'] ?? ''
      const field = `answer-${kind}`
      const form = readForm({ ...body, [field]: body['answer'] })
      const answer = form.text(field, {
        required: 'Write down what was done, and by whom',
        max: 1000,
        multiline: true,
        label: 'What was done',
      })
      return form.result(() => ({ reportId: params['reportId'] ?? '', kind, answer }))
    },
    find: (db, input) =>
      input.kind === 'danger' || input.kind === 'child' ? findReport(db, input.reportId) : null,
    async carryOut(tx, input, report, { actor, now }) {
      const written = await writeAnswer(tx, { ...input, personId: actor.personId, now })
      if (!written) return refused('answered-already')
      return done(
        { reportId: report.id },
        { type: 'report', id: report.id, ownerAgencyId: report.deskAgencyId, detail: { flag: input.kind } },
      )
    },
    refusals: { 'answered-already': 'Somebody has answered this already' },
  },
)
