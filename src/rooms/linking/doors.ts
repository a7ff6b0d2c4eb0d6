import { mayTry, type Actor, type Policy } from '#platform/access.ts'

/** What a later room does with a subject, for a link beside it. Rooms above it are told, they do not ask. */
export interface SubjectDoor {
  readonly text: string
  readonly href: (mentionId: string) => string
  readonly may: Policy<never>
}

/** The links that this person may follow. */
export const doorsFor = (doors: readonly SubjectDoor[], mentionId: string, actor: Actor) =>
  doors.flatMap(({ text, href, may }) => (mayTry(may, actor) ? [{ text, href: href(mentionId) }] : []))
