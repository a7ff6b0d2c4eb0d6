import type { Actor } from './access.ts'
import type { Db } from './db.ts'

/** One line under "What waits for you" on the first page. Numbers and where to go: never a word that somebody wrote. */
export interface WaitingLine {
  readonly text: string
  readonly href: string
}

/** What a room has waiting for this person, for the purpose they work for; nothing where they may not look. */
export type Waiting = (db: Db, actor: Actor, now: Date) => Promise<readonly WaitingLine[]>

/** A line where something waits, none where nothing does: `3 boxes to open`. */
export const someWait = (count: number, one: string, many: string, href: string): readonly WaitingLine[] =>
  count === 0 ? [] : [{ text: `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`, href }]
