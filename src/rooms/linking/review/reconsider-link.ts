import { command, done, refused } from '#platform/command.ts'
import { readForm, type FormBody, type Parsed } from '#platform/forms.ts'
import * as policy from '../policy.ts'
import { parseAnswer, type DecideInput } from './decide-link.ts'
import { loadPair, type FoundPair } from './load-pair.ts'
import type { ReviewAnswer } from './rules/codes.ts'
import { insertDecision } from './store.ts'

/** With the score in sight the answer is kept or changed. Both are stored: how often people are moved is a measure of both. */
interface ReconsiderInput {
  readonly leftId: string
  readonly rightId: string
  /** Null where the answer is kept. */
  readonly changed: DecideInput | null
}

export const reconsiderLink = command('linking.reconsider-link', {
  verb: 'combination',
  may: policy.decideLinks,
  parse: (body, params): Parsed<ReconsiderInput> => parse(body, params),
  find: (db, input, { actor }) => loadPair(db, input.leftId, input.rightId, actor),
  async carryOut(tx, input, pair: FoundPair, { actor, services }) {
    const { mine, mayReconsider } = pair.state
    if (mine === null || !mayReconsider || mine.answer === 'withdrawn') return refused('overtaken')
    const answer: ReviewAnswer = input.changed?.answer ?? mine.answer
    const afterScore = answer === mine.answer ? 'kept' : 'changed'
    await insertDecision(
      tx,
      {
        id: services.newId(),
        left: pair.left.id,
        right: pair.right.id,
        answer,
        reasons: input.changed?.reasons ?? mine.reasons,
        afterScore,
        blindAnswer: mine.blindAnswer,
        agencyId: actor.agencyId,
        personId: actor.personId,
      },
      input.changed?.note ?? '',
    )
    return done(
      { leftId: pair.left.id, rightId: pair.right.id },
      { type: 'link', id: pair.left.id, detail: { ids: [pair.left.id, pair.right.id], answer, afterScore } },
    )
  },
  refusals: {
    overtaken:
      'Somebody has answered this pair since, or you have kept or changed your answer already. Read its history first',
  },
})

function parse(body: FormBody, params: Readonly<Record<string, string>>): Parsed<ReconsiderInput> {
  const form = readForm(body)
  const choice = form.choice('choice', ['keep', 'change'], 'Choose whether you keep your answer')
  const ids = { leftId: params['leftId'] ?? '', rightId: params['rightId'] ?? '' }
  const kept = form.result(() => ({ ...ids, changed: null }))
  if (!kept.ok || choice === 'keep') return kept
  const changed = parseAnswer(body, params)
  return changed.ok ? { ok: true, input: { ...ids, changed: changed.input } } : changed
}
