import { emptyForm } from '#platform/forms.ts'
import { priorities } from '../../rules/codes.ts'
import { items, kinds } from '../rules/minutes.ts'
import { lineView, type LineModel } from './lines.view.ts'

const ordinary: LineModel = {
  form: emptyForm,
  action: '/tactical-meetings/1/lines',
  backHref: '/tactical-meetings/1',
  isSigned: false,
  stands: null,
  items,
  kinds,
  agencies: [{ value: '1', text: 'Midshire Council' }],
  priorities,
}
export const examples = {
  ordinary,
  empty: { ...ordinary, stands: 'The car wash is looked at again' },
  error: {
    ...ordinary,
    form: {
      values: { kind: 'action' },
      errors: ['item', 'words', 'to', 'dueDay', 'priority'].map((field) => ({
        field,
        text: `Mend ${field}`,
      })),
    },
  },
  longest: { ...ordinary, stands: 'W'.repeat(2000) },
  restricted: { ...ordinary, isSigned: true },
} satisfies Record<string, LineModel>
export const render = lineView
