import { knowCatalogues } from '../know/content/catalogue.ts'
import { callsModel } from './calls.ts'
import { callsView, type CallsModel } from './calls.view.ts'

const shown = (code: string, on: string): CallsModel => callsModel(knowCatalogues.t(code), on, 'Midshire')

export const render = callsView
export const examples = {
  ordinary: shown('en', '2026-11-25'),
  empty: { t: knowCatalogues.t('en'), asks: [], groups: [] },
  // Everything but 999 and 101 is past its review.
  error: shown('en', '2031-01-01'),
  longest: shown('pl', '2026-11-25'),
  restricted: shown('ar', '2026-11-25'),
} satisfies Record<string, CallsModel>
