import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { testApp } from '../../../../test/support/app.ts'
import { agencies, type PersonName } from '../../../../test/support/cast.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'
import { arrangeTasking } from '../../../../test/support/taskings.ts'

/** A tactical meeting through the pages: prepared from live data, written line by line, signed, and shut. */
const app = await testApp()
const { owner } = app.database
const held = { 'heldOn-day': '25', 'heldOn-month': '11', 'heldOn-year': '2026' }
const action = {
  item: 'taskings',
  kind: 'action',
  words: 'Visit the car wash by the station',
  to: agencies.council.id,
  'dueDay-day': '10',
  'dueDay-month': '12',
  'dueDay-year': '2030',
  priority: 'high',
}
const page = async (name: PersonName, url: string): Promise<string> =>
  textOf((await app.as(name).get(url)).body)
const status = async (name: PersonName, url: string, form: Record<string, string>): Promise<number> =>
  (await app.as(name).post(url, form)).statusCode
async function prepared(): Promise<string> {
  const answer = await app.as('tomasz').post('/tactical-meetings', held)
  assert.equal(answer.statusCode, 303, textOf(answer.body))
  return String(answer.headers.location)
}

suite('a tactical meeting', () => {
  test('is prepared by a reader, for a day, and read by partners and nobody else', async () => {
    for (const name of ['sam', 'owen', 'petra'] as const)
      assert.equal(await status(name, '/tactical-meetings', held), 404, name)
    const bad = await app.as('tomasz').post('/tactical-meetings', { ...held, 'heldOn-day': '31' })
    assert.equal(bad.statusCode, 422)
    assert.match(textOf(bad.body), /Enter a real date/)
    const url = await prepared()
    for (const name of ['colin', 'amina', 'grace'] as const)
      assert.equal((await app.as(name).get(url)).statusCode === 200, name !== 'amina', name)
    assert.equal((await app.as('frank').get(url)).statusCode, 404)
  })

  test('has an agenda of numbers from what its reader sees, and of nothing else', async () => {
    const url = await prepared()
    assert.match(await page('tomasz', url), /Taskings that were offered and not answered 0/)
    await arrangeTasking(app.database, { asked: 'Ask about the Canaryhouse' })
    const seen = await page('tomasz', url)
    assert.match(seen, /Taskings that were offered and not answered 1/)
    assert.doesNotMatch(seen, /Canaryhouse/)
    assert.doesNotMatch(seen, /interest/i, 'whoever asked before a visit sits in the room')
    assert.match(await page('grace', url), /Taskings that were offered and not answered 1/)
  })

  test('is written by the agency that keeps it; an action is a tasking at once', async () => {
    const url = await prepared()
    assert.equal(await status('colin', `${url}/lines`, action), 404)
    const bad = await app.as('tomasz').post(`${url}/lines`, { kind: 'action', words: 'TOP SECRET: go' })
    assert.equal(bad.statusCode, 422)
    for (const said of [/Choose what it is about/, /who is asked/, /by when/, /priority/])
      assert.match(textOf(bad.body), said)
    const past = { ...action, 'dueDay-year': '2020' }
    assert.equal(await status('tomasz', `${url}/lines`, past), 422)
    assert.equal(await status('tomasz', `${url}/lines`, { ...action, to: agencies.fire.id }), 422)
    assert.equal(await status('tomasz', `${url}/lines`, action), 303)
    const [tasking] = await owner<{ id: string; why: string }>(
      `select id, why from operations.tasking where asked = 'Visit the car wash by the station' order by created_at desc limit 1`,
    )
    assert.match(tasking?.why ?? '', /Decided at the tactical meeting of Midshire Police on 2026-11-25/)
    assert.match(await page('colin', `/operations/taskings/${tasking?.id ?? ''}`), /Visit the car wash/)
    assert.match(await page('tomasz', url), /Action Visit the car wash by the station .*The tasking/)
    const [event] = await owner<{ recipient_agency_id: string }>(
      `select recipient_agency_id from audit.event where action = 'operations.add-line' and decision = 'allowed' order by id desc limit 1`,
    )
    assert.equal(event?.recipient_agency_id, agencies.council.id)
  })

  test('is mended line by line until it is signed, and then by nobody', async () => {
    const url = await prepared()
    const note = { item: 'other', kind: 'note', words: 'It rained' }
    assert.equal(await status('tomasz', `${url}/sign`, { read: 'yes' }), 422, 'nothing is written')
    assert.equal(await status('tomasz', `${url}/lines`, note), 303)
    const { body } = await app.as('tomasz').get(url)
    const line = /\/tactical-meetings\/[0-9a-f-]+\/lines\/[0-9a-f-]+/.exec(body)?.[0] ?? ''
    assert.equal(await status('tomasz', line, { deed: 'anew', words: 'It snowed' }), 303)
    assert.match(await page('tomasz', url), /It snowed/)
    assert.doesNotMatch(await page('tomasz', url), /It rained/)
    assert.equal(await status('tomasz', `${url}/came`, { agency: agencies.council.id, people: 'many' }), 422)
    assert.equal(await status('tomasz', `${url}/came`, { agency: agencies.council.id, people: '2' }), 303)
    assert.match(await page('tomasz', url), /Midshire Council: 2/)
    assert.equal(await status('tomasz', `${url}/sign`, {}), 422)
    assert.equal(await status('colin', `${url}/sign`, { read: 'yes' }), 404)
    // All of them wait for the same meeting, so that they come to it at one instant.
    const held = owner(
      'do $$ begin perform from operations.meeting for no key update; perform pg_sleep(1); end $$',
    )
    await sleep(200)
    const atOnce = await Promise.all(
      Array.from({ length: 4 }, () => status('tomasz', `${url}/sign`, { read: 'yes' })),
    )
    await held
    assert.deepEqual(
      atOnce.toSorted((one, other) => one - other),
      [303, 422, 422, 422],
      'of several at one instant one signs',
    )
    assert.match(await page('colin', url), /Signed by Tomasz.*Fingerprint: [0-9a-f]{16}/)
    for (const [where, form] of [
      [`${url}/lines`, note],
      [line, { deed: 'out', words: 'It snowed' }],
      [`${url}/came`, { agency: agencies.council.id, people: '3' }],
      [`${url}/sign`, { read: 'yes' }],
    ] as const)
      assert.equal(await status('tomasz', where, form), 422, where)
    await assert.rejects(
      owner(
        `insert into operations.meeting_line (meeting_id, thread_id, item, kind, words, holds, by_person)
           select meeting_id, thread_id, item, kind, 'Late words', true, by_person from operations.meeting_line
           where meeting_id = $1 limit 1`,
        [url.split('/').at(-1)],
      ),
      /the minutes are signed/,
    )
  })
})
