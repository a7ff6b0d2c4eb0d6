import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testApp } from '../support/app.ts'
import { personId, type PersonName } from '../support/cast.ts'
import { colleague, type Colleague } from '../support/colleague.ts'
import { textOf } from '../support/intelligence-app.ts'
import { finish, judge, plan, propose, refuse, stop, take } from '../support/joint-steps.ts'
import { fillPlan } from '../support/operations.ts'
import { extremes, openBrowser, serve, wordsOf } from '../support/page.ts'
import { begin, choose, fillDay, readBack, say, write } from '../support/referral-steps.ts'
import { arrangeRelease } from '../support/releases.ts'
import { readMessages, tellReport } from '../support/reports.ts'

/**
 * The whole way: somebody of the public tells, an agency asks a question of the risk, a partner is tasked, an operation is planned
 * and lived, somebody is met and handed to safeguarding, agrees, is referred, and is decided upon; and whoever told hears of it.
 * The operation is refused because the victim lead is missing, authorised, live, stopped by the victim lead, debriefed, its item
 * answered, closed. The referral is written, read back, made into a pack, taken to a first responder, sent and decided.
 * Each form is seen once; what a form takes many of is put in.
 */
const app = await testApp()
const { owner } = app.database
const origin = await serve(app.staff)
const browser = await openBrowser()

suite('the whole way', { skip: browser === null ? 'no Chromium can be had here' : false }, () => {
  for (const run of extremes)
    test(
      `from what somebody told to a decision, and an answer to who told it, ${run.name}`,
      { timeout: 600_000 },
      async () => {
        const open = (name: PersonName): Promise<Colleague> =>
          colleague(browser ?? assert.fail(), origin, run, name)
        const { itemId, receipt } = await told(`A van at dawn, ${run.name}`)
        const asked = `Visit the car wash together, ${run.name}`
        const tomasz = await open('tomasz')
        await task(tomasz, asked)
        const [colin, grace] = [await open('colin'), await open('grace')]
        await accept(colin, asked)
        const operation = await prepare(colin, itemId, `Heron ${run.viewport.width}`, grace)
        const mina = await refuse(grace, operation, () => open('mina'))
        await live(colin, grace, operation)
        await meet(mina, operation)
        const record = await takeOn(grace)
        const referral = await begin(grace, record)
        assert.match(await wordsOf(grace.page), /not asked yet whether they agree/u)
        await agree(grace, record)
        await write(grace, referral)
        await readBack(grace, referral)
        await grace.follow('The pack for the first responder')
        const pack = await wordsOf(grace.page)
        assert.match(pack, /Made by Grace[\s\S]*Four years[\s\S]*Six to a room/u)
        // Neither the operation nor what it rested on is in it.
        assert.doesNotMatch(pack, /Heron|van at dawn|Site 2/u)
        await choose(grace, referral)
        await say(grace, referral, 'They accepted it')
        await say(grace, referral, 'It was sent to the Home Office', { reference: 'HO-INVENTED-7' })
        assert.match(await wordsOf(grace.page), /A decision on reasonable grounds is due by/u)
        await say(grace, referral, 'Reasonable grounds: yes', { reference: 'HO-INVENTED-7' })
        assert.match(await wordsOf(grace.page), /Recovery lasts at least until/u)
        await grace.page.goto('/safeguarding/referrals')
        await grace.look()
        assert.match(await wordsOf(grace.page), /PSN-/u)
        await stop(mina, operation)
        await finish(app.database, colin, operation)
        await judge(app.database, grace, operation)
        await take(grace, 'Close it')
        assert.match(await wordsOf(grace.page), /Closed/u)
        await app.hearAll()
        const [message = ''] = await readMessages(app, receipt)
        assert.match(message, /It helped somebody to act/u)
        await tomasz.page.goto('/joint-operations/answers')
        await tomasz.look()
        assert.match(
          await wordsOf(tomasz.page),
          new RegExp(`A van at dawn, ${run.name}.*It helped somebody to act`, 'su'),
        )
      },
    )
})

/** What somebody of the public told, as the police passed it on; and the receipt they were given. */
async function told(title: string): Promise<{ readonly itemId: string; readonly receipt: string }> {
  const report = await tellReport(app)
  const receipt = report.kind === 'received' ? report.receipt : assert.fail(report.kind)
  const { itemId } = await arrangeRelease(app.database, { to: ['council'], title })
  await owner('update intelligence.item set report_id = $1 where id = $2', [report.reportId, itemId])
  return { itemId, receipt }
}

