import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { personId } from '../../../test/support/cast.ts'
import {
  acceptedReport,
  draft,
  gradedP,
  sanitised,
  send,
  textOf,
  written,
} from '../../../test/support/intelligence-app.ts'

const app = await testApp()
const state = async (id: string) =>
  (await app.database.owner('select state from intelligence.item where id = $1', [id]))[0]?.['state']

test('new words are a new version, and the old one stays as it was', async () => {
  const id = await draft(app)
  await send(app, 'tomasz', `/items/${id}/write`, { ...written, seen: '1', text: 'Five men sleep there.' })
  const versions = await app.database.owner(
    'select version, text from intelligence.original where item_id = $1 order by version',
    [id],
  )
  assert.deepEqual(versions, [
    { version: 1, text: written['text'] },
    { version: 2, text: 'Five men sleep there.' },
  ])
})

test('changing the head alone makes no new version of the words', async () => {
  const id = await draft(app)
  await send(app, 'tomasz', `/items/${id}/write`, { ...written, seen: '1', priority: 'high' })
  const [row] = await app.database.owner(
    `select i.priority, (select count(*)::int from intelligence.original o where o.item_id = i.id) as versions
    from intelligence.item i where i.id = $1`,
    [id],
  )
  assert.deepEqual(row, { priority: 'high', versions: 1 })
})

test('words saved over somebody else’s are refused, with theirs beside mine', async () => {
  const id = await draft(app)
  await send(app, 'tomasz', `/items/${id}/write`, { ...written, seen: '1', text: 'Theirs.' })
  const answer = await app.as('tomasz').post(`/items/${id}/write`, { ...written, seen: '1', text: 'Mine.' })
  assert.equal(answer.statusCode, 422)
  const words = textOf(answer.body)
  assert.match(words, /Somebody changed these words meanwhile/)
  assert.match(words, /As it stands now .* Theirs\./)
  assert.match(words, /Mine\./)
})

test('new words send a sanitised item back to be sanitised', async () => {
  const id = await draft(app)
  await send(app, 'tomasz', `/items/${id}/grade`, gradedP)
  await send(app, 'tomasz', `/items/${id}/sanitise`, sanitised)
  assert.equal(await state(id), 'sanitised')
  await send(app, 'tomasz', `/items/${id}/write`, { ...written, seen: '1', text: 'Other words.' })
  assert.equal(await state(id), 'graded')
})

test('another item can be made from the same report, with a grade of its own', async () => {
  const reportId = await acceptedReport(app, 'Two matters in one report.')
  await app.database.owner(`select outbox.publish('intake.report-accepted', $1, '{}')`, [reportId])
  await app.hearAll()
  const [first] = await app.database.owner<{ id: string }>(
    'select id from intelligence.item where report_id = $1',
    [reportId],
  )
  const to = await send(app, 'tomasz', `/items/${first?.id}/another`, {})
  assert.match(to, /^\/items\/[0-9a-f-]{36}\/write$/)
  const items = await app.database.owner('select created_by from intelligence.item where report_id = $1', [
    reportId,
  ])
  // oxlint-disable-next-line typescript/require-array-sort-compare -- the row is there, or the test fails anyhow
  assert.deepEqual(items.map((one) => one['created_by']).sort(), [personId('tomasz'), null])
})

test('an item that came from no report makes no second one', async () => {
  const id = await draft(app)
  const answer = await app.as('tomasz').post(`/items/${id}/another`)
  assert.equal(answer.statusCode, 422)
  assert.match(textOf(answer.body), /did not come from a report/)
})
