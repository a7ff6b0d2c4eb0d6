import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { reviewLanguage } from '../../src/rooms/portal/review/texts.ts'
import { testApp } from '../support/app.ts'
import { personId } from '../support/cast.ts'
import { attentive, colleague } from '../support/colleague.ts'
import { extremes, openBrowser, runs, serve, visit, wordsOf } from '../support/page.ts'
import { speaks, textAt } from '../support/speakers.ts'

/**
 * A speaker of Arabic reads the words of the public pages: says that one is right, puts another right, and a second speaker agrees. Then
 * somebody on a phone reads them, from right to left, and is one tap away from English and two from every other language.
 */
const app = await testApp()
const origin = await serve(app.staff)
const publicOrigin = await serve(app.public)
const browser = await openBrowser()
const corrected = textAt('ar', 'signs.title')
const better = 'كيف تعرف العلامات'

before(async () => {
  await speaks(app.database, 'yusuf', 'ar')
  await speaks(app.database, 'layla', 'ar')
})

let minute = 0
async function later(): Promise<void> {
  minute += 1
  await app.setClock(`2026-11-25T09:${String(minute).padStart(2, '0')}:00Z`)
}

const directionOf = (page: Page, selector: string): Promise<unknown> =>
  page.evaluate(`getComputedStyle(document.querySelector('${selector}')).direction`)

