import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { agencies, personId, type PersonName } from '../../../../test/support/cast.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'
import { openRecord, say } from '../../../../test/support/records.ts'

/** Help that one agency asks of another, through the pages: from what was asked to what happens now. */
const app = await testApp()
const { owner } = app.database
const form = {
  to: agencies.charity.id,
  kind: 'accommodation',
  asked: 'A room with a lock for one night',
  urgency: 'soon',
  basis: 'consent',
}
let record = ''

before(async () => {
  record = await openRecord(app.database, {
    by: 'grace',
    members: ['owen'],
    workingName: 'Zephyrine Canaryname',
  })
})

const page = async (name: PersonName, url: string): Promise<string> =>
  textOf((await app.as(name).get(url)).body)
async function ask(more: Record<string, string> = {}): Promise<string> {
  const answer = await app.as('grace').post(`/safeguarding/${record}/support`, { ...form, ...more })
  assert.equal(answer.statusCode, 303, textOf(answer.body))
  return String(answer.headers.location)
}
async function step(
  name: PersonName,
  url: string,
  action: string,
  body: Record<string, string> = {},
): Promise<number> {
  return (await app.as(name).post(`${url}/${action}`, body)).statusCode
}
const words = { words: 'It is so now' }

suite('help that is asked', () => {
  test('is asked by nobody who does not work with the person, and not without agreement or a law', async () => {
    for (const name of ['mina', 'tomasz', 'sam', 'amina'] as const)
      assert.equal((await app.as(name).post(`/safeguarding/${record}/support`, form)).statusCode, 404, name)
    const answer = await app.as('grace').post(`/safeguarding/${record}/support`, form)
    assert.equal(answer.statusCode, 422)
    assert.match(textOf(answer.body), /They have not agreed that their record is shared with this agency/)
    const bad = await app.as('grace').post(`/safeguarding/${record}/support`, {
      to: agencies.fire.id,
      kind: 'accommodation',
      asked: 'Ring Maria Example on 07700 900123',
      urgency: 'soon',
      basis: 'law',
    })
    assert.equal(bad.statusCode, 422)
    for (const said of [/a telephone number/, /Choose the law/, /in a sentence/])
      assert.match(textOf(bad.body), said)
    const noAgreement = await app.as('grace').post(`/safeguarding/${record}/support`, {
      ...form,
      to: agencies.fire.id,
      basis: 'law',
      law: 'vital-interests',
      reason: 'They would freeze tonight',
    })
    assert.match(textOf(noAgreement.body), /There is no agreement with this agency/)
    assert.deepEqual(await owner('select 1 from safeguarding.support'), [])
  })

  test('is answered by the agency that is asked, which sees no name, and closed by whoever works with the person', async () => {
    await say(app.database, record, agencies.charity.id, 'given', 'grace')
    const url = await ask()
    const seen = await page('mina', url)
    assert.match(seen, /A room with a lock for one night/)
    assert.doesNotMatch(seen, /Canaryname|PSN-/)
    assert.equal((await app.as('mina').get(`/safeguarding/${record}`)).statusCode, 404)
    for (const name of ['tomasz', 'sam', 'amina', 'frank'] as const)
      assert.equal((await app.as(name).get(url)).statusCode, 404, name)
    assert.match(await page('mina', '/'), /1 person whom your agency was asked to help, not answered yet/)
    assert.equal(await step('grace', url, 'accept'), 422)
    assert.equal(await step('mina', url, 'finish', { reason: 'helped', ...words }), 422)
    assert.equal(await step('mina', url, 'accept'), 303)
    assert.equal(await step('mina', url, 'accept'), 422)
    assert.equal(await step('mina', url, 'start'), 303)
    assert.equal(await step('mina', url, 'finish', { reason: 'helped', words: '' }), 422)
    assert.equal(await step('mina', url, 'finish', { reason: 'helped', ...words }), 303)
    assert.match(await page('grace', '/'), /1 person whom another agency helps no more/)
    assert.equal(await step('mina', url, 'close', { reason: 'helped', ...words }), 422)
    assert.equal(await step('owen', url, 'close', { reason: 'helped', ...words }), 303)
    assert.match(await page('grace', url), /Closed.*They are helped: nothing more is needed here/)
    assert.doesNotMatch(await page('grace', '/'), /another agency helps no more/)
    const events = await owner<{ action: string; recipient_agency_id: string }>(
      `select action, recipient_agency_id from audit.event where subject_type = 'support' and decision = 'allowed'
         and verb in ('disclosure', 'alteration') order by id`,
    )
    assert.deepEqual(
      events.map((one) => one.action),
      ['safeguarding.ask-support', ...Array.from({ length: 4 }, () => 'safeguarding.step-support')],
    )
    assert.equal(events[0]?.recipient_agency_id, agencies.charity.id)
  })

  test('is seen by the agency that is asked no more once the person took their agreement back; whoever asked takes it back', async () => {
    const url = await ask()
    assert.equal(await step('mina', url, 'accept'), 303)
    await say(app.database, record, agencies.charity.id, 'withdrawn', 'grace')
    assert.equal((await app.as('mina').get(url)).statusCode, 404)
    assert.equal(await step('mina', url, 'start'), 404)
    assert.equal(await step('grace', url, 'revoke', { reason: 'took-back', ...words }), 303)
    assert.match(await page('grace', url), /They took back that we may tell you/)
  })

  test('by a law stands in spite of a refusal, and a colleague takes it over', async () => {
    const url = await ask({ basis: 'law', law: 'vital-interests', reason: 'They would freeze tonight' })
    assert.equal(await step('mina', url, 'accept'), 303)
    assert.match(await page('mina', url), /Somebody’s life or body is in danger. They would freeze tonight/)
    assert.equal(await step('mina', url, 'take-over'), 422)
    assert.equal(await step('mina', url, 'burn'), 404)
    assert.equal(await step('mina', url, 'hand-back', { reason: 'no-contact', ...words }), 303)
    const [row] = await owner<{ by_person: string }>(
      `select by_person from safeguarding.support_step where action = 'hand-back'`,
    )
    assert.equal(row?.by_person, personId('mina'))
  })
})
