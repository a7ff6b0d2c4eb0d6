import { catalogues } from '../content/catalogue.ts'
import { sentView, type SentModel } from './sent.view.ts'

const base: SentModel = {
  t: catalogues.t('en'),
  receipt: '0000-0000-0000-0000-98',
  days: 90,
  isLabourOnly: false,
}

export const render = sentView
export const examples = {
  ordinary: base,
  empty: base,
  error: base,
  longest: { ...base, t: catalogues.t('pl'), isLabourOnly: true },
  restricted: { ...base, t: catalogues.t('ar') },
} satisfies Record<string, SentModel>
