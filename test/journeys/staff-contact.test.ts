import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testApp } from '../support/app.ts'
import { personId } from '../support/cast.ts'
import { addServiceEntry } from '../support/contact.ts'
import { colleague, type Colleague } from '../support/colleague.ts'
import { extremes, openBrowser, serve, wordsOf } from '../support/page.ts'
import { openRecord } from '../support/records.ts'

/**
 * Reaching and helping somebody, as a caseworker does: a way to reach them is confirmed and used, and refused when its day is over; a
 * need is noted and taken on, a service found and asked; what threatens them is noted and a plan is made with them.
 */
const app = await testApp()
const origin = await serve(app.staff)
const browser = await openBrowser()
const address = '07700 900321'
await addServiceEntry(app.database, 'grace')

async function setClock(at: string): Promise<void> {
  await app.setClock(at)
  await app.database.owner('update identity.session set last_seen_at = $1', [at])
}

suite(
  'somebody is reached and helped',
  { skip: browser === null ? 'no Chromium can be had here' : false },
  () => {
    for (const run of extremes)
      test(
        `within what they said, with a need, a service and a safety plan, ${run.name}`,
        { timeout: 240_000 },
        async () => {
          await setClock('2026-11-25T09:00:00Z')
          const url = `/safeguarding/${await openRecord(app.database, { by: 'grace', members: ['owen'] })}`
          const owen = await colleague(browser ?? assert.fail(), origin, run, 'owen')
          await note(owen, url)
          await contact(owen, url)
          await setClock('2026-12-09T09:00:00Z')
          await isRefused(owen, url)
          await setClock('2026-11-25T09:00:00Z')
          await help(owen, url)
          await keepSafe(owen, url)
        },
      )
  },
)

async function day(owen: Colleague, of: string, date: string, month: string): Promise<void> {
  const group = owen.page.getByRole('group', { name: of })
  await group.getByLabel('Day').fill(date)
  await group.getByLabel('Month').fill(month)
  await group.getByLabel('Year').fill('2026')
}

async function note(owen: Colleague, url: string): Promise<void> {
  const { page } = owen
  await page.goto(url)
  await owen.follow('How they may be reached')
  await owen.follow('Note a way to reach them')
  await owen.pressTooSoon('Keep it', ['kind', 'address', 'device', 'message'])
  await page.getByLabel('Telephone call').check()
  await page.getByLabel('Where?').fill(address)
  await page.getByLabel('A word by which you know each other').fill('blue kettle')
  await day(owen, 'On which day did they say', '24', '11')
  await day(owen, 'Until when does it hold?', '8', '12')
  await page.getByLabel('To ask whether they are safe').check()
  for (const name of ['Monday', 'Tuesday', 'Wednesday']) await page.getByLabel(name).check()
  await page.getByLabel('Their own, and nobody else uses it').check()
  await page.getByLabel('Never leave a message').check()
  await page.getByLabel('Who do you say you are?').fill('Robin from the library')
  await page.getByLabel('What do you do if somebody else answers?').fill('Say it was the wrong number')
  await owen.press('Keep it')
  const shown = await wordsOf(owen.page)
  assert.match(shown, /Open/iu)
  assert.doesNotMatch(shown, /900321/u)
}

async function contact(owen: Colleague, url: string): Promise<void> {
  const { page } = owen
  await owen.follow(/^Contact them/u)
  await owen.pressTooSoon('Go on', ['purpose'])
  await page.getByLabel('To ask whether they are safe').check()
  await owen.press('Go on')
  assert.match(await wordsOf(owen.page), /07700 900321[\s\S]*blue kettle[\s\S]*Robin from the library/u)
  await owen.pressTooSoon('Record it', ['result'])
  assert.match(await wordsOf(owen.page), /07700 900321/u, 'nothing is lost with an error')
  await page.getByLabel('Nobody answered').check()
  await owen.press('Record it')
  assert.equal(new URL(page.url()).pathname, `${url}/contact`)
  assert.doesNotMatch(await wordsOf(owen.page), /900321/u)
}

async function isRefused(owen: Colleague, url: string): Promise<void> {
  const { page } = owen
  await page.goto(`${url}/contact`)
  const shown = await wordsOf(owen.page)
  assert.match(shown, /Closed[\s\S]*held until a day that has passed/iu)
  const confirm = await page.getByRole('link', { name: /^Write what they say now/u }).getAttribute('href')
  await page.goto(String(confirm).replace('/confirm', '/attempt'))
  await page.getByLabel('To ask whether they are safe').check()
  await owen.press('Go on')
  assert.equal(await owen.heading(), 'Do not contact them this way now')
  assert.doesNotMatch(await wordsOf(owen.page), /900321/u)
  await owen.follow('How they may be reached')
  assert.match(await wordsOf(owen.page), /Refused/u)
}

async function help(owen: Colleague, url: string): Promise<void> {
  const { page } = owen
  await page.goto(`${url}/needs`)
  await owen.pressTooSoon('Note it', ['kind', 'urgency'])
  await page.getByLabel('What do they need?').selectOption('accommodation')
  await page.getByLabel('Today').check()
  await owen.press('Note it')
  await owen.follow('A safe place to live')
  await page.getByLabel('Somebody takes it on', { exact: true }).check()
  await page.getByLabel('If somebody takes it on, who?').selectOption(personId('owen'))
  await owen.press('Record it')
  await page.getByRole('link', { name: 'A safe place to live' }).click()
  await owen.follow('Services that could help with this')
  await owen.pressTooSoon('Record it', ['service', 'state'])
  await page.getByLabel('Which service?').selectOption({ label: 'Lantern House' })
  await page.getByLabel('We asked for a place').check()
  await owen.press('Record it')
  await owen.follow('Lantern House')
  await page.getByLabel('How many places are free at this moment?').fill('2')
  await owen.press('Say it')
  assert.match(await wordsOf(owen.page), /2 free/iu)
}

async function keepSafe(owen: Colleague, url: string): Promise<void> {
  const { page } = owen
  await page.goto(`${url}/threats`)
  await owen.pressTooSoon('Note it', ['words', 'likelihood', 'severity', 'holds'])
  await page
    .getByLabel('Who or what threatens them, and with what?')
    .fill('The man with the van looks for her')
  await page.getByLabel('Likely', { exact: true }).check()
  await page.getByLabel('Their life').check()
  await page.getByLabel('Yes', { exact: true }).check()
  await owen.press('Note it')
  await page.getByLabel('What do they say about their safety?').fill('He does not know this town')
  await page.getByLabel('What do they do then?').fill('I go to the library')
  await page.getByLabel('Whom do they ring?').fill('999')
  await page.getByLabel('In which language was it made?').fill('Polish')
  await page.getByLabel('None was needed').check()
  await page.getByLabel('It was read back to them').check()
  await day(owen, 'On which day did you make it', '24', '11')
  await day(owen, 'When do you look at it together again?', '8', '12')
  await owen.press('Keep it')
  assert.match(await wordsOf(owen.page), /looks for her[\s\S]*I go to the library/u)
}
