import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { testApp } from '../support/app.ts'
import { agencies } from '../support/cast.ts'
import { colleague, type Colleague } from '../support/colleague.ts'
import { released, share } from '../support/intelligence-app.ts'
import { extremes, openBrowser, serve, titleOf, wordsOf } from '../support/page.ts'
import { arrangeCounty } from '../support/signs.ts'

/**
 * Signs, as an officer and a reader elsewhere walk it: suggested words are read and ticked, a mistake is withdrawn, and the
 * picture and the map are looked at. Once with a script on a desk, once without on a phone, where axe and the width of the
 * page have been the harder ones; and once with the keyboard alone.
 */
const app = await testApp()
const origin = await serve(app.staff)
const browser = await openBrowser()

before(() => arrangeCounty(app.database))

suite('signs of exploitation', { skip: browser === null ? 'no Chromium can be had here' : false }, () => {
  for (const run of extremes) {
    test(
      `a sign is ticked, seen where its words are read, and withdrawn, ${run.name}`,
      { timeout: 240_000 },
      async () => {
        const { itemId, url } = await released(app)
        await share(app, url, [agencies.council.id], 'P')
        const tomasz = await colleague(browser ?? assert.fail(), origin, run, 'tomasz')
        await toSigns(tomasz, itemId)
        await tickInOriginal(tomasz)
        await tickInRelease(tomasz, itemId)
        const colin = await colleague(browser ?? assert.fail(), origin, run, 'colin')
        await look(colin, '/risk/labour', /LIV-02/u)
        await withdraw(tomasz, itemId)
        await seePicture(tomasz)
        await seeMap(tomasz)
        const frank = await colleague(browser ?? assert.fail(), origin, run, 'frank')
        await look(frank, '/risk/labour', /Nothing that you may see is of this kind/u)
      },
    )
  }

  test('a sign is ticked and the map changed with the keyboard alone', { timeout: 120_000 }, async () => {
    const { itemId } = await released(app)
    const [run] = extremes
    const tomasz = await colleague(browser ?? assert.fail(), origin, run ?? assert.fail(), 'tomasz')
    const { page } = tomasz
    await page.goto(`/risk/items/${itemId}`)
    await reach(page, page.getByRole('link', { name: /^LIV-02/u }).first())
    await page.keyboard.press('Enter')
    await page.waitForURL(/observe/u)
    await reach(page, page.getByLabel('Observed', { exact: true }))
    await page.keyboard.press('Space')
    await reach(page, page.getByLabel('Who observed it?'))
    await page.keyboard.type('a visiting officer')
    await reach(page, page.getByRole('button', { name: 'Tick it' }))
    await page.keyboard.press('Enter')
    await page.waitForURL(new RegExp(`/risk/items/${itemId}$`, 'u'))
    assert.match(await wordsOf(page), /a visiting officer/u)
    await page.goto('/risk/map')
    await reach(page, page.locator('#by'))
    await page.keyboard.press('ArrowDown')
    await reach(page, page.getByRole('button', { name: 'Show' }))
    await page.keyboard.press('Enter')
    await page.waitForURL(/by=hexagons/u)
    assert.match(await wordsOf(page), /by hexagon/u)
    await tomasz.look()
  })
})

/** Presses Tab until the element has the focus; fails where it cannot be reached. */
async function reach(page: Page, target: Locator): Promise<void> {
  for (let times = 0; times < 120; times += 1) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`not to be reached with the keyboard: ${String(target)}`)
}

async function look(who: Colleague, url: string, words: RegExp): Promise<void> {
  const { page } = who
  await page.goto(url)
  await who.look()
  // What is folded away counts too.
  assert.match(
    await page
      .locator('main')
      .textContent()
      .then((text) => text ?? ''),
    words,
  )
}

async function toSigns(tomasz: Colleague, itemId: string): Promise<void> {
  await tomasz.page.goto('/risk')
  await tomasz.look()
  await tomasz.follow('Look for signs in our items')
  assert.equal(await tomasz.page.locator(`a[href="/risk/items/${itemId}"]`).count(), 1)
  await tomasz.page.goto(`/items/${itemId}`)
  await tomasz.page.getByRole('link', { name: 'Tick the signs in it' }).click()
  await tomasz.look()
}

async function tickInOriginal(tomasz: Colleague): Promise<void> {
  const { page } = tomasz
  await tomasz.follow(/^Tick another sign in these words/u)
  await tomasz.pressTooSoon('Tick it', ['code', 'quote', 'how', 'observer'])
  await page.getByLabel('Sign', { exact: true }).selectOption('LIV-02')
  await page.getByLabel('The words that say it').fill('Four men sleep behind the boiler')
  await page.getByLabel('Observed', { exact: true }).check()
  await page.getByLabel('Who observed it?').fill('a visiting officer')
  await page.getByLabel('Where?').fill('Castle, Sandford')
  await page.getByLabel('Sector').selectOption('car_wash')
  await tomasz.press('Tick it')
  assert.match(await wordsOf(page), /Castle, Sandford/u)
}

async function tickInRelease(tomasz: Colleague, itemId: string): Promise<void> {
  const { page } = tomasz
  await page.locator(`a[href*="text=release-"][href*="code=LIV-02"]`).first().click()
  await tomasz.look()
  await tomasz.press('Do not suggest it again')
  assert.match(await titleOf(page), /^Error: /u)
  await page.getByLabel('Observed', { exact: true }).check()
  await page.getByLabel('Who observed it?').fill('a visiting officer')
  await page.getByLabel('Where?').fill('Castle, Sandford')
  await tomasz.pressTooSoon('Tick it', ['place'])
  await page.getByLabel('Where?').fill('')
  await tomasz.press('Tick it')
  assert.match(page.url(), new RegExp(`/risk/items/${itemId}$`, 'u'))
}

async function withdraw(tomasz: Colleague, itemId: string): Promise<void> {
  const { page } = tomasz
  await page.goto(`/risk/items/${itemId}`)
  const ticked = page.getByRole('row').filter({ hasText: 'in what was let out' })
  await ticked.getByRole('link', { name: /^Withdraw/u }).click()
  await tomasz.look()
  await tomasz.pressTooSoon('Withdraw it', ['reason'])
  await page.getByLabel('It was ticked by mistake').check()
  await tomasz.press('Withdraw it')
  assert.match(await wordsOf(page), /Withdrawn/u)
}

async function seePicture(tomasz: Colleague): Promise<void> {
  await look(tomasz, '/risk/indicators', /124 signs in 10 blocks/u)
  await look(tomasz, '/risk/child', /What is missing/u)
  await look(tomasz, '/risk/thresholds', /Provisional/u)
  await look(tomasz, '/risk/signals', /nothing follows from it/u)
  await tomasz.follow('Castle ward, Sandford')
  assert.match(await wordsOf(tomasz.page), /LIV-02: Lives where they work/u)
  await look(tomasz, '/risk/labour', /Sandford/u)
}

async function seeMap(tomasz: Colleague): Promise<void> {
  const { page } = tomasz
  await tomasz.follow('See it on the map')
  assert.match(
    await page
      .locator('main')
      .textContent()
      .then((text) => text ?? ''),
    /Castle/u,
  )
  assert.equal(await page.locator('svg[role="img"] path').count(), 3)
  await page.locator('#kind').selectOption('every')
  await tomasz.press('Show')
  assert.match(await wordsOf(page), /Items of 2026, every kind, by ward/u)
}
