import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testApp } from '../support/app.ts'
import { personId, type PersonName } from '../support/cast.ts'
import { colleague, type Colleague } from '../support/colleague.ts'
import { extremes, openBrowser, serve, wordsOf } from '../support/page.ts'
import { openRecord } from '../support/records.ts'
import { begin, choose, fillDay, say } from '../support/referral-steps.ts'

/**
 * A referral of an adult who says no, on a phone, and one of a child, at a desk; that of somebody who agrees is walked in the whole way
 * at both. What a person said before is put in place without a browser.
 */
const app = await testApp()
const origin = await serve(app.staff)
const browser = await openBrowser()
const [desk, phone] = extremes

const sitDown = (run: (typeof extremes)[number] | undefined, name: PersonName): Promise<Colleague> =>
  colleague(browser ?? assert.fail(), origin, run ?? assert.fail(), name)
const record = async (): Promise<string> =>
  `/safeguarding/${await openRecord(app.database, { by: 'grace', members: ['owen'] })}`
async function says(url: string, answer: string): Promise<void> {
  const said = {
    purpose: 'nrm',
    answer,
    'saidOn-day': '24',
    'saidOn-month': '11',
    'saidOn-year': '2026',
    mode: 'verbal',
    language: 'Polish',
    interpreter: 'not-needed',
    readBack: 'yes',
    explainedBy: 'outreach worker',
  }
  assert.equal((await app.as('grace').post(`${url}/consent`, said)).statusCode, 303)
}

suite('a referral', { skip: browser === null ? 'no Chromium can be had here' : false }, () => {
  test('of an adult who says no goes out without their name, on a phone', { timeout: 240_000 }, async () => {
    const url = await record()
    await app.as('grace').post(`${url}/names`, { kind: 'known-as', name: 'Quillfeather', deed: 'note' })
    await says(url, 'refused')
    const owen = await sitDown(phone, 'owen')
    const at = await begin(owen, url)
    await owen.page.goto(`${at}/answers/background`)
    await owen.page.getByLabel('Their family').fill('Quillfeather has a sister')
    await owen.press('Save')
    await owen.follow('Read what is left without their name')
    await owen.pressTooSoon('I have read these', ['digest'])
    await owen.page.getByLabel(/\[a name\] has a sister/u).check()
    await owen.press('I have read these')
    await owen.follow('The pack for the first responder')
    assert.match(await wordsOf(owen.page), /without a name[\s\S]*\[a name\] has a sister/u)
    assert.doesNotMatch(await owen.page.content(), /Quillfeather/u)
    await owen.page.goto(at)
    await choose(owen, at)
    await say(owen, at, 'They accepted it')
    await say(owen, at, 'The Home Office was notified', {
      reference: 'HO-INVENTED-2',
      reason: 'They need time',
    })
    assert.match(await wordsOf(owen.page), /Notified without a referral/u)
  })

  test(
    'of a child is closed when their local authority has acknowledged it',
    { timeout: 240_000 },
    async () => {
      const url = await record()
      await app.database.owner(
        `insert into safeguarding.person_detail (person_id, working_name, age_state, gender, interpreter, by_person)
         values ($1, 'River', 'child', 'not-said', 'not-asked', $2)`,
        [url.split('/').at(-1), personId('grace')],
      )
      const grace = await sitDown(desk, 'grace')
      const at = await begin(grace, url)
      await grace.page.goto(`${at}/steps/close`)
      assert.match(await wordsOf(grace.page), /local authority was told/u)
      for (const deed of ['They were told', 'They acknowledged it']) {
        await grace.page.goto(`${at}/authority`)
        await grace.page.getByLabel(deed).check()
        await grace.page.getByLabel('Which local authority?').fill('Midshire Council')
        await fillDay(grace)
        await grace.press('Note it')
      }
      await say(grace, at, 'Close it', { reason: 'Another organisation referred them' })
      assert.match(await wordsOf(grace.page), /Closed/u)
    },
  )
})
