import { command, done } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import * as policy from './policy.ts'
import { findItem } from './queries.ts'
import { lineMarkedAbove, refusal } from './rules/marking.ts'
import { insertConsultation } from './store.ts'

export const consultationSubjects = [
  { value: 'sanitise', text: 'Whether it may be sanitised for wider sharing (S2)' },
  { value: 'widen', text: 'Whether it may go to more agencies than before (S2)' },
  { value: 'act', text: 'Whether anybody may act on it (A1)' },
] as const
export const consultationAnswers = [
  { value: 'agreed', text: 'They agreed' },
  { value: 'declined', text: 'They did not agree' },
] as const

/** Writes down that the originator was asked, and what they answered (BR15, BR16). The latest answer counts. */
export const recordConsultation = command('intelligence.record-consultation', {
  verb: 'alteration',
  may: policy.writeItem,
  parse(body, params) {
    const form = readForm(body)
    const input = {
      itemId: params['itemId'] ?? '',
      about: form.choice('about', ['sanitise', 'widen', 'act'], 'Choose what you asked about'),
      originator: form.text('originator', {
        required: 'Write the role and organisation you asked, not a name',
        max: 200,
        label: 'Whom you asked',
      }),
      answer: form.choice('answer', ['agreed', 'declined'], 'Choose what they answered'),
      note: form.text('note', {
        required: 'Write how you asked and what was said',
        max: 1_000,
        multiline: true,
        label: 'The note',
      }),
    }
    if (lineMarkedAbove(input.note) !== null) form.fail('note', refusal)
    return form.result(() => input)
  },
  find: (db, input) => findItem(db, input.itemId),
  async carryOut(tx, input, item, { actor }) {
    await insertConsultation(tx, { ...input, itemId: item.id, personId: actor.personId })
    return done(
      { id: item.id },
      {
        type: 'item',
        id: item.id,
        ownerAgencyId: item.ownerAgencyId,
        detail: { about: input.about, answer: input.answer },
      },
    )
  },
  refusals: {},
})
