import { callsKnown } from '../pages/calls.ts'
import { homeKnown } from '../pages/home.ts'
import { informationPages } from '../pages/information.ts'
import { signsKnown } from '../pages/signs.ts'
import type { Known } from './known.ts'
import { answerPages } from './pages/answer.ts'
import { easyPage } from './pages/easy.ts'
import { factPages } from './pages/facts.ts'
import { offlinePage } from './pages/offline.ts'
import { placePages } from './pages/place.ts'
import { quizPages } from './pages/quiz.ts'
import { youPage } from './pages/you.ts'

/** Every page that is the same for everybody. The form and the messages are not among them. */
export const knownPages: readonly Known[] = [
  homeKnown,
  signsKnown,
  ...placePages,
  callsKnown,
  ...answerPages,
  youPage,
  ...factPages,
  ...quizPages,
  easyPage,
  ...informationPages,
  offlinePage,
]

const byPath = new Map(knownPages.map((known) => [known.path, known]))

export const knownAt = (path: string): Known | null => byPath.get(path) ?? null
