import type { Known } from '../known.ts'
import { youView } from './you.view.ts'

export const youPage: Known = {
  path: '/you',
  title: 'title.help',
  isKeptAtOnce: false,
  hasNumbers: false,
  body: (t) => youView({ t }),
}
