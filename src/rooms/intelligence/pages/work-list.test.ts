import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import {
  acceptedReport,
  draft,
  released,
  sanitisedItem,
  textOf,
  written,
} from '../../../../test/support/intelligence-app.ts'

const app = await testApp()

test('whoever works at no desk has no list', async () => {
  for (const browser of [
    app.asNoRights,
    app.as('karim'),
    app.as('grace'),
    app.as('tomasz', 'administration'),
  ]) {
    assert.equal((await browser.get('/items')).statusCode, 404)
  }
})

test('an officer begins at drafts and a release officer at what waits for a second person', async () => {
  const [drafted, waiting] = [await draft(app), await sanitisedItem(app)]
  const officer = await app.as('tomasz').get('/items')
  assert.ok(officer.body.includes(drafted) && !officer.body.includes(waiting))
  assert.match(officer.body, /aria-current="page" href="\/items\?state=draft"/)
  const second = await app.as('rosa').get('/items')
  assert.ok(second.body.includes(waiting) && !second.body.includes(drafted))
})

test('an item stands in the list of its state and in no other', async () => {
  const { itemId } = await released(app)
  for (const state of ['draft', 'graded', 'sanitised', 'released', 'recalled']) {
    const { body } = await app.as('tomasz').get(`/items?state=${state}`)
    assert.equal(body.includes(itemId), state === 'released', state)
  }
})

test('from a report one goes to its items, whatever became of them, and to no other', async () => {
  const other = await draft(app)
  const reportId = await acceptedReport(app, 'Men sleep at a car wash.')
  const report = (await app.as('tomasz').get(`/reports/${reportId}`)).body
  const href = /href="(\/items\?report=[^"]+)"/.exec(report)?.[1] ?? ''
  assert.match((await app.as('tomasz').get(href)).body, /Nothing was made from this report/)
  const [row] = await app.database.owner<{ id: string }>(
    `insert into intelligence.item (id, urn, owner_agency_id, report_id, state, purposes)
       select gen_random_uuid(), 'T-FROM-REPORT', desk_agency_id, id, 'recalled', '{crime}' from intake.report where id = $1 returning id`,
    [reportId],
  )
  const { body } = await app.as('tomasz').get(href)
  assert.ok(body.includes(row?.id ?? '-') && !body.includes(other))
  assert.ok(!(await app.as('colin').get(href)).body.includes(row?.id ?? '-'))
})

test('whoever only works the desk is not sent to items that they may not see', async () => {
  const reportId = await acceptedReport(app, 'Women clean an invented hotel.')
  const { body } = await app.as('priya').get(`/reports/${reportId}`)
  assert.match(body, /Accepted/)
  assert.doesNotMatch(body, /\/items/)
})

test('another agency’s items are in no list of ours', async () => {
  const id = await draft(app)
  for (const state of ['draft', 'released']) {
    assert.ok(!(await app.as('colin').get(`/items?state=${state}`)).body.includes(id))
  }
})

test('a page has 25, the newest first, and Older shows the rest', async () => {
  await app.database.owner(`update intelligence.item set state = 'recalled'`)
  for (let n = 0; n < 27; n += 1)
    await draft(app, 'tomasz', { ...written, title: `Row ${String(n).padStart(2, '0')}` })
  await app.database.owner(
    `update intelligence.item set created_at = priv.now() + substr(title, 5)::int * interval '1 microsecond' where title like 'Row %'`,
  )
  const rows = (body: string): string[] => [...body.matchAll(/Row (\d\d)/g)].map((match) => match[1] ?? '')
  const first = await app.as('tomasz').get('/items?state=draft')
  assert.deepEqual(
    rows(first.body),
    Array.from({ length: 25 }, (_, n) => String(26 - n).padStart(2, '0')),
  )
  const older = /href="([^"]+)" rel="next"/.exec(first.body)?.[1]?.replaceAll('&amp;', '&') ?? ''
  assert.deepEqual(rows((await app.as('tomasz').get(older)).body), ['01', '00'])
})

test('a title somebody made of markup is shown as words', async () => {
  await app.database.owner(`update intelligence.item set state = 'recalled'`)
  await draft(app, 'tomasz', { ...written, title: '<img src=x onerror=alert(1)> “quoted”' })
  const { body } = await app.as('tomasz').get('/items?state=draft')
  assert.ok(!body.includes('<img src=x'))
  assert.match(textOf(body), /&lt;img src=x/)
})
