import { knowCatalogues } from '../know/content/catalogue.ts'
import { signsModel } from './signs.ts'
import { signsView, type SignsModel } from './signs.view.ts'

const base = signsModel(knowCatalogues.t('en'))

export const render = signsView
export const examples = {
  ordinary: base,
  empty: { ...base, headline: [], places: [], roles: [], groups: [], sources: [] },
  error: signsModel(knowCatalogues.t('cy')),
  longest: signsModel(knowCatalogues.t('pl')),
  restricted: signsModel(knowCatalogues.t('ar')),
} satisfies Record<string, SignsModel>
