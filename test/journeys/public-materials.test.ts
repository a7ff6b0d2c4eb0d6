import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { suite, test } from 'node:test'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Page } from 'playwright-core'
import { testApp } from '../support/app.ts'
import { openBrowser, runs, serve, visit, widthOf } from '../support/page.ts'

/** A volunteer prints a pack for their district, and a nurse a poster in a patient's language: two taps each, on any device. */
const app = await testApp({ publicUrl: 'https://hub.example' })
const origin = await serve(app.public)
const browser = await openBrowser()

async function fileFrom(
  page: Page,
  tap: () => Promise<void>,
): Promise<{ name: string; pages: number; title: string }> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), tap()])
  const read = await PDFDocument.load(await readFile(await download.path()), { updateMetadata: false })
  return { name: download.suggestedFilename(), pages: read.getPageCount(), title: read.getTitle() ?? '' }
}

suite('materials to print', { skip: browser === null ? 'no Chromium can be had here' : false }, () => {
  for (const run of runs)
    test(`are two taps from the page to the PDF, ${run.name}`, { timeout: 180_000 }, async () => {
      const visitor = await visit(browser ?? assert.fail(), origin, run)
      const { page, context, elsewhere } = visitor
      await page.goto('/professional')
      await page.getByRole('link', { name: 'Posters, cards and leaflets to print' }).click()
      assert.equal(await page.locator('h1').innerText(), 'Posters, cards and leaflets')
      assert.ok((await widthOf(page)) <= run.viewport.width)
      await visitor.hasNoViolations()

      await page.getByRole('link', { name: 'Poster, A4', exact: true }).click()
      assert.ok((await widthOf(page)) <= run.viewport.width)
      await visitor.hasNoViolations()
      await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'Polish (Polski)' })
      await page.getByRole('combobox', { name: 'District' }).selectOption({ label: 'Melton' })
      const poster = await fileFrom(page, () => page.getByRole('button', { name: 'Make the PDF' }).click())
      assert.deepEqual(poster, { name: 'poster-pl-melton.pdf', pages: 1, title: 'Poster' })

      await page.getByRole('link', { name: 'All materials' }).click()
      const pack = await fileFrom(page, () => page.getByRole('link', { name: 'Rutland (PDF)' }).click())
      assert.equal(pack.name, 'pack-rutland.pdf')
      assert.ok(pack.pages > 20)
      assert.deepEqual([elsewhere, await context.cookies()], [[], []])
    })

  test(
    'can be chosen from the page in Arabic, whose frame is read from the right',
    { timeout: 120_000 },
    async () => {
      const run = runs[3] ?? assert.fail()
      const visitor = await visit(browser ?? assert.fail(), origin, run)
      const { page } = visitor
      await page.goto('/ar/materials')
      assert.ok((await widthOf(page)) <= run.viewport.width)
      await visitor.hasNoViolations()
      await page.getByRole('link', { name: 'Cards, ten to a sheet' }).click()
      await page.getByRole('combobox', { name: 'Language' }).selectOption('ar')
      const cards = await fileFrom(page, () => page.getByRole('button', { name: 'Make the PDF' }).click())
      assert.deepEqual(cards, { name: 'card-ar.pdf', pages: 3, title: 'Cards' })
    },
  )
})
