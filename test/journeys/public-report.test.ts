import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { testApp } from '../support/app.ts'
import { openBrowser, runs, serve, titleOf, visit, widthOf, wordsOf, type Visitor } from '../support/page.ts'

/** Somebody tells us something, anonymously, and every page and error on the way is looked at by axe. */
const app = await testApp()
const origin = await serve(app.public)
const browser = await openBrowser()
const photo = await sharp({ create: { width: 300, height: 200, channels: 3, background: 'teal' } })
  .jpeg()
  .toBuffer()

const goOn = (page: Page): Promise<void> => page.getByRole('button', { name: 'Continue' }).click()
const heading = (page: Page): Promise<string> => page.locator('h1').innerText()

/** Presses "Continue" on an empty page, looks at the error, answers, looks at the page, goes on. */
async function wrongThenRight(
  visitor: Visitor,
  expected: string,
  answer: () => Promise<void>,
): Promise<void> {
  const { page } = visitor
  assert.equal(await heading(page), expected)
  await visitor.hasNoViolations()
  await goOn(page)
  assert.match(await titleOf(page), /^Error: /u)
  const link = page.locator('.govuk-error-summary a').first()
  const target = (await link.getAttribute('href')) ?? ''
  assert.equal(await page.locator(target).count(), 1, `the summary leads to a field: ${target}`)
  await visitor.hasNoViolations()
  await answer()
  await goOn(page)
}

async function passBy(visitor: Visitor, expected: string): Promise<void> {
  assert.equal(await heading(visitor.page), expected)
  await visitor.hasNoViolations()
  await goOn(visitor.page)
}

async function addFiles(visitor: Visitor): Promise<void> {
  const { page } = visitor
  const upload = page.locator('#upload')
  await upload.setInputFiles([
    { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('no') },
    { name: 'car.jpg', mimeType: 'image/jpeg', buffer: photo },
  ])
  await page.getByRole('button', { name: 'Add this file' }).click()
  assert.match(
    await page.locator('.govuk-error-summary').innerText(),
    /notes\.txt is not a kind of file we can take/u,
  )
  assert.match(await page.locator('.app-files').innerText(), /car\.jpg/u)
  await visitor.hasNoViolations()
}

