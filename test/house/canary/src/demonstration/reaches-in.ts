// demonstration-enters-no-room: the story is told through the surfaces.
import { rowOf } from '../rooms/intake/bring-in.ts'
export const row = rowOf
