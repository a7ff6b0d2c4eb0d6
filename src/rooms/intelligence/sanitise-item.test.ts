import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { personId } from '../../../test/support/cast.ts'
import { draft, gradedC, gradedP, sanitised, send, textOf } from '../../../test/support/intelligence-app.ts'

const app = await testApp()
const graded = async (grade = gradedP): Promise<string> => {
  const id = await draft(app)
  await send(app, 'tomasz', `/items/${id}/grade`, grade)
  return id
}
const stored = (id: string) =>
  app.database.owner(
    'select version, title, text, warnings, warnings_answered, by_person from intelligence.sanitised where item_id = $1',
    [id],
  )
const keepFields = (body: string): string[] => [
  ...new Set([...body.matchAll(/name="(keep-[a-z-]+-[0-9a-f]{8})"/g)].map((match) => match[1] ?? '')),
]

test('only an intelligence officer of the owner sanitises', async () => {
  const id = await graded()
  for (const browser of [app.asNoRights, app.as('rosa'), app.as('colin')]) {
    assert.equal((await browser.get(`/items/${id}/sanitise`)).statusCode, 404)
    assert.equal((await browser.post(`/items/${id}/sanitise`, sanitised)).statusCode, 404)
  }
  assert.deepEqual(await stored(id), [])
})

test('original and draft stand side by side on the desk, in two regions with names', async () => {
  const id = await graded()
  const { body } = await app.as('tomasz').get(`/items/${id}/sanitise`)
  assert.match(body, /<section aria-label="Original">/)
  assert.match(body, /<section aria-label="What others may read">/)
  assert.match(textOf(body), /Four men sleep behind the boiler/)
})

test('a text without giveaways is stored at once, in a table of its own', async () => {
  const id = await graded()
  await send(app, 'tomasz', `/items/${id}/sanitise`, sanitised)
  assert.deepEqual(await stored(id), [
    {
      version: 1,
      title: sanitised['title'],
      text: sanitised['text'],
      warnings: [],
      warnings_answered: '',
      by_person: personId('tomasz'),
    },
  ])
  const [event] = await app.database.owner(
    `select detail from audit.event where action = 'intelligence.sanitise-item' and decision = 'allowed'`,
  )
  assert.deepEqual(event?.['detail'], { sanitised: 1, warnings: [] })
})

test('a text with giveaways is not stored until each is changed or kept for a reason', async () => {
  const id = await graded()
  const form = { ...sanitised, text: 'My client says that men sleep there at 14:35.' }
  const first = await app.as('tomasz').post(`/items/${id}/sanitise`, form)
  assert.equal(first.statusCode, 422)
  assert.match(textOf(first.body), /“My client” says what kind of person it came from/)
  assert.match(textOf(first.body), /“14:35” gives an exact time/)
  assert.deepEqual(await stored(id), [])

  const fields = keepFields(first.body)
  assert.ok(fields.length >= 2)
  const [one = '', ...others] = fields
  const partly = await app
    .as('tomasz')
    .post(`/items/${id}/sanitise`, { ...form, [one]: 'Needed to act on it' })
  assert.equal(partly.statusCode, 422)
  assert.match(partly.body, /value="Needed to act on it"/)

  await send(app, 'tomasz', `/items/${id}/sanitise`, {
    ...form,
    [one]: 'Needed to act on it',
    ...Object.fromEntries(others.map((name) => [name, 'Known to many'])),
  })
  const [row] = await stored(id)
  // oxlint-disable-next-line no-unsafe-optional-chaining -- the row is there, or the test fails anyhow
  assert.equal((row?.['warnings'] as string[]).length, fields.length)
  assert.match(String(row?.['warnings_answered']), /Needed to act on it/)
})

test('words copied from the original are pointed out', async () => {
  const id = await graded()
  const answer = await app.as('tomasz').post(`/items/${id}/sanitise`, {
    ...sanitised,
    text: 'It seems that four men sleep behind the boiler of the hand car wash.',
  })
  assert.match(
    textOf(answer.body),
    /four men sleep behind the boiler of the hand car wash” is copied word for word from the original/,
  )
})

test('the name of a member agency is pointed out', async () => {
  const id = await graded()
  const answer = await app
    .as('tomasz')
    .post(`/items/${id}/sanitise`, { ...sanitised, text: 'Known to Safe Harbour Midshire.' })
  assert.match(textOf(answer.body), /“Safe Harbour Midshire” names an organisation that may be the source/)
})

test('S2 is not sanitised before the originator was asked and agreed; a later no closes it again (BR16)', async () => {
  const id = await graded({ ...gradedC, sanitisation: 'S2' })
  const ask = (answer: string) =>
    send(app, 'tomasz', `/items/${id}/consult`, {
      about: 'sanitise',
      originator: 'Designated lead, a school',
      answer,
      note: 'By telephone.',
    })
  const blocked = async (): Promise<boolean> => {
    const page = await app.as('tomasz').get(`/items/${id}/sanitise`)
    const answer = await app.as('tomasz').post(`/items/${id}/sanitise`, sanitised)
    const refusedHere =
      answer.statusCode === 422 && /record that the originator was asked/.test(textOf(answer.body))
    assert.equal(/Nothing is sanitised before the originator was asked/.test(textOf(page.body)), refusedHere)
    return refusedHere
  }
  assert.equal(await blocked(), true)
  await ask('declined')
  assert.equal(await blocked(), true)
  assert.deepEqual(await stored(id), [])
  await app.setClock('2026-11-25T09:00:10Z')
  await ask('agreed')
  await app.setClock('2026-11-25T09:00:20Z')
  await ask('declined')
  assert.equal(await blocked(), true)
  await app.setClock('2026-11-25T09:00:30Z')
  await ask('agreed')
  assert.equal(await blocked(), false)
  assert.equal((await stored(id)).length, 1)
})

test('a text over somebody else’s is refused, with theirs shown', async () => {
  const id = await graded()
  await send(app, 'tomasz', `/items/${id}/sanitise`, sanitised)
  const answer = await app
    .as('tomasz')
    .post(`/items/${id}/sanitise`, { ...sanitised, text: 'People may sleep there.' })
  assert.match(textOf(answer.body), /Somebody sanitised this item meanwhile/)
  assert.equal((await stored(id)).length, 1)
})

test('an item without a grade has no sanitise desk', async () => {
  const id = await draft(app)
  assert.equal((await app.as('tomasz').get(`/items/${id}/sanitise`)).statusCode, 404)
})
