import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { agencies, personId, type PersonName } from '../../../test/support/cast.ts'
import {
  draft,
  gradedP,
  sanitised,
  send,
  share,
  textOf,
  written,
} from '../../../test/support/intelligence-app.ts'

const app = await testApp()
const who = 'Wilhelmina Quillfeather, sister of the foreman'
const content = 'Xylophone marker behind the boiler'
const reason = 'To ask whether she is safe after the visit.'

const withSource = async (): Promise<string> => {
  const id = await draft(app, 'tomasz', { ...written, text: content, title: 'Xylophone title' })
  await send(app, 'tomasz', `/items/${id}/source`, { who, pseudonym: '' })
  return id
}

test('a source is sealed as it is saved: neither the database nor the officer can read it again', async () => {
  const id = await withSource()
  const [row] = await app.database.owner<{ pseudonym: string; sealed: Buffer }>(
    'select pseudonym, sealed from intelligence.source where item_id = $1',
    [id],
  )
  assert.match(row?.pseudonym ?? '', /^SRC-[0-9A-Z]{4}$/)
  assert.ok(!row?.sealed.toString('utf8').includes('Quillfeather'))
  const page = await app.as('tomasz').get(`/items/${id}/source`)
  assert.match(textOf(page.body), new RegExp(`recorded as ${row?.pseudonym}`))
  assert.doesNotMatch(page.body, /Quillfeather/)
})

test('a source is written once', async () => {
  const id = await withSource()
  const answer = await app.as('tomasz').post(`/items/${id}/source`, { who: 'Somebody else' })
  assert.match(textOf(answer.body), /recorded already/)
})

test('a second item of the same source may carry its pseudonym, and no made-up one', async () => {
  const first = await withSource()
  const [row] = await app.database.owner<{ pseudonym: string }>(
    'select pseudonym from intelligence.source where item_id = $1',
    [first],
  )
  const id = await draft(app)
  const free = await app
    .as('tomasz')
    .post(`/items/${id}/source`, { who, pseudonym: row?.pseudonym === 'SRC-0000' ? 'SRC-1111' : 'SRC-0000' })
  assert.match(textOf(free.body), /No source of your agency has this pseudonym/)
  await send(app, 'tomasz', `/items/${id}/source`, { who, pseudonym: row?.pseudonym.toLowerCase() ?? '' })
})

test('nobody but a custodian of the owner, for crime or safeguarding, sees or opens a source', async () => {
  const id = await withSource()
  for (const browser of [
    app.asNoRights,
    app.as('tomasz'),
    app.as('rosa'),
    app.as('colin'),
    app.as('petra'),
    app.as('karim', 'administration'),
  ]) {
    assert.equal((await browser.get(`/sources/${id}`)).statusCode, 404)
    assert.equal((await browser.post(`/sources/${id}`, { reason })).statusCode, 404)
  }
  assert.deepEqual(await app.database.owner('select from intelligence.source_opening'), [])
})

test('a custodian opens one source for a written reason, which every custodian then sees', async () => {
  const id = await withSource()
  assert.match(textOf((await app.as('karim').get('/sources')).body), /SRC-/)
  const without = await app.as('karim').post(`/sources/${id}`, { reason: 'x' })
  assert.equal(without.statusCode, 422)
  assert.doesNotMatch(without.body, /Quillfeather/)

  const opened = await app.as('karim').post(`/sources/${id}`, { reason })
  assert.equal(opened.statusCode, 200)
  assert.match(textOf(opened.body), /Wilhelmina Quillfeather, sister of the foreman/)
  const [row] = await app.database.owner(
    'select by_person, purpose, reason from intelligence.source_opening where item_id = $1',
    [id],
  )
  assert.deepEqual(row, { by_person: personId('karim'), purpose: 'crime', reason })
  const [event] = await app.database.owner(
    `select verb, subject_type, owner_agency_id, detail from audit.event where action = 'intelligence.open-source' and decision = 'allowed'`,
  )
  assert.deepEqual(event, {
    verb: 'consultation',
    subject_type: 'source',
    owner_agency_id: agencies.police.id,
    detail: { reason: 'written' },
  })

  const again = await app.as('karim').get(`/sources/${id}`)
  assert.match(textOf(again.body), /To ask whether she is safe after the visit\./)
  assert.doesNotMatch(again.body, /Quillfeather/)
})

