import { mayTry, type Actor, type Policy } from '#platform/access.ts'

/** The words that a later room works on: an own item's original, or a release that the reader has opened. */
export type Words = { readonly itemId: string } | { readonly releaseId: string }
/** What a later room does with an item's words, for a link beside them. Rooms above it are told, they do not ask. */
export interface ItemDoor {
  readonly text: string
  /** Null where the room does nothing with such words. */
  readonly href: (words: Words) => string | null
  readonly may: Policy<never>
}

/** The links that this person may follow, in the order of the rooms. */
export const doorsFor = (
  doors: readonly ItemDoor[],
  words: Words,
  actor: Actor,
): readonly { readonly href: string; readonly text: string }[] =>
  doors.flatMap(({ text, href, may }) => {
    const at = mayTry(may, actor) ? href(words) : null
    return at === null ? [] : [{ href: at, text }]
  })
