import { knowCatalogues } from '../content/catalogue.ts'
import { quizView, type QuizModel } from './quiz.view.ts'

const english = knowCatalogues.t('en')
const ask: QuizModel = {
  t: english,
  kind: 'ask',
  at: 1,
  of: 10,
  claim: 'myth.not-here.claim',
  ifTrue: '/quiz/1/a',
  ifFalse: '/quiz/1/b',
}
const told: QuizModel = {
  t: english,
  kind: 'told',
  at: 10,
  of: 10,
  claim: 'myth.bad-pay.claim',
  why: 'myth.bad-pay.why',
  isTrue: false,
  isAsThought: false,
  sources: ['A source with a long name, of a long list of sources', 'Another source'],
  next: '/quiz/end',
  isLast: true,
}

export const render = quizView
export const examples = {
  ordinary: ask,
  empty: { t: english, kind: 'begin', start: '/quiz/1' },
  error: { ...told, isTrue: true, isAsThought: true, isLast: false, next: '/quiz/2', sources: [] },
  longest: told,
  restricted: { ...told, t: knowCatalogues.t('ar') },
  ended: { t: english, kind: 'end', start: '/quiz/1' },
} satisfies Record<string, QuizModel>