test('a proof of identity older than fifteen minutes opens nothing, one of exactly fifteen does', async () => {
  const id = await withSource()
  await app.database.owner(
    `update identity.session set proved_at = priv.now() - interval '901 seconds' where person_id = $1`,
    [personId('karim')],
  )
  const stale = await app.as('karim').post(`/sources/${id}`, { reason })
  assert.equal(stale.statusCode, 422)
  assert.match(textOf(stale.body), /Prove who you are again/)
  assert.doesNotMatch(stale.body, /Quillfeather/)
  assert.deepEqual(
    await app.database.owner('select from intelligence.source_opening where item_id = $1', [id]),
    [],
  )
  await app.database.owner(
    `update identity.session set proved_at = priv.now() - interval '900 seconds' where person_id = $1`,
    [personId('karim')],
  )
  assert.equal((await app.as('karim').post(`/sources/${id}`, { reason })).statusCode, 200)
  await app.database.owner(`update identity.session set proved_at = priv.now() where person_id = $1`, [
    personId('karim'),
  ])
})

test('a box of another record does not open', async () => {
  const [one, other] = [await withSource(), await withSource()]
  await app.database.owner(
    `update intelligence.source s set sealed = o.sealed from intelligence.source o where s.item_id = $1 and o.item_id = $2`,
    [one, other],
  )
  const answer = await app.as('karim').post(`/sources/${one}`, { reason })
  assert.notEqual(answer.statusCode, 200)
  assert.doesNotMatch(answer.body, /Quillfeather/)
})

test('source and content are in no answer together, over every page of the item and everybody who may see one (BR19)', async () => {
  const id = await withSource()
  await send(app, 'tomasz', `/items/${id}/grade`, gradedP)
  await send(app, 'tomasz', `/items/${id}/sanitise`, { ...sanitised, text: 'Xylophone words for others.' })
  const url = await send(app, 'rosa', `/items/${id}/release`, { read: 'yes', version: '1' })
  await share(app, url, [agencies.council.id], 'P')
  const releaseId = url.split('/').at(-1) ?? ''
  const pages = ['', '/write', '/grade', '/source', '/consult', '/sanitise', '/release'].map(
    (page) => `/items/${id}${page}`,
  )
  const urls = [
    '/items',
    '/items?state=released',
    ...pages,
    url,
    `${url}/share`,
    '/sources',
    `/sources/${id}`,
    '/shared',
    `/shared/${releaseId}`,
  ]
  // A second item, without a source yet: its form echoes what was typed when it comes back.
  const bare = await draft(app, 'tomasz', { ...written, text: content, title: 'Xylophone title' })
  const seen = { source: 0, content: 0 }
  const look = (body: string, where: string): void => {
    const [source, content] = [body.includes('Quillfeather'), /Xylophone/.test(body)]
    assert.ok(!(source && content), where)
    seen.source += Number(source)
    seen.content += Number(content)
  }
  for (const name of ['tomasz', 'rosa', 'karim', 'colin', 'grace'] as PersonName[]) {
    for (const one of urls) look((await app.as(name).get(one)).body, `${name} ${one}`)
    look((await app.as(name).post(`/sources/${id}`, { reason })).body, `${name} opens`)
    look((await app.as(name).post(`/items/${bare}/source`, { who, pseudonym: 'no' })).body, `${name} records`)
  }
  // The look found each of the two by itself, so it could have found them together.
  assert.ok(seen.source >= 2 && seen.content >= 8, JSON.stringify(seen))
})

test('somebody who is officer and custodian at once still gets the two apart', async () => {
  const id = await withSource()
  await app.database.owner(
    `insert into identity.right_held (person_id, "right") values ($1, 'source-custodian')`,
    [personId('tomasz')],
  )
  for (const url of [`/items/${id}`, `/items/${id}/write`, `/sources/${id}`]) {
    const { body } = await app.as('tomasz').get(url)
    assert.ok(!(body.includes('Quillfeather') && body.includes('Xylophone')), url)
  }
  const opened = await app.as('tomasz').post(`/sources/${id}`, { reason })
  assert.match(opened.body, /Quillfeather/)
  assert.doesNotMatch(opened.body, /Xylophone/)
})

test('a source opens ten minutes after the last request too, when the session is touched at the same moment', async () => {
  const id = await withSource()
  await app.setClock('2026-11-25T09:10:00Z')
  const began = performance.now()
  const opened = await app.as('karim').post(`/sources/${id}`, { reason })
  assert.equal(opened.statusCode, 200)
  assert.ok(performance.now() - began < 2_000)
})
