/**
 * The front door for later rooms: the words of a sign, and the signs that stand in items, as far as the asking person may
 * see them. Nothing of circumstances: those stay at the owner's desk.
 */
export { signsIn } from './queries.ts'
export type { StandingSign } from './queries.ts'
export { indicatorWords } from './reference.ts'
