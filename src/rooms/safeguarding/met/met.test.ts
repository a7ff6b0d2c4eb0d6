import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { agencies, personId, type PersonName } from '../../../../test/support/cast.ts'
import { arrangeField } from '../../../../test/support/field.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'
import { openRecord } from '../../../../test/support/records.ts'

/** Somebody who was met on an operation, from whoever met them to a record: through the pages. */
const app = await testApp()
const { owner } = app.database
const page = async (name: PersonName, url: string): Promise<string> =>
  textOf((await app.as(name).get(url)).body)
let operation = ''

before(async () => {
  operation = await arrangeField(app.database, { title: 'Canaryheron' })
  // A second lead, at the charity, who is named on nothing.
  await owner(`insert into identity.right_held (person_id, "right") values ($1, 'safeguarding-lead')`, [
    personId('mina'),
  ])
})

/** Colin writes of somebody who was met, and Idris hands them over. Answers where the field has them. */
async function meet(person: string, more: Record<string, string> = {}): Promise<string> {
  const site = `/joint-operations/${operation}/field`
  const entry = randomUUID()
  const written = await app.as('colin').post(`${site}/new/encounter`, {
    entry,
    time: '06:45',
    place: 'Site 2, yard',
    person,
    language: 'Vietnamese',
    needs: 'Water, a coat',
    child: 'not-sure',
    consent: 'no',
    responder: 'yes',
    ...more,
  })
  assert.equal(written.statusCode, 303, textOf(written.body))
  return `${site}/entries/encounter.${entry}`
}
async function handTo(url: string, agency: string): Promise<string> {
  const handed = await app.as('idris').post(`${url}/hand-over`, { to: agency })
  assert.equal(handed.statusCode, 303, textOf(handed.body))
  const [row] = await owner<{ id: string }>(
    `select id from operations.field_handover where record = $1 and to_agency_id = $2`,
    [url.split('/').at(-1), agency],
  )
  return `/safeguarding/met/${row?.id ?? assert.fail('nothing was handed over')}`
}

const record = {
  workingName: 'Wren',
  ageState: 'not-sure',
  gender: 'not-said',
  languages: 'Vietnamese',
  interpreter: 'female',
  words: 'Met at 06:45 in a yard. Needed water and a coat.',
}

