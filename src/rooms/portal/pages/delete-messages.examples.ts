import { catalogues } from '../content/catalogue.ts'
import { deleteView, type DeleteModel } from './delete-messages.view.ts'

const base: DeleteModel = {
  t: catalogues.t('en'),
  action: '/messages',
  receipt: '000000000000000098',
  pass: 'pass',
}

export const render = deleteView
export const examples = {
  ordinary: base,
  empty: base,
  error: base,
  longest: { ...base, t: catalogues.t('pl') },
  restricted: { ...base, t: catalogues.t('ar') },
} satisfies Record<string, DeleteModel>
