/** The front door for later rooms: who the agencies are, and how a person is written. Nothing of tables. */
export { agencies, agencyNames, frontMatter, personLabel } from './queries.ts'
export type { AgencySummary, FrontMatter } from './queries.ts'
export { agencyKindWords } from './kinds.ts'
