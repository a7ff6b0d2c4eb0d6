import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { testApp } from '../support/app.ts'
import { agencies, personId, type PersonName } from '../support/cast.ts'
import { colleague, type Colleague } from '../support/colleague.ts'
import { arrangeField } from '../support/field.ts'
import { extremes, openBrowser, runs, serve, wordsOf } from '../support/page.ts'

/**
 * The field of an operation: as an ordinary form, with a script on a desk and without one on a phone; and on two telephones that
 * have no network for a day, write about the same person, and meet again. Everything that a telephone keeps is searched for what
 * was planted, and once with sealing switched off, which shows that the search finds.
 */
const app = await testApp()
const origin = await serve(app.staff)
const browser = await openBrowser()
const phone = runs.find((run) => run.javaScriptEnabled && run.viewport.width === 360) ?? assert.fail()
const code = 'copper otter lantern'
const planted = {
  title: 'Plantedtitle',
  person: 'Plantedperson',
  needs: 'Plantedneeds',
  mine: 'Plantedmine',
  draft: 'Planteddraft',
  method: 'Plantedmethod',
}
let operation = ''
const field = () => `/joint-operations/${operation}/field`

before(async () => {
  operation = await arrangeField(app.database, { title: planted.title })
  await app.database.owner(
    `insert into operations.joint_section (operation_id, part, version, words, agency_id, by_person) values ($1, 'method', 1, $2, $3, $4)`,
    [operation, planted.method, agencies.police.id, personId('tomasz')],
  )
})

