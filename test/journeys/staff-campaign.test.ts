import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { moveTo } from '../support/agreements.ts'
import { testApp } from '../support/app.ts'
import { attentive, colleague, type Colleague } from '../support/colleague.ts'
import { extremes, openBrowser, serve, visit, wordsOf, type Run } from '../support/page.ts'

/**
 * A campaign from its plan to what was learned: planned, registered before its first day, a link that counts, a survey that somebody in the
 * street answers, figures, and its end. Once with a script on a desk, once without on a phone.
 */
const app = await testApp()
const staff = await serve(app.staff)
const site = await serve(app.public)
const browser = await openBrowser()
const start = '2026-11-25T09:00:00Z'

suite('a campaign', { skip: browser === null ? 'no Chromium can be had here' : false }, () => {
  for (const run of extremes)
    test(
      `is planned, registered, counted, asked about and closed, ${run.name}`,
      { timeout: 240_000 },
      async () => {
        await moveTo(app, start)
        const carys = await colleague(browser ?? assert.fail(), staff, run, 'carys')
        await planned(carys)
        const url = new URL(carys.page.url()).pathname
        await registered(carys)
        const survey = await setSurvey(carys, url)
        await answered(browser ?? assert.fail(), run, survey)
        await linked(carys, url, run)
        await moveTo(app, '2026-12-15T09:00:00Z')
        await counted(carys, url)
        await closed(carys, url)
      },
    )
})

async function planned({ page, ...carys }: Colleague): Promise<void> {
  await page.goto('/campaigns')
  await carys.look()
  await carys.follow('Plan a campaign')
  await carys.pressTooSoon('Plan it', ['name', 'aim', 'audiences', 'startsOn', 'endsOn', 'cost', 'channels'])
  await page.getByLabel('Name of the campaign').fill('It may be next door')
  await page.getByLabel('What is it for?').fill('More neighbours know the signs and whom to tell')
  await page.getByLabel('Everybody').check()
  await day(page, 'startsOn', '1')
  await day(page, 'endsOn', '14')
  await page.getByLabel('In which places?').fill('Leicester')
  await page.getByLabel('With which places will it be compared?').fill('Blaby')
  await page.getByLabel('English', { exact: true }).check()
  await page.getByLabel('Gujarati').check()
  await page.getByLabel('Local radio').check()
  await page.getByLabel('Message A').fill('It may be next door')
  await page.getByLabel('What does it cost, in pounds?').fill('1,250')
  await page.getByLabel('Outcomes').fill('Reports by the public')
  await page.getByLabel('What else runs at the same time?').fill('None known')
  await carys.press('Plan it')
  assert.equal(await carys.heading(), 'It may be next door')
}

const day = async (page: Page, name: string, date: string): Promise<void> => {
  await page.locator(`#${name}-day`).fill(date)
  await page.locator(`#${name}-month`).fill('12')
  await page.locator(`#${name}-year`).fill('2026')
}

async function registered({ page, ...carys }: Colleague): Promise<void> {
  await carys.follow('Register the plan')
  await carys.pressTooSoon('Register it', ['outcome', 'design', 'direction', 'size', 'method'])
  await page.getByLabel('What will be counted?').fill('Reports by the public in a week')
  await page.getByLabel(/Before and after, compared/u).check()
  await page.getByLabel('It goes up').check()
  await page.getByLabel('By how much, in percent?').fill('20')
  await page.getByLabel('How will it be worked out?').fill('Twelve weeks before and after, against Blaby')
  await carys.press('Register it')
  assert.match(await wordsOf(page), /Registered before it began/u)
}

