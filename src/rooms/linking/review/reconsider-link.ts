import { command, done, refused } from '#platform/command.ts'
import { readForm, type FormBody, type Parsed } from '#platform/forms.ts'
import * as policy from '../policy.ts'
import { linkFacts } from './announce-link.ts'
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
    const basis = basisOf(pair)
    if (basis === null) return refused('overtaken')
    const answer: ReviewAnswer = input.changed?.answer ?? basis.answer
    const afterScore = basis.isOwn ? (answer === basis.answer ? 'kept' : 'changed') : null
    await insertDecision(
      tx,
      {
        id: services.newId(),
        left: pair.left.id,
        right: pair.right.id,
        answer,
        reasons: input.changed?.reasons ?? basis.reasons,
        afterScore,
        blindAnswer: basis.blindAnswer,
        agencyId: actor.agencyId,
        personId: actor.personId,
      },
      input.changed?.note ?? '',
    )
    return done(
      { leftId: pair.left.id, rightId: pair.right.id },
      { type: 'link', id: pair.left.id, detail: { ids: [pair.left.id, pair.right.id], answer, afterScore } },
      await linkFacts(tx, pair),
    )
  },
  refusals: {
    overtaken:
      'Somebody has answered this pair since, or you have kept or changed your answer already. Read its history first',
  },
})

/**
 * Which answer is kept or changed: what stands of a pair that weighs otherwise since it was decided, whoever decided it and as
 * often as that happens; or else this person's own, once, at the first sight of the score.
 */
function basisOf({ state, isChanged, said }: FoundPair) {
  const { mine, mayReconsider, standing } = state
  const stands = isChanged ? said.find((one) => one.id === standing?.because?.id) : undefined
  const basis = stands ?? (mayReconsider ? mine : null)
  return basis === null || basis.answer === 'withdrawn'
    ? null
    : {
        answer: basis.answer,
        reasons: basis.reasons,
        blindAnswer: stands === undefined ? basis.blindAnswer : null,
        isOwn: stands === undefined,
      }
}

function parse(body: FormBody, params: Readonly<Record<string, string>>): Parsed<ReconsiderInput> {
  const form = readForm(body)
  const choice = form.choice('choice', ['keep', 'change'], 'Choose whether you keep your answer')
  const ids = { leftId: params['leftId'] ?? '', rightId: params['rightId'] ?? '' }
  const kept = form.result(() => ({ ...ids, changed: null }))
  if (!kept.ok || choice === 'keep') return kept
  const changed = parseAnswer(body, params)
  return changed.ok ? { ok: true, input: { ...ids, changed: changed.input } } : changed
}
