import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { agencies, personId } from '../../../test/support/cast.ts'
import { released, sanitised, send, share, textOf } from '../../../test/support/intelligence-app.ts'

const app = await testApp()
const { council, charity } = agencies
const read = async (name: 'colin' | 'grace' | 'idris', releaseId: string): Promise<number> =>
  (await app.as(name).get(`/shared/${releaseId}`)).statusCode
const shared = async () => {
  const found = await released(app)
  await share(app, found.url, [council.id, charity.id], 'P')
  return found
}

test('an agency taken off loses the item with its next request, and the others keep it', async () => {
  const { url, releaseId } = await shared()
  assert.equal(await read('colin', releaseId), 200)
  for (const browser of [app.asNoRights, app.as('tomasz'), app.as('colin')]) {
    assert.equal((await browser.post(`${url}/take-off/${council.id}`)).statusCode, 404)
  }
  await send(app, 'rosa', `${url}/take-off/${council.id}`, {})
  assert.equal(await read('colin', releaseId), 404)
  assert.equal(await read('idris', releaseId), 200)
  assert.match(
    textOf((await app.as('rosa').get(`${url}?cannot=yes`)).body),
    /Midshire Council: it was taken off on 25 November 2026/,
  )
})

test('only a release officer of the owner recalls, and not without a reason', async () => {
  const { url, releaseId } = await shared()
  for (const browser of [
    app.asNoRights,
    app.as('tomasz'),
    app.as('colin'),
    app.as('rosa', 'administration'),
  ]) {
    assert.equal((await browser.post(`${url}/recall`, { reason: 'It was wrong.' })).statusCode, 404)
  }
  const answer = await app.as('rosa').post(`${url}/recall`, { reason: '' })
  assert.match(textOf(answer.body), /Write why it is recalled/)
  assert.equal(await read('colin', releaseId), 200)
})

test('after a recall nobody reads, lists or finds it; the owner sees that it is recalled', async () => {
  const { url, itemId, releaseId } = await shared()
  assert.equal(await read('colin', releaseId), 200)
  await send(app, 'rosa', `${url}/recall`, { reason: 'The place was wrong.' })
  assert.equal(await read('colin', releaseId), 404)
  for (const list of ['/shared', '/shared?words=workplace', '/shared?kind=labour']) {
    assert.ok(!(await app.as('colin').get(list)).body.includes(releaseId), list)
  }
  const [item] = await app.database.owner('select state from intelligence.item where id = $1', [itemId])
  assert.equal(item?.['state'], 'recalled')
  assert.match(
    textOf((await app.as('rosa').get(url)).body),
    /Recalled .* Nobody else can see it\. The place was wrong\./,
  )
})

test('everybody who had read it is told, with the reason, and nobody who had not', async () => {
  const { url, releaseId } = await shared()
  await read('colin', releaseId)
  await read('idris', releaseId)
  await app.as('tomasz').get(url)
  await send(app, 'rosa', `${url}/recall`, { reason: 'The place was wrong, marker one.' })
  const told = await app.database.owner(
    'select person_id from intelligence.recall_notice where release_id = $1',
    [releaseId],
  )
  assert.deepEqual(
    told.map((row) => String(row['person_id'])).toSorted(),
    [personId('colin'), personId('idris')].toSorted(),
  )
  assert.match(
    textOf((await app.as('colin').get('/recalled')).body),
    /Midshire Police .* The place was wrong, marker one\./,
  )
  assert.doesNotMatch((await app.as('grace').get('/recalled')).body, /marker one/)
})

test('a reader confirms that no copy is kept, for themselves alone, and the owner sees who has', async () => {
  const { url, releaseId } = await shared()
  await read('colin', releaseId)
  await read('idris', releaseId)
  await send(app, 'rosa', `${url}/recall`, { reason: 'Wrong.' })
  const gone = { [`gone-${releaseId}`]: 'yes' }
  assert.equal((await app.as('grace').post(`/recalled/${releaseId}`, gone)).statusCode, 404)
  const without = await app.as('colin').post(`/recalled/${releaseId}`, {})
  assert.match(textOf(without.body), /Confirm that you keep no copy, note or print/)
  await send(app, 'colin', `/recalled/${releaseId}`, gone)
  const words = textOf((await app.as('rosa').get(url)).body)
  assert.match(words, /Colin, Midshire Council: no copy kept, confirmed 25 November 2026/)
  assert.match(words, /Idris, Safe Harbour Midshire: told, not confirmed yet/)
  const again = await app.as('colin').post(`/recalled/${releaseId}`, gone)
  assert.match(textOf(again.body), /You have confirmed this already/)
})

test('a recalled item can be sanitised anew, and then waits for a second person again', async () => {
  const { url, itemId, releaseId } = await shared()
  await send(app, 'rosa', `${url}/recall`, { reason: 'Wrong.' })
  const early = await app.as('rosa').post(`/items/${itemId}/release`, { read: 'yes', version: '1' })
  assert.match(textOf(early.body), /no sanitised text that waits/)
  await send(app, 'tomasz', `/items/${itemId}/sanitise`, {
    ...sanitised,
    seen: '1',
    text: 'People may sleep at a workplace.',
  })
  const next = await send(app, 'rosa', `/items/${itemId}/release`, { read: 'yes', version: '2' })
  assert.ok(!next.endsWith(releaseId))
  assert.equal((await app.as('rosa').post(`${url}/share`, {})).statusCode, 404)
})
