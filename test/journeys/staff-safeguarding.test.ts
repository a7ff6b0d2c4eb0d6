import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { testApp } from '../support/app.ts'
import { agencies, personId } from '../support/cast.ts'
import { colleague, type Colleague } from '../support/colleague.ts'
import { extremes, openBrowser, serve, wordsOf } from '../support/page.ts'

/**
 * A person who is helped: a lead opens their record, notes a name, records what they agree to and lets a caseworker of a partner
 * in, who takes on what their agency is asked to help with; the person takes it back, and the caseworker sees nothing. Cases of a
 * file become records.
 */
const app = await testApp()
const origin = await serve(app.staff)
const browser = await openBrowser()

suite('a person who is helped', { skip: browser === null ? 'no Chromium can be had here' : false }, () => {
  for (const run of extremes) {
    test(
      `a record is opened, shared by consent and closed by its withdrawal, ${run.name}`,
      { timeout: 240_000 },
      async () => {
        const grace = await colleague(browser ?? assert.fail(), origin, run, 'grace')
        const url = await open(grace)
        await name(grace, url)
        await say(grace, url, 'They agreed')
        await letIn(grace, url)
        const mina = await colleague(browser ?? assert.fail(), origin, run, 'mina')
        await mina.page.goto(url)
        await mina.look()
        assert.match(await wordsOf(mina.page), /Quillfeather/u)
        await askForHelp(grace, url)
        await takeOn(mina)
        await say(grace, url, 'They took their agreement back')
        await mina.page.goto(url)
        assert.equal(await mina.heading(), 'Page not found')
        await grace.page.goto(`${url}/members`)
        assert.match(await wordsOf(grace.page), /Sees nothing/iu)
        await end(grace)
        await bringCases(grace)
      },
    )
  }
})

async function askForHelp(grace: Colleague, url: string): Promise<void> {
  const { page } = grace
  await page.goto(url)
  await grace.follow('Ask another agency to help them')
  await grace.look()
  await grace.pressTooSoon('Ask them', ['to', 'kind', 'asked', 'urgency', 'basis'])
  await page.getByLabel('Who is asked?').selectOption(agencies.charity.id)
  await page.getByLabel('What do they need?').selectOption('accommodation')
  await page.getByLabel('What is asked?').fill('A room with a lock for one night')
  await page.getByLabel('Within two days').check()
  await page.getByLabel('They agreed to share with this agency').check()
  await grace.press('Ask them')
  assert.match(await wordsOf(page), /Waits for Safe Harbour Midshire/u)
  await grace.look()
}

async function takeOn(mina: Colleague): Promise<void> {
  await mina.page.goto('/safeguarding/support')
  await mina.look()
  await mina.page.getByRole('link', { name: 'A safe place to live' }).first().click()
  await mina.follow('Accept it')
  await mina.look()
  await mina.press('Accept it')
  assert.match(await wordsOf(mina.page), /Accepted/u)
}

async function bringCases(grace: Colleague): Promise<void> {
  const { page } = grace
  await page.goto('/safeguarding/case-standard')
  await page.getByLabel('The file').setInputFiles({
    name: 'cases.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`prs_FirstName,cas_Status\r\nRobin ${randomUUID()},Active\r\n`),
  })
  await page.getByLabel('Open a record for each case').check()
  await grace.press('Read the file')
  await grace.look()
  assert.match(await wordsOf(page), /1 case in the file: a record was opened for each/u)
}

async function open(grace: Colleague): Promise<string> {
  const { page } = grace
  await page.goto('/safeguarding')
  await grace.look()
  await grace.follow('Open a record')
  await grace.pressTooSoon('Open it', ['workingName', 'ageState', 'gender', 'interpreter'])
  await page.getByLabel('What do we call them?').fill('River')
  await page.getByLabel('18 or older', { exact: true }).check()
  await page.getByLabel('Year').fill('1994')
  await page.getByLabel('Female', { exact: true }).check()
  await page.getByLabel('Yes, and only a woman').check()
  await grace.press('Open it')
  assert.match(await grace.heading(), /^PSN-/u)
  return new URL(page.url()).pathname
}

async function name(grace: Colleague, url: string): Promise<void> {
  const { page } = grace
  await page.goto(`${url}/names`)
  await grace.pressTooSoon('Record it', ['kind', 'name', 'deed'])
  await page.getByLabel('The name they give').check()
  await page.getByLabel('The name', { exact: true }).fill('Quillfeather')
  await page.getByLabel('Note it').check()
  await grace.press('Record it')
  await page.goto(`${url}/details`)
  await grace.look()
}

async function say(grace: Colleague, url: string, answer: string): Promise<void> {
  const { page } = grace
  await page.goto(`${url}/consent`)
  await grace.look()
  await page.getByLabel('Sharing their record with one agency').check()
  await page.getByLabel('Which agency, if it is about sharing?').selectOption(agencies.charity.id)
  await page.getByLabel(answer).check()
  await day(page)
  await page.getByLabel('They said it').check()
  await page.getByLabel('In which language was it explained?').fill('Polish')
  await page.getByLabel('None was needed').check()
  await page.getByLabel('It was read back to them').check()
  await page.getByLabel('Who explained it to them?').fill('outreach worker')
  await grace.press('Record it')
  assert.match(await wordsOf(page), new RegExp(answer, 'iu'))
}

async function day(page: Page): Promise<void> {
  await page.getByLabel('Day').fill('24')
  await page.getByLabel('Month').fill('11')
  await page.getByLabel('Year').fill('2026')
}

async function letIn(grace: Colleague, url: string): Promise<void> {
  const { page } = grace
  await page.goto(`${url}/members`)
  await grace.look()
  await grace.pressTooSoon('Add them', ['staff'])
  await page.getByLabel('Who is to work with them?').selectOption(personId('mina'))
  await page.getByLabel('The person agreed that their record').check()
  await grace.press('Add them')
  assert.match(await wordsOf(page), /Mina/u)
}

async function end(grace: Colleague): Promise<void> {
  await grace.follow('End it for Mina')
  await grace.pressTooSoon('Remove them', ['reason'])
  await grace.page.getByLabel('Why?').fill('They took their agreement back')
  await grace.press('Remove them')
  assert.match(await wordsOf(grace.page), /Ended/u)
}
