import { knowCatalogues } from '../know/content/catalogue.ts'
import { homeView, type HomeModel } from './home.view.ts'

const base: HomeModel = { t: knowCatalogues.t('en') }

export const render = homeView
export const examples = {
  ordinary: base,
  empty: base,
  error: base,
  longest: { t: knowCatalogues.t('pl') },
  restricted: { t: knowCatalogues.t('ar') },
} satisfies Record<string, HomeModel>
