import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testApp } from '../support/app.ts'
import { agencies, personId } from '../support/cast.ts'
import { colleague, type Colleague } from '../support/colleague.ts'
import { fillPlan } from '../support/operations.ts'
import { extremes, openBrowser, serve, type Run } from '../support/page.ts'
import { arrangeRelease } from '../support/releases.ts'
import { arrangeTasking } from '../support/taskings.ts'

/**
 * A joint operation, as its people walk it: from a tasking to a plan, refused because the victim lead is missing, authorised, live,
 * stopped by the victim lead, debriefed, its item answered, closed. Each form is seen once; what a form takes many of is put in.
 */
const app = await testApp()
const { owner } = app.database
const origin = await serve(app.staff)
const browser = await openBrowser()

suite('a joint operation', { skip: browser === null ? 'no Chromium can be had here' : false }, () => {
  for (const run of extremes)
    test(
      `is planned, refused, authorised, lived, answered and closed, ${run.name}`,
      { timeout: 400_000 },
      async () => {
        const { itemId } = await arrangeRelease(app.database, {
          to: ['council'],
          title: `A van at dawn, ${run.name}`,
        })
        await arrangeTasking(app.database, {
          to: 'council',
          owner: 'colin',
          asked: 'Visit the car wash together',
        })
        const open = (name: 'colin' | 'grace' | 'mina' | 'tomasz'): Promise<Colleague> =>
          colleague(browser ?? assert.fail(), origin, run, name)
        const [colin, grace] = [await open('colin'), await open('grace')]
        const id = await propose(colin, run)
        await grace.page.goto('/')
        await grace.follow(/on which you are named/u)
        await grace.follow(new RegExp(`Heron ${run.viewport.width}`, 'u'))
        await take(grace, 'Take it on')
        await plan(colin, id, itemId)
        await fillPlan(app.database, id)
        const mina = await refuse(grace, id, () => open('mina'))
        await take(grace, 'Authorise it')
        await colin.page.goto(`/joint-operations/${id}`)
        await take(colin, 'Say that all are briefed')
        await take(colin, 'Go live')
        await stop(mina, id)
        await finish(colin, id)
        await judge(grace, id)
        await take(grace, 'Close it')
        assert.match(await grace.page.locator('main').innerText(), /Closed/u)
        const tomasz = await open('tomasz')
        await tomasz.page.goto('/joint-operations/answers')
        await tomasz.look()
        assert.match(
          await tomasz.page.locator('main').innerText(),
          /A van at dawn.*It helped somebody to act/su,
        )
      },
    )
})

/** A step from the operation's page, by its button. */
async function take(who: Colleague, button: string): Promise<void> {
  await who.page.getByRole('link', { name: button, exact: true }).click()
  await who.page.getByRole('button', { name: button, exact: true }).click()
}

async function propose(colin: Colleague, run: Run): Promise<string> {
  const { page } = colin
  await page.goto('/joint-operations')
  await colin.follow('Propose a joint operation')
  await colin.pressTooSoon('Propose it', ['title', 'day', 'fromTime', 'untilTime', 'marking'])
  await page.getByLabel('A name that tells nothing').fill(`Heron ${run.viewport.width}`)
  await page.getByLabel('Day', { exact: true }).fill('10')
  await page.getByLabel('Month').fill('12')
  await page.getByLabel('Year').fill('2026')
  await page.getByLabel('From', { exact: true }).fill('06:00')
  await page.getByLabel('Until', { exact: true }).fill('12:00')
  await page.getByLabel('OFFICIAL-SENSITIVE', { exact: true }).check()
  await page.getByLabel(/carry out a tasking/u).selectOption({ index: 1 })
  await colin.press('Propose it')
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await colin.follow('Who they are')
  await colin.pressTooSoon('Name them', ['person', 'role'])
  await page.getByLabel('Who?').selectOption(personId('grace'))
  await page.getByLabel('Gold: strategic commander').check()
  await page.getByRole('button', { name: 'Name them' }).click()
  return id
}