suite('the field of an operation', { skip: browser === null ? 'no Chromium can be had here' : false }, () => {
  for (const run of extremes) {
    test(`an encounter is logged as an ordinary form, ${run.name}`, { timeout: 180_000 }, async () => {
      const colin = await colleague(browser ?? assert.fail(), origin, run, 'colin')
      await colin.page.goto(field())
      await colin.look()
      await colin.follow('Log an encounter')
      await colin.pressTooSoon('Save it', ['place', 'person', 'child', 'consent', 'responder'])
      await writeEncounter(colin.page, { place: 'Site 1, yard', person: 'Red coat', needs: 'Tea' })
      await colin.press('Save it')
      assert.match(await wordsOf(colin.page), /Red coat/u)
      await colin.page.goto(`${field()}/devices`)
      await colin.look()
    })
  }

  test(
    'two telephones write about one person for a day without a network',
    { timeout: 240_000 },
    async () => {
      const entry = `encounter.${randomUUID()}`
      await app.as('grace').post(`${field()}/new/encounter`, {
        entry: entry.replace('encounter.', ''),
        place: 'Site 2',
        person: planted.person,
        needs: 'Water',
        child: 'no',
        consent: 'no',
        responder: 'no',
      })
      const grace = await takeWith('grace')
      const idris = await takeWith('idris')
      await setOffline([grace, idris], true)

      await change(grace, 'Site 2', { needs: 'Water and a doctor' })
      await change(idris, 'Site 2', { needs: planted.needs })
      await idris.page.getByRole('button', { name: 'The field' }).click()
      await idris.page.getByRole('button', { name: 'Log a decision' }).click()
      await idris.page.getByLabel('What was decided?').fill(planted.mine)
      await idris.page.getByLabel('Why this?').fill('It is cold')
      await idris.page.getByRole('button', { name: 'Save it' }).click()
      await idris.page.getByText('It is cold').waitFor()
      assert.match(await statusOf(idris.page), /No network.*\d+ answers wait here/u)

      // Half a sentence, and then the telephone lies about for a day: it is locked, and the page comes from the telephone itself.
      await idris.page.getByRole('button', { name: 'The field' }).click()
      await idris.page.getByRole('button', { name: 'Log a decision' }).click()
      await idris.page.getByLabel('What was decided?').fill(planted.draft)
      await app.setClock('2026-11-26T09:00:00Z')
      for (const who of [grace, idris]) {
        await who.page.clock.fastForward('24:00:00')
        await who.page.getByLabel('Your code').waitFor()
      }
      await assertSealed(idris.page)
      await unlock(idris)
      await idris.page.waitForFunction(`document.querySelector('#decision')?.value === '${planted.draft}'`)
      await idris.page.getByRole('button', { name: 'The field' }).click()

      await setOffline([grace, idris], false)
      await idris.page.getByRole('button', { name: 'Send now' }).click()
      await idris.page.getByText('You are not signed in any more').waitFor()
      await app.database.owner('update identity.session set last_seen_at = priv.now()')
      await inStep(idris)
      await unlock(grace)
      await inStep(grace)
      await inStep(idris)

      await idris.page.getByRole('button', { name: /Encounter.*Site 2/u }).click()
      const both = await wordsOf(idris.page)
      assert.match(both, /Two versions/u)
      for (const words of ['Water and a doctor', planted.needs]) assert.ok(both.includes(words), words)
      await idris.look()
      await idris.page.getByRole('button', { name: 'This is right: Water and a doctor' }).click()
      // The page is drawn anew once the choice is sealed and kept; until then it shows both.
      await idris.page.getByText('Two versions').waitFor({ state: 'hidden' })
      const chosen = await wordsOf(idris.page)
      assert.match(chosen, /What stood here before/u)
      assert.ok(chosen.includes(planted.needs), 'the other words are kept')
      await idris.page.getByRole('button', { name: 'The field' }).click()
      await inStep(idris)
      const marks = await app.database.owner<{ value: string; n: number }>(
        `select m.value, cardinality(m.replaces) as n from operations.field_mark m where m.record = $1 and m.field = 'needs'
         order by m.created_at`,
        [entry],
      )
      assert.deepEqual(
        marks.map((one) => one.value).toSorted(),
        ['Water', 'Water and a doctor', 'Water and a doctor', planted.needs].toSorted(),
      )
      assert.equal(marks.at(-1)?.n, 2, 'whoever chose had both before them')
      const [decision] = await app.database.owner<{ n: number }>(
        'select count(*)::int as n from operations.field_mark where value = $1',
        [planted.mine],
      )
      assert.equal(decision?.n, 1, 'sent once')

      // Grace loses hers while it is open, Idris while it is locked.
      await shutOutAll()
      await grace.page.getByRole('button', { name: 'Send now' }).click()
      await grace.page.getByText('Everything of the operation was forgotten').waitFor()
      await grace.look()
      await idris.page.getByRole('button', { name: 'Lock' }).click()
      await idris.page.getByText('Everything of the operation was forgotten').waitFor()
      for (const who of [grace, idris]) assert.equal(await rowsOn(who.page), '')
    },
  )

  test('with sealing switched off the same search finds what was planted', { timeout: 120_000 }, async () => {
    const grace = await takeWith('grace', unsealed)
    const kept = await keptOn(grace.page)
    for (const words of [planted.title, planted.person, planted.needs, planted.method])
      assert.ok(kept.includes(words), words)
  })

  test('wrong codes wait longer and longer, and the last of them forgets', { timeout: 120_000 }, async () => {
    const colin = await takeWith('colin')
    await colin.page.getByRole('button', { name: 'Lock' }).click()
    await colin.page.getByLabel('Your code').waitFor()
    for (let tries = 1; tries < 8; tries += 1) {
      await enterCode(colin.page, 'not the code')
      await colin.page
        .getByRole('alert')
        .getByText(`After ${8 - tries} more wrong codes`)
        .waitFor()
      if (tries === 3) {
        await enterCode(colin.page, code)
        await colin.page.getByRole('alert').getByText('Too soon').waitFor()
        await colin.look()
      }
      await colin.page.clock.fastForward('01:00')
    }
    await enterCode(colin.page, 'not the code')
    await colin.page.getByText('Everything of the operation was forgotten').waitFor()
    assert.equal(await rowsOn(colin.page), '')
  })
})

/** Puts the operation on a telephone, and waits until it could be without a network. */
async function takeWith(name: PersonName, before = ''): Promise<Colleague> {
  const who = await colleague(browser ?? assert.fail(), origin, phone, name)
  const { page } = who
  await page.clock.install({ time: new Date('2026-11-25T09:00:00Z') })
  if (before !== '') await page.addInitScript(before)
  await page.goto(field())
  await page.getByRole('link', { name: 'Take the operation with you' }).click()
  await page.getByRole('button', { name: 'Take it with me' }).click()
  await page.getByText('There is a problem').waitFor()
  if (before === '') await who.look()
  await page.getByLabel('What do you call this telephone?').fill('Work telephone')
  await page.getByLabel('A code').fill(code)
  await page.getByLabel('The code again').fill(code)
  await page.getByRole('button', { name: 'Take it with me' }).click()
  await page.getByText('In step with the hub').waitFor()
  await page.waitForFunction(`document.querySelector('[data-field]').dataset.fieldKept === 'yes'`)
  assert.match(await who.heading(), new RegExp(planted.title, 'u'))
  if (before === '') await who.look()
  return who
}

