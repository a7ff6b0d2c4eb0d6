import { command, done, refused } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import * as policy from '../policy.ts'
import { linkFacts } from './announce-link.ts'
import { loadPair, type FoundPair } from './load-pair.ts'
import { undoChoices } from './rules/codes.ts'
import { insertDecision } from './store.ts'

/** Takes back what stands of a pair: it is open again, as if nobody had spoken, and everything that was said stays to be read. */
export const undoLink = command('linking.undo-link', {
  verb: 'combination',
  may: policy.decideLinks,
  parse(body, params) {
    const form = readForm(body)
    const reasons = form.choices(
      'reasons',
      undoChoices.map((one) => one.value),
      'Choose why it is taken back',
    )
    const note = form.text('note', { max: 2_000, multiline: true, label: 'The note' })
    return form.result(() => ({
      leftId: params['leftId'] ?? '',
      rightId: params['rightId'] ?? '',
      reasons,
      note,
    }))
  },
  find: (db, input, { actor }) => loadPair(db, input.leftId, input.rightId, actor),
  async carryOut(tx, input, pair: FoundPair, { actor, services }) {
    if (!pair.state.mayUndo) return refused('nothing-stands')
    await insertDecision(
      tx,
      {
        id: services.newId(),
        left: pair.left.id,
        right: pair.right.id,
        answer: 'withdrawn',
        reasons: input.reasons,
        afterScore: null,
        blindAnswer: null,
        agencyId: actor.agencyId,
        personId: actor.personId,
      },
      input.note,
    )
    return done(
      { leftId: pair.left.id, rightId: pair.right.id },
      {
        type: 'link',
        id: pair.left.id,
        detail: { ids: [pair.left.id, pair.right.id], answer: 'withdrawn', reasons: input.reasons },
      },
      await linkFacts(tx, pair),
    )
  },
  refusals: { 'nothing-stands': 'Nothing stands of this pair that could be taken back' },
})
