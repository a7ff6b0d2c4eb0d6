import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testApp } from '../support/app.ts'
import { colleague, type Colleague } from '../support/colleague.ts'
import { arrangeConnection, arrangeEdge, arrangeMention } from '../support/subjects.ts'
import { extremes, openBrowser, serve, wordsOf, type Run } from '../support/page.ts'
import { arrangeRelease } from '../support/releases.ts'

/**
 * Two names in two reports: an analyst finds the pair in the queue, answers before seeing what the model makes of it, keeps
 * the answer, reads the one subject they became, asks to be told when it is named again, is told, and takes the link back.
 * Another checks a text that somebody sent.
 */
const app = await testApp()
const origin = await serve(app.staff)
const browser = await openBrowser()
const { database } = app

async function arrange(
  nth: number,
): Promise<{ readonly one: string; readonly phone: string; readonly shown: string }> {
  const shown = `Bogdan Example${'abcd'[nth] ?? ''}`
  const value = `+44770090020${nth}`
  const [first, second] = [await arrangeRelease(database), await arrangeRelease(database)]
  const one = await arrangeMention(database, {
    in: first,
    shown,
    details: [{ aspect: 'born', shown: '12 March 1990', earliest: '1990-03-12', latest: '1990-03-12' }],
  })
  const other = await arrangeMention(database, {
    in: second,
    shown,
    details: [{ aspect: 'born', shown: '1991', earliest: '1991-01-01', latest: '1991-12-31' }],
  })
  const phone = await arrangeMention(database, {
    in: first,
    kind: 'phone',
    shown: `07700 90020${nth}`,
    value,
  })
  await arrangeConnection(database, one, phone)
  await arrangeEdge(database, one, other, 1)
  return { one, phone, shown }
}

suite('subjects', { skip: browser === null ? 'no Chromium can be had here' : false }, () => {
  for (const [nth, run] of extremes.entries()) {
    const signIn = (name: Parameters<typeof colleague>[3]): Promise<Colleague> =>
      colleague(browser ?? assert.fail(), origin, run, name)

    test(
      `a pair is answered, read as one, watched and taken apart again, ${run.name}`,
      { timeout: 240_000 },
      async () => {
        const { one, shown } = await arrange(nth)
        const tomasz = await signIn('tomasz')
        await answer(tomasz, shown)
        await read(tomasz, shown)
        await watch(tomasz, run, one, shown)
        await undo(tomasz)
        await tomasz.page.goto(`/subjects/${one}`)
        assert.match(await wordsOf(tomasz.page), /Named once|Named 2 times/u)
        await close(tomasz, one)
      },
    )

    test(`a text is checked and only what is known is told, ${run.name}`, { timeout: 120_000 }, async () => {
      const colin = await signIn('colin')
      await colin.page.goto('/screen')
      await colin.look()
      await colin.pressTooSoon('Check it', ['text'])
      await colin.page.getByLabel('The text').fill(`Call 07700 90020${nth} or 07700 900777.`)
      await colin.press('Check it')
      assert.match(await wordsOf(colin.page), /the same/u)
      assert.match(await wordsOf(colin.page), /Looked up and not known/u)
      assert.doesNotMatch(colin.page.url(), /07700/u)
    })
  }
})

async function answer(tomasz: Colleague, shown: string): Promise<void> {
  const { page } = tomasz
  await page.goto('/links')
  await tomasz.look()
  await tomasz.follow(`${shown} and ${shown}`)
  assert.doesNotMatch(await wordsOf(tomasz.page), /likely|certain/u)
  await tomasz.pressTooSoon('Answer', ['answer', 'reasons'])
  await page.getByLabel('They are the same').check()
  await page.getByLabel('The names').check()
  await tomasz.press('Answer')
  assert.equal(await tomasz.heading(), 'What the model makes of it')
  await tomasz.pressTooSoon('Change my answer', ['answer', 'reasons'])
  await tomasz.press('Keep my answer')
}

async function read(tomasz: Colleague, shown: string): Promise<void> {
  await tomasz.page.goto('/subjects?kind=person')
  await tomasz.look()
  await tomasz.follow(shown)
  const words = await wordsOf(tomasz.page)
  assert.match(words, /Named 2 times/u)
  assert.match(words, /These conflict/u)
  assert.match(words, /uses/u)
}

async function watch(tomasz: Colleague, run: Run, one: string, shown: string): Promise<void> {
  const { page } = tomasz
  await tomasz.follow('Tell me when it is named again')
  await tomasz.pressTooSoon('Tell me', ['reason', 'reviewOn'])
  await page.getByLabel('Why?').fill(`Seen beside two victims, ${run.name}`)
  for (const [part, value] of [
    ['Day', '1'],
    ['Month', '2'],
    ['Year', '2027'],
  ] as const)
    await page.getByLabel(part, { exact: true }).fill(value)
  await tomasz.press('Tell me')
  assert.match(await wordsOf(tomasz.page), /Nothing is new/u)
  const again = await arrangeMention(database, { in: await arrangeRelease(database), shown })
  await database.owner(
    `insert into linking.decision (left_mention, right_mention, answer, was_blind, needs_second, agency_id, by_person)
       select least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), 'same', true, false, agency_id, by_person from linking.mention where id = $1`,
    [one, again],
  )
  await page.goto('/')
  assert.match(await wordsOf(tomasz.page), /subjects? you asked to be told of (?:is|are) named again/u)
  await page.goto('/tripwires')
  await tomasz.look()
  await page
    .getByRole('button', { name: /I have looked/u })
    .first()
    .click()
  await tomasz.look()
  assert.match(await wordsOf(tomasz.page), /Nothing is new/u)
}

async function undo(tomasz: Colleague): Promise<void> {
  const { page } = tomasz
  await tomasz.page
    .getByRole('link', { name: /Bogdan Example/u })
    .first()
    .click()
  await tomasz.look()
  await page
    .getByRole('link', { name: /^History/u })
    .first()
    .click()
  await tomasz.look()
  await tomasz.pressTooSoon('Take it back', ['reasons'])
  await page.getByLabel('It was a mistake').check()
  await tomasz.press('Take it back')
  assert.match(await wordsOf(tomasz.page), /the pair is open/u)
}

async function close(tomasz: Colleague, one: string): Promise<void> {
  await tomasz.look()
  await tomasz.page.goto('/tripwires')
  await tomasz.page
    .getByRole('button', { name: /Tell me no more/u })
    .first()
    .click()
  await tomasz.look()
  assert.match(await wordsOf(tomasz.page), /asked to be told of nothing/u, one)
}