/** The officer asks a question of the risk, and a partner to act on it. */
async function task(tomasz: Colleague, asked: string): Promise<void> {
  const { page } = tomasz
  const question = `Who sleeps there? ${asked}`
  const answer = await app.as('tomasz').post('/risk/requirements/new', {
    question,
    kind: 'labour',
    audience: 'partners',
    whoRoles: 'Licensing officers',
    'fromDay-day': '1',
    'fromDay-month': '11',
    'fromDay-year': '2026',
    'untilDay-day': '1',
    'untilDay-month': '12',
    'untilDay-year': '2026',
  })
  assert.equal(answer.statusCode, 303, textOf(answer.body))
  await page.goto('/operations/new')
  await page.getByLabel('What should be done?').fill(asked)
  await page.getByLabel('Why?').fill('Two people told of men who sleep there')
  await page.getByLabel('Does it rest on a question?').selectOption({ index: 1 })
  await page.getByLabel('Who is asked?').selectOption('Midshire Council')
  await page.getByLabel('Day').fill('28')
  await page.getByLabel('Month').fill('11')
  await page.getByLabel('Year').fill('2026')
  await page.getByLabel('High', { exact: true }).check()
  await page.getByLabel('OFFICIAL-SENSITIVE', { exact: true }).check()
  await page.getByRole('button', { name: 'Ask for it' }).click()
  assert.match(
    await wordsOf(tomasz.page),
    /Nobody has answered, and 3 days are left[\s\S]*Who sleeps there\?/u,
  )
}

async function accept(colin: Colleague, asked: string): Promise<void> {
  const { page } = colin
  await page.goto('/operations?state=offered')
  await page.getByRole('link', { name: asked }).click()
  await page.getByRole('link', { name: 'Accept it' }).click()
  await page.getByLabel('Who answers for it?').selectOption(personId('colin'))
  await page.getByRole('button', { name: 'Accept it' }).click()
}

/** Colin plans it; Grace hears on her first page that she commands it, and takes it on. */
async function prepare(colin: Colleague, itemId: string, title: string, grace: Colleague): Promise<string> {
  const id = await propose(colin, title)
  await grace.page.goto('/')
  await grace.follow(/on which you are named/u)
  await grace.follow(new RegExp(title, 'u'))
  await take(grace, 'Take it on')
  await plan(colin, id, itemId)
  await fillPlan(app.database, id)
  return id
}

/** Nothing is missing any more: Grace authorises it, and Colin takes it to its day. */
async function live(colin: Colleague, grace: Colleague, id: string): Promise<void> {
  await take(grace, 'Authorise it')
  await colin.page.goto(`/joint-operations/${id}`)
  await take(colin, 'Say that all are briefed')
  await take(colin, 'Go live')
}

/** Somebody is met, and handed to those who keep the records of people. */
async function meet(mina: Colleague, operation: string): Promise<void> {
  const { page } = mina
  await page.goto(`/joint-operations/${operation}/field/new/encounter`)
  await page.getByLabel('Where, in the plan’s words?').fill('Site 2, yard')
  await page.getByLabel('Initials, or a few words to know them by').fill('A. K.')
  await page.getByLabel('Which language do they speak?').fill('Polish')
  await page.getByLabel('What do they need now?').fill('A coat')
  await page.locator('input[name="child"][value="no"]').check()
  await page.locator('input[name="consent"][value="yes"]').check()
  await page.locator('input[name="responder"][value="yes"]').check()
  await page.getByRole('main').getByRole('button').last().click()
  await mina.look()
  await mina.pressTooSoon('Hand over to safeguarding', ['to'])
  await page.getByLabel('Midshire Council').check()
  await mina.press('Hand over to safeguarding')
  assert.match(await wordsOf(mina.page), /To Midshire Council[\s\S]*Nobody has taken it on yet/u)
}

/** A lead who hears of it on their first page opens a record. Answers where it is. */
async function takeOn(grace: Colleague): Promise<string> {
  const { page } = grace
  await page.goto('/')
  await grace.follow(/met on an operation and handed to your agency/u)
  await page.locator('main table a').first().click()
  await grace.look()
  assert.match(await wordsOf(grace.page), /A\. K\.[\s\S]*A coat/u)
  await grace.follow('Open a record of them')
  await grace.pressTooSoon('Open the record and take them on', ['ageState', 'gender', 'interpreter'])
  await page.getByLabel('18 or older', { exact: true }).check()
  await page.getByLabel('They have not said', { exact: true }).check()
  await page.getByLabel('They need none').check()
  await page.getByLabel('How they were met').fill('Met early in the morning. Needed a coat')
  await grace.press('Open the record and take them on')
  assert.match(await wordsOf(grace.page), /Needed a coat/u)
  return new URL(page.url()).pathname
}

/** The person agrees to be referred. */
async function agree(grace: Colleague, record: string): Promise<void> {
  const { page } = grace
  await page.goto(`${record}/consent`)
  await page.locator('input[name="purpose"][value="nrm"]').check()
  await page.locator('input[name="answer"][value="given"]').check()
  await fillDay(grace)
  await page.getByLabel('They said it').check()
  await page.getByLabel('In which language was it explained?').fill('Polish')
  await page.getByLabel('None was needed').check()
  await page.getByLabel('It was read back to them').check()
  await page.getByLabel('Who explained it to them?').fill('outreach worker')
  await page.getByRole('button', { name: 'Record it' }).click()
}
