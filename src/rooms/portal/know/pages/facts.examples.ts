import { knowCatalogues } from '../content/catalogue.ts'
import { factsModel } from './facts.ts'
import { factsView, type FactsModel } from './facts.view.ts'

const english = knowCatalogues.t('en')

export const render = factsView
export const examples = {
  ordinary: factsModel(english, 'help', '2026-11-29'),
  // All are past their review.
  empty: factsModel(english, 'rights', '2031-01-01'),
  error: factsModel(english, 'tell', '2026-11-29'),
  longest: factsModel(knowCatalogues.t('pl'), 'rights', '2026-11-29'),
  restricted: factsModel(knowCatalogues.t('ar'), 'rights', '2026-11-29'),
} satisfies Record<string, FactsModel>
