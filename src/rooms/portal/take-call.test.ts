import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'

const app = await testApp()
const { owner } = app.database
const receipt = /\b\d{4}-\d{4}-\d{4}-\d{4}-\d{2}\b/
const told = {
  danger: 'no',
  safeToTalk: 'no',
  children: 'no',
  relation: 'neighbour',
  what: 'The caller hears somebody being shouted at each night behind the bakery.',
  place: 'Behind the bakery on Invented Road',
  when: 'going-on',
  know: 'saw',
  identity: 'anonymous',
}

async function openScreen(): Promise<{ token: string; body: string }> {
  const page = await app.as('priya').get('/calls/new')
  return { token: /name="token" value="([^"]+)"/.exec(page.body)?.[1] ?? '', body: page.body }
}

suite('taking a call', () => {
  test('nobody but an intake officer finds the screen', async () => {
    for (const browser of [app.asNoRights, app.as('tomasz'), app.as('priya', 'oversight')]) {
      assert.equal((await browser.get('/calls/new')).statusCode, 404)
      assert.equal((await browser.post('/calls/new', told)).statusCode, 404)
    }
  })

  test('the three questions about safety come before every other', async () => {
    const { body } = await openScreen()
    const order = ['danger', 'safeToTalk', 'children', 'relation', 'what'].map((name) =>
      body.indexOf(`name="${name}"`),
    )
    assert.ok(order.every((at) => at > 0))
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
    )
  })

  test('errors stand beside their fields, and what was typed is kept', async () => {
    const { token } = await openScreen()
    const answer = await app
      .as('priya')
      .post('/calls/new', { token, what: 'Half a sentence', safeToTalk: 'no' })
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, /<title>Error: /)
    assert.match(answer.body, /Half a sentence/)
    assert.match(answer.body, /href="#danger"/)
    assert.equal(/name="token" value="([^"]+)"/.exec(answer.body)?.[1], token, 'the form stays the same form')
  })

  test('a call is one report, by the operator, and sending it again shows the same code', async () => {
    const { token } = await openScreen()
    const first = await app.as('priya').post('/calls/new', { ...told, token })
    assert.equal(first.statusCode, 200)
    const again = await app.as('priya').post('/calls/new', { ...told, token })
    assert.ok(receipt.test(first.body))
    assert.equal(receipt.exec(again.body)?.[0], receipt.exec(first.body)?.[0])
    assert.match(first.body, /could not talk freely/)
    const rows = await owner(`select channel, taken_by from intake.report`)
    assert.deepEqual(rows, [{ channel: 'operator', taken_by: 'b0000000-0000-4000-8000-000000000001' }])
    const [event] = await owner(
      `select person_id, surface from audit.event where action = 'intake.receive-report'`,
    )
    assert.deepEqual(event, { person_id: 'b0000000-0000-4000-8000-000000000001', surface: 'staff' })
  })

  test('a code from a call opens its messages on the public site', async () => {
    const { token } = await openScreen()
    const code = receipt.exec((await app.as('priya').post('/calls/new', { ...told, token })).body)?.[0] ?? ''
    const page = await app.visitor.get('/messages')
    const pass = /name="pass" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
    const opened = await app.visitor.post('/messages', { pass, code, go: 'open' })
    assert.equal(opened.statusCode, 200)
    assert.doesNotMatch(opened.body, /behind the bakery/i, 'and not what was told')
  })
})
