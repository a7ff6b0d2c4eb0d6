import { figuresView, type FiguresModel } from './figures.view.ts'

const figure = {
  name: 'Local radio: Spots',
  definition: 'How often the message was broadcast, over all stations.',
  when: '1 March 2027 to 14 March 2027',
  of: 'Message A, Gujarati',
  agency: 'Midshire Council',
  value: '42',
  first: { value: '40', at: new Date('2027-03-20T09:00:00Z') },
  source: 'Invoice of the station',
}
const ordinary: FiguresModel = {
  backHref: '/campaigns/1',
  name: 'It may be next door',
  stages: [
    { title: 'Outputs', figures: [figure, { ...figure, of: '', first: null }] },
    { title: 'Outcomes', figures: [figure] },
  ],
  frequency: '1 March 2027: an account that was reached saw it 2.4 times on average.',
  mayAdd: true,
  reviewBy: '2027-11-29',
}
export const examples = {
  ordinary,
  empty: { ...ordinary, stages: [], frequency: null },
  error: { ...ordinary, frequency: null },
  longest: {
    ...ordinary,
    name: 'W'.repeat(120),
    stages: [{ title: 'Outputs', figures: [{ ...figure, source: 'W'.repeat(200) }] }],
  },
  restricted: { ...ordinary, mayAdd: false },
} satisfies Record<string, FiguresModel>
export const render = figuresView
