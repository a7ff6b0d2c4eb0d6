import { emptyForm } from '#platform/forms.ts'
import { linksView, type LinksModel } from './links.view.ts'

const link = {
  url: 'https://hub.example.test/l/AB23CD',
  paper: 'https://hub.example.test/materials/poster?link=ab23cd',
  label: 'Poster at the bus station',
  channel: 'Posters and leaflets',
  agency: 'Midshire Council',
  to: 'Signs, Gujarati',
  visits: '1,204',
  firstDay: '2027-03-01',
  lastDay: '2027-03-28',
}
const ordinary: LinksModel = {
  form: emptyForm,
  backHref: '/campaigns/1',
  name: 'It may be next door',
  links: [link, { ...link, visits: '0', firstDay: null, lastDay: null }],
  mayAdd: true,
  channels: [{ value: 'print', text: 'Posters and leaflets' }],
  pages: [{ value: '/signs', text: 'Signs' }],
  languages: [{ value: 'gu', text: 'Gujarati' }],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, links: [] },
  error: {
    ...ordinary,
    form: {
      values: { label: 'x' },
      errors: ['label', 'channel', 'page', 'language'].map((field) => ({ field, text: `Mend ${field}` })),
    },
  },
  longest: { ...ordinary, name: 'W'.repeat(120), links: [{ ...link, label: 'W'.repeat(120) }] },
  restricted: { ...ordinary, mayAdd: false },
} satisfies Record<string, LinksModel>
export const render = linksView
