import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { personId } from '../../../test/support/cast.ts'
import {
  gradedC,
  gradedP,
  released,
  sanitised,
  sanitisedItem,
  send,
  textOf,
} from '../../../test/support/intelligence-app.ts'

const app = await testApp()
const letOut = { read: 'yes', version: '1' }
const releases = (itemId: string) =>
  app.database.owner(
    'select id, grade, title, released_by, sanitised_by, recalled_at from intelligence.release where item_id = $1',
    [itemId],
  )

test('whoever is no release officer of the owner, for a purpose, lets nothing out', async () => {
  const id = await sanitisedItem(app)
  for (const browser of [
    app.asNoRights,
    app.as('tomasz'),
    app.as('colin'),
    app.as('rosa', 'administration'),
  ]) {
    assert.equal((await browser.get(`/items/${id}/release`)).statusCode, 404)
    assert.equal((await browser.post(`/items/${id}/release`, letOut)).statusCode, 404)
  }
  assert.deepEqual(await releases(id), [])
})

test('the second person reads the sanitised text, grade, warnings and reasons, and never the original', async () => {
  const id = await sanitisedItem(app)
  for (const url of [`/items/${id}/release`, `/items/${id}`]) {
    const { body } = await app.as('rosa').get(url)
    assert.doesNotMatch(body, /behind the boiler/, url)
  }
  const words = textOf((await app.as('rosa').get(`/items/${id}/release`)).body)
  assert.match(words, /People are believed to sleep at a workplace/)
  assert.match(words, /Grade 2AP/)
})

test('the original is there for the officer, so the look above could have found it', async () => {
  const id = await sanitisedItem(app)
  assert.match((await app.as('tomasz').get(`/items/${id}`)).body, /behind the boiler/)
})

test('letting out copies the sanitised words; nobody else is named by it', async () => {
  const { itemId, releaseId } = await released(app)
  const [row] = await releases(itemId)
  assert.deepEqual(row, {
    id: releaseId,
    grade: '2AP',
    title: sanitised['title'],
    released_by: personId('rosa'),
    sanitised_by: personId('tomasz'),
    recalled_at: null,
  })
  assert.deepEqual(
    await app.database.owner('select from intelligence.dissemination where release_id = $1', [releaseId]),
    [],
  )
  const facts = await app.database.owner(`select name from outbox.fact where subject_id = $1`, [releaseId])
  assert.deepEqual(facts, [{ name: 'intelligence.item-released' }])
})

test('who graded or sanitised it is refused, also with the release officer’s right', async () => {
  const id = await sanitisedItem(app)
  await app.database.owner(
    `insert into identity.right_held (person_id, "right") values ($1, 'release-officer')`,
    [personId('tomasz')],
  )
  try {
    const page = await app.as('tomasz').get(`/items/${id}/release`)
    assert.match(textOf(page.body), /somebody else must let it out/)
    const answer = await app.as('tomasz').post(`/items/${id}/release`, letOut)
    assert.equal(answer.statusCode, 422)
    assert.match(textOf(answer.body), /You graded or sanitised this item yourself/)
    assert.deepEqual(await releases(id), [])
  } finally {
    await app.database.owner(
      `delete from identity.right_held where person_id = $1 and "right" = 'release-officer'`,
      [personId('tomasz')],
    )
  }
})

test('without confirming to have read it nothing leaves', async () => {
  const id = await sanitisedItem(app)
  const answer = await app.as('rosa').post(`/items/${id}/release`, { version: '1' })
  assert.match(textOf(answer.body), /Confirm that you have read the text, the warnings and the reasons/)
})

test('a text that changed while it was read is read again', async () => {
  const id = await sanitisedItem(app)
  await send(app, 'tomasz', `/items/${id}/sanitise`, {
    ...sanitised,
    seen: '1',
    text: 'People may sleep there.',
  })
  const answer = await app.as('rosa').post(`/items/${id}/release`, letOut)
  assert.match(textOf(answer.body), /changed while you read it/)
  assert.deepEqual(await releases(id), [])
})

test('the same text and grade leave once', async () => {
  const { itemId } = await released(app)
  const answer = await app.as('rosa').post(`/items/${itemId}/release`, letOut)
  assert.match(textOf(answer.body), /let out already/)
  assert.equal((await releases(itemId)).length, 1)
})

test('a later grade does not reach what was let out, and the desk says so', async () => {
  const { itemId } = await released(app, gradedP)
  await send(app, 'tomasz', `/items/${itemId}/grade`, { ...gradedC, seen: '1' })
  assert.equal((await releases(itemId))[0]?.['grade'], '2AP')
  assert.match(
    textOf((await app.as('tomasz').get(`/items/${itemId}`)).body),
    /Readers still have what was let out before the latest change/,
  )
})