/** Answers the address on the public site. */
async function setSurvey({ page, ...carys }: Colleague, url: string): Promise<string> {
  await page.goto(`${url}/survey`)
  await carys.pressTooSoon('Set it', ['wave', 'opensOn', 'closesOn'])
  await page.getByLabel('Before the campaign').check()
  for (const [name, date] of [
    ['opensOn', '25'],
    ['closesOn', '26'],
  ] as const) {
    await page.locator(`#${name}-day`).fill(date)
    await page.locator(`#${name}-month`).fill('11')
    await page.locator(`#${name}-year`).fill('2026')
  }
  await carys.press('Set it')
  const address = await page.locator('code').first().innerText()
  return new URL(address).pathname
}

async function answered(from: Browser, run: Run, survey: string): Promise<void> {
  const visitor = attentive(await visit(from, site, run), run)
  const { page } = visitor
  await page.goto(survey)
  await visitor.look()
  await page
    .getByRole('group', { name: 'Before today, had you heard of modern slavery?' })
    .getByLabel('Yes')
    .check()
  await page.getByLabel('First half of your postcode').fill('LE2 7AB')
  await visitor.press('Send')
  assert.match(await wordsOf(page), /only the first half/u)
  await page.getByLabel('First half of your postcode').fill('LE2')
  await app.setClock('2026-11-25T09:01:00Z')
  await visitor.press('Send')
  assert.equal(await visitor.heading(), 'Thank you')
  assert.deepEqual(await visitor.context.cookies(), [])
  await app.setClock(start)
}

async function linked({ page, ...carys }: Colleague, url: string, run: Run): Promise<void> {
  await page.goto(`${url}/links`)
  await carys.pressTooSoon('Make it', ['label', 'channel', 'page', 'language'])
  await page.getByLabel('Where will it stand?').fill('Poster at the station')
  await page.getByLabel('Which channel is it?').selectOption('print')
  await page.getByLabel('Signs', { exact: true }).check()
  await page.getByLabel('In which language?').selectOption('gu')
  await carys.press('Make it')
  const address = await page.locator('code').first().innerText()
  const visitor = attentive(await visit(browser ?? assert.fail(), site, run), run)
  await visitor.page.goto(new URL(address).pathname)
  assert.equal(new URL(visitor.page.url()).pathname, '/gu/signs')
  await visitor.page.goto('/counting')
  await visitor.look()
  await page.reload()
  assert.match(await wordsOf(page), /25 November 2026/u)
}

async function counted({ page, ...carys }: Colleague, url: string): Promise<void> {
  await page.goto(`${url}/figures`)
  await carys.look()
  await carys.follow('Enter a figure')
  await carys.pressTooSoon('Enter it', ['metric', 'from', 'to', 'value', 'source'])
  await page.getByLabel('Which figure?').selectOption('radio-spots')
  await page.getByLabel('First day').fill('1 12 2026')
  await page.getByLabel('Last day').fill('14 12 2026')
  await page.getByLabel('Number').fill('42')
  await page.getByLabel('Where does it come from?').fill('Invoice of the station')
  await carys.press('Enter it')
  await carys.follow('Enter a table of figures')
  await page.getByLabel('Or the table itself').fill('radio-oth,1 12 2026,14 12 2026,,,4.5,RAJAR')
  await carys.press('Enter them')
  assert.match(await wordsOf(page), /Row 1, value: Enter a whole number/u)
  await page.getByLabel('Or the table itself').fill('radio-oth,1 12 2026,14 12 2026,,,4,RAJAR')
  await carys.press('Enter them')
  assert.match(await wordsOf(page), /Opportunities to hear/u)
  await page.goto('/campaigns/reach')
  await carys.look()
  await carys.follow('Languages of the area')
}

async function closed({ page, ...carys }: Colleague, url: string): Promise<void> {
  await page.goto(url)
  await carys.follow('End the campaign')
  await carys.pressTooSoon('End it', ['kind', 'words'])
  await page.getByLabel('It is over: close it').check()
  await page.getByLabel(/What was learned/u).fill('The stall at the market was asked most')
  await carys.press('End it')
  assert.match(await wordsOf(page), /The stall at the market was asked most/u)
  assert.equal(await page.getByRole('link', { name: 'Amend the plan' }).count(), 0)
}
