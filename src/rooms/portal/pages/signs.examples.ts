import { catalogues } from '../content/catalogue.ts'
import { signsModel } from './signs.ts'
import { signsView, type SignsModel } from './signs.view.ts'

export const render = signsView
export const examples = {
  ordinary: signsModel(catalogues.t('en')),
  empty: { t: catalogues.t('en'), headline: [], groups: [] },
  error: signsModel(catalogues.t('cy')),
  longest: signsModel(catalogues.t('pl')),
  restricted: signsModel(catalogues.t('ar')),
} satisfies Record<string, SignsModel>
