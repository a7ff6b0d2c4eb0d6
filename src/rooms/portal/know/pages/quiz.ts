import { keyOf, type KnowWords } from '../content/catalogue.ts'
import type { Known } from '../known.ts'
import type { Myth } from '../reference-files.ts'
import { knowReference } from '../reference.ts'
import { quizView, type QuizModel } from './quiz.view.ts'

/**
 * A statement to a page and an answer to a page. What somebody answers is the link they follow: it is kept nowhere, not even in
 * the page, so there is no score to be ashamed of and nothing to find.
 */
const { myths, sources } = knowReference.myths
const start = '/quiz/1'

const asked = (t: KnowWords, myth: Myth, at: number): QuizModel => ({
  t,
  kind: 'ask',
  at,
  of: myths.length,
  claim: keyOf(t, `myth.${myth.code}.claim`),
  ifTrue: `/quiz/${at}/a`,
  ifFalse: `/quiz/${at}/b`,
})

const told = (t: KnowWords, myth: Myth, at: number, saidTrue: boolean): QuizModel => ({
  t,
  kind: 'told',
  at,
  of: myths.length,
  claim: keyOf(t, `myth.${myth.code}.claim`),
  why: keyOf(t, `myth.${myth.code}.why`),
  isTrue: myth.isTrue,
  isAsThought: saidTrue === myth.isTrue,
  sources: myth.sources.map((id) => sources[id] ?? id),
  next: at === myths.length ? '/quiz/end' : `/quiz/${at + 1}`,
  isLast: at === myths.length,
})

const page = (path: string, model: (t: KnowWords) => QuizModel): Known => ({
  path,
  title: 'title.quiz',
  isKeptAtOnce: true,
  hasNumbers: false,
  body: (t) => quizView(model(t)),
})

export const quizPages: readonly Known[] = [
  page('/quiz', (t) => ({ t, kind: 'begin', start })),
  ...myths.flatMap((myth, index) => {
    const at = index + 1
    return [
      page(`/quiz/${at}`, (t) => asked(t, myth, at)),
      page(`/quiz/${at}/a`, (t) => told(t, myth, at, true)),
      page(`/quiz/${at}/b`, (t) => told(t, myth, at, false)),
    ]
  }),
  page('/quiz/end', (t) => ({ t, kind: 'end', start })),
]
