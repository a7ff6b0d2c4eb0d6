// history-enters-by-bring-in: a history takes the one door that a room opens for it.
import { secret } from '../../rooms/intake/store.ts'
export const stolen = secret
