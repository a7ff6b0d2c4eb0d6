import { knowCatalogues } from '../know/content/catalogue.ts'
import { informations } from './information.ts'
import { informationView, type InformationModel } from './information.view.ts'

const days = { preparedOn: '25 November 2026', reviewedOn: '25 November 2026', testedOn: '25 November 2026' }
const values = {
  partnership: 'Midshire Partnership',
  contact: 'https://hub.example/form',
  minutes: 30,
  days: 90,
  ...days,
}
const page = (path: string, code: string): InformationModel => {
  const found = informations.find((one) => one.path === path)
  if (found === undefined) throw new Error(`There is no page ${path}`)
  return { t: knowCatalogues.t(code), ...found.told, values }
}

export const render = informationView
export const examples = {
  ordinary: page('/safety', 'en'),
  empty: page('/work', 'en'),
  error: page('/accessibility', 'en'),
  longest: page('/help', 'pl'),
  restricted: page('/privacy', 'ar'),
} satisfies Record<string, InformationModel>
