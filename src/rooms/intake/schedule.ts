import type { Chore } from '#platform/jobs.ts'
import { sweep } from './store.ts'

/** What intake lets go of, and when. Retention of reports themselves belongs to governance and comes with it. */
export const chores: readonly Chore[] = [
  {
    name: 'intake.sweep-drafts',
    everySeconds: 300,
    run: (database) => database.kysely.transaction().execute((tx) => sweep(tx)),
  },
]
