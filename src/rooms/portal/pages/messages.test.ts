import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import {
  answer,
  fillForm,
  read,
  receiptIn,
  type Fields,
  type Filled,
} from '../../../../test/support/visitor.ts'

const app = await testApp()

const ask = async (): Promise<Filled> => read(await app.visitor.get('/messages'))
const press = async (page: Filled, fields: Fields): Promise<Filled> =>
  read(await app.visitor.post('/messages', { ...page.hidden, ...fields }))
const open = async (code: string): Promise<Filled> => press(await ask(), { go: 'open', code })
const sentCode = async (showBack = false): Promise<string> => {
  const page = await fillForm(app, showBack ? { 13: { showBack: 'yes' } } : {})
  return receiptIn(await answer(app, page, { go: 'send' })) ?? assert.fail('no code')
}
const code = await sentCode()
const exitToken = (page: Filled): string =>
  /id="exit-form"[\s\S]*?name="token" value="([^"]+)"/u.exec(page.body)?.[1] ?? ''

suite('coming back with a code', () => {
  test('a typing error is found by the check digits, beside the field, and the database is not asked', async () => {
    const wrong = code.replace(/^\d/u, (digit) => String((Number(digit) + 1) % 10))
    for (const [typed, text] of [
      ['', 'Type your code'],
      ['1234', 'The code should have 18 numbers. Yours has 4'],
      [wrong, 'One of the numbers is wrong. Check each one'],
      [code.replace('-', '-O').slice(0, 22), 'One of the numbers is wrong'],
    ] as const) {
      const page = await open(typed)
      assert.deepEqual([page.status, page.title], [422, 'Error: Messages'])
      assert.ok(page.body.includes(`<a href="#code">${text}`), `${typed}: ${text}`)
    }
  })

  test('a code that was never given is refused, and one that was opens the page', async () => {
    const page = await open('0000-0000-0000-0000-98')
    assert.match(page.body, /We cannot find that code/u)
    assert.equal((await open(code)).heading, 'Your messages', 'the control')
  })

  test('spaces and the digits of Arabic are read as the code', async () => {
    const arabic = code
      .replaceAll('-', ' ')
      .replaceAll(/\d/gu, (digit) => String.fromCodePoint(0x0660 + Number(digit)))
    assert.equal((await open(arabic)).heading, 'Your messages')
  })

  test('no code stands in an address, and the page names nothing that was told', async () => {
    const page = await open(code)
    assert.ok(!/(?:href|action|formaction)="(?!\/assets\/)[^"]*\d{6}/u.test(page.body))
    assert.ok(!page.body.includes('car wash'))
    assert.match(page.body, /You chose not to see your words again/u)
  })

  test('what was written is shown only to whoever chose it when sending', async () => {
    const page = await open(await sentCode(true))
    assert.match(page.body, /Three men sleep above the car wash/u)
  })

  test('a message is written once, however often its form arrives', async () => {
    const page = await open(await sentCode())
    const first = await press(page, { go: 'write', text: 'They come at six.' })
    assert.match(first.body, /Your message was sent/u)
    const second = await press(page, { go: 'write', text: 'They come at six.' })
    assert.match(second.body, /You have 1 message\./u)
    const other = await press(second, { go: 'write', text: 'And leave at ten.' })
    assert.match(other.body, /You have 2 messages\./u)
    assert.doesNotMatch(other.body, /\d\d:\d\d/u, 'times are shown to the day')
  })

  test('an empty or too long message comes back with its words', async () => {
    const page = await open(code)
    const empty = await press(page, { go: 'write', text: '  ' })
    assert.deepEqual([empty.status, empty.title], [422, 'Error: Messages'])
    assert.match(empty.body, /<a href="#text">Write your message/u)
    const long = await press(page, { go: 'write', text: 'y'.repeat(5001) })
    assert.equal(long.status, 422)
    assert.ok(long.body.includes('y'.repeat(5001)))
  })

  test('deleting asks twice, and then the messages are gone for the code', async () => {
    const own = await sentCode()
    const page = await press(await open(own), { go: 'write', text: 'Delete me.' })
    const asked = await press(page, { go: 'delete' })
    assert.equal(asked.heading, 'Delete all messages?')
    assert.match((await press(asked, { go: 'show' })).body, /Delete me\./u, 'no keeps them')
    const gone = await press(asked, { go: 'delete-now' })
    assert.match(gone.body, /The messages are deleted/u)
    assert.doesNotMatch((await open(own)).body, /Delete me\./u)
  })

  test('a code that comes back without the pass of its page opens nothing', async () => {
    const page = await open(code)
    const pass = page.hidden['pass'] ?? ''
    for (const bad of ['', `${pass.slice(0, -3)}AAA`, exitToken(page), (await ask()).hidden['pass'] ?? '']) {
      for (const go of ['show', 'write', 'delete-now']) {
        const refused = await press(page, { pass: bad, go, text: 'x' })
        assert.equal(refused.heading, 'Type your code', go)
      }
    }
    assert.equal((await press(page, { go: 'show' })).heading, 'Your messages', 'the control')
  })

  test('exit ends the visit: neither its page nor the form that opened it shows anything again', async () => {
    const asked = await ask()
    const page = await press(asked, { go: 'open', code })
    assert.equal(page.heading, 'Your messages')
    const left = await app.visitor.post('/leave', { token: exitToken(page) })
    assert.equal(left.statusCode, 303)
    const written = await press(page, { go: 'write', text: 'MARKER-LEFT' })
    assert.equal(written.heading, 'Type your code')
    assert.ok(!written.body.includes('MARKER-LEFT'))
    const reopened = await press(asked, { go: 'open', code })
    assert.equal(reopened.heading, 'Type your code')
    assert.ok(!reopened.body.includes(code))
    assert.equal((await open(code)).heading, 'Your messages', 'whoever has the code can still use it')
  })

  test('closing ends the visit too', async () => {
    const page = await open(code)
    assert.match((await press(page, { go: 'close' })).body, /Your messages are closed/u)
    assert.equal((await press(page, { go: 'show' })).heading, 'Type your code')
  })

  test('an open page asks again after ten minutes, and a message that was being written is not lost', async () => {
    const page = await open(code)
    await app.setClock('2026-11-25T09:11:00Z')
    const late = await press(page, { go: 'write', text: 'Written slowly.' })
    assert.equal(late.heading, 'Type your code')
    const again = await press(late, { go: 'open', code })
    assert.equal(again.heading, 'Your messages')
    assert.match(again.body, />Written slowly\.<\/textarea>/u)
  })

  test('guesses are slowed for everybody together, and a mistyped code takes no turn', async () => {
    const began = performance.now()
    const asked = await ask()
    for (let count = 0; count < 4; count += 1)
      await press(asked, { go: 'open', code: '0000-0000-0000-0000-98' })
    assert.ok(performance.now() - began > 550, 'four guesses take at least three turns of 200 ms')
    const crowd = await Promise.all(
      Array.from({ length: 25 }, async () => press(asked, { go: 'open', code: '0000-0000-0000-0000-98' })),
    )
    const busy = crowd.filter(({ status }) => status === 503)
    assert.ok(busy.length >= 5, `${busy.length} were told to come back`)
    assert.equal(busy[0]?.heading, 'Please try again soon')
    assert.equal(busy[0]?.hidden['code'], '0000-0000-0000-0000-98', 'the button sends the same again')
    const mistyped = performance.now()
    await press(asked, { go: 'open', code: '1' })
    assert.ok(performance.now() - mistyped < 500)
  })
})
