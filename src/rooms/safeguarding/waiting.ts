import type { Waiting } from '#platform/waiting.ts'
import { waiting as toContact } from './contact/waiting.ts'
import { waiting as toTakeOn } from './met/waiting.ts'
import { waiting as toHelp } from './needs/waiting.ts'
import { waiting as ofReferrals } from './nrm/waiting.ts'
import { waiting as ofSupport } from './support/waiting.ts'

/** What waits for somebody who works with people. */
export const waiting: Waiting = async (db, actor, now) => [
  ...(await toTakeOn(db, actor, now)),
  ...(await toContact(db, actor, now)),
  ...(await toHelp(db, actor, now)),
  ...(await ofReferrals(db, actor, now)),
  ...(await ofSupport(db, actor, now)),
]
