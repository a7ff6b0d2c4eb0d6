import { sourcesView, type SourcesModel } from './sources.view.ts'

const one = { href: '/sources/1', pseudonym: 'SRC-7K3Q', at: new Date('2026-11-25T09:00:00Z') }

export const examples = {
  ordinary: { sources: [one] },
  empty: { sources: [] },
  error: { sources: [] },
  longest: { sources: Array.from({ length: 12 }, () => one) },
  restricted: { sources: [] },
} satisfies Record<string, SourcesModel>
export const render = sourcesView