async function plan(colin: Colleague, id: string, itemId: string): Promise<void> {
  const { page } = colin
  await page.goto(`/joint-operations/${id}`)
  await take(colin, 'Begin the plan')
  await colin.follow('Write: Method')
  await colin.pressTooSoon('Write it', ['words'])
  await page
    .getByLabel('Method')
    .fill('Two teams, and one for whoever needs help.\nNobody is led out in handcuffs.')
  await page.getByRole('button', { name: 'Write it' }).click()
  await colin.follow('Plan the reception')
  await page.getByRole('link', { name: 'The operation' }).click()
  await colin.follow('The decision log')
  await page.getByRole('link', { name: 'The operation' }).click()
  await colin.follow('Register a place for the day')
  await page.getByRole('link', { name: 'The operation' }).click()
  await colin.follow('Rest it on an item')
  await page.getByLabel('Which item?').selectOption(itemId)
  await colin.press('Rest it on this')
  assert.match(await page.locator('main').innerText(), /A van at dawn/u)
}

/** The commander is told what is missing, mends it, and comes back. */
async function refuse(grace: Colleague, id: string, open: () => Promise<Colleague>): Promise<Colleague> {
  const { page } = grace
  await page.goto(`/joint-operations/${id}/authorise`)
  await grace.look()
  assert.match(await page.locator('main').innerText(), /Something is missing/u)
  await page.getByRole('link', { name: 'A victim lead whose agency does not enforce the law' }).click()
  await page.getByLabel('Who?').selectOption(personId('mina'))
  await page.getByLabel('Victim lead', { exact: true }).check()
  await page.getByRole('button', { name: 'Name them' }).click()
  await page.goto(`/joint-operations/${id}`)
  assert.doesNotMatch(await page.locator('main').innerText(), /What is missing/u)
  return open()
}

async function stop(mina: Colleague, id: string): Promise<void> {
  const { page } = mina
  await page.goto(`/joint-operations/${id}`)
  await page.getByRole('link', { name: 'Stand it down' }).click()
  await mina.pressTooSoon('Stand it down', ['words'])
  await page.getByLabel('Why?').fill('A child is missing')
  await mina.press('Stand it down')
}

async function finish(colin: Colleague, id: string): Promise<void> {
  const { page } = colin
  const written = (parts: readonly string[]) =>
    owner(
      `insert into operations.joint_section (operation_id, part, version, words, agency_id, by_person)
         select $1, p, 1, 'As it was', $2, $3 from unnest($4::text[]) p`,
      [id, agencies.council.id, personId('colin'), parts],
    )
  await written(['hot-happened', 'hot-welfare', 'hot-risks', 'cold-kept', 'cold-changed', 'evaluation'])
  await page.goto(`/joint-operations/${id}`)
  await take(colin, 'End the hot debrief')
  await take(colin, 'End the cold debrief')
  await colin.follow('What is counted, and what each count means')
  for (const box of await page.getByLabel(/\(needed\)/u).all()) await box.fill('1')
  await page.getByRole('button', { name: 'Keep these counts' }).click()
  await colin.follow(/^What became of/u)
  await colin.pressTooSoon('Say it', ['outcome', 'reasons', 'answer'])
  await page.getByLabel('Confirmed by what was found').check()
  await page.getByLabel('How do you know?').fill('The van stood there')
  await page.getByLabel('It helped somebody to act').check()
  await page.getByRole('button', { name: 'Say it' }).click()
  await take(colin, 'Say that it is evaluated')
}

async function judge(grace: Colleague, id: string): Promise<void> {
  await owner(
    `insert into operations.joint_disruption (operation_id, level, plan, evidence, agency_id, by_person)
       values ($1, 'minor', 'pursue', 'The car wash has been closed', $2, $3)`,
    [id, agencies.charity.id, personId('mina')],
  )
  const { page } = grace
  await page.goto(`/joint-operations/${id}/close`)
  await page.getByRole('link', { name: /Another agency’s word/u }).click()
  await grace.follow('Say whether it stands')
  await page.getByLabel('Yes, at this level').check()
  await page.getByLabel('Why?').fill('Our licensing team closed it')
  await grace.press('Say it')
}
