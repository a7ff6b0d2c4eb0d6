import { ifItEndedView, type IfItEndedModel } from './if-it-ended.view.ts'

const id = 'c0000000-0000-4000-8000-000000000001'
const title = 'Midshire sharing agreement'
const kept = {
  name: 'Midshire Council',
  purpose: 'Safeguarding',
  title: 'Children at risk',
  href: '/agreements/c0000000-0000-4000-8000-000000000002',
  until: '1 March 2027',
}
const lost = { name: 'Safe Harbour Midshire', purposes: 'Crime and Safeguarding', entirely: true }

export const examples = {
  ordinary: {
    id,
    title,
    changes: { lost: [lost, { name: 'Midshire Council', purposes: 'Crime', entirely: false }], kept: [kept] },
  },
  empty: { id, title, changes: { lost: [], kept: [] } },
  // No form here: the nearest to an error is losing everybody.
  error: { id, title, changes: { lost: [lost], kept: [] } },
  longest: {
    id,
    title: 'Agreement on sharing with every agency of the partnership, '.repeat(3).trim(),
    changes: {
      lost: Array.from({ length: 12 }, (_, index) => ({
        ...lost,
        name: `Agency of the partnership number ${index + 1}`,
      })),
      kept: Array.from({ length: 12 }, () => kept),
    },
  },
  restricted: { id, title, changes: { lost: [], kept: [kept] } },
} satisfies Record<string, IfItEndedModel>

export const render = ifItEndedView
