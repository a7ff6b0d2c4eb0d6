import { emptyForm } from '#platform/forms.ts'
import { openSourceView, type OpenSourceModel } from './open-source.view.ts'

const at = new Date('2026-11-25T09:00:00Z')
const ordinary: OpenSourceModel = {
  form: emptyForm,
  action: '/sources/1',
  pseudonym: 'SRC-7K3Q',
  recordedAt: at,
  recordedBy: 'Tomasz',
  fresh: true,
  openings: [{ at, by: 'Karim', purpose: 'crime', reason: 'To ask whether she is safe after the visit.' }],
}

export const examples = {
  ordinary,
  empty: { ...ordinary, openings: [] },
  error: {
    ...ordinary,
    form: { values: { reason: 'x' }, errors: [{ field: 'reason', text: 'Write the reason in a sentence' }] },
  },
  longest: {
    ...ordinary,
    openings: Array.from({ length: 12 }, () => ({
      at,
      by: 'Karim',
      purpose: 'crime',
      reason: 'word '.repeat(180),
    })),
  },
  restricted: { ...ordinary, fresh: false },
} satisfies Record<string, OpenSourceModel>
export const render = openSourceView
