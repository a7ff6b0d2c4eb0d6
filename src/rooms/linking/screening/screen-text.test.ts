import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { arrangeMention } from '../../../../test/support/subjects.ts'
import { arrangeRelease } from '../../../../test/support/releases.ts'
import { models } from '../reference.ts'
import { keysFor } from '../rules/keys.ts'
import { readMention } from '../rules/reading.ts'

const app = await testApp()
const { database } = app
const text = 'Ring Xhevdet Invented, born 12 March 1990, on 07700 900 123 or 07700 900 999.'
const known = { phone: '', hidden: '', name: '' }

before(async () => {
  const shared = await arrangeRelease(database, { to: ['council'] })
  known.phone = await arrangeMention(database, {
    in: shared,
    kind: 'phone',
    shown: '07700 900123',
    value: '+447700900123',
  })
  known.hidden = await arrangeMention(database, {
    in: await arrangeRelease(database, { to: [] }),
    kind: 'phone',
    shown: '07700 900999',
    value: '+447700900999',
  })
  const read = readMention('person', 'Xhevdet Invented')
  assert.ok(read.ok)
  known.name = await arrangeMention(database, {
    in: shared,
    shown: 'Xhevdet Invented',
    prepared: read.reading.prepared,
    keys: keysFor('person', models.person.keys, read.reading.prepared, 'Xhevdet Invented'),
  })
})
const screen = (name: 'colin' | 'tomasz' | 'grace' | 'sam', words = text) =>
  app.as(name).post('/screen', { text: words })

suite('checking a text', () => {
  test('is for analysts and officers alone', async () => {
    for (const name of ['grace', 'sam'] as const) assert.equal((await screen(name)).statusCode, 404)
  })

  test('wants a text, and no longer a one than it can answer', async () => {
    assert.match((await screen('colin', ' ')).body, /Paste the text to check/)
    const long = await screen('colin', 'x'.repeat(20_001))
    assert.equal(long.statusCode, 422)
    assert.match(long.body, /20,000 characters or fewer/)
  })

  test('tells what its reader may know, and of the rest that it is not known', async () => {
    const { statusCode, body } = await screen('colin')
    assert.equal(statusCode, 200)
    assert.match(body, new RegExp(`/subjects/${known.phone}`))
    assert.doesNotMatch(body, new RegExp(known.hidden))
    assert.match(body.slice(body.indexOf('Looked up and not known')), /07700 900 999/)
    const own = await screen('tomasz')
    assert.match(own.body, new RegExp(known.hidden), 'the control: the owner is told')
  })

  test('finds a known name however it is ordered, and says how sure that is', async () => {
    const { body } = await screen('colin', 'They spoke of Mr Invented Xhevdet yesterday.')
    const hit = body.match(new RegExp(`/subjects/${known.name}[^]*?</li>`))
    assert.ok(hit !== null, 'the name is found')
    assert.match(hit[0], /likely|possibility|certain/)
  })

  test('keeps the look-up and how many of which kind, never a word of it; and never takes a text from an address', async () => {
    await screen('colin')
    const [{ count } = { count: 0 }] = await database.owner<{ count: number }>(
      `select count(*)::int as count from audit.event where action = 'linking.screen-text' and decision = 'allowed'
         and detail::text not like '%900%' and detail->>'phone' = '2'`,
    )
    assert.ok(count > 0)
    const all = await database.owner<{ detail: string }>(`select detail::text from audit.event`)
    assert.ok(all.every((row) => !/Xhevdet|900 ?123/.test(row.detail)))
    assert.ok(app.log.every((line) => !/Xhevdet|900 ?123/.test(line)))
    assert.doesNotMatch((await app.as('colin').get('/screen?text=07700%20900%20123')).body, /07700|900%20123/)
  })
})
