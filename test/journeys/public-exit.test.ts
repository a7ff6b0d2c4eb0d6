import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { testApp } from '../support/app.ts'
import {
  openBrowser,
  readBackwards,
  runs,
  serve,
  titleOf,
  visit,
  weather,
  type Run,
  type Visitor,
} from '../support/page.ts'
import { answer, fillForm, read, receiptIn } from '../support/visitor.ts'

/** Somebody leaves in a hurry, and somebody else sits down at the same screen, presses "Back" and sends forms again. */
const app = await testApp()
const origin = await serve(app.public)
const browser = await openBrowser()
const secret = 'MARKER-EXIT the men above the car wash'

/** Down to the page where words were typed and not yet sent, with words of the pages before behind it. */
async function typeWords(run: Run): Promise<Visitor> {
  const visitor = await visit(browser ?? assert.fail(), origin, run)
  const { page } = visitor
  await page.goto('/')
  await page.getByRole('link', { name: 'Tell us about something' }).click()
  await page.getByRole('button', { name: 'Start now' }).click()
  await page.getByLabel('No', { exact: true }).check()
  await goOn(page)
  await page.getByLabel('A neighbour').check()
  await goOn(page)
  await page.getByLabel('What do you want to tell us?').fill(secret)
  await goOn(page)
  await page.getByLabel('The place in your own words').fill(secret)
  return visitor
}
const goOn = (page: Page): Promise<void> => page.getByRole('button', { name: 'Continue' }).click()
const exitButton = (page: Page) => page.locator('#exit-form button')
const drafts = async (): Promise<number> => (await app.database.owner('select 1 from portal.draft')).length

async function hasLeft(page: Page): Promise<void> {
  await page.waitForURL(weather)
  assert.equal(await titleOf(page), 'Weather')
}

/** "Back" ten times, and then what a browser offers there: to send every form of the visit again, and to press on. */
async function showsNothing(visitor: Visitor, words: readonly RegExp[], isSent = true): Promise<void> {
  const again = isSent ? await sendAgain(visitor) : ''
  const seen = `${await readBackwards(visitor.page, 10)}\n${again}`
  for (const word of words) assert.doesNotMatch(seen, word)
  assert.deepEqual(await visitor.context.cookies(), [])
}

/**
 * A driver's "Back" to a page that answered a form ends at the browser's own "Confirm Form Resubmission", and its "Reload"
 * sends an empty form. A person's sends what was sent before, so that is done here.
 */
async function sendAgain({ posted }: Visitor): Promise<string> {
  const forms = posted.filter(({ path }) => path !== '/leave')
  assert.ok(forms.length > 0, 'there is something to send again')
  const seen: string[] = []
  for (const { path, body } of forms) {
    const again = read(await app.visitor.post(path, Object.fromEntries(new URLSearchParams(body))))
    const back = read(
      await app.visitor.post(path, { ...again.hidden, go: path === '/form' ? 'back' : 'show' }),
    )
    seen.push(again.body, back.body)
  }
  // Sending the first form again begins a new, empty draft.
  await app.database.owner('delete from portal.draft')
  return seen.join('\n')
}

