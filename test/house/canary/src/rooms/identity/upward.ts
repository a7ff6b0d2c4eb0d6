// door-identity: an earlier room opens a later one's door.
import { secret } from '../intake/index.ts'
export const stolen = secret
