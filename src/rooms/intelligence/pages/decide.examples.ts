import { textarea } from '@article4/govuk-html'
import { emptyForm } from '#platform/forms.ts'
import { decideView, type DecideModel } from './release.view.ts'

const ordinary: DecideModel = {
  form: emptyForm,
  action: '/items/1/releases/2/recall',
  backHref: '/items/1/releases/2',
  heading: 'Recall item 7K3QM-9TXF2 from everybody?',
  paragraphs: ['Every reader loses it with their next request.'],
  submit: 'Recall it',
  field: textarea({ id: 'reason', name: 'reason', label: { text: 'Why?' } }),
}

export const examples = {
  ordinary,
  empty: { ...ordinary, field: null },
  error: {
    ...ordinary,
    form: { values: {}, errors: [{ field: 'reason', text: 'Write why it is recalled' }] },
  },
  longest: { ...ordinary, paragraphs: Array.from({ length: 5 }, () => 'word '.repeat(300)) },
  restricted: ordinary,
} satisfies Record<string, DecideModel>
export const render = decideView
