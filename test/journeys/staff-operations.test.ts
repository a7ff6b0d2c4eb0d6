import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testApp } from '../support/app.ts'
import { personId } from '../support/cast.ts'
import { colleague, type Colleague } from '../support/colleague.ts'
import { extremes, openBrowser, serve, wordsOf } from '../support/page.ts'
import { arrangeRelease } from '../support/releases.ts'

/**
 * A tasking, as two agencies walk it: an officer asks from an option and an item that was let out, the council accepts and names
 * who answers for it, says what came of it, and the officer reads it. Once with a script on a desk, once without on a phone.
 */
const app = await testApp()
const origin = await serve(app.staff)
const browser = await openBrowser()
const asked = 'Visit the car wash by the station with a fire safety officer'

suite('a tasking', { skip: browser === null ? 'no Chromium can be had here' : false }, () => {
  for (const run of extremes)
    test(
      `is asked for, accepted, finished and read by both agencies, ${run.name}`,
      { timeout: 240_000 },
      async () => {
        await app.database.owner('truncate operations.ground, operations.step, operations.tasking cascade')
        const { itemId } = await arrangeRelease(app.database, { to: ['council'], title: 'A van at dawn' })
        const tomasz = await colleague(browser ?? assert.fail(), origin, run, 'tomasz')
        await askFor(tomasz, itemId)
        const colin = await colleague(browser ?? assert.fail(), origin, run, 'colin')
        await accept(colin)
        await finish(colin)
        await readAnswer(tomasz)
        const idris = await colleague(browser ?? assert.fail(), origin, run, 'idris')
        await idris.page.goto('/operations?state=every')
        await idris.look()
        assert.match(await wordsOf(idris.page), /no tasking that you may see/iu)
      },
    )
})

async function askFor(tomasz: Colleague, itemId: string): Promise<void> {
  const { page } = tomasz
  await page.goto('/operations')
  await tomasz.look()
  await tomasz.follow('What can be done, and who may do it')
  await page.getByLabel('About what').selectOption('workplace')
  await page.getByLabel('Used by').selectOption('fire')
  await tomasz.press('Show')
  await tomasz.follow(/^Ask for it/u)
  await tomasz.pressTooSoon('Ask for it', ['asked', 'why', 'to', 'dueDay', 'priority', 'marking'])
  await page.getByLabel('What should be done?').fill(asked)
  await page.getByLabel('Why?').fill('Two people told of men who sleep there')
  await page.getByLabel('Does it rest on an item that was let out?').selectOption(itemId)
  await page.getByLabel('Who is asked?').selectOption('Midshire Council')
  await page.getByLabel('Day').fill('28')
  await page.getByLabel('Month').fill('11')
  await page.getByLabel('Year').fill('2026')
  await page.getByLabel('High', { exact: true }).check()
  await page.getByLabel('OFFICIAL-SENSITIVE', { exact: true }).check()
  await tomasz.press('Ask for it')
  assert.match(await wordsOf(page), /Nobody has answered, and 3 days are left/u)
}

async function accept(colin: Colleague): Promise<void> {
  const { page } = colin
  await page.goto('/')
  await colin.follow(/tasking offered to your agency/u)
  await colin.follow(asked)
  assert.match(await wordsOf(page), /A van at dawn/u)
  await colin.follow('Accept it')
  await colin.pressTooSoon('Accept it', ['owner'])
  await page.getByLabel('Who answers for it?').selectOption(personId('colin'))
  await colin.press('Accept it')
}

async function finish(colin: Colleague): Promise<void> {
  const { page } = colin
  await colin.follow('Say what came of it')
  await colin.pressTooSoon('Say what came of it', ['reason', 'words'])
  await page.getByLabel('Done: somebody was helped').check()
  await page.getByLabel('What was done, and what came of it').fill('Four men were met and offered help')
  await colin.press('Say what came of it')
  assert.match(await wordsOf(page), /Four men were met/u)
}

async function readAnswer(tomasz: Colleague): Promise<void> {
  await tomasz.page.goto('/operations?state=done')
  await tomasz.look()
  await tomasz.follow(asked)
  assert.match(await wordsOf(tomasz.page), /somebody was helped/u)
}
