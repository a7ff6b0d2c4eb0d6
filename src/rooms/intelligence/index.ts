/**
 * The front door for later rooms. They may ask what is released and whether an originator agreed to action; they never
 * learn of originals, sources, or of releases that the asking person could not see.
 */
export { mayActOn, releasedItem, releasedItems } from './shared/door.ts'
export type { ReleasedItem } from './shared/door.ts'
