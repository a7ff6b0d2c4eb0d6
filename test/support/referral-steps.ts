import assert from 'node:assert/strict'
import type { Colleague } from './colleague.ts'

/** The steps of a referral in Chromium, which several journeys take. */

/** A referral of the person is begun; answers where it is. */
export async function begin(who: Colleague, url: string): Promise<string> {
  await who.page.goto(`${url}/referrals`)
  await who.look()
  await who.press('Prepare a referral')
  return new URL(who.page.url()).pathname
}

/** A section with a branch: what the first answer opens is asked on the same page. */
export async function write(who: Colleague, at: string): Promise<void> {
  const { page } = who
  await page.goto(`${at}/answers/background`)
  await who.look()
  await page.getByLabel('Their schooling').fill('Four years. Ring 07700 900123')
  await who.pressTooSoon('Save', ['education'])
  await page.getByLabel('Their schooling').fill('Four years')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.goto(`${at}/answers/exploitation`)
  await who.look()
  await page.locator('#living').fill('Six to a room')
  await page.locator('input[name="still-there"][value="no"]').check()
  await who.press('Save')
  assert.equal(await page.locator('#how-they-left').count(), 1, 'what was answered asks more')
}

/** Two sections are read back to the person, who says that they are right. */
export async function readBack(who: Colleague, at: string): Promise<void> {
  const { page } = who
  for (const section of ['background', 'exploitation']) {
    await page.goto(`${at}/reading/${section}`)
    if (section === 'background')
      await who.pressTooSoon('Record it', ['verdict', 'language', 'interpreter', 'mode'])
    await page.getByLabel('They say that it is right').check()
    await page.getByLabel('In which language was it read?').fill('Polish')
    await page.getByLabel('None was needed').check()
    await page.getByLabel('In the same room').check()
    await page.getByRole('button', { name: 'Record it' }).click()
  }
  await who.look()
}

/** A first responder organisation is chosen among those that can be found. */
export async function choose(who: Colleague, at: string): Promise<void> {
  const { page } = who
  await page.goto(`${at}/steps/choose`)
  await page.getByLabel('An area, or a part of the name').fill('leicester')
  await page.getByLabel('What kind').selectOption('police')
  await who.press('Find')
  await who.pressTooSoon('Record it', ['organisation', 'happenedOn'])
  await page.getByLabel('Leicestershire Police').check()
  await fillDay(who)
  await page.getByRole('button', { name: 'Record it' }).click()
}

/** What happened with the referral is recorded, by the button of that step. */
export async function say(
  who: Colleague,
  at: string,
  step: string,
  more: { readonly reference?: string; readonly reason?: string } = {},
): Promise<void> {
  const { page } = who
  await page.goto(at)
  await who.follow(step)
  await fillDay(who)
  if (more.reference !== undefined)
    await page.getByLabel('The reference that the Home Office gave it').fill(more.reference)
  if (more.reason !== undefined) await page.getByLabel(more.reason).check()
  await page.getByRole('button', { name: 'Record it' }).click()
}

/** The day before the tests’ day. */
export async function fillDay({ page }: Colleague): Promise<void> {
  await page.getByLabel('Day').fill('24')
  await page.getByLabel('Month').fill('11')
  await page.getByLabel('Year').fill('2026')
}
