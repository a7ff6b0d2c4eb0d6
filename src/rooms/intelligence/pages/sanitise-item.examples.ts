import { emptyForm } from '#platform/forms.ts'
import { sanitiseItemView, type SanitiseItemModel } from './sanitise-item.view.ts'

const at = new Date('2026-11-25T09:00:00Z')
const ordinary: SanitiseItemModel = {
  form: emptyForm,
  action: '/items/1/sanitise',
  itemHref: '/items/1',
  consultHref: '/items/1/consult',
  urn: '7K3QM-9TXF2',
  blocked: false,
  seen: 1,
  title: 'People living at a car wash',
  text: 'People are believed to sleep at a hand car wash in Sandford.',
  original: {
    text: 'My client told us that four men sleep behind the office.',
    provenance: 'Told by a client.',
  },
  report: { receivedAt: at, text: 'My client told us that four men sleep there.', facts: [] },
  warnings: [
    {
      field: 'keep-rare-fact-1',
      text: '“Sandford” is a detail taken from the original that few would know',
      answer: 'The town is needed to act',
    },
  ],
  theirs: null,
}

export const examples = {
  ordinary,
  empty: { ...ordinary, title: '', text: '', original: null, report: null, warnings: [] },
  error: {
    ...ordinary,
    form: {
      values: {},
      errors: [
        {
          field: 'keep-source-phrase-1',
          text: '“my client” says what kind of person it came from. Write it differently, or say why it must stay',
        },
      ],
    },
    warnings: [
      {
        field: 'keep-source-phrase-1',
        text: '“my client” says what kind of person it came from',
        answer: '',
      },
    ],
    theirs: { by: 'Colin', at, text: 'Theirs' },
  },
  longest: {
    ...ordinary,
    text: 'word '.repeat(3_900),
    warnings: Array.from({ length: 12 }, (_, index) => ({
      field: `keep-${index}`,
      text: `“${'w'.repeat(150)}” gives an exact day`,
      answer: 'x'.repeat(300),
    })),
  },
  restricted: { ...ordinary, blocked: true },
} satisfies Record<string, SanitiseItemModel>
export const render = sanitiseItemView
