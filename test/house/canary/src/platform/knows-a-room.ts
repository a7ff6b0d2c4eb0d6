// platform-knows-no-room
import { secret } from '../rooms/intake/store.ts'
export const stolen = secret
