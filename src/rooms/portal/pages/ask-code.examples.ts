import { catalogues } from '../content/catalogue.ts'
import { askView, type AskModel } from './ask-code.view.ts'

const base: AskModel = {
  t: catalogues.t('en'),
  action: '/messages',
  pass: 'pass',
  typed: '',
  errors: [],
  isClosed: false,
  waiting: null,
}
const error = { field: 'code', text: 'The code should have 18 numbers. Yours has 4' }

export const render = askView
export const examples = {
  ordinary: base,
  empty: base,
  error: { ...base, typed: '1234', errors: [error] },
  longest: {
    ...base,
    t: catalogues.t('pl'),
    isClosed: true,
    waiting: { text: 'x'.repeat(5000), messageId: 'id' },
  },
  restricted: { ...base, t: catalogues.t('ar'), typed: '١٢٣٤', errors: [error] },
} satisfies Record<string, AskModel>
