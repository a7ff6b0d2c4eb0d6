import { interestsView, type InterestsModel } from './interests.view.ts'

const row: InterestsModel['standing'][number] = {
  kind: 'A place',
  words: 'AB12 3DE',
  answer: 'Call',
  desk: 'Midshire exploitation desk, 01632 960001',
  isCovert: false,
  fromDay: '2026-11-20',
  untilDay: '2026-12-20',
  isDue: false,
  reviewDay: '2026-12-01',
  endHref: '/deconfliction/interests/1/end',
  endedWords: '',
}
const ended = { ...row, endHref: null, endedWords: 'It is done' }
const ordinary: InterestsModel = { standing: [row, { ...row, isCovert: true, isDue: true }], ended: [ended] }
export const examples = {
  ordinary,
  empty: { standing: [], ended: [] },
  error: ordinary,
  longest: {
    ...ordinary,
    standing: Array.from({ length: 12 }, () => ({
      ...row,
      words: 'W'.repeat(150),
      desk: 'W'.repeat(130),
      isCovert: true,
    })),
  },
  restricted: { standing: [], ended: [ended] },
} satisfies Record<string, InterestsModel>
export const render = interestsView
