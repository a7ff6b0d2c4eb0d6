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
  page.screenshot({ path: path.join(folder, `${name}.png`) })

const phone = await window(390, 700, publicUrl)
await phone.goto('/')
await take(phone, 'public-home')
await phone.goto('/form')
await phone.locator('main form button').last().click()
await take(phone, 'public-question')

/** Signs in as somebody of the cast, and looks at pages. */
async function as(
  name: string,
  pages: readonly (readonly [name: string, go: (page: Page) => Promise<unknown>])[],
): Promise<void> {
  const page = await window(1200, 780, staffUrl)
  await page.goto('/demonstration')
  await page
    .locator('li, tr, .govuk-summary-list__row', { hasText: name })
    .getByRole('button', { name: /Sign in/ })
    .first()
    .click()
  for (const [picture, go] of pages) {
    await go(page)
    await take(page, picture)
  }
  await page.context().close()
}

const open = (page: Page, url: string, link: RegExp): Promise<void> =>
  page.goto(url).then(() => page.locator('main').getByRole('link', { name: link }).first().click())

await as('Priya', [
  ['desk', (page) => page.goto('/reports')],
  ['report', (page) => open(page, '/reports', /house|street/)],
])
await as('Tomasz', [
  ['items', (page) => page.goto('/items')],
  [
    'sanitise',
    (page) =>
      page
        .goto('/items')
        .then(() => page.getByRole('link', { name: 'To sanitise' }).click())
        .then(() =>
          page
            .locator('main')
            .getByRole('link', { name: /free room/i })
            .first()
            .click(),
        )
        .then(() =>
          page
            .getByRole('link', { name: /sanitise/i })
            .first()
            .click(),
        ),
  ],
])
await as('Colin', [['shared', (page) => open(page, '/shared', /Car wash|Rent|Adverts|number/i)]])
await as('Gwen', [['agreement', (page) => open(page, '/agreements', /Midshire partnership/)]])
await browser.close()