async function setOffline(all: readonly Colleague[], isOffline: boolean): Promise<void> {
  for (const { context, page } of all) {
    await context.setOffline(isOffline)
    const reached = await page.evaluate(`fetch('/sign-in').then(() => true, () => false)`)
    assert.equal(reached, !isOffline, 'the control: the network is away, and back')
  }
}

async function writeEncounter(
  page: Page,
  words: Record<'place' | 'person' | 'needs', string>,
): Promise<void> {
  await page.getByLabel('Where, in the plan’s words?').fill(words.place)
  await page.getByLabel('Initials, or a few words to know them by').fill(words.person)
  await page.getByLabel('What do they need now?').fill(words.needs)
  await page.getByLabel('Not sure: treated as a child').check()
  await page.getByLabel('Not yet').first().check()
  await page.getByLabel('Yes', { exact: true }).check()
}

async function change(who: Colleague, entry: string, words: { needs: string }): Promise<void> {
  const { page } = who
  await page.getByRole('button', { name: new RegExp(`Encounter.*${entry}`, 'u') }).click()
  await page.getByRole('button', { name: 'Add to it or change it' }).click()
  await page.getByLabel('What do they need now?').fill(words.needs)
  await who.look()
  await page.getByRole('button', { name: 'Save it' }).click()
  await page.getByText(words.needs).first().waitFor()
}

const statusOf = (page: Page): Promise<string> => page.locator('[data-field-status]').innerText()

async function inStep({ page }: Colleague): Promise<void> {
  await page.evaluate(`document.querySelector('[data-field-status]').textContent = ''`)
  await page.getByRole('button', { name: 'Send now' }).click()
  await page.getByText('In step with the hub').waitFor()
}

async function enterCode(page: Page, words: string): Promise<void> {
  await page.getByLabel('Your code').fill(words)
  await page.getByRole('button', { name: 'Unlock' }).click()
}
async function unlock(who: Colleague): Promise<void> {
  const { page } = who
  await who.look()
  await enterCode(page, code)
  await page.getByLabel('Your code').waitFor({ state: 'detached' })
}

async function shutOutAll(): Promise<void> {
  const devices = await app.database.owner<{ id: string }>(
    'select d.id from operations.field_device d where d.operation_id = $1 and not d.is_desk',
    [operation],
  )
  for (const { id } of devices) {
    const answer = await app.as('tomasz').post(`${field()}/devices`, { device: id, reason: 'lost' })
    assert.equal(answer.statusCode, 303)
  }
}

async function assertSealed(page: Page): Promise<void> {
  const rows = await rowsOn(page)
  assert.ok(rows.includes('wrapped'), 'the control: something was looked at')
  assert.ok(!rows.includes('CryptoKey'), 'no key that the browser would open for anybody')
  const kept = await keptOn(page)
  assert.ok(kept.includes('data-field-template'), 'the control: the kept page was looked at')
  for (const words of Object.values(planted)) assert.ok(!kept.includes(words), `${words} is in clear`)
}

/** Names and values of all that is in databases; bytes as the letters they would be. */
const rowsOn = (page: Page): Promise<string> =>
  page.evaluate(`(async () => {
    const found = []
    const letters = (bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
    const tell = (value) => {
      if (value instanceof CryptoKey) found.push('CryptoKey')
      else if (value instanceof ArrayBuffer) found.push(letters(new Uint8Array(value)))
      else if (ArrayBuffer.isView(value)) found.push(letters(value))
      else if (typeof value === 'object' && value !== null)
        for (const [name, one] of Object.entries(value)) { found.push(name); tell(one) }
      else found.push(String(value))
    }
    const asked = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    for (const { name } of await indexedDB.databases()) {
      const store = await asked(indexedDB.open(name))
      for (const table of store.objectStoreNames)
        for (const row of await asked(store.transaction(table).objectStore(table).getAll())) tell(row)
      store.close()
    }
    return found.join('\\n')
  })()`)

/** Everything that a page of this site can find on the telephone: databases, caches, storage. */
const keptOn = async (page: Page): Promise<string> => `${await rowsOn(page)}
${await page.evaluate<string>(`(async () => {
    const found = [JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state])]
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys())
        found.push(request.url, await (await cache.match(request)).text())
    }
    return found.join('\\n')
  })()`)}`

const unsealed = `{
  const same = async (_how, _key, given) => new Uint8Array(ArrayBuffer.isView(given) ? given : new Uint8Array(given)).slice().buffer
  SubtleCrypto.prototype.encrypt = same
  SubtleCrypto.prototype.decrypt = same
}`
