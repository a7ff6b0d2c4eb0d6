import { emptyForm } from '#platform/forms.ts'
import { recalledView, type RecalledModel } from './recalled.view.ts'

const at = new Date('2026-11-25T09:00:00Z')
const notice = {
  releaseId: 'r1',
  urn: '7K3QM-9TXF2',
  owner: 'Midshire Police',
  recalledAt: at,
  reason: 'The address was wrong.',
  confirmedAt: null,
}
const ordinary: RecalledModel = {
  form: emptyForm,
  notices: [notice, { ...notice, releaseId: 'r2', confirmedAt: at }],
}

export const examples = {
  ordinary,
  empty: { form: emptyForm, notices: [] },
  error: {
    ...ordinary,
    form: { values: {}, errors: [{ field: 'gone-r1', text: 'Confirm that you keep no copy' }] },
  },
  longest: {
    form: emptyForm,
    notices: Array.from({ length: 12 }, (_, index) => ({
      ...notice,
      releaseId: `r${index}`,
      reason: 'word '.repeat(90),
    })),
  },
  restricted: { form: emptyForm, notices: [] },
} satisfies Record<string, RecalledModel>
export const render = recalledView
