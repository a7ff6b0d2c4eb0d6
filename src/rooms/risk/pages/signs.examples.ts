import { emptyForm } from '#platform/forms.ts'
import { signsView, type SignsModel } from './signs.view.ts'

const at = new Date('2026-11-25T09:00:00Z')
const text: SignsModel['texts'][number] = {
  title: 'The original, version 1',
  travels: false,
  observeHref: '/risk/items/1/observe?text=original-1',
  suggestions: [
    {
      quote: 'have not been paid',
      words: 'LAB-01: Is paid nothing or almost nothing',
      href: '/risk/items/1/observe?text=original-1&code=LAB-01',
    },
  ],
  denied: [{ quote: 'bruising', words: 'GEN-23: Has injuries', cue: 'no sign' }],
}
const tick: SignsModel['ticked'][number] = {
  words: 'LIV-02: Lives where they work',
  quote: 'sleep above the shop',
  from: 'the original',
  place: 'Abbey, Sandford',
  sector: 'Car wash',
  how: 'Observed, a visiting officer, 24 November 2026',
  note: 'Seen through the door.',
  by: 'Tomasz',
  at,
  withdrawn: null,
  withdrawHref: '/risk/items/1/withdraw/2',
}
const ordinary: SignsModel = {
  form: emptyForm,
  title: 'Workers sleeping at a car wash',
  urn: '7K3QM-9TXF2',
  assessHref: '/risk/assessments/new?about=item-1',
  itemHref: '/items/1',
  phrasesVersion: '2026-11-28',
  texts: [text, { ...text, title: 'What was let out on 24 November 2026', travels: true, denied: [] }],
  ticked: [tick, { ...tick, withdrawHref: '/risk/items/1/withdraw/3', withdrawn: 'It was ticked twice' }],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, title: 'No title yet', texts: [], ticked: [] },
  error: {
    ...ordinary,
    form: { values: {}, errors: [{ field: null, text: 'These words do not stand in the text any more' }] },
  },
  longest: {
    ...ordinary,
    title: 'W'.repeat(200),
    texts: [
      {
        ...text,
        suggestions: Array.from({ length: 12 }, () => ({
          ...text.suggestions[0],
          quote: 'word '.repeat(40),
          words: 'W'.repeat(90),
          href: '/risk/items/1',
        })),
      },
    ],
    ticked: Array.from({ length: 12 }, () => ({ ...tick, quote: 'Q'.repeat(300) })),
  },
  restricted: {
    ...ordinary,
    texts: [{ ...text, travels: true, suggestions: [], denied: [] }],
    ticked: [{ ...tick, how: null, note: '', sector: null, place: 'no place' }],
  },
} satisfies Record<string, SignsModel>
export const render = signsView
