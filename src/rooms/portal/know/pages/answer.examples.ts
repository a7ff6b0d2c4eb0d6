import { knowCatalogues } from '../content/catalogue.ts'
import { knowReference } from '../reference.ts'
import { answerModel } from './answer.ts'
import { answerView, type AnswerModel } from './answer.view.ts'

function shown(language: string, code: string, area: string | null, on: string): AnswerModel {
  const situation = knowReference.situations.situations.find((one) => one.code === code)
  if (situation === undefined) throw new Error(`There is no situation ${code}`)
  return answerModel(knowCatalogues.t(language), { situation, area, on })
}

export const render = answerView
export const examples = {
  ordinary: shown('en', 'child', 'rutland', '2026-11-25'),
  empty: shown('en', 'no-voice', null, '2026-11-25'),
  // All its numbers are past their review.
  error: shown('en', 'pay', null, '2031-01-01'),
  longest: shown('pl', 'needs-care', 'leicestershire', '2026-11-25'),
  restricted: shown('ar', 'self-bed', 'rutland', '2026-11-25'),
} satisfies Record<string, AnswerModel>
