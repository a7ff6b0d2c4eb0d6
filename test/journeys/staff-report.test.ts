import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Locator } from 'playwright-core'
import { testApp } from '../support/app.ts'
import { colleague, type Colleague } from '../support/colleague.ts'
import { extremes, openBrowser, serve, titleOf, visit, wordsOf, type Run } from '../support/page.ts'
import { answer, openForm, receiptIn, shortReport } from '../support/visitor.ts'

/**
 * The desk and the reporter, who talk through a receipt: somebody in danger tells us, the desk says first what was done,
 * asks, is answered, and sends the report where it belongs. Each page is looked at, and each that says what is wrong.
 */
const app = await testApp()
const staffOrigin = await serve(app.staff)
const publicOrigin = await serve(app.public)
const browser = await openBrowser()

/** Fills in the public form, with danger and a child; answers the code. */
async function tell(what: string): Promise<string> {
  let page = await openForm(app)
  const [, relation, , ...rest] = shortReport
  const asked = rest.map((fields) => ('children' in fields ? { children: 'yes' } : fields))
  for (const fields of [
    { danger: 'yes' },
    { emergency: 'called' },
    relation,
    { what },
    ...asked.slice(0, -1),
    { showBack: 'yes' },
  ])
    page = await answer(app, page, fields)
  return receiptIn(await answer(app, page, { go: 'send' })) ?? assert.fail(page.heading)
}

suite('the desk and the reporter', { skip: browser === null ? 'no Chromium can be had here' : false }, () => {
  for (const [index, run] of extremes.entries()) {
    test(
      `danger is answered first, the reporter is asked and answers, the report is sent on, ${run.name}`,
      { timeout: 240_000 },
      async () => {
        const what = `A man is locked in flat ${index + 1} above the invented bakery.`
        const code = await tell(what)
        await app.hearAll()

        const priya = await colleague(browser ?? assert.fail(), staffOrigin, run, 'priya')
        await openFromQueue(priya, what)
        const url = priya.page.url()
        await answerFlags(priya)
        await ask(priya)
        await reply(run, code, what)
        await priya.page.goto(url)
        await priya.press('Mark new messages as read')
        assert.match(await priya.page.locator('.app-messages').innerText(), /The reporter[\s\S]*After six\./u)
        await sendOn(priya)

        const colin = await colleague(browser ?? assert.fail(), staffOrigin, run, 'colin')
        assert.equal((await colin.page.goto(url))?.status(), 404, 'another agency does not find it')
        await colin.look()
      },
    )
  }
})

const flag = (priya: Colleague, title: string): Locator => priya.page.locator('.app-flag', { hasText: title })

async function openFromQueue(priya: Colleague, what: string): Promise<void> {
  const { page } = priya
  await page.goto('/reports')
  await priya.look()
  const waiting = page.locator('tbody tr', { hasText: 'to answer first' })
  assert.equal(await waiting.count(), 1)
  assert.match(await waiting.innerText(), /Danger now[\s\S]*Children/u)
  await waiting.getByRole('link').click()
  await priya.look()
  assert.ok((await page.locator('.app-told').innerText()).includes(what))
}

async function answerFlags(priya: Colleague): Promise<void> {
  const { page } = priya
  await priya.press('Take this report')
  await page.locator('summary', { hasText: 'Accept as intelligence' }).click()
  assert.equal(
    await page.getByRole('button', { name: 'Accept as intelligence' }).count(),
    0,
    'nothing is decided before',
  )
  for (const [kind, title, done] of [
    ['danger', 'Somebody may be in danger now', 'Priya rang 999: they had it.'],
    ['child', 'A child may be involved', 'Priya told children’s services.'],
  ] as const) {
    await flag(priya, title).getByRole('button').click()
    assert.match(await titleOf(page), /^Error: /u)
    assert.equal(await page.getByRole('alert').locator(`a[href="#answer-${kind}"]`).count(), 1)
    await priya.look()
    await flag(priya, title).getByLabel('What was done, by whom').fill(done)
    await flag(priya, title).getByRole('button').click()
    await priya.look()
    assert.ok((await wordsOf(page)).includes(done))
  }
  assert.equal(await page.locator('.app-flag').count(), 0)
}

async function ask(priya: Colleague): Promise<void> {
  const { page } = priya
  await priya.pressTooSoon('Send message', ['text'])
  await page.getByLabel('Write to the reporter').fill('Thank you. When is nobody else there?')
  await priya.press('Send message')
  assert.match(await page.locator('.app-messages').innerText(), /When is nobody else there\?/u)
}

async function reply(run: Run, code: string, what: string): Promise<void> {
  const reporter = await visit(browser ?? assert.fail(), publicOrigin, run)
  const { page } = reporter
  await page.goto('/messages')
  await page.getByLabel('Type your code').fill(code)
  await page.getByRole('button', { name: 'Open messages' }).click()
  const shown = await wordsOf(page)
  assert.match(shown, /When is nobody else there\?/u)
  assert.ok(shown.includes(what), 'their own words, as they wished')
  assert.doesNotMatch(shown, /Priya/u, 'who writes is nobody’s name')
  await reporter.hasNoViolations()
  await page.getByLabel('Write to us').fill('After six.')
  await page.getByRole('button', { name: 'Send message' }).click()
  await reporter.hasNoViolations()
  assert.deepEqual(reporter.elsewhere, [])
}

async function sendOn(priya: Colleague): Promise<void> {
  const { page } = priya
  const button = 'Send it where it belongs'
  await page.locator('summary', { hasText: button }).click()
  await priya.pressTooSoon(button, ['routedTo', 'reason-route-away'])
  await page.locator('#reason-route-away').fill('It is being dealt with.')
  await priya.pressTooSoon(button, ['routedTo'])
  assert.equal(await page.locator('#reason-route-away').inputValue(), 'It is being dealt with.', 'it is kept')
  await page.getByLabel('Police: a crime that is not modern slavery').check()
  await priya.press(button)
  assert.match(
    await page.locator('.app-history').innerText(),
    /Sent elsewhere[\s\S]*It is being dealt with\./u,
  )

  await priya.follow('Reports')
  await priya.follow('Decided')
  assert.match(await page.locator('tbody').innerText(), /Sent elsewhere/u)
}
