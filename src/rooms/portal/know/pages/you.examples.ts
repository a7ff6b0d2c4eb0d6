import { knowCatalogues } from '../content/catalogue.ts'
import { youView, type YouModel } from './you.view.ts'

const base: YouModel = { t: knowCatalogues.t('en') }

export const render = youView
export const examples = {
  ordinary: base,
  empty: base,
  error: base,
  longest: { t: knowCatalogues.t('pl') },
  restricted: { t: knowCatalogues.t('ar') },
} satisfies Record<string, YouModel>
