import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { agencies, type PersonName } from '../../../../test/support/cast.ts'
import { arrangeField } from '../../../../test/support/field.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'

/** Somebody who was met is handed to an agency that works with people. What it does then: `safeguarding/met/met.test.ts`. */
const app = await testApp()
const { owner } = app.database
let site = ''
const page = async (name: PersonName, url: string): Promise<string> =>
  textOf((await app.as(name).get(url)).body)

before(async () => {
  site = `/joint-operations/${await arrangeField(app.database)}/field`
})

suite('handing over', () => {
  test('an encounter is handed to an agency once, by id and without a word, and to nobody who could not take it on', async () => {
    const entry = randomUUID()
    const url = `${site}/entries/encounter.${entry}`
    const to = agencies.council.id
    await app.as('colin').post(`${site}/new/encounter`, {
      entry,
      place: 'Site 2, yard',
      person: 'A. K.',
      child: 'not-sure',
      consent: 'no',
      responder: 'yes',
    })
    assert.equal((await app.as('tomasz').post(`${url}/hand-over`, { to })).statusCode, 404)
    assert.equal(
      (await app.as('idris').post(`${site}/entries/check.apart/hand-over`, { to })).statusCode,
      404,
    )
    // The charity has no lead who could open a record; with fire there is no agreement.
    for (const nobody of ['', agencies.charity.id, agencies.fire.id, randomUUID()]) {
      const answer = await app.as('idris').post(`${url}/hand-over`, { to: nobody })
      assert.equal(answer.statusCode, 422)
      assert.match(textOf(answer.body), /Choose who takes care of them|Choose an agency of the list/)
    }
    assert.equal((await app.as('idris').post(`${url}/hand-over`, { to })).statusCode, 303)
    assert.equal((await app.as('grace').post(`${url}/hand-over`, { to })).statusCode, 422)
    const facts = await owner(
      `select name, subject_id, payload from outbox.fact where name = 'operations.encounter-handed-over'`,
    )
    assert.deepEqual(facts, [
      {
        name: 'operations.encounter-handed-over',
        subject_id: entry,
        payload: { operation: site.split('/')[2] },
      },
    ])
    const [event] = await owner(
      `select recipient_agency_id, detail from audit.event where action = 'operations.hand-over-encounter' and decision = 'allowed'`,
    )
    assert.deepEqual(event, {
      recipient_agency_id: agencies.council.id,
      detail: { record: `encounter.${entry}` },
    })
    assert.match(await page('grace', url), /Handed over.*To Midshire Council.*Nobody has taken it on yet/)
    assert.match(
      await page('idris', '/'),
      /1 person whom you handed to safeguarding: nobody has taken them on yet/,
    )
    assert.doesNotMatch(await page('colin', '/'), /whom you handed to safeguarding/)
  })
})
