import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { agreementId, personId } from '../../../../test/support/cast.ts'
import { drawUp, moveTo, textOf } from '../../../../test/support/agreements.ts'

const app = await testApp()
const owner = app.database.owner.bind(app.database)

suite('the list of agreements', () => {
  test('is not found for somebody without rights, or for an auditor', async () => {
    assert.equal((await app.asNoRights.get('/agreements')).statusCode, 404)
    assert.equal((await app.as('noor').get('/agreements')).statusCode, 404)
  })

  test('shows a contributor the agreements of their own agency, in words, without a way to draw one up', async () => {
    const page = await app.as('priya').get('/agreements')
    assert.equal(page.statusCode, 200)
    assert.match(textOf(page.body), /Midshire sharing agreement Live Live until the end of 30 May 2027\./)
    assert.match(page.body, /<h1[^>]*>Agreements<\/h1>/)
    assert.match(page.body, /role="region" aria-label="Agreements"/)
    assert.doesNotMatch(page.body, /Draw up an agreement/)
    assert.match((await app.as('gwen').get('/agreements')).body, /href="\/agreements\/new"/)
  })

  test('tells an agency without agreements that nothing is shared', async () => {
    const page = await app.as('frank').get('/agreements')
    assert.match(
      textOf(page.body),
      /not named in any agreement\. It shares nothing, and nothing is shared with it/,
    )
    assert.doesNotMatch(page.body, /Midshire sharing agreement/)
  })

  test('shows a draft to those it names and to nobody else, and says for whom it waits', async () => {
    await drawUp(app, 'gwen', { title: 'Quiet draft' })
    assert.match(
      textOf((await app.as('gwen').get('/agreements')).body),
      /Quiet draft Draft Waiting for your agency to sign, and Midshire Council\./,
    )
    assert.match(
      textOf((await app.as('colin').get('/agreements')).body),
      /Quiet draft Draft Waiting for your agency to sign, and Midshire Police\./,
    )
    assert.doesNotMatch((await app.as('idris').get('/agreements')).body, /Quiet draft/)
    assert.doesNotMatch((await app.as('frank').get('/agreements')).body, /Quiet draft/)
  })

  test('writes the ids that were shown to the audit', async () => {
    await app.as('idris').get('/agreements')
    const [event] = await owner(
      `select subject_type, detail from audit.event where action = 'governance.list-agreements' and person_id = $1 order by id desc limit 1`,
      [personId('idris')],
    )
    assert.deepEqual(event, { subject_type: 'agreement-list', detail: { ids: [agreementId] } })
  })

  test('warns of a review sixty days before it, not sooner, and of nothing once it has ended', async () => {
    const warning = async (): Promise<boolean> =>
      (await app.as('priya').get('/agreements')).body.includes('Review these')
    await moveTo(app, '2027-03-31T22:59:59Z')
    assert.equal(await warning(), false)
    await moveTo(app, '2027-03-31T23:00:01Z')
    assert.equal(await warning(), true)
    assert.match(
      textOf((await app.as('priya').get('/agreements')).body),
      /Midshire sharing agreement : review on 31 May 2027, in 60 days/,
    )
    await moveTo(app, '2027-05-30T22:59:59Z')
    assert.match(textOf((await app.as('priya').get('/agreements')).body), /in 1 day /)
    await moveTo(app, '2027-05-30T23:00:01Z')
    assert.equal(await warning(), false)
    assert.match(
      textOf((await app.as('priya').get('/agreements')).body),
      /Ended when the review date came, 31 May 2027/,
    )
    await moveTo(app, '2026-11-25T09:00:00Z')
  })

  test('is in the navigation of those who may read it', async () => {
    assert.match(
      (await app.as('priya').get('/agreements')).body,
      /<a href="\/agreements" aria-current="page">Agreements<\/a>/,
    )
  })
})
