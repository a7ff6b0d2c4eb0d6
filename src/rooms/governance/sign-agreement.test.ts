import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { suite, test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { agencies, personId } from '../../../test/support/cast.ts'
import { drawUp, moveTo, signAs, signingForm, textOf } from '../../../test/support/agreements.ts'

const app = await testApp()
const owner = app.database.owner.bind(app.database)
const morning = '2026-11-25T09:00:00Z'
const signatures = async (id: string): Promise<unknown[]> =>
  owner(
    'select agency_id, signed_by from governance.party where agreement_id = $1 and signed_at is not null order by agency_id',
    [id],
  )
const areOpen = async (purpose = 'labour-standards'): Promise<unknown> =>
  (
    await owner('select governance.are_partners($1, $2, $3) as open', [
      agencies.police.id,
      agencies.council.id,
      purpose,
    ])
  )[0]?.['open']

suite('signing an agreement', () => {
  test('is not found without the right, or for a lead of an agency that is not named', async () => {
    const id = await drawUp(app, 'gwen')
    const form = await signingForm(app, 'gwen', id)
    assert.equal(form.seen.length, 64)
    for (const name of ['sam', 'priya', 'colin', 'noor', 'frank'] as const) {
      const answer = await app.as(name).post(`/agreements/${id}`, { ...form, name })
      assert.equal(answer.statusCode, 404, name)
    }
    assert.deepEqual(await signatures(id), [])
  })

  test('needs the signer’s own name, typed', async () => {
    const id = await drawUp(app, 'gwen')
    const form = await signingForm(app, 'gwen', id)
    for (const [name, error] of [
      ['', 'Type your name to sign'],
      ['Hugh', 'Type your name as you are signed in: Gwen'],
    ] as const) {
      const answer = await app.as('gwen').post(`/agreements/${id}`, { ...form, name })
      assert.equal(answer.statusCode, 422)
      assert.match(answer.body, /<a href="#name">/)
      assert.match(textOf(answer.body), new RegExp(error))
    }
    assert.deepEqual(await signatures(id), [])
  })

  test('refuses when the text changed after it was shown', async () => {
    const id = await drawUp(app, 'gwen')
    const form = await signingForm(app, 'gwen', id)
    // Nobody can do this through the hub; only the owner of the database can.
    await owner('update governance.agreement set retention_months = 1200 where id = $1', [id])
    const answer = await app.as('gwen').post(`/agreements/${id}`, form)
    assert.equal(answer.statusCode, 422)
    assert.match(
      textOf(answer.body),
      /The text is not the one you were shown\. Read it again before you sign/,
    )
    assert.deepEqual(await signatures(id), [])
  })

  test('refuses a form without the text’s hash', async () => {
    const id = await drawUp(app, 'gwen')
    assert.equal((await app.as('gwen').post(`/agreements/${id}`, { name: 'Gwen' })).statusCode, 422)
    assert.deepEqual(await signatures(id), [])
  })

  test('opens nothing with one signature, and opens at the second, for the purposes named and no others', async () => {
    await moveTo(app, morning)
    const id = await drawUp(app, 'gwen', { purposes: ['labour-standards'] })
    await signAs(app, 'gwen', id)
    assert.equal(await areOpen(), false)
    await signAs(app, 'hugh', id)
    assert.equal(await areOpen(), true)
    assert.equal(await areOpen('triage'), false)
    assert.deepEqual(await signatures(id), [
      { agency_id: agencies.police.id, signed_by: personId('gwen') },
      { agency_id: agencies.council.id, signed_by: personId('hugh') },
    ])
  })

  test('signs the SHA-256 of exactly the text that is shown and saved, and writes it to the audit', async () => {
    const id = await drawUp(app, 'gwen')
    await signAs(app, 'gwen', id)
    const file = await app.as('gwen').get(`/agreements/${id}/text`)
    const hash = createHash('sha256').update(file.rawPayload).digest('hex')
    const [party] = await owner(
      `select encode(signed_text_hash, 'hex') as hash from governance.party where agreement_id = $1 and agency_id = $2`,
      [id, agencies.police.id],
    )
    assert.equal(party?.['hash'], hash)
    const page = await app.as('gwen').get(`/agreements/${id}`)
    assert.ok(page.body.includes(hash))
    const shown = /<div class="app-as-written">([^<]*)<\/div>/.exec(page.body)?.[1]?.replaceAll('&#39;', "'")
    assert.equal(shown, file.body)
    const [event] = await owner(
      `select verb, person_id, detail from audit.event where action = 'governance.sign-agreement' and subject_id = $1 and decision = 'allowed'`,
      [id],
    )
    assert.deepEqual(event, { verb: 'policy', person_id: personId('gwen'), detail: { text: hash } })
  })

  test('is refused a second time', async () => {
    const id = await drawUp(app, 'gwen')
    const form = await signingForm(app, 'gwen', id)
    await signAs(app, 'gwen', id)
    const again = await app.as('gwen').post(`/agreements/${id}`, form)
    assert.equal(again.statusCode, 422)
    assert.match(textOf(again.body), /Your agency has signed this agreement already/)
  })

  test('takes two signatures sent at the same moment as one', async () => {
    const id = await drawUp(app, 'gwen')
    const form = await signingForm(app, 'gwen', id)
    const answers = await Promise.all([1, 2].map(() => app.as('gwen').post(`/agreements/${id}`, form)))
    assert.deepEqual(
      answers.map((one) => one.statusCode).sort((one, other) => one - other),
      [303, 422],
    )
  })

  test('is refused after leaving, and once the review date has come', async () => {
    await moveTo(app, morning)
    const declined = await drawUp(app, 'gwen')
    const form = await signingForm(app, 'hugh', declined)
    await app.as('hugh').post(`/agreements/${declined}/leave`)
    const late = await app.as('hugh').post(`/agreements/${declined}`, form)
    assert.match(textOf(late.body), /Your agency has left this agreement/)

    const old = await drawUp(app, 'gwen')
    const oldForm = await signingForm(app, 'gwen', old)
    await moveTo(app, '2027-11-25T00:00:01Z')
    const tooLate = await app.as('gwen').post(`/agreements/${old}`, oldForm)
    assert.equal(tooLate.statusCode, 422)
    assert.match(textOf(tooLate.body), /The review date has passed/)
    assert.deepEqual(await signatures(old), [])
    await moveTo(app, morning)
  })

  test('an agency that changes its name changes no text', async () => {
    const id = await drawUp(app, 'gwen')
    const before = await signingForm(app, 'gwen', id)
    await owner(`update identity.agency set name = 'Midshire County Council' where id = $1`, [
      agencies.council.id,
    ])
    assert.equal((await signingForm(app, 'gwen', id)).seen, before.seen)
    await owner(`update identity.agency set name = $2 where id = $1`, [
      agencies.council.id,
      agencies.council.name,
    ])
  })
})