suite('somebody who was met', () => {
  test('is seen by leads of the agency they are handed to, and by nobody else; of the operation they see nothing', async () => {
    const url = await handTo(await meet('A. K.'), agencies.charity.id)
    for (const name of ['grace', 'owen', 'tomasz', 'idris', 'colin', 'frank', 'noor'] as const)
      for (const tail of ['', '/new'])
        assert.equal((await app.as(name).get(`${url}${tail}`)).statusCode, 404, `${name} ${tail}`)
    assert.equal((await app.as('mina', 'crime').get(url)).statusCode, 404)
    assert.match(await page('mina', '/'), /1 person who was met on an operation and handed to your agency/)
    const list = await page('mina', '/safeguarding/met')
    assert.match(list, /Idris, Safe Harbour Midshire Nobody yet/)
    assert.doesNotMatch(list, /A\. K\.|Vietnamese/)
    const text = await page('mina', url)
    assert.match(text, /A\. K\..*Vietnamese.*Water, a coat.*Not sure: treated as a child/)
    for (const shown of [list, text, await page('mina', `${url}/new`)])
      assert.doesNotMatch(shown, /Canaryheron|OP-/)
    const [event] = await owner(
      `select person_id, decision, subject_id from audit.event where action = 'safeguarding.read-encounter' and decision = 'allowed'`,
    )
    assert.deepEqual(event, {
      person_id: personId('mina'),
      decision: 'allowed',
      subject_id: url.split('/').at(-1),
    })
  })

  test('what was written fills the form; an age that nobody said stays open; bad input loses nothing', async () => {
    const url = await handTo(await meet('Red jacket', { child: 'no' }), agencies.charity.id)
    const { body } = await app.as('mina').get(`${url}/new`)
    assert.match(body, /name="workingName"[^>]* value="Red jacket"/)
    assert.match(body, /name="languages"[^>]* value="Vietnamese"/)
    assert.match(body, /What do they need now\? Water, a coat/)
    assert.doesNotMatch(body, /name="ageState"[^>]* checked/)
    const answer = await app
      .as('mina')
      .post(`${url}/new`, { ...record, ageState: '', words: 'Ring the driver on 07700 900123' })
    assert.equal(answer.statusCode, 422)
    const text = textOf(answer.body)
    assert.match(text, /Choose whether they are 18 or older/)
    assert.match(text, /a telephone number/)
    assert.match(answer.body, /value="Wren"/)
    assert.match(answer.body, /Ring the driver/)
    assert.deepEqual(await owner('select 1 from safeguarding.first_meeting'), [])
    assert.deepEqual(await owner('select 1 from operations.field_taken_on'), [])
  })

  test('gets a record once; whoever handed them over learns that somebody has them, and not in which record', async () => {
    const field = await meet('B. L.')
    const url = await handTo(field, agencies.charity.id)
    const other = await handTo(field, agencies.council.id)
    const opened = await app.as('mina').post(`${url}/new`, record)
    assert.equal(opened.statusCode, 303, textOf(opened.body))
    const at = String(opened.headers.location)
    const kept = await page('mina', at)
    assert.match(kept, /How they were met Met at 06:45 in a yard.*Kept by Mina/)
    assert.match(kept, /Not sure, and may be under 18/)
    for (const name of ['grace', 'idris', 'colin', 'tomasz'] as const)
      assert.equal((await app.as(name).get(at)).statusCode, 404, name)
    // It was handed to the council, too: there it is gone, and whoever was too late is told so.
    assert.equal((await app.as('grace').post(`${other}/new`, record)).statusCode, 404)
    assert.doesNotMatch(await page('grace', '/'), /met on an operation and handed/)
    assert.equal((await app.as('mina').post(`${url}/new`, record)).statusCode, 422)
    const seen = await page('idris', field)
    assert.match(seen, /Taken on By Safe Harbour Midshire/)
    assert.doesNotMatch(seen, /PSN-|Wren/)
    assert.equal(
      (await app.as('idris').post(`${field}/hand-over`, { to: agencies.council.id })).statusCode,
      422,
    )
    const [event] = await owner<{ detail: unknown; subject_id: string }>(
      `select subject_id, detail from audit.event where action = 'safeguarding.open-for-encounter' and decision = 'allowed'`,
    )
    assert.equal(event?.subject_id, at.split('/').at(-1))
    assert.deepEqual(event?.detail, { handover: url.split('/').at(-1), ageState: 'not-sure' })
    // What is written later still reaches whoever took them on.
    const more = await app.as('colin').post(`${field}/change`, {
      ...hiddenOf((await app.as('colin').get(`${field}/change`)).body),
      with: 'A nurse',
    })
    assert.ok([303, 422].includes(more.statusCode))
    assert.match(await page('mina', url), /Taken on By you/)
  })

  test('may have a record already, among those of which the lead is a member', async () => {
    const url = await handTo(await meet('C. M.'), agencies.council.id)
    const own = await openRecord(app.database, { by: 'grace', workingName: 'Zephyrine Known' })
    const others = await openRecord(app.database, { by: 'mina' })
    const { words } = record
    assert.equal((await app.as('grace').post(url, { words })).statusCode, 422)
    for (const person of [others, randomUUID(), 'nonsense'])
      assert.equal((await app.as('grace').post(url, { person, words })).statusCode, 422, person)
    assert.equal((await app.as('owen').post(url, { person: own, words })).statusCode, 404)
    const added = await app.as('grace').post(url, { person: own, words })
    assert.equal(added.statusCode, 303, textOf(added.body))
    assert.match(await page('grace', `/safeguarding/${own}`), /How they were met Met at 06:45/)
    // Of the four of these tests, two were taken on.
    assert.match(await page('idris', '/'), /2 people whom you handed to safeguarding/)
  })
})

const hiddenOf = (body: string): Record<string, string> =>
  Object.fromEntries(
    [...body.matchAll(/<input type="hidden" name="((?:has|seen)-[a-z]+)" value="([^"]*)">/gu)].map(
      (found) => [found[1] ?? '', found[2] ?? ''],
    ),
  )
