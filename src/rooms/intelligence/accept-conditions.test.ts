import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { agencies, personId } from '../../../test/support/cast.ts'
import {
  gradedC,
  gradedP,
  released,
  sanitised,
  send,
  share,
  textOf,
} from '../../../test/support/intelligence-app.ts'

const app = await testApp()
const { council, charity } = agencies
const words = String(sanitised['text'])

/** The form a reader sees, as their browser would send it: line ends as CRLF. */
const seenBy = async (url: string, name: 'colin' | 'grace' = 'colin'): Promise<string> => {
  const { body } = await app.as(name).get(url)
  const value = /name="seen" value="([^"]*)"/.exec(body)?.[1] ?? ''
  return value.replaceAll('&#39;', "'").replaceAll('&amp;', '&').replaceAll('\n', '\r\n')
}
const shared = async (grade = gradedC) => {
  const found = await released(app, grade)
  await share(app, found.url, [council.id], grade === gradedC ? 'C' : 'P')
  return { ...found, read: `/shared/${found.releaseId}` }
}

test('an item handled as P is read at once, between two banners with the reader’s name and the time', async () => {
  const { read } = await shared(gradedP)
  const { body, statusCode } = await app.as('grace').get(read)
  assert.equal(statusCode, 200)
  assert.ok(body.includes(words))
  const banner = /Shown to Grace, Midshire Council, for safeguarding, 25 November 2026, (?:at )?09:00/g
  assert.equal([...textOf(body).replaceAll(/\s+/g, ' ').matchAll(banner)].length, 2)
})

test('under C the conditions come first and the words only after they are accepted, person by person', async () => {
  const { read, releaseId } = await shared()
  const before = await app.as('colin').get(read)
  assert.match(
    textOf(before.body),
    /Conditions For your agency Your own team only\. For every reader Do not visit\./,
  )
  assert.ok(!before.body.includes(words))

  const without = await app.as('colin').post(`${read}/accept`, { seen: await seenBy(read) })
  assert.match(textOf(without.body), /Accept the conditions to read the item/)
  assert.ok(!without.body.includes(words))

  await send(app, 'colin', `${read}/accept`, { accept: 'yes', seen: await seenBy(read) })
  assert.ok((await app.as('colin').get(read)).body.includes(words))
  assert.ok(!(await app.as('grace').get(read)).body.includes(words))
  const [row] = await app.database.owner(
    'select person_id, conditions_seen from intelligence.acknowledgement where release_id = $1',
    [releaseId],
  )
  assert.deepEqual(row, {
    person_id: personId('colin'),
    conditions_seen: 'Your own team only.\nDo not visit.',
  })
})

test('conditions that changed meanwhile are looked at again: other words accept nothing', async () => {
  const { read, releaseId } = await shared()
  const seen = await seenBy(read)
  await app.database.owner(
    `update intelligence.dissemination set conditions = 'Nobody but the head of team.' where release_id = $1`,
    [releaseId],
  )
  const answer = await app.as('colin').post(`${read}/accept`, { accept: 'yes', seen })
  assert.equal(answer.statusCode, 422)
  assert.match(textOf(answer.body), /The conditions changed while you read them/)
  assert.match(textOf(answer.body), /Nobody but the head of team/)
  assert.deepEqual(
    await app.database.owner('select from intelligence.acknowledgement where release_id = $1', [releaseId]),
    [],
  )
})

test('an agency that is not named, a person without the right and a wrong purpose get not found for both', async () => {
  const { read } = await shared()
  const form = { accept: 'yes', seen: 'Your own team only.\r\nDo not visit.' }
  for (const browser of [
    app.asNoRights,
    app.as('idris'),
    app.as('frank'),
    app.as('hugh'),
    app.as('colin', 'triage'),
    app.as('colin', 'labour-standards'),
  ]) {
    assert.equal((await browser.get(read)).statusCode, 404)
    assert.equal((await browser.post(`${read}/accept`, form)).statusCode, 404)
  }
})

test('each reading is in the audit log as of a release, with owner, handling and whether the words were shown', async () => {
  const { read, releaseId } = await shared()
  await app.as('colin').get(read)
  await send(app, 'colin', `${read}/accept`, { accept: 'yes', seen: await seenBy(read) })
  await app.as('colin').get(read)
  const events = await app.database.owner(
    `select verb, subject_type, owner_agency_id, handling, detail from audit.event
       where action = 'intelligence.read-shared-item' and subject_id = $1 and decision = 'allowed' order by id`,
    [releaseId],
  )
  const common = {
    verb: 'consultation',
    subject_type: 'release',
    owner_agency_id: agencies.police.id,
    handling: 'C',
  }
  assert.deepEqual(events[0], { ...common, detail: { part: 'head' } })
  assert.deepEqual(events.at(-1), { ...common, detail: { part: 'text' } })
})

test('a reader sees why their own agency sees it, and nothing of the other readers', async () => {
  const found = await released(app, gradedP)
  await share(app, found.url, [council.id, charity.id], 'P')
  const { body } = await app.as('colin').get(`/shared/${found.releaseId}`)
  assert.match(
    textOf(body),
    /Rosa at Midshire Police named Midshire Council on 25 November 2026, under Midshire sharing agreement, which ends on 31 May 2027/,
  )
  assert.doesNotMatch(body, /Safe Harbour/)
  assert.match((await app.as('idris').get(`/shared/${found.releaseId}`)).body, /Safe Harbour/)
})

test('the owner’s page of a release is not there for a reader of it', async () => {
  const { url } = await shared(gradedP)
  assert.equal((await app.as('colin').get(url)).statusCode, 404)
})