suite('reviewing a language', { skip: browser === null ? 'no Chromium can be had here' : false }, () => {
  test('a speaker accepts and corrects, and another confirms', { timeout: 180_000 }, async () => {
    for (const run of extremes) {
      await app.database.owner('truncate portal.wording')
      const yusuf = await colleague(browser ?? assert.fail(), origin, run, 'yusuf')
      await yusuf.page.goto(`${origin}/languages`)
      await yusuf.look()
      assert.equal(await yusuf.heading(), 'Languages')
      await yusuf.follow('العربية (ar)')
      assert.equal(await yusuf.heading(), 'العربية')
      await yusuf.page.getByLabel('Part').selectOption('every')
      await yusuf.press('Show these')
      await yusuf.page.getByLabel('These words are right: title.home', { exact: true }).check()
      await yusuf.press('The ticked words are right')
      await yusuf.page
        .getByLabel('These words are right: title.home', { exact: true })
        .waitFor({ state: 'detached' })
      assert.equal(
        await yusuf.page.locator('a', { hasText: /^title\.home$/u }).count(),
        0,
        'others come first now',
      )
      await yusuf.page.getByLabel('Show', { exact: true }).selectOption('accepted')
      await yusuf.press('Show these')
      assert.equal(await yusuf.page.locator('a', { hasText: /^title\.home$/u }).count(), 1)

      await yusuf.page.goto(`${origin}/languages/ar/${corrected.key}`)
      await yusuf.look()
      const box = yusuf.page.getByLabel('Other words, if these are not right')
      assert.equal(await directionOf(yusuf.page, '#words'), 'rtl')
      assert.equal(await box.inputValue(), corrected.text)
      await yusuf.pressTooSoon('Save', ['decision'])
      await yusuf.page.getByLabel('Put other words in their place').check()
      await box.fill('٣ علامات')
      await yusuf.press('Save')
      assert.match(await yusuf.page.locator('#words-error').innerText(), /Take out the number/u)
      assert.equal(await box.inputValue(), '٣ علامات', 'what was typed is there')
      await box.fill(better)
      await yusuf.press('Save')
      await yusuf.page.locator('h1 bdi[lang="ar"]').waitFor()

      const layla = await colleague(browser ?? assert.fail(), origin, run, 'layla')
      await layla.page.goto(`${origin}/languages/ar?state=to-confirm`)
      await layla.look()
      await layla.follow(corrected.key)
      assert.match(await layla.page.locator('.govuk-inset-text').innerText(), /Yusuf, Midshire Council/u)
      await layla.page.getByLabel('Confirm what the other decided').check()
      await layla.press('Save')
      await layla.page.locator('h1 bdi[lang="ar"]').waitFor()
      assert.deepEqual([yusuf.elsewhere, layla.elsewhere], [[], []])
    }
  })

  test(
    'somebody reads them on a phone and on a desk, and English and every language are near',
    { timeout: 180_000 },
    async () => {
      for (const run of runs) {
        await later()
        const reader = attentive(await visit(browser ?? assert.fail(), publicOrigin, run), run)
        const { page } = reader
        await page.goto('/ar/signs')
        await reader.look()
        assert.equal(await reader.heading(), better)
        assert.equal(await directionOf(page, 'h1'), 'rtl')
        assert.ok((await wordsOf(page)).includes(textAt('ar', 'review.title').text))

        const tops = (await page.evaluate(
          `[...document.querySelectorAll('#exit-form button, .app-languages summary, .app-danger summary, h1')].map((one) => one.getBoundingClientRect().top)`,
        )) as number[]
        assert.deepEqual(
          tops,
          tops.toSorted((a, b) => a - b),
          'the exit button comes first',
        )
        assert.ok((tops[0] ?? 1_000) < 160, `in sight at once: ${tops[0]} px`)

        // One tap to English.
        await page.locator('.app-review a[hreflang="en"]').click()
        assert.equal(await reader.heading(), 'Learn the signs')
        // Two to any other: the folded list needs no script.
        await page.locator('.app-languages summary').click()
        assert.equal(await page.locator('.app-languages li').count(), 20)
        await reader.look()
        await page.locator('.app-languages a[hreflang="pl"]').click()
        assert.equal(await page.locator('html').getAttribute('lang'), 'pl')
        assert.deepEqual(reader.elsewhere, [])
      }
    },
  )

  test('changing the language in the form loses nothing that was typed', { timeout: 60_000 }, async () => {
    for (const run of extremes) {
      const { page } = await visit(browser ?? assert.fail(), publicOrigin, run)
      await page.goto('/professional')
      await page.getByRole('button', { name: 'Start now' }).click()
      await page.getByLabel('No', { exact: true }).check()
      await page.getByRole('button', { name: 'Continue' }).click()
      await page.getByLabel('Your job').fill('Nurse')
      await page.locator('.app-languages summary').click()
      await page.locator('.app-languages button', { hasText: 'العربية' }).click()
      await page.locator('html[lang="ar"]').waitFor()
      assert.equal(await page.locator('input[name="agencyRole"]').inputValue(), 'Nurse')
      await page.locator('.app-review button').click()
      await page.locator('html[lang="en"]').waitFor()
      assert.equal(await page.locator('input[name="agencyRole"]').inputValue(), 'Nurse')
    }
  })

  test('a page whose every word is checked says when, and nobody’s name', { timeout: 60_000 }, async () => {
    await app.database.owner('truncate portal.wording')
    for (const { key, catalogue, sourceHash, fileHash } of reviewLanguage('ar')?.texts ?? [])
      await app.database.owner(
        `insert into portal.wording (language, catalogue, key, source_hash, seen_hash, decision, needs, by_person)
           values ('ar', $1, $2, decode($3, 'hex'), decode($4, 'hex'), 'accept', 'nobody', $5)`,
        [catalogue, key, sourceHash, fileHash, personId('yusuf')],
      )
    await later()
    const run = runs[3] ?? assert.fail()
    const reader = attentive(await visit(browser ?? assert.fail(), publicOrigin, run), run)
    await reader.page.goto('/ar')
    await reader.look()
    const mark = await reader.page.locator('.app-review').innerText()
    assert.match(mark, /25/u)
    assert.match(mark, /2026/u)
    assert.doesNotMatch(mark, /Yusuf|\p{Nd}(?<![0-9])/u)
    assert.equal(await reader.page.locator('.app-review a[hreflang="en"]').count(), 1)
  })
})
