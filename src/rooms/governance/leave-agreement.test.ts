import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { agencies, agreementId, personId } from '../../../test/support/cast.ts'
import { drawUp, textOf } from '../../../test/support/agreements.ts'

const app = await testApp()
const owner = app.database.owner.bind(app.database)
const areOpen = async (one: keyof typeof agencies, other: keyof typeof agencies): Promise<unknown> =>
  (
    await owner(`select governance.are_partners($1, $2, 'crime') as open`, [
      agencies[one].id,
      agencies[other].id,
    ])
  )[0]?.['open']
const url = `/agreements/${agreementId}/leave`

suite('leaving an agreement', () => {
  test('is not found without the right, or for a lead of an agency that is not named', async () => {
    for (const name of ['sam', 'priya', 'idris', 'noor', 'frank'] as const) {
      assert.equal((await app.as(name).get(url)).statusCode, 404, name)
      assert.equal((await app.as(name).post(url)).statusCode, 404, name)
    }
    assert.equal(await areOpen('police', 'council'), true)
  })

  test('asks first, names what closes, and changes nothing by asking', async () => {
    const page = await app.as('hugh').get(url)
    assert.equal(page.statusCode, 200)
    const text = textOf(page.body)
    assert.match(text, /Midshire Police : Crime and Safeguarding\. You would share nothing with it any more/)
    assert.match(text, /Safe Harbour Midshire : Crime and Safeguarding/)
    assert.match(text, /This cannot be undone/)
    assert.equal(await areOpen('police', 'council'), true)
  })

  test('closes the next request on both sides, leaves the others together, and is in the audit', async () => {
    assert.match(textOf((await app.as('tomasz').get('/agreements/sharing')).body), /Midshire Council Open/)
    const answer = await app.as('hugh').post(url)
    assert.equal(answer.statusCode, 303)
    assert.match(
      textOf((await app.as('tomasz').get('/agreements/sharing')).body),
      /Midshire Council Closed they left on 25 November 2026/,
    )
    assert.match(
      textOf((await app.as('colin').get('/agreements/sharing')).body),
      /Midshire Police Closed your agency left on 25 November 2026/,
    )
    assert.equal(await areOpen('police', 'council'), false)
    assert.equal(await areOpen('police', 'charity'), true)
    const [event] = await owner(
      `select verb, person_id, subject_id from audit.event where action = 'governance.leave-agreement' and decision = 'allowed'`,
    )
    assert.deepEqual(event, { verb: 'policy', person_id: personId('hugh'), subject_id: agreementId })
  })

  test('is refused a second time, and the agreement stays readable', async () => {
    const again = await app.as('hugh').post(url)
    assert.equal(again.statusCode, 422)
    assert.match(textOf(again.body), /Your agency has left this agreement already/)
    const page = await app.as('hugh').get(`/agreements/${agreementId}`)
    assert.match(textOf(page.body), /Ended for your agency, which left on 25 November 2026/)
    assert.match(textOf(page.body), /Midshire Council left, by Hugh, Midshire Council/)
    assert.doesNotMatch(page.body, /Leave this agreement/)
  })

  test('before signing it is called declining', async () => {
    const id = await drawUp(app, 'gwen')
    assert.match((await app.as('hugh').get(`/agreements/${id}`)).body, /Decline this agreement/)
    assert.match(
      (await app.as('hugh').get(`/agreements/${id}/leave`)).body,
      /<h1[^>]*>Decline this agreement<\/h1>/,
    )
    assert.equal((await app.as('hugh').post(`/agreements/${id}/leave`)).statusCode, 303)
    const page = await app.as('gwen').get(`/agreements/${id}`)
    assert.match(textOf(page.body), /Ended when the last other party left, on 25 November 2026/)
    assert.doesNotMatch(page.body, /name="seen"/)
  })
})
