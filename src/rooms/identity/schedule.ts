import type { Chore } from '#platform/jobs.ts'
import { tidy } from './store.ts'

/** What identity lets go of: attempts after a day, challenges after five minutes, ended sessions after 90 days. */
export const chores: readonly Chore[] = [
  {
    name: 'identity.tidy',
    everySeconds: 3_600,
    run: (database) => database.kysely.transaction().execute((tx) => tidy(tx)),
  },
]
