import assert from 'node:assert/strict'
import { agencies, personId } from './cast.ts'
import type { Colleague } from './colleague.ts'
import type { TestDatabase } from './database.ts'
import { wordsOf } from './page.ts'

/** The steps of a joint operation in Chromium. */

/** A step from the operation's page, by its button. */
export async function take(who: Colleague, button: string): Promise<void> {
  await who.page.getByRole('link', { name: button, exact: true }).click()
  await who.page.getByRole('button', { name: button, exact: true }).click()
}

/** Colin proposes an operation that carries out a tasking, and names who commands it; answers its id. */
export async function propose(colin: Colleague, title: string): Promise<string> {
  const { page } = colin
  await page.goto('/joint-operations')
  await colin.follow('Propose a joint operation')
  await colin.pressTooSoon('Propose it', ['title', 'day', 'fromTime', 'untilTime', 'marking'])
  await page.getByLabel('A name that tells nothing').fill(title)
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

/** Colin begins the plan, writes one part of it, looks at the others and rests it on an item. */
export async function plan(colin: Colleague, id: string, itemId: string): Promise<void> {
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
  assert.match(await wordsOf(page), /A van at dawn/u)
}

/** The commander is told what is missing, mends it, and comes back. */
export async function refuse(
  grace: Colleague,
  id: string,
  open: () => Promise<Colleague>,
): Promise<Colleague> {
  const { page } = grace
  await page.goto(`/joint-operations/${id}/authorise`)
  await grace.look()
  assert.match(await wordsOf(page), /Something is missing/u)
  await page.getByRole('link', { name: 'A victim lead whose agency does not enforce the law' }).click()
  await page.getByLabel('Who?').selectOption(personId('mina'))
  await page.getByLabel('Victim lead', { exact: true }).check()
  await page.getByRole('button', { name: 'Name them' }).click()
  await page.goto(`/joint-operations/${id}`)
  assert.doesNotMatch(await wordsOf(page), /What is missing/u)
  return open()
}

/** The victim lead stops it. */
export async function stop(mina: Colleague, id: string): Promise<void> {
  const { page } = mina
  await page.goto(`/joint-operations/${id}`)
  await page.getByRole('link', { name: 'Stand it down' }).click()
  await mina.pressTooSoon('Stand it down', ['words'])
  await page.getByLabel('Why?').fill('A child is missing')
  await mina.press('Stand it down')
}

/** Debriefs, counts, and what became of the item; what is written many times over is put in. */
export async function finish({ owner }: TestDatabase, colin: Colleague, id: string): Promise<void> {
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
  await split(colin)
  await colin.follow(/^What became of/u)
  await colin.pressTooSoon('Say it', ['outcome', 'reasons', 'answer'])
  await page.getByLabel('Confirmed by what was found').check()
  await page.getByLabel('How do you know?').fill('The van stood there')
  await page.getByLabel('It helped somebody to act').check()
  await page.getByRole('button', { name: 'Say it' }).click()
  await take(colin, 'Say that it is evaluated')
}

/** Who the one potential victim was, by everything that is split. */
async function split(colin: Colleague): Promise<void> {
  const { page } = colin
  await colin.follow('Potential victims: 0 of 4')
  await page.getByLabel('25 to 34').fill('2')
  await page.getByRole('button', { name: 'Keep this split' }).click()
  await page.getByText('Age group: No line can be more than the count, which is 1').first().waitFor()
  await page.getByLabel('25 to 34').fill('1')
  await page.getByLabel('Women and girls').fill('1')
  await page.getByLabel('Country 1', { exact: true }).fill('Vietnam')
  await page.getByLabel('How many from country 1', { exact: true }).fill('1')
  await page.getByLabel('Labour exploitation').fill('1')
  await colin.look()
  await page.getByRole('button', { name: 'Keep this split' }).click()
  await page.getByRole('link', { name: 'Potential victims: 4 of 4' }).waitFor()
}

/** A second agency says that a disruption stands. */
export async function judge({ owner }: TestDatabase, grace: Colleague, id: string): Promise<void> {
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
