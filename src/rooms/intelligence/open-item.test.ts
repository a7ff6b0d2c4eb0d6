import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { agencies, personId } from '../../../test/support/cast.ts'
import { draft, textOf, written } from '../../../test/support/intelligence-app.ts'

const app = await testApp()

test('whoever may not write items gets no form and opens none', async () => {
  for (const browser of [
    app.asNoRights,
    app.as('rosa'),
    app.as('priya'),
    app.as('tomasz', 'administration'),
  ]) {
    assert.equal((await browser.get('/items/new')).statusCode, 404)
    assert.equal((await browser.post('/items/new', written)).statusCode, 404)
  }
  assert.deepEqual(await app.database.owner('select from intelligence.item'), [])
})

test('an item from own knowledge is a draft of the officer’s agency with its words as version 1, audited by id', async () => {
  const id = await draft(app)
  const [item] = await app.database.owner(
    'select owner_agency_id, state, report_id, created_by, held_by, marking from intelligence.item where id = $1',
    [id],
  )
  assert.deepEqual(item, {
    owner_agency_id: agencies.police.id,
    state: 'draft',
    report_id: null,
    created_by: personId('tomasz'),
    held_by: personId('tomasz'),
    marking: 'official-sensitive',
  })
  const [original] = await app.database.owner(
    'select version, by_person from intelligence.original where item_id = $1',
    [id],
  )
  assert.deepEqual(original, { version: 1, by_person: personId('tomasz') })
  const [event] = await app.database.owner(
    `select verb, action, detail from audit.event where subject_id = $1`,
    [id],
  )
  assert.deepEqual(event, {
    verb: 'collection',
    action: 'intelligence.open-own-item',
    detail: { version: 1 },
  })
})

test('without the declaration nothing is stored, and the form comes back with everything typed', async () => {
  const { declared: _declared, ...form } = written
  const answer = await app.as('tomasz').post('/items/new', { ...form, title: 'Kept words' })
  assert.equal(answer.statusCode, 422)
  assert.match(textOf(answer.body), /Confirm that nothing here is above OFFICIAL-SENSITIVE/)
  assert.match(answer.body, /value="Kept words"/)
  assert.match(answer.body, /<title>Error: /)
})

for (const [name, change] of [
  ['marked SECRET in the marking field', { marking: 'above' }],
  ['with a line that begins SECRET', { text: 'Zanzibar marker.\nSECRET // UK EYES ONLY\nMore.' }],
  ['with Top secret alone on a line of the provenance', { provenance: 'Seen.\nTop secret' }],
  ['with a marking in the title', { title: 'UK TOP SECRET Zanzibar marker' }],
] as const) {
  test(`input ${name} is refused and leaves no trace (BR18)`, async () => {
    const answer = await app
      .as('tomasz')
      .post('/items/new', { ...written, text: 'Zanzibar marker.', ...change })
    assert.equal(answer.statusCode, 422)
    assert.match(textOf(answer.body), /must not hold anything above OFFICIAL-SENSITIVE/)
    assert.equal(await isStored(), false)
    assert.ok(!app.log.join().includes('Zanzibar'))
  })
}

test('negative control: the same words without a marking are found where they were looked for', async () => {
  await draft(app, 'tomasz', { ...written, text: 'Zanzibar marker.' })
  assert.equal(await isStored(), true)
})

const isStored = async (): Promise<boolean | undefined> => {
  const [held] = await app.database.owner<{ found: boolean }>(
    `select exists (select from intelligence.original where text like '%Zanzibar%') or exists (select from intelligence.item where title like '%Zanzibar%')
         or exists (select from audit.event where detail::text like '%Zanzibar%') as found`,
  )
  return held?.found
}

test('the kind “not known yet” needs a reason and stands alone', async () => {
  const alone = await app.as('tomasz').post('/items/new', { ...written, exploitationTypes: 'unknown' })
  assert.match(textOf(alone.body), /Write why the kind is not known yet/)
  const both = await app.as('tomasz').post('/items/new', {
    ...written,
    exploitationTypes: ['unknown', 'labour'],
    unknownReason: 'First sign only',
  })
  assert.match(textOf(both.body), /Choose “Not known yet” alone/)
  const id = await draft(app, 'tomasz', {
    ...written,
    exploitationTypes: 'unknown',
    unknownReason: 'First sign only',
  })
  const [item] = await app.database.owner(
    'select exploitation_types, unknown_reason from intelligence.item where id = $1',
    [id],
  )
  assert.deepEqual(item, { exploitation_types: ['unknown'], unknown_reason: 'First sign only' })
})

test('an officer of another agency gets not found for the item and every page of it', async () => {
  const id = await draft(app)
  for (const page of ['', '/write', '/grade', '/source', '/consult', '/sanitise', '/release']) {
    assert.equal((await app.as('colin').get(`/items/${id}${page}`)).statusCode, 404, page)
  }
  assert.equal((await app.as('colin').post(`/items/${id}/write`, { ...written, seen: '1' })).statusCode, 404)
})
