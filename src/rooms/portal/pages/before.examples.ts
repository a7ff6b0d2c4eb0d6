import { catalogues } from '../content/catalogue.ts'
import { beforeView, type BeforeModel } from './before.view.ts'

const base: BeforeModel = {
  t: catalogues.t('en'),
  action: '/form',
  token: 'token',
  minutes: 30,
  isProfessional: false,
}

export const render = beforeView
export const examples = {
  ordinary: base,
  empty: base,
  error: base,
  longest: { ...base, t: catalogues.t('pl'), isProfessional: true },
  restricted: { ...base, t: catalogues.t('ar') },
} satisfies Record<string, BeforeModel>
