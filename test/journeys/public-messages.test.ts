import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testApp } from '../support/app.ts'
import { openBrowser, runs, serve, titleOf, visit, wordsOf } from '../support/page.ts'
import { answer, fillForm, receiptIn } from '../support/visitor.ts'

/** Somebody comes back with their code. */
const app = await testApp()
const origin = await serve(app.public)
const browser = await openBrowser()

suite('coming back', { skip: browser === null ? 'no Chromium can be had here' : false }, () => {
  for (const run of runs) {
    test(
      `a code opens the messages, one is written, all are deleted, ${run.name}`,
      { timeout: 120_000 },
      async () => {
        const code =
          receiptIn(await answer(app, await fillForm(app, { 13: { showBack: 'yes' } }), { go: 'send' })) ??
          assert.fail()
        const visitor = await visit(browser ?? assert.fail(), origin, run)
        const { page } = visitor
        await page.goto('/')
        await page.getByRole('link', { name: 'Read or write messages' }).click()
        await visitor.hasNoViolations()
        await page.getByLabel('Type your code').fill('1234')
        await page.getByRole('button', { name: 'Open messages' }).click()
        assert.equal(await titleOf(page), 'Error: Messages')
        assert.equal(await page.getByLabel('Type your code').inputValue(), '1234')
        await visitor.hasNoViolations()
        await page.getByLabel('Type your code').fill(code.replaceAll('-', ' '))
        await page.getByLabel('Type your code').press('Enter')

        assert.equal(await page.locator('h1').innerText(), 'Your messages')
        assert.match(await wordsOf(page), /Three men sleep above the car wash/u)
        await visitor.hasNoViolations()
        await page.getByRole('button', { name: 'Send message' }).click()
        assert.equal(await titleOf(page), 'Error: Messages')
        await visitor.hasNoViolations()
        await page.getByLabel('Write to us').fill('The van comes at six.')
        await page.getByRole('button', { name: 'Send message' }).click()
        assert.match(
          await page.locator('.app-messages').innerText(),
          /From you On 25 November 2026\s+The van comes at six\./u,
        )
        await visitor.hasNoViolations()

        await page.getByRole('button', { name: 'Delete messages' }).click()
        await visitor.hasNoViolations()
        await page.getByRole('button', { name: 'Yes, delete them' }).click()
        assert.match(await wordsOf(page), /The messages are deleted\.[\s\S]*There are no messages yet/u)
        await page.getByRole('button', { name: 'Close messages' }).click()
        assert.match(await wordsOf(page), /Your messages are closed/u)
        await visitor.hasNoViolations()
        assert.deepEqual([new URL(page.url()).pathname, new URL(page.url()).search], ['/messages', ''])
        assert.deepEqual(visitor.elsewhere, [])
      },
    )
  }
})
