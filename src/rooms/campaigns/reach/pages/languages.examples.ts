import { languagesView, type LanguagesModel } from './languages.view.ts'

const ordinary: LanguagesModel = {
  source: 'Census 2021, TS024, 2021-03',
  districts: ['Blaby', 'Leicester'],
  rows: [
    { name: 'Gujarati', pages: 'Yes', all: '45,000', people: ['2,000', '43,000'] },
    { name: 'Lithuanian', pages: 'No', all: '1,200', people: ['under 10', '1,195'] },
  ],
  others: [{ line: 'Any other African language', people: '900' }],
}
export const examples = {
  ordinary,
  empty: { source: null, districts: [], rows: [], others: [] },
  error: { ...ordinary, others: [] },
  longest: {
    ...ordinary,
    districts: Array.from({ length: 9 }, (_, at) => `Oadby and Wigston ${at}`),
    rows: [
      {
        name: 'Pahari, Mirpuri and Potwari',
        pages: 'No',
        all: '1,234,567',
        people: Array.from({ length: 9 }, () => '123,456'),
      },
    ],
  },
  restricted: { ...ordinary, rows: [] },
} satisfies Record<string, LanguagesModel>
export const render = languagesView
