import type { Known } from '../know/known.ts'
import { homeView } from './home.view.ts'

/** The first page of the public site. Opening it keeps nothing: somebody in it may be on the way to a page of theirs. */
export const homeKnown: Known = {
  path: '/',
  title: 'title.home',
  isKeptAtOnce: false,
  hasNumbers: false,
  body: (t) => homeView({ t }),
}
