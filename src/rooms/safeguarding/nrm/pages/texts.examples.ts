import { emptyForm } from '#platform/forms.ts'
import { textsView, type TextsModel } from './texts.view.ts'

const one = {
  key: 'living a',
  ask: 'Living conditions',
  href: '/answers/exploitation#living',
  words: 'With [a name] at [an address]',
  isTicked: false,
}
const ordinary: TextsModel = {
  form: emptyForm,
  action: '/safeguarding/1/referrals/2/texts',
  backHref: '/safeguarding/1/referrals/2',
  reference: 'PSN-7K3Q2M',
  texts: [one, { ...one, key: 'treatment b', ask: 'Treatment', isTicked: true }],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, texts: [] },
  error: { ...ordinary, form: { values: {}, errors: [{ field: 'digest', text: 'Read at least one text' }] } },
  longest: {
    ...ordinary,
    texts: Array.from({ length: 12 }, (_, at) => ({
      ...one,
      key: `question-${at} c`,
      ask: 'word '.repeat(30),
      words: `${'W'.repeat(200)} ${'word '.repeat(400)}`,
    })),
  },
  restricted: ordinary,
} satisfies Record<string, TextsModel>
export const render = textsView
