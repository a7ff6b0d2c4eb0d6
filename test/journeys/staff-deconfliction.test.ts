import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { testApp } from '../support/app.ts'
import { colleague } from '../support/colleague.ts'
import { extremes, openBrowser, serve, wordsOf } from '../support/page.ts'

/**
 * One question before a visit, as two agencies walk it: a desk registers an interest, somebody elsewhere asks and is told whom
 * to call, the desk sees who asked and answers, and what is not known is clear. Once with a script on a desk, once without on a
 * phone.
 */
const app = await testApp()
const origin = await serve(app.staff)
const browser = await openBrowser()

suite('before a visit', { skip: browser === null ? 'no Chromium can be had here' : false }, () => {
  for (const [at, run] of extremes.entries()) {
    test(`a question meets an interest and is answered, ${run.name}`, { timeout: 240_000 }, async () => {
      const number = `07700 90012${at}`
      const tomasz = await colleague(browser ?? assert.fail(), origin, run, 'tomasz')
      await tomasz.page.goto('/deconfliction')
      await tomasz.look()
      await tomasz.follow('What we are interested in')
      await tomasz.page.getByRole('button', { name: 'Register an interest' }).click()
      await tomasz.pressTooSoon('Register it', [
        'kind',
        'words',
        'answer',
        'deskName',
        'deskPhone',
        'covert',
        'untilDay',
        'reviewDay',
      ])
      await tomasz.page.getByLabel('A telephone number', { exact: true }).check()
      await tomasz.page.getByLabel('Postcode, full name, telephone number or number plate').fill(number)
      await tomasz.page.getByLabel('Call this desk', { exact: true }).check()
      await tomasz.page.getByLabel('Desk', { exact: true }).fill('Midshire exploitation desk')
      await tomasz.page.getByLabel('Telephone of the desk').fill('01632 960001')
      await tomasz.page.getByLabel('Yes, our desk may be named').check()
      await date(tomasz.page, 'untilDay', '20', '12')
      await date(tomasz.page, 'reviewDay', '10', '12')
      await tomasz.press('Register it')

      const colin = await colleague(browser ?? assert.fail(), origin, run, 'colin')
      const ask = async (words: string): Promise<string> => {
        await colin.page.goto('/deconfliction/ask')
        await colin.page.getByLabel('A telephone number', { exact: true }).check()
        await colin.page.getByLabel('Postcode, full name, telephone number or number plate').fill(words)
        await colin.page.getByLabel('Why will you visit?').fill('A licence visit')
        await colin.press('Ask')
        return wordsOf(colin.page)
      }
      await colin.page.goto('/deconfliction/ask')
      await colin.pressTooSoon('Ask', ['kind', 'words', 'reason'])
      assert.match(await ask('07700 900199'), /Clear[\s\S]*no permission to visit/u)
      assert.match(await ask(number), /Call this desk before you visit[\s\S]*01632 960001/u)
      const answered = colin.page.url()

      await tomasz.page.goto('/deconfliction/questions')
      await tomasz.look()
      await tomasz.page.getByRole('link', { name: number }).first().click()
      await tomasz.pressTooSoon('Answer', ['message'])
      await tomasz.page.getByLabel('Go ahead', { exact: true }).check()
      await tomasz.press('Answer')

      await colin.page.goto(answered)
      await colin.look()
      assert.match(await wordsOf(colin.page), /You were answered/u)
    })
  }
})

async function date(page: Page, name: string, day: string, month: string): Promise<void> {
  await page.locator(`[name="${name}-day"]`).fill(day)
  await page.locator(`[name="${name}-month"]`).fill(month)
  await page.locator(`[name="${name}-year"]`).fill('2026')
}
