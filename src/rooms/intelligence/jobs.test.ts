import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { personId } from '../../../test/support/cast.ts'
import { acceptedReport, draft, textOf } from '../../../test/support/intelligence-app.ts'

const app = await testApp()
const tell = (name: string, subject: string, payload: object) =>
  app.database.owner(`select outbox.publish($1, $2, $3)`, [name, subject, JSON.stringify(payload)])

test('an accepted report opens one draft at its desk, however often the fact comes', async () => {
  const reportId = await acceptedReport(app, 'There are beds in the back.')
  await tell('intake.report-accepted', reportId, {})
  await tell('intake.report-accepted', reportId, {})
  await app.hearAll()
  const items = await app.database.owner<{
    id: string
    state: string
    priority: string
    exploitation_types: string[]
  }>('select id, state, priority, exploitation_types from intelligence.item where report_id = $1', [reportId])
  assert.equal(items.length, 1)
  assert.deepEqual(
    [items[0]?.state, items[0]?.priority, items[0]?.exploitation_types],
    ['draft', 'medium', ['labour']],
  )
  const events = await app.database.owner(
    `select from audit.event where action = 'intelligence.open-item' and subject_id = $1`,
    [items[0]?.id],
  )
  assert.equal(events.length, 1)
})

test('the officer finds the draft with the report as told beside it', async () => {
  const reportId = await acceptedReport(app, 'A marker sentence about the yard.')
  await tell('intake.report-accepted', reportId, {})
  await app.hearAll()
  const [item] = await app.database.owner<{ id: string }>(
    'select id from intelligence.item where report_id = $1',
    [reportId],
  )
  const page = await app.as('tomasz').get(`/items/${item?.id}/write`)
  assert.equal(page.statusCode, 200)
  assert.match(textOf(page.body), /As told .* A marker sentence about the yard\./)
})

test('a report that triage has not accepted opens nothing', async () => {
  const reportId = await acceptedReport(app, 'Not yet.')
  await app.database.owner(`update intake.triage set state = 'in-hand' where report_id = $1`, [reportId])
  await tell('intake.report-accepted', reportId, {})
  await app.hearAll()
  assert.deepEqual(
    await app.database.owner('select from intelligence.item where report_id = $1', [reportId]),
    [],
  )
})

test('a leaver’s items go to whom they named, and the audit says how many', async () => {
  const itemId = await draft(app)
  const holder = async (): Promise<unknown> =>
    (await app.database.owner('select held_by from intelligence.item where id = $1', [itemId]))[0]?.[
      'held_by'
    ]
  await tell('identity.person-left', personId('tomasz'), { to: personId('karim') })
  await app.hearAll()
  assert.equal(await holder(), personId('tomasz'), 'the word alone, without a handover, moves nothing')
  const left = await app
    .as('petra')
    .post(`/administration/people/${personId('tomasz')}/leave`, { to: personId('rosa') })
  assert.equal(left.statusCode, 303)
  await app.hearAll()
  assert.equal(await holder(), personId('rosa'))
  const [event] = await app.database.owner(
    `select detail from audit.event where action = 'intelligence.take-over-from-leaver' order by id desc limit 1`,
  )
  assert.deepEqual(event?.['detail'], { to: personId('rosa'), items: 1 })
})
