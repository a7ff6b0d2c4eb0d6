import { publicListView, type PublicListModel } from './public-list.view.ts'

const one = { href: '/about/figures/1', name: '2025', about: 'Put out on 20 January 2026.', reason: '' }
const withdrawn = {
  href: null,
  name: '2024, version 1',
  about: 'Put out on 20 January 2025. Taken back on 1 March 2025.',
  reason: 'A table counted some reports twice.',
}
const ordinary: PublicListModel = { editions: [one, withdrawn] }
export const examples = {
  ordinary,
  empty: { editions: [] },
  error: { editions: [withdrawn] },
  longest: { editions: Array.from({ length: 20 }, () => ({ ...withdrawn, reason: 'W'.repeat(1000) })) },
  restricted: { editions: [one] },
} satisfies Record<string, PublicListModel>
export const render = publicListView
