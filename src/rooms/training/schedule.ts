import type { Chore } from '#platform/jobs.ts'
import { remind } from './store.ts'

/** Once an hour the database looks whose people are to be asked again, and tells their training leads, once. */
export const chores: readonly Chore[] = [
  {
    name: 'training.remind',
    everySeconds: 3600,
    run: (database) => database.kysely.transaction().execute((tx) => remind(tx)),
  },
]
