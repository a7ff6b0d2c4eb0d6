import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import process from 'node:process'
import { after } from 'node:test'
import type { FastifyInstance } from 'fastify'
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type CDPSession,
  type Page,
} from 'playwright-core'
import { chromiumArguments, findChromium } from '../../src/cli/chromium.ts'
import { faultsOf } from './axe.ts'

/**
 * What the journeys share: a real Chromium, the real site on a port of its own, four ways to look at it, and axe.
 */
export const root = path.resolve(import.meta.dirname, '../..')

export interface Run {
  readonly name: string
  readonly javaScriptEnabled: boolean
  readonly viewport: { readonly width: number; readonly height: number }
}

const wide = { width: 1280, height: 900 }
const narrow = { width: 360, height: 740 }
/** With and without a script, on a desk and on a phone. */
export const runs: readonly Run[] = [
  { name: 'with a script at 1280 px', javaScriptEnabled: true, viewport: wide },
  { name: 'with a script at 360 px', javaScriptEnabled: true, viewport: narrow },
  { name: 'without a script at 1280 px', javaScriptEnabled: false, viewport: wide },
  { name: 'without a script at 360 px', javaScriptEnabled: false, viewport: narrow },
]

/** The two that differ in everything: a script on a desk, none on a phone. For long ways whose pages are seen one by one elsewhere. */
export const extremes = runs.filter((run) => run.javaScriptEnabled === run.viewport.width > 1_000)

/** Serves a surface on a free port of this machine until the file's tests are over. */
export async function serve(app: FastifyInstance): Promise<string> {
  await app.listen({ host: '127.0.0.1', port: 0 })
  return `http://localhost:${(app.server.address() as AddressInfo).port}`
}

let opened: Promise<Browser | null> | null = null

/**
 * A browser until the tests are over, one for all files; null where none can be had. The driver keeps no whole pages for "Back", so a
 * journey cannot prove what a page restored in one piece would show; what is proven is what is asked for and sent again.
 */
export function openBrowser(): Promise<Browser | null> {
  opened ??= launch()
  return opened
}

async function launch(): Promise<Browser | null> {
  const found = await findChromium({ root, env: process.env })
  if (found === null) return null
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    args: [...chromiumArguments],
    env: { ...process.env, ...found.env },
  })
  after(() => browser.close())
  return browser
}

/** The weather page where the exit button leads: answered here, for the tests have no network, redirects included. */
export const weather = 'https://www.bbc.co.uk/weather'
async function answerWeather(context: BrowserContext, page: Page): Promise<CDPSession> {
  const client = await context.newCDPSession(page)
  client.on('Fetch.requestPaused', (paused) => {
    void client.send('Fetch.fulfillRequest', {
      requestId: paused.requestId,
      responseCode: 200,
      responseHeaders: [{ name: 'content-type', value: 'text/html' }],
      body: Buffer.from('<!doctype html><title>Weather</title><h1>Weather</h1>').toString('base64'),
    })
  })
  await client.send('Fetch.enable', { patterns: [{ urlPattern: 'https://www.bbc.co.uk/*' }] })
  return client
}

/** The title of the page that a click led to, once it is there: a click waits for the first byte alone. */
export async function titleOf(page: Page): Promise<string> {
  await page.waitForLoadState('domcontentloaded')
  return page.title()
}

/**
 * What the page says, or one part of it, once it is there to its end: what follows a link has only begun to arrive, and half of it lacks
 * the half.
 */
export async function wordsOf(page: Page, part = 'main'): Promise<string> {
  await page.waitForLoadState('domcontentloaded')
  return page.locator(part).innerText()
}

/** How wide the page is, in pixels, once it is there with its styles. */
export async function widthOf(page: Page): Promise<number> {
  await page.waitForLoadState('load')
  return Number(await page.evaluate('document.documentElement.scrollWidth'))
}

export interface Visitor {
  readonly page: Page
  readonly context: BrowserContext
  /** Every address asked for that is not this site. */
  readonly elsewhere: readonly string[]
  /** Every form that was sent to this site, as it was sent. */
  readonly posted: readonly { readonly path: string; readonly body: string }[]
  /** 0 violations on the page as it stands, or the test fails with what axe said. */
  hasNoViolations(): Promise<void>
}

/** Somebody at a screen. */
export async function visit(
  browser: Browser,
  origin: string,
  run: Run,
  more: Pick<BrowserContextOptions, 'userAgent'> = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    javaScriptEnabled: run.javaScriptEnabled,
    viewport: run.viewport,
    baseURL: origin,
    ...more,
  })
  const page = await context.newPage()
  const elsewhere: string[] = []
  const posted: { path: string; body: string }[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST')
      posted.push({ path: new URL(request.url()).pathname, body: request.postData() ?? '' })
    if (!request.url().startsWith(origin) && !/^(?:data|blob|about):/.test(request.url()))
      elsewhere.push(request.url())
  })
  await answerWeather(context, page)
  after(() => context.close())
  const hasNoViolations = async (): Promise<void> =>
    assert.deepEqual(await faultsOf(browser, page), [], `axe on ${await page.title()} (${page.url()})`)
  return { page, context, elsewhere, posted, hasNoViolations }
}

/** Presses "Back" as often as said, and collects everything that can be read on the way. */
export async function readBackwards(page: Page, times: number): Promise<string> {
  const seen: string[] = []
  for (let count = 0; count < times; count += 1) {
    await page.goBack({ timeout: 3_000, waitUntil: 'domcontentloaded' }).catch(() => null)
    seen.push(page.url(), await page.title().catch(() => ''), await page.content().catch(() => ''))
    const fields = page.locator('input, textarea')
    for (const field of await fields.all().catch(() => []))
      seen.push(await field.inputValue({ timeout: 500 }).catch(() => ''))
  }
  return seen.join('\n')
}
