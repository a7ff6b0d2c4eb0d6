import { knowCatalogues } from '../content/catalogue.ts'
import { easyModel } from './easy.ts'
import { easyView, type EasyModel } from './easy.view.ts'

const base = easyModel(knowCatalogues.t('en'), '2026-11-25')

export const render = easyView
export const examples = {
  ordinary: base,
  // The helpline is past its review.
  empty: easyModel(knowCatalogues.t('en'), '2031-01-01'),
  error: base,
  longest: easyModel(knowCatalogues.t('pl'), '2026-11-25'),
  restricted: easyModel(knowCatalogues.t('ar'), '2026-11-25'),
} satisfies Record<string, EasyModel>
