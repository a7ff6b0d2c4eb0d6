/**
 * For whoever brings a whole history into an empty installation: what a mention is read as, by which keys it is found and what a
 * pair comes to, so that rows written in bulk are the rows that confirming would have left. No row is read or written here.
 */
export { mostCandidates, mostOfOneKey } from './queries.ts'
export { models } from './reference.ts'
export { edgeOf } from './rules/compare.ts'
export type { Edge } from './rules/compare.ts'
export { keysFor } from './rules/keys.ts'
export { comparedKinds, isCompared } from './rules/kinds.ts'
export type { Aspect, ComparedKind, Kind } from './rules/kinds.ts'
export { readDetail, readMention } from './rules/reading.ts'
export type { Reading } from './rules/reading.ts'
export { isVictimRole } from './review/rules/codes.ts'
