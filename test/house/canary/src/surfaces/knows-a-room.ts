// surfaces-know-no-room: a surface is given its rooms.
import { secret } from '../rooms/intake/index.ts'
export const stolen = secret
