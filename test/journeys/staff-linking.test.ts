import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testApp } from '../support/app.ts'
import { colleague, type Colleague } from '../support/colleague.ts'
import { gradedP, send } from '../support/intelligence-app.ts'
import { namingItem, namingRelease } from '../support/mentions.ts'
import { extremes, openBrowser, serve, titleOf, wordsOf } from '../support/page.ts'

/**
 * What a text names: an officer confirms it in an own item's original, connects two things and takes one back; another
 * agency's officer confirms it in a release, and is told what it might be the same as. Each page is looked at.
 */
const app = await testApp()
const origin = await serve(app.staff)
const browser = await openBrowser()

suite('what texts name', { skip: browser === null ? 'no Chromium can be had here' : false }, () => {
  for (const run of extremes) {
    test(`an officer and a reader confirm what a text names, ${run.name}`, { timeout: 240_000 }, async () => {
      const signIn = (name: 'tomasz' | 'colin'): Promise<Colleague> =>
        colleague(browser ?? assert.fail(), origin, run, name)
      const itemId = await namingItem(app)
      await send(app, 'tomasz', `/items/${itemId}/grade`, gradedP)
      const { releaseId } = await namingRelease(app)
      await original(await signIn('tomasz'), itemId)
      await release(await signIn('colin'), releaseId)
    })
  }
})

async function original(tomasz: Colleague, itemId: string): Promise<void> {
  const { page } = tomasz
  await page.goto('/mentions')
  await tomasz.look()
  await page.locator(`a[href="/mentions/items/${itemId}"]`).click()
  await tomasz.look()
  assert.equal(await page.locator('mark').count(), 4, 'a person, a plate, a business and a telephone number')
  assert.equal(await page.locator('input:checked').count(), 0, 'nothing is preselected')
  await answer(tomasz, 'Amina Yusuf', 'Confirm')
  await answer(tomasz, 'AB12 CDE', 'Correct to…')
  await page.locator('summary', { hasText: 'Correct number 2' }).click()
  await tomasz.press('Save the answers')
  assert.match(await titleOf(page), /^Error: /u)
  assert.match(await page.getByRole('alert').innerText(), /Write what it should be/u)
  const plate = page.locator('fieldset', { hasText: 'AB12 CDE' })
  assert.equal(await plate.getByLabel('Correct to…').isChecked(), true, 'what was answered stays')
  await answer(tomasz, 'AB12 CDE', 'Confirm')
  await tomasz.press('Save the answers')
  assert.match(await tomasz.heading(), /^What it might be the same as/u)
  await tomasz.follow('Back to the text')
  await tomasz.follow('Connect two of them')
  await tomasz.pressTooSoon('Connect them', ['left', 'kind', 'right', 'quote', 'strength'])
  await page.getByLabel('Who or what').selectOption({ label: 'Amina Yusuf (person)' })
  await page.getByLabel('What it has to do with the other').selectOption({ label: 'drives' })
  await page.getByLabel('The other', { exact: true }).selectOption({ label: 'AB12CDE (vehicle)' })
  await page.getByLabel('The words that say it').fill('drives a white Ford AB12 CDE')
  await page.getByLabel('Probable').check()
  await tomasz.press('Connect them')
  assert.match(await wordsOf(page), /Amina Yusuf drives AB12CDE/u)
  await tomasz.follow('Withdraw AB12CDE')
  await tomasz.pressTooSoon('Withdraw it', ['reason'])
  await page.getByLabel('It was confirmed by mistake').check()
  await tomasz.press('Withdraw it')
  assert.doesNotMatch(await wordsOf(page), /drives AB12CDE/u)
}

async function release(colin: Colleague, releaseId: string): Promise<void> {
  const { page } = colin
  await page.goto(`/shared/${releaseId}`)
  await page.getByRole('link', { name: 'Say who and what it names' }).click()
  await colin.look()
  await answer(colin, 'Amina Yusuf', 'Confirm')
  await answer(colin, '07700 900123', 'Not this')
  await colin.press('Save the answers')
  await colin.follow('Back to the text')
  assert.match(await wordsOf(page), /seen at your agency alone/u)
  assert.equal(await page.locator('fieldset', { hasText: '07700 900123' }).count(), 0, 'not asked again')
}

const answer = ({ page }: Colleague, words: string, label: string): Promise<void> =>
  page.locator('fieldset', { hasText: words }).getByLabel(label, { exact: true }).check()
