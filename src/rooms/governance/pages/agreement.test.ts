import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { agreementId, personId } from '../../../../test/support/cast.ts'
import { drawUp, moveTo, signAs, textOf } from '../../../../test/support/agreements.ts'

const app = await testApp()
const owner = app.database.owner.bind(app.database)

suite('one agreement', () => {
  test('is not found without rights, at another agency, or when it does not exist, all the same', async () => {
    const id = await drawUp(app, 'gwen')
    for (const path of ['', '/text', '/if-it-ended', '/leave']) {
      for (const name of ['sam', 'noor', 'frank', 'idris'] as const) {
        assert.equal((await app.as(name).get(`/agreements/${id}${path}`)).statusCode, 404, `${name} ${path}`)
      }
    }
    const hidden = await app.as('frank').get(`/agreements/${id}`)
    const missing = await app.as('frank').get('/agreements/c0000000-0000-4000-8000-00000000dead')
    assert.equal(hidden.body, missing.body)
    assert.equal((await app.as('gwen').get('/agreements/not-an-id')).statusCode, 404)
  })

  test('writes a refusal and a reading to the audit', async () => {
    const id = await drawUp(app, 'gwen')
    await app.as('frank').get(`/agreements/${id}`)
    await app.as('colin').get(`/agreements/${id}`)
    const events = await owner(
      `select person_id, decision, verb from audit.event where action = 'governance.read-agreement' and subject_id = $1 order by id`,
      [id],
    )
    assert.deepEqual(events, [
      { person_id: personId('frank'), decision: 'refused', verb: 'consultation' },
      { person_id: personId('colin'), decision: 'allowed', verb: 'consultation' },
    ])
  })

  test('is read by a contributor of a party, who can neither sign nor leave', async () => {
    const id = await drawUp(app, 'gwen')
    const page = await app.as('colin').get(`/agreements/${id}`)
    assert.equal(page.statusCode, 200)
    assert.match(page.body, /<h1[^>]*>Labour inspections<\/h1>/)
    assert.match(page.body, /INFORMATION SHARING AGREEMENT/)
    assert.doesNotMatch(page.body, /Sign this text|\/leave"|\/agreements\/new/)
    assert.equal((await app.as('colin').get(`/agreements/${id}/leave`)).statusCode, 404)
  })

  test('asks a lead of a party for a signature, in a field with a name', async () => {
    const id = await drawUp(app, 'gwen')
    const page = await app.as('hugh').get(`/agreements/${id}`)
    assert.match(page.body, /<h2[^>]*>Sign for Midshire Council<\/h2>/)
    assert.match(textOf(page.body), /Type your name: Hugh/)
    assert.match(page.body, /<label class="govuk-label" for="name">/)
    assert.match(page.body, new RegExp(`href="/agreements/${id}/leave"`))
  })

  test('tells its history, newest first, and who is still to sign', async () => {
    const id = await drawUp(app, 'gwen')
    await moveTo(app, '2026-11-25T09:05:00Z')
    await signAs(app, 'hugh', id)
    const text = textOf((await app.as('priya').get(`/agreements/${id}`)).body)
    assert.match(
      text,
      /25 November 2026, 09:05 : Signed for Midshire Council, by Hugh, Midshire Council\. 25 November 2026, 09:00 : Drawn up, by Gwen, Midshire Police\./,
    )
    assert.match(text, /Not signed yet Midshire Police/)
    await signAs(app, 'gwen', id)
    const signed = await app.as('gwen').get(`/agreements/${id}`)
    assert.doesNotMatch(signed.body, /Not signed yet|Sign this text/)
    assert.match(textOf(signed.body), /Live until the end of 24 November 2027\./)
  })

  test('marks a signature that is on another text, and marks none that is on this one', async () => {
    // The cast's agreement was put into the database with a hash of something else.
    const page = await app.as('priya').get(`/agreements/${agreementId}`)
    assert.equal(page.body.match(/another fingerprint/g)?.length, 3)
    const id = await drawUp(app, 'gwen')
    await signAs(app, 'gwen', id)
    assert.doesNotMatch((await app.as('priya').get(`/agreements/${id}`)).body, /another fingerprint/)
  })

  test('gives the text as a file, as an export in the audit', async () => {
    const id = await drawUp(app, 'gwen')
    const file = await app.as('colin').get(`/agreements/${id}/text`)
    assert.equal(file.statusCode, 200)
    assert.equal(file.headers['content-type'], 'text/plain; charset=utf-8')
    assert.equal(file.headers['content-disposition'], `attachment; filename="agreement-${id}.txt"`)
    assert.match(file.body, /^INFORMATION SHARING AGREEMENT\nLabour inspections\n/)
    const [event] = await owner(
      `select verb from audit.event where action = 'governance.save-agreement' and subject_id = $1`,
      [id],
    )
    assert.deepEqual(event, { verb: 'export' })
  })
})
