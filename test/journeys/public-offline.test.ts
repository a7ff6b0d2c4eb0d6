import assert from 'node:assert/strict'
import { afterEach, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { knownPages } from '../../src/rooms/portal/know/all.ts'
import { testApp } from '../support/app.ts'
import { openLine } from '../support/line.ts'
import { openBrowser, runs, serve, titleOf, visit, weather, widthOf, type Visitor } from '../support/page.ts'

/** Somebody opens a page once, and later has no network: on a farm, in a cellar, with no money on the phone. */
const app = await testApp()
const line = await openLine(await serve(app.public))
const browser = await openBrowser()
const withScript = runs.filter((run) => run.javaScriptEnabled)
const someone = (run = withScript[0]): Promise<Visitor> =>
  visit(browser ?? assert.fail(), line.origin, run ?? assert.fail())

/** Looked at closely; the words of all others are compared once. */
const looked = knownPages.filter(({ path }) =>
  ['/', '/signs/farm', '/calls', '/calls/3/c', '/you/rights', '/easy'].includes(path),
)

/** What the browser holds for this site: workers, what they keep, and anything a page could have stored. */
interface Held {
  readonly workers: number
  readonly kept: readonly (readonly [name: string, url: string, hash: string])[]
  readonly stored: number
}
const held = (page: Page): Promise<Held> =>
  page.evaluate(`(async () => {
    const kept = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const { url } of await cache.keys()) {
        const bytes = await (await cache.match(url)).arrayBuffer()
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).join()
        kept.push([name, new URL(url).pathname, hash])
      }
    }
    return {
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      kept: kept.sort(),
      stored: localStorage.length + sessionStorage.length + (await indexedDB.databases()).length,
    }
  })()`) as Promise<Held>

const nothing: Held = { workers: 0, kept: [], stored: 0 }
const isKept = (page: Page): Promise<void> => page.locator('[data-kept-note]').waitFor({ state: 'visible' })

/** The words of a page's main part, without the line that says it is kept. */
const wordsIn = (page: Page, markup: string | null): Promise<string> =>
  page.evaluate(`((markup) => {
    const shown = markup === null ? document : new DOMParser().parseFromString(markup, 'text/html')
    const main = shown.querySelector('main').cloneNode(true)
    main.querySelector('[data-kept-note]')?.remove()
    return main.textContent.replace(/\\s+/g, ' ').trim()
  })(${JSON.stringify(markup)})`) as Promise<string>

suite('without a network', { skip: browser === null ? 'no Chromium can be had here' : false }, () => {
  afterEach(() => line.mend())

  for (const run of withScript)
    test(
      `after one page, every page that teaches can be read with the line cut, ${run.name}`,
      { timeout: 240_000 },
      async () => {
        const visitor = await someone(run)
        const { page } = visitor
        await page.goto('/signs/nail-bar')
        await isKept(page)
        const online = new Map<string, string>()
        for (const { path } of run === withScript[0] ? knownPages : looked)
          online.set(path, await wordsIn(page, (await app.visitor.get(path)).body))
        assert.ok(online.size > 100 || run !== withScript[0])
        line.cut()
        for (const [path, words] of online) {
          await page.goto(path)
          assert.equal(new URL(page.url()).pathname, path)
          assert.equal(await wordsIn(page, null), words, path)
        }
        for (const { path } of looked) {
          await page.goto(path)
          await visitor.hasNoViolations()
          const background = await page.evaluate(
            'getComputedStyle(document.querySelector(".app-header")).backgroundColor',
          )
          assert.equal(background, 'rgb(29, 43, 69)', 'the style is there too')
          assert.ok((await widthOf(page)) <= run.viewport.width)
        }
        for (const path of ['/form', '/messages', '/professional', '/nowhere']) {
          await page.goto(path)
          assert.equal(await page.locator('h1').innerText(), 'There is no signal', path)
        }
        line.mend()
        await page.goto('/form')
        assert.equal(await page.locator('h1').innerText(), 'Before you start')
      },
    )

  test(
    'the control: without that one page, nothing can be read with the line cut',
    { timeout: 60_000 },
    async () => {
      const { page } = await someone()
      await page.goto('/help')
      line.cut()
      await assert.rejects(page.goto('/signs'))
      line.mend()
    },
  )

  test(
    'pages of somebody in it, the first page and the form keep nothing, unless they press the button',
    { timeout: 120_000 },
    async () => {
      const { page } = await someone()
      for (const path of [
        '/',
        '/you',
        '/you/rights',
        '/you/tell',
        '/help',
        '/safety',
        '/work',
        '/calls/10',
        '/form',
        '/messages',
      ]) {
        await page.goto(path)
        await page.waitForTimeout(200)
        assert.deepEqual(await held(page), nothing, path)
      }
      await page.goto('/you')
      await page.getByRole('button', { name: 'Keep the pages on this phone' }).click()
      await page.getByText('The pages are kept. The red button takes them off.').waitFor()
      assert.equal((await held(page)).workers, 1, 'the control: something can be seen to be kept')
    },
  )

  test(
    'what is kept is the same whichever page was opened, and names none',
    { timeout: 120_000 },
    async () => {
      const all: Held[] = []
      for (const path of ['/signs/nail-bar', '/quiz/3/b', '/calls/2']) {
        const { page, context } = await someone()
        await page.goto(path)
        await isKept(page)
        all.push(await held(page))
        assert.deepEqual(await context.cookies(), [])
      }
      assert.equal(all[0]?.kept.length, 4)
      assert.deepEqual(all[1], all[0])
      assert.deepEqual(all[2], all[0])
      assert.deepEqual(all[0]?.kept.map(([, url]) => url.replace(/^\/assets\/[^/]+/u, '')).sort(), [
        '/exit.js',
        '/icon.svg',
        '/kept',
        '/public.css',
      ])
    },
  )

  for (const [how, isCut, isGone] of [
    ['with the line there', false, false],
    ['with the line cut', true, false],
    ['with the line cut and a page that is gone before it is done', true, true],
  ] as const)
    test(`the exit button takes everything off again, ${how}`, { timeout: 120_000 }, async () => {
      const { page, context } = await someone()
      await page.goto('/signs')
      await isKept(page)
      assert.equal((await held(page)).kept.length, 4, 'the control: something is kept')
      if (isCut) line.cut()
      await page.goto('/calls')
      if (isGone) await page.evaluate('caches.keys = () => new Promise(() => null)')
      await page.locator('#exit-form button').click()
      await page.waitForURL(weather)
      assert.equal(await titleOf(page), 'Weather')
      line.mend()
      const later = await context.newPage()
      await later.goto('/privacy')
      // The worker goes on when the page is gone: what it takes off, it takes off within moments.
      for (let tries = 0; tries < 40 && (await held(later)).kept.length > 0; tries += 1)
        await later.waitForTimeout(50)
      assert.deepEqual(await held(later), nothing)
    })
})
