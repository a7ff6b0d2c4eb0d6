/**
 * For whoever brings a whole history into an empty installation: a report as it goes into its row, sealed to the desk, with the
 * marks by which copies are found. No row is read or written here.
 */
export { marksOf, rowOf } from './receive-report.ts'
export type { Marks, Told } from './receive-report.ts'
export type { BoxKey } from './receipt-queries.ts'
