/**
 * The front door for later rooms. They may ask what is released and whether an originator agreed to action, the heads of
 * all that the asking person sees, the words of an own item at its own desk, and those of a release for whoever may read them; they never learn of sources, or of
 * releases that the asking person could not see.
 */
export type { ItemDoor } from './doors.ts'
export { mayActOn, releasedItem, releasedItems } from './shared/door.ts'
export type { ReleasedItem } from './shared/door.ts'
export { ownTexts, releaseWords, visibleHeads } from './shared/head-queries.ts'
export type { ItemHead, ItemText, OwnTexts, ReleaseWords } from './shared/head-queries.ts'
export { textHeads } from './shared/text-head-queries.ts'
export type { TextHead } from './shared/text-head-queries.ts'
export { textReaders } from './shared/text-reader-queries.ts'
export { textLabels } from './shared/text-label-queries.ts'
export type { TextLabel } from './shared/text-label-queries.ts'
/** BR18, for every room that takes words in: what must not be stored here, and what is said of it. */
export { lineMarkedAbove, refusal as markedAboveRefusal } from './rules/marking.ts'
