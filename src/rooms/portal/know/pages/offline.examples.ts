import { knowCatalogues } from '../content/catalogue.ts'
import { offlineView, type OfflineModel } from './offline.view.ts'

const base: OfflineModel = { t: knowCatalogues.t('en') }

export const render = offlineView
export const examples = {
  ordinary: base,
  empty: base,
  error: base,
  longest: { t: knowCatalogues.t('pl') },
  restricted: { t: knowCatalogues.t('ar') },
} satisfies Record<string, OfflineModel>
