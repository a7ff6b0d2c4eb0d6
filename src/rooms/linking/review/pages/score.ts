import type { Explanation } from '@article4/linkage'
import type { FormState } from '#platform/forms.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { explainPair } from '../explain-pair.ts'
import { aboutPair, loadPair, pairHref, type FoundPair } from '../load-pair.ts'
import { answerChoices, answerWords, reasonChoices } from '../rules/codes.ts'
import { drawWaterfall, signed, stepsOf } from '../rules/waterfall.ts'
import { sidesOf } from './pair.ts'
import { scoreView, type ScoreModel } from './score.view.ts'

interface Found extends FoundPair {
  readonly explanation: Explanation | null
}

/** The score, for who has answered, or of a pair that is settled. To anybody else the page is not there: they would not be blind. */
export const scorePage = page<Found>('linking.see-score', {
  may: policy.decideLinks,
  async load(db, { params, actor }) {
    const pair = await loadPair(db, params['leftId'] ?? '', params['rightId'] ?? '', actor)
    if (pair === null || !pair.state.maySeeScore) return null
    return {
      ...pair,
      explanation: await explainPair(db, pair.left, pair.right, pair.model),
    }
  },
  about: aboutPair,
  present: (found, { form }) =>
    show(titled('What the model makes of it', form), scoreView(model(found, form)), { layout: 'wide' }),
})

const model = (found: Found, form: FormState): ScoreModel => ({
  ...sidesOf(found),
  form,
  action: `${pairHref(found)}/score`,
  historyHref: `${pairHref(found)}/history`,
  mine: found.state.mine === null ? null : answerWords(found.state.mine.answer),
  mayReconsider: found.state.mayReconsider,
  stands: found.isChanged ? answerWords(found.state.standing?.answer ?? 'open') : null,
  answers: answerChoices,
  reasons: reasonChoices,
  score: found.explanation === null ? null : scoreOf(found.explanation, found.model ?? 'as it stands'),
})

function scoreOf(explanation: Explanation, version: string): NonNullable<ScoreModel['score']> {
  const steps = stepsOf(explanation)
  return {
    verdict: explanation.verdict,
    model: version,
    steps: steps.map(({ label, left, right, bits, sentence }) => ({
      label,
      left: left ?? '',
      right: right ?? '',
      bits: signed(bits),
      sentence,
    })),
    drawing: drawWaterfall(steps),
    wouldChange: explanation.wouldChange,
  }
}
