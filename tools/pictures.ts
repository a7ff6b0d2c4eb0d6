/**
 * Takes the README's pictures from a running demonstration: `npm start -- --demo` in one window, then
 * `node tools/pictures.ts http://localhost:3000 http://localhost:4000`. Everything in them is invented.
 */
import path from 'node:path'
import process from 'node:process'
import { chromium, type Page } from 'playwright-core'
import { chromiumArguments, findChromium } from '../src/cli/chromium.ts'

const root = path.resolve(import.meta.dirname, '..')
const [publicUrl = 'http://localhost:3000', staffUrl = 'http://localhost:4000'] = process.argv.slice(2)
const folder = path.join(root, 'docs/pictures')

const found = await findChromium({ root, env: process.env })
if (found === null) throw new Error('No Chromium can be had here')
const browser = await chromium.launch({
  executablePath: found.executablePath,
  args: [...chromiumArguments],
  env: { ...process.env, ...found.env },
})

async function window(width: number, height: number, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, baseURL })
  return context.newPage()
}
const take = (page: Page, name: string): Promise<Buffer> =>
  page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled', timeout: 60_000 })
/** The first thing of a list. */
const first = (page: Page): Promise<void> => page.locator('main table a').first().click()
const follow = (page: Page, name: RegExp): Promise<void> =>
  page.locator('main').getByRole('link', { name }).first().click()

const phone = await window(390, 700, publicUrl)
await phone.goto('/')
await take(phone, 'public-home')
await phone.goto('/form')
await phone.getByRole('button', { name: 'Start now' }).click()
await take(phone, 'public-question')
/** What a short report takes, page by page: a box to tick or to fill in, or nothing. */
const answers: readonly ((page: Page) => Promise<void>)[] = [
  (page) => page.getByLabel('No', { exact: true }).check(),
  (page) => page.getByLabel('A neighbour').check(),
  (page) =>
    page.getByLabel('What do you want to tell us?').fill('A picture for the front page. Nothing happened.'),
  (page) => page.getByLabel('I do not know where it is').check(),
  (page) => page.getByLabel('I do not know', { exact: true }).check(),
  () => Promise.resolve(),
  () => Promise.resolve(),
  () => Promise.resolve(),
  () => Promise.resolve(),
  (page) => page.getByLabel('I am not sure').check(),
  () => Promise.resolve(),
  () => Promise.resolve(),
  (page) => page.getByLabel('No. I do not want to give my name').check(),
  () => Promise.resolve(),
]
for (const answer of answers) {
  await answer(phone)
  await phone.getByRole('button', { name: 'Continue' }).click()
}
await phone.getByRole('button', { name: 'Send it now' }).click()
await take(phone, 'public-receipt')

/** Signs in as somebody of the cast, and looks at pages. */
async function as(
  name: string,
  pages: readonly (readonly [name: string, go: (page: Page) => Promise<unknown>])[],
): Promise<void> {
  const page = await window(1200, 780, staffUrl)
  await page.goto('/demonstration')
  await page.getByRole('button', { name: `Sign in as ${name}`, exact: true }).click()
  for (const [picture, go] of pages) {
    await go(page)
    await take(page, picture)
  }
  await page.context().close()
}

await as('Tess', [
  [
    'results',
    async (page) => {
      await page.goto('/training')
      await first(page)
      await follow(page, /^What people learned/)
    },
  ],
])
await as('Carys', [
  [
    'campaign',
    async (page) => {
      await page.goto('/campaigns')
      await follow(page, /^Behind the shutter/)
    },
  ],
])
await as('Nadia', [
  [
    'languages',
    async (page) => {
      await page.goto('/languages/ar')
      await page.getByRole('heading', { name: /texts, 1 to/ }).evaluate((one) => one.scrollIntoView())
    },
  ],
])
await as('Priya', [
  ['desk', (page) => page.goto('/reports')],
  ['report', first],
])
await as('Tomasz', [
  [
    'sanitise',
    async (page) => {
      await page.goto('/items?state=graded')
      await first(page)
      await follow(page, /^Sanitise it/)
    },
  ],
])
await as('Colin', [
  [
    'shared',
    async (page) => {
      await page.goto('/shared')
      await page.locator('main tr', { hasText: 'To accept' }).getByRole('link').first().click()
    },
  ],
])
/** The man whom three agencies named. */
const named = async (page: Page): Promise<unknown> => {
  await page.goto('/subjects')
  await page
    .locator('main')
    .getByRole('link', { name: /^Davi[dt] Maros/ })
    .first()
    .click()
  return page.locator('h1').waitFor()
}
await as('Colin', [
  ['subject', named],
  [
    'network',
    async (page) => {
      await named(page)
      await follow(page, /network/i)
      await page.locator('main svg').first().scrollIntoViewIfNeeded()
    },
  ],
  [
    'map',
    async (page) => {
      await page.goto('/risk/map')
      await page.locator('main svg').first().scrollIntoViewIfNeeded()
    },
  ],
  [
    'signal',
    async (page) => {
      await page.goto('/risk/signals')
      await page
        .locator('main')
        .getByRole('link', { name: /Fenwick Parva/ })
        .first()
        .click()
    },
  ],
])
await as('Gwen', [
  [
    'agreement',
    async (page) => {
      await page.goto('/agreements')
      await follow(page, /^Midshire partnership/)
    },
  ],
])
await as('Grace', [
  [
    'operation',
    async (page) => {
      await page.goto('/joint-operations')
      await page.locator('main').getByRole('link', { name: /Teal/ }).first().click()
    },
  ],
])
await as('Mina', [
  [
    'referral',
    async (page) => {
      await page.goto('/safeguarding/referrals')
      await first(page)
    },
  ],
])
/** From a heading on. */
const below = (page: Page, heading: RegExp): Promise<void> =>
  page
    .locator('main')
    .getByRole('heading', { name: heading })
    .first()
    .evaluate((one) => one.scrollIntoView())
await as('Edie', [
  [
    'pack',
    async (page) => {
      await page.goto('/evaluation/pack')
      await below(page, /^Five states/)
    },
  ],
  [
    'card',
    async (page) => {
      await page.goto('/evaluation/cards')
      await follow(page, /^Reports of modern slavery$/)
      await below(page, /^3\. Trend/)
    },
  ],
  [
    'gather',
    async (page) => {
      await page.goto('/evaluation/clusters')
      await page.locator('main svg').first().scrollIntoViewIfNeeded()
    },
  ],
])
await browser.close()