suite('telling us something', { skip: browser === null ? 'no Chromium can be had here' : false }, () => {
  for (const run of runs) {
    test(
      `an anonymous report is told, checked, changed and sent, ${run.name}`,
      { timeout: 240_000 },
      async () => {
        const visitor = await visit(browser ?? assert.fail(), origin, run)
        const { page } = visitor
        await page.goto('/')
        await visitor.hasNoViolations()
        await page.getByRole('link', { name: 'Tell us about something' }).click()
        assert.equal(await heading(page), 'Before you start')
        await visitor.hasNoViolations()
        await page.getByRole('button', { name: 'Start now' }).click()

        await wrongThenRight(visitor, 'Is someone in danger right now?', () =>
          page.getByLabel('Yes', { exact: true }).check(),
        )
        await wrongThenRight(visitor, 'Call 999 now if you can', () =>
          page.getByLabel('I have called 999').check(),
        )
        await wrongThenRight(visitor, 'Which of these are you?', () => page.getByLabel('A neighbour').check())
        await wrongThenRight(visitor, 'What do you want to tell us?', () =>
          page
            .getByLabel('What do you want to tell us?')
            .fill('Three men sleep above the car wash. Their boss takes their pay.'),
        )
        await wrongThenRight(visitor, 'Where is it?', () => page.getByLabel('Postcode').fill('LE1 1AA'))
        await wrongThenRight(visitor, 'When was it?', async () => {
          await page.getByLabel('On a date, or in a month or year').check()
          await page.getByRole('textbox', { name: 'Year' }).fill('2026')
        })
        assert.equal(await heading(page), 'What kind of place is it?')
        await page.getByLabel('Car wash').check()
        await passBy(visitor, 'What kind of place is it?')
        await page.getByLabel('Works very long hours with no days off').check()
        await passBy(visitor, 'Did you see any of these signs?')
        await passBy(visitor, 'Who is in it?')
        await page.getByRole('button', { name: 'Back' }).click()
        assert.equal(await heading(page), 'Who is in it?')
        await goOn(page)
        await passBy(visitor, 'Do you have any of these details?')
        await wrongThenRight(visitor, 'Is anyone under 18 in it?', () =>
          page.getByLabel('I am not sure').check(),
        )
        await passBy(visitor, 'How do you know about it?')
        await addFiles(visitor)
        await passBy(visitor, 'Do you have a photo or a letter to send?')
        await wrongThenRight(visitor, 'May we know who you are?', () =>
          page.getByLabel('No. I do not want to give my name').check(),
        )
        await passBy(visitor, 'Do you want to see your words again later?')

        assert.equal(await heading(page), 'Check what you are about to send')
        await visitor.hasNoViolations()
        await page.getByRole('button', { name: 'Change Postcode' }).click()
        await page.getByLabel('Postcode').fill('LE2 2BB')
        await goOn(page)
        assert.match(await wordsOf(page, '.govuk-summary-list'), /LE2 2BB[\s\S]*car\.jpg/u)
        await page.getByRole('button', { name: 'Send it now' }).click()

        assert.equal(await heading(page), 'We have what you told us')
        assert.match(
          (await page.locator('.app-receipt__code').innerText()).replaceAll(/\s/gu, ''),
          /^\d{4}-\d{4}-\d{4}-\d{4}-\d{2}$/u,
        )
        await visitor.hasNoViolations()
        assert.equal(new URL(page.url()).pathname, '/form', 'the address never changed')
        assert.deepEqual(await visitor.context.cookies(), [])
        assert.deepEqual(visitor.elsewhere, [], '0 requests elsewhere')
        await page.emulateMedia({ media: 'print' })
        assert.equal(
          (await page.locator('body').innerText()).replaceAll(/\s/gu, '').length,
          22,
          'on paper there is the code and nothing else',
        )
      },
    )
  }

  test(
    'at 320 px no page must be moved sideways, and every button is at least 24 px',
    { timeout: 120_000 },
    async () => {
      const narrow = { name: 'narrow', javaScriptEnabled: true, viewport: { width: 320, height: 640 } }
      const { page } = await visit(browser ?? assert.fail(), origin, narrow)
      for (const path of [
        '/',
        '/form',
        '/messages',
        '/calls',
        '/signs',
        '/safety',
        '/privacy',
        '/accessibility',
        '/ar',
        '/ar/form',
        '/pl/calls',
      ]) {
        await page.goto(path)
        await fits(page, path)
      }
      await page.goto('/form')
      await page.getByRole('button', { name: 'Start now' }).click()
      await fits(page, 'the first question')
    },
  )

  test(
    'Return in a text box goes on, and does not go back or change the language',
    { timeout: 60_000 },
    async () => {
      for (const run of [runs[0], runs[2]]) {
        const { page } = await visit(browser ?? assert.fail(), origin, run ?? assert.fail())
        await page.goto('/professional')
        await page.getByRole('button', { name: 'Start now' }).click()
        await page.getByLabel('No', { exact: true }).check()
        await goOn(page)
        assert.equal(await heading(page), 'Where do you work?')
        await page.getByLabel('Your job').fill('Nurse')
        await page.getByLabel('Your job').press('Enter')
        assert.match(await titleOf(page), /^Error: /u)
        assert.match(page.url(), /\/form$/u)
        assert.equal(await page.getByLabel('Your job').inputValue(), 'Nurse')
      }
    },
  )
})

async function fits(page: Page, where: string): Promise<void> {
  const wide = await widthOf(page)
  assert.ok(wide <= 320, `${where}: ${String(wide)} px`)
  const small =
    await page.evaluate(`[...document.querySelectorAll('a, button, summary, input:not([type=hidden])')]
    .filter((each) => each.checkVisibility() && !each.closest('p, .govuk-skip-link, .app-default-button') && !each.matches('.govuk-skip-link, .app-default-button'))
    .filter((each) => { const box = each.getBoundingClientRect(); return box.width < 24 || box.height < 24 })
    .map((each) => each.outerHTML.slice(0, 120))`)
  assert.deepEqual(small, [], where)
}