suite('exit this page', { skip: browser === null ? 'no Chromium can be had here' : false }, () => {
  for (const run of runs) {
    test(
      `after the button, Back ten times shows nothing of the form, ${run.name}`,
      { timeout: 120_000 },
      async () => {
        const visitor = await typeWords(run)
        assert.equal(await drafts(), 1, 'there is a draft')
        await exitButton(visitor.page).click()
        await hasLeft(visitor.page)
        await assertSoon(async () => (await drafts()) === 0, 'the draft is gone')
        await showsNothing(visitor, [/MARKER-EXIT/u, /car wash/u])
      },
    )

    test(
      `after the button, Back ten times shows no code and no messages, ${run.name}`,
      { timeout: 120_000 },
      async () => {
        const code =
          receiptIn(await answer(app, await fillForm(app, { 13: { showBack: 'yes' } }), { go: 'send' })) ??
          assert.fail()
        const visitor = await visit(browser ?? assert.fail(), origin, run)
        const { page } = visitor
        await page.goto('/messages')
        await page.getByLabel('Type your code').fill(code)
        await page.getByRole('button', { name: 'Open messages' }).click()
        await page.getByLabel('Write to us').fill(secret)
        await exitButton(page).click()
        await hasLeft(page)
        await showsNothing(visitor, [/MARKER-EXIT/u, /car wash/u, new RegExp(code.slice(0, 4), 'u')])
      },
    )

    test(
      `a code that was typed and not sent is not there after Back, ${run.name}`,
      { timeout: 60_000 },
      async () => {
        const visitor = await visit(browser ?? assert.fail(), origin, run)
        const { page } = visitor
        await page.goto('/')
        await page.goto('/messages')
        await page.getByLabel('Type your code').fill('4321432143214321')
        await exitButton(page).click()
        await hasLeft(page)
        await showsNothing(visitor, [/43214321/u], false)
      },
    )
  }

  test(
    'the control: whoever leaves in another way than by the button can be read',
    { timeout: 60_000 },
    async () => {
      for (const run of [runs[0], runs[2]]) {
        const form = await typeWords(run ?? assert.fail())
        await goOn(form.page)
        await form.page.goto(weather)
        assert.match(await sendAgain(form), /MARKER-EXIT/u, run?.name)
        const code =
          receiptIn(await answer(app, await fillForm(app, { 13: { showBack: 'yes' } }), { go: 'send' })) ??
          assert.fail()
        const messages = await visit(browser ?? assert.fail(), origin, run ?? assert.fail())
        await messages.page.goto('/messages')
        await messages.page.getByLabel('Type your code').fill(code)
        await messages.page.getByRole('button', { name: 'Open messages' }).click()
        await messages.page.goto(weather)
        assert.match(await sendAgain(messages), /car wash/u, run?.name)
      }
      await app.database.owner('delete from portal.draft')
    },
  )

  test(
    'Shift three times within five seconds leaves, says so on the way, and typing capitals does not',
    { timeout: 60_000 },
    async () => {
      const visitor = await typeWords(runs[0] ?? assert.fail())
      const { page } = visitor
      const spoken = page.locator('#exit-form [role=status]')
      await page.getByLabel('The place in your own words').pressSequentially(' AB CD EF', { delay: 5 })
      for (const key of ['Shift+A', 'Shift+B', 'Shift+C', 'Shift+D']) await page.keyboard.press(key)
      assert.equal(await spoken.innerText(), '')
      await page.keyboard.press('Shift')
      assert.equal(await spoken.innerText(), 'Shift, press two more times to leave.')
      await page.keyboard.press('Shift')
      assert.equal(await spoken.innerText(), 'Shift, press one more time to leave.')
      await page.waitForTimeout(5_300)
      assert.equal(await spoken.innerText(), 'Exit this page has stopped.')
      await visitor.hasNoViolations()
      for (let count = 0; count < 3; count += 1) await page.keyboard.press('Shift')
      await hasLeft(page)
      await assertSoon(async () => (await drafts()) === 0, 'the draft is gone')
      await showsNothing(visitor, [/MARKER-EXIT/u])
    },
  )

  test('the keyboard reaches the way out first, before the page', { timeout: 60_000 }, async () => {
    for (const run of [runs[0], runs[2]]) {
      const { page } = await visit(browser ?? assert.fail(), origin, run ?? assert.fail())
      await page.goto('/calls')
      await page.keyboard.press('Tab')
      assert.equal(await page.locator(':focus').innerText(), 'Skip to main content')
      await page.keyboard.press('Tab')
      assert.equal(await page.locator(':focus').innerText(), 'Exit this page')
      await page.keyboard.press('Enter')
      await hasLeft(page)
    }
  })

  test('no page breaks the rules it gives the browser', { timeout: 60_000 }, async () => {
    const visitor = await visit(browser ?? assert.fail(), origin, runs[0] ?? assert.fail())
    const said: string[] = []
    // That leaving cleared the cache is told as well, now and then in time to be heard. Anything else about it is a fault.
    const cleared = `Clear-Site-Data header on '${origin}/leave': Cleared data types: "cache", "storage".`
    visitor.page.on('console', (message) => {
      if (message.text() !== cleared) said.push(message.text())
    })
    visitor.page.on('pageerror', (error) => said.push(error.message))
    for (const path of ['/', '/form', '/messages', '/calls', '/ar/safety']) await visitor.page.goto(path)
    await exitButton(visitor.page).click()
    await hasLeft(visitor.page)
    assert.deepEqual(said, [])
  })
})

async function assertSoon(holds: () => Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 40; tries += 1) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  assert.fail(`not in time: ${what}`)
}
