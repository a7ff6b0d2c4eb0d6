/** The front door for later rooms: who the agencies are, and how a person is written. Nothing of tables. */
export { agencies, agencyNames, personLabel } from './queries.ts'
export type { AgencySummary } from './queries.ts'
export { agencyKindWords } from './kinds.ts'
