import type { Known } from '../known.ts'
import { offlineView } from './offline.view.ts'

/** Shown in place of a page that is not kept, and of one whose numbers are too old. Its own numbers are the two that stand. */
export const offlinePage: Known = {
  path: '/offline',
  title: 'title.offline',
  isKeptAtOnce: false,
  hasNumbers: false,
  body: (t) => offlineView({ t }),
}
