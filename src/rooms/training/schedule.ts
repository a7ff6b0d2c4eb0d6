import type { Chore } from '#platform/jobs.ts'
import { letGo, remind } from './store.ts'

/**
 * Once an hour the database looks whose people are to be asked again, and tells their training leads, once. Once a day it cuts the tie
 * between learners and codes of three years ago, so that old answers are nobody's.
 */
export const chores: readonly Chore[] = [
  {
    name: 'training.remind',
    everySeconds: 3600,
    run: (database) => database.kysely.transaction().execute((tx) => remind(tx)),
  },
  {
    name: 'training.let-go',
    everySeconds: 86_400,
    run: (database) => database.kysely.transaction().execute((tx) => letGo(tx)),
  },
]
