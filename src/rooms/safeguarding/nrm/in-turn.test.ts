import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { testApp } from '../../../../test/support/app.ts'
import { personId } from '../../../../test/support/cast.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'
import { openRecord, openReferral, say } from '../../../../test/support/records.ts'

/** What somebody says, and what is sent because of it, in one moment. */
const app = await testApp()
const sent = {
  'happenedOn-day': '24',
  'happenedOn-month': '11',
  'happenedOn-year': '2026',
  reference: 'HO-INVENTED-9',
}

async function ready(): Promise<{ readonly record: string; readonly url: string }> {
  const record = await openRecord(app.database, { by: 'grace' })
  await say(app.database, record, null, 'given', 'grace', 'nrm')
  const referral = await openReferral(app.database, record, 'grace')
  return { record, url: `/safeguarding/${record}/referrals/${referral}/steps/submit` }
}
/** Somebody writes down that they took it back, and is not done yet when the referral is said to be sent. */
const takenBack = (record: string, lock: string): Promise<unknown> =>
  app.database.owner(
    `do $$ begin ${lock}
       insert into safeguarding.consent (person_id, purpose, answer, said_on, mode, language, interpreter, read_back, explained_by, by_person)
         values ('${record}', 'nrm', 'withdrawn', '2026-11-24', 'verbal', 'Polish', 'not-needed', false, 'outreach worker',
           '${personId('grace')}');
       perform pg_sleep(1); end $$`,
  )

suite('a referral and an agreement that is taken back in one moment', () => {
  test('is not sent: it waits, and sees that they took it back', async () => {
    const { record, url } = await ready()
    const writing = takenBack(
      record,
      `perform pg_advisory_xact_lock(hashtextextended('safeguarding.consent ${record}', 0));`,
    )
    await sleep(300)
    const answer = await app.as('grace').post(url, sent)
    await writing
    assert.equal(answer.statusCode, 422)
    assert.match(textOf(answer.body), /not agreed to be referred, or took it back/)
  })

  test('the control: whoever does not wait sends it', async () => {
    const { record, url } = await ready()
    const writing = takenBack(record, '')
    await sleep(300)
    const answer = await app.as('grace').post(url, sent)
    await writing
    assert.equal(answer.statusCode, 303, textOf(answer.body))
  })
})
