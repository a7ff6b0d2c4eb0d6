import { catalogues } from '../content/catalogue.ts'
import { homeView, type HomeModel } from './home.view.ts'

const base: HomeModel = { t: catalogues.t('en') }

export const render = homeView
export const examples = {
  ordinary: base,
  empty: base,
  error: base,
  longest: { t: catalogues.t('pl') },
  restricted: { t: catalogues.t('ar') },
} satisfies Record<string, HomeModel>
