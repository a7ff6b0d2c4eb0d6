import { command, done, refused } from '#platform/command.ts'
import { readForm, type FormBody, type Parsed } from '#platform/forms.ts'
import * as policy from '../policy.ts'
import { linkFacts } from './announce-link.ts'
import { loadPair, type FoundPair } from './load-pair.ts'
import { answerValues, reasonChoices, type ReviewAnswer } from './rules/codes.ts'
import { insertDecision } from './store.ts'

/**
 * A person says of two mentions whether they are one, before they see what the model thinks. The machine never decides: this
 * is the only way by which two become one, and it can be taken back.
 */
export interface DecideInput {
  readonly leftId: string
  readonly rightId: string
  readonly answer: ReviewAnswer
  readonly reasons: readonly string[]
  readonly note: string
}

export const decideLink = command('linking.decide-link', {
  verb: 'combination',
  may: policy.decideLinks,
  parse: (body, params): Parsed<DecideInput> => parseAnswer(body, params),
  find: (db, input, { actor }) => loadPair(db, input.leftId, input.rightId, actor),
  async carryOut(tx, input, pair: FoundPair, { actor, services }) {
    if (pair.state.mine !== null) return refused('answered')
    await insertDecision(
      tx,
      {
        id: services.newId(),
        left: pair.left.id,
        right: pair.right.id,
        answer: input.answer,
        reasons: input.reasons,
        afterScore: null,
        blindAnswer: pair.state.isBlind ? input.answer : null,
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
        detail: {
          ids: [pair.left.id, pair.right.id],
          answer: input.answer,
          reasons: input.reasons,
          needsSecond: pair.needsSecond,
        },
      },
      await linkFacts(tx, pair),
    )
  },
  refusals: { answered: 'You have answered this pair. You can keep or change your answer, or take it back' },
})

export function parseAnswer(body: FormBody, params: Readonly<Record<string, string>>): Parsed<DecideInput> {
  const form = readForm(body)
  const answer = form.choice('answer', answerValues, 'Choose whether they are the same')
  const reasons = form.choices(
    'reasons',
    reasonChoices.map((one) => one.value),
    'Choose what makes you say so',
  )
  const note = form.text('note', { max: 2_000, multiline: true, label: 'The note' })
  return form.result(() => ({
    leftId: params['leftId'] ?? '',
    rightId: params['rightId'] ?? '',
    answer,
    reasons,
    note,
  }))
}
