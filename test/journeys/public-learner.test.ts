import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { testApp } from '../support/app.ts'
import { makeDay, step, type Day } from '../support/learners.ts'
import { openLine } from '../support/line.ts'
import { openBrowser, runs, serve, visit, widthOf, type Run } from '../support/page.ts'

/** Somebody comes to a course with a telephone: questions before and after, a hall without a signal, a certificate that anyone can check. */
const app = await testApp()
const line = await openLine(await serve(app.public))
const browser = await openBrowser()
const stored = async (day: Day): Promise<string[]> =>
  (
    await app.database.owner<{ wave: string }>(
      'select wave from training.response where session_id = $1 order by wave desc',
      [day.session],
    )
  ).map(({ wave }) => wave)

const pressed = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()

/** Ticks one answer to each question, whichever. */
async function answers(page: Page): Promise<void> {
  for (const question of await page.locator('#answers-form fieldset').all())
    await question.locator('input').first().check()
}

async function begins(page: Page, day: Day, code: string): Promise<void> {
  await page.goto('/learn')
  await page.getByLabel('The code of the course').fill(day.code.toLowerCase())
  await pressed(page, 'Go on')
  if (code !== '') await page.getByLabel('I have my own code').fill(code)
}

suite('a learner', { skip: browser === null ? 'no Chromium can be had here' : false }, () => {
  for (const run of runs)
    test(`goes from the code on the wall to a certificate, ${run.name}`, { timeout: 120_000 }, () =>
      goesTheWholeWay(run),
    )

  test('presses Send where there is no signal, and the answers arrive once when it is back', async () => {
    const day = await makeDay(app.database)
    const { page } = await visit(browser ?? assert.fail(), line.origin, runs[1] ?? assert.fail())
    await begins(page, day, '')
    await pressed(page, 'Begin with a new code')
    await fillDetails(page)
    await answers(page)
    line.cut()
    await pressed(page, 'Send my answers')
    await page.getByText('No signal. Your answers are still on this page').waitFor()
    assert.deepEqual(await stored(day), [])
    line.mend()
    await page.getByRole('heading', { name: 'Your answers are here' }).waitFor()
    assert.deepEqual(await stored(day), ['before'])
    assert.equal(await page.evaluate('localStorage.length + sessionStorage.length'), 0)
  })
})

async function fillDetails(page: Page): Promise<void> {
  await page.getByLabel('Which organisation are you from?').selectOption('another')
  await page.getByLabel('What kind of work do you do?').selectOption('housing-officer')
}

async function goesTheWholeWay(run: Run): Promise<void> {
  const day = await makeDay(app.database)
  const visitor = await visit(browser ?? assert.fail(), line.origin, run)
  const { page } = visitor
  const looks = async (): Promise<void> => {
    await visitor.hasNoViolations()
    assert.ok((await widthOf(page)) <= run.viewport.width)
  }
  await begins(page, day, '')
  await looks()
  await pressed(page, 'Begin with a new code')
  await looks()
  const code = (await page.locator('code').innerText()).replaceAll(/\s/g, '')

  await pressed(page, 'Send my answers')
  await page.getByText('Choose your organisation').first().waitFor()
  await looks()
  await fillDetails(page)
  await answers(page)
  await pressed(page, 'Send my answers')
  await page.getByRole('heading', { name: 'Your answers are here' }).waitFor()
  await looks()
  await step(app.database, day, 2)

  await begins(page, day, code)
  await pressed(page, 'Go on with my code')
  await answers(page)
  await pressed(page, 'Send my answers')
  await page.getByRole('heading', { name: 'Your answers are here' }).waitFor()
  assert.deepEqual(await stored(day), ['before', 'after'])
  await page.getByLabel('Your name, if it should').fill('Robin Example')
  await pressed(page, 'Show my certificate')
  await looks()
  const number = await page.locator('code').innerText()

  await page.goto('/certificate')
  await page.getByLabel('The number of the certificate').fill(number)
  await page.getByLabel('The name you were shown').fill('Robin Example')
  await pressed(page, 'Check it')
  await page.getByText('The name fits this certificate').waitFor()
  await looks()
}
