/**
 * The front door for later rooms: the words of a sign, and the signs that stand in items, as far as the asking person may
 * see them; the heads of questions and judgements; and wards to draw on. Nothing of circumstances: those stay at the owner's desk.
 */
export { signsIn } from './queries.ts'
export type { StandingSign } from './queries.ts'
export { indicatorWords } from './reference.ts'
export { assessmentHeads, questionHeads } from './door.ts'
export type { AssessmentHead, QuestionHead } from './door.ts'
export { wardMap } from './geography/drawn-map.ts'
export type { WardMap } from './geography/drawn-map.ts'
