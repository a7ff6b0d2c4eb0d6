// only-history-brings-in: a room asks another by its public doors, never by the one for a whole history.
import { rowOf } from '../intake/bring-in.ts'
export const row = rowOf
