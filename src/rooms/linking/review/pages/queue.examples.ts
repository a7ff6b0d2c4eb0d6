import { queueView, type QueueModel } from './queue.view.ts'

const pair = {
  href: '/links/1/2',
  kind: 'Person',
  left: 'Bogdan',
  right: 'Bogdan Example',
  asked: 'An answer',
}
const ordinary: QueueModel = {
  pairs: [
    { ...pair, asked: 'A second person' },
    { ...pair, asked: 'Whether the decision stays: what is said of them was changed' },
    pair,
  ],
  more: 0,
}
export const examples = {
  ordinary,
  empty: { pairs: [], more: 0 },
  error: ordinary,
  longest: {
    pairs: Array.from({ length: 12 }, () => ({ ...pair, left: 'W'.repeat(500), right: 'v '.repeat(200) })),
    more: 12_345,
  },
  restricted: { pairs: [], more: 0 },
} satisfies Record<string, QueueModel>
export const render = queueView
