import type { Waiting } from '#platform/waiting.ts'
import { waiting as toContact } from './contact/waiting.ts'

/** What waits for somebody who works with people. */
export const waiting: Waiting = (db, actor, now) => toContact(db, actor, now)
