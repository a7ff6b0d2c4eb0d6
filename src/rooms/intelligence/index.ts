/**
 * The front door for later rooms. They may ask what is released and whether an originator agreed to action, the heads of
 * all that the asking person sees, and the words of an own item at its own desk; they never learn of sources, or of
 * releases that the asking person could not see.
 */
export { mayActOn, releasedItem, releasedItems } from './shared/door.ts'
export type { ReleasedItem } from './shared/door.ts'
export { ownTexts, visibleHeads } from './shared/head-queries.ts'
export type { ItemHead, ItemText, OwnTexts } from './shared/head-queries.ts'
