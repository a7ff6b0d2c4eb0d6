import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { personId } from '../../../../test/support/cast.ts'
import { arrangeMention } from '../../../../test/support/subjects.ts'
import { arrangeRelease } from '../../../../test/support/releases.ts'

const app = await testApp()
const { database } = app
const phone = { kind: 'phone', shown: '07700 900123', value: '+447700900123' }
let subject = ''
const form = {
  reason: 'Seen beside two victims',
  'reviewOn-day': '1',
  'reviewOn-month': '2',
  'reviewOn-year': '2027',
}
const tripwires = () =>
  database.owner<{ id: string; by_person: string }>(
    'select id, by_person from linking.tripwire where ended_at is null',
  )

before(async () => {
  subject = await arrangeMention(database, {
    ...phone,
    in: await arrangeRelease(database, { to: ['council'] }),
  })
})

suite('a tripwire', () => {
  test('cannot be set on what its person does not see, without a reason, or for longer than half a year', async () => {
    assert.equal((await app.as('frank').post(`/subjects/${subject}/tripwire`, form)).statusCode, 404)
    assert.equal((await app.as('grace').post(`/subjects/${subject}/tripwire`, form)).statusCode, 404)
    const without = await app.as('colin').post(`/subjects/${subject}/tripwire`, { ...form, reason: '' })
    assert.match(without.body, /Enter why you want to be told/)
    const late = await app
      .as('colin')
      .post(`/subjects/${subject}/tripwire`, { ...form, 'reviewOn-month': '9' })
    assert.match(late.body, /within 6 months/)
    assert.deepEqual(await tripwires(), [])
  })

  test('changes nothing that anybody else sees, its agency’s own people neither', async () => {
    const pages = ['/', '/subjects', `/subjects/${subject}`, '/tripwires', '/items', '/links']
    const seen = async () =>
      Promise.all(
        (['tomasz', 'idris', 'grace', 'amina'] as const).flatMap((name) =>
          pages.map(async (url) => (await app.as(name).get(url)).body),
        ),
      )
    const before_ = await seen()
    assert.equal((await app.as('colin').post(`/subjects/${subject}/tripwire`, form)).statusCode, 303)
    assert.deepEqual(await seen(), before_)
    assert.match(
      (await app.as('colin').get('/tripwires')).body,
      /Seen beside two victims/,
      'it was there to be seen',
    )
  })

  test('is set once for a subject, by each person for themselves', async () => {
    assert.match((await app.as('colin').post(`/subjects/${subject}/tripwire`, form)).body, /You have one/)
    assert.equal((await app.as('tomasz').post(`/subjects/${subject}/tripwire`, form)).statusCode, 303)
  })

  test('tells nothing of what its person may not read, and tells when they may', async () => {
    await arrangeMention(database, { ...phone, in: await arrangeRelease(database, { to: [] }) })
    assert.match((await app.as('colin').get('/tripwires')).body, /Nothing is new/)
    assert.doesNotMatch((await app.as('colin').get('/')).body, /asked to be told of is named/)
    assert.match((await app.as('tomasz').get('/')).body, /1 subject you asked to be told of is named again/)
    await arrangeMention(database, { ...phone, in: await arrangeRelease(database, { to: ['council'] }) })
    assert.match((await app.as('colin').get('/')).body, /1 subject you asked to be told of is named again/)
  })

  test('is quiet once its person has looked; nobody else can look or end it for them', async () => {
    const [own] = (await tripwires()).filter((one) => one.by_person === personId('colin'))
    assert.equal((await app.as('tomasz').post(`/tripwires/${own?.id}/seen`)).statusCode, 404)
    assert.equal((await app.as('tomasz').post(`/tripwires/${own?.id}/end`)).statusCode, 404)
    assert.equal((await app.as('colin').post(`/tripwires/${own?.id}/seen`)).statusCode, 303)
    assert.match((await app.as('colin').get('/tripwires')).body, /Nothing is new/)
    assert.equal((await app.as('colin').post(`/tripwires/${own?.id}/end`)).statusCode, 303)
    assert.match((await app.as('colin').get('/tripwires')).body, /asked to be told of nothing/)
    assert.equal((await tripwires()).length, 1)
  })

  test('stands in the audit by its id alone: no item, no subject, no owner', async () => {
    const rows = await database.owner<Record<string, unknown>>(
      `select subject_type as type, owner_agency_id, detail from audit.event where action = 'linking.set-tripwire' and decision = 'allowed'`,
    )
    assert.equal(rows.length, 2)
    for (const row of rows) {
      assert.equal(row['type'], 'tripwire')
      assert.equal(row['owner_agency_id'], null)
      assert.deepEqual(Object.keys(row['detail'] as object), ['reviewOn'])
    }
  })
})
