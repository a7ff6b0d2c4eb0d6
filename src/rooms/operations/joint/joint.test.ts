import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { agencies, personId, type PersonName } from '../../../../test/support/cast.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'
import { nameOn } from '../../../../test/support/operations.ts'
import { arrangeRelease, type Arranged } from '../../../../test/support/releases.ts'
import { arrangeTasking } from '../../../../test/support/taskings.ts'

/** Joint operations through the pages: proposed, named on, planned. */
const app = await testApp()
const { owner } = app.database
let shared: Arranged
let bound: Arranged
let operation: string

const page = async (name: PersonName, url: string): Promise<string> =>
  textOf((await app.as(name).get(url)).body)
const at = (tail = ''): string => `/joint-operations/${operation}${tail}`
const posted = async (name: PersonName, url: string, form: Record<string, string> = {}): Promise<void> => {
  const answer = await app.as(name).post(url, form)
  assert.equal(answer.statusCode, 303, `${name} ${url}: ${textOf(answer.body)}`)
}
const lastEvent = async (action: string) => {
  const [row] = await owner<Record<string, unknown>>(
    `select person_id, decision, subject_type, subject_id, owner_agency_id, recipient_agency_id, detail from audit.event where action = $1
       order by id desc limit 1`,
    [action],
  )
  return row ?? assert.fail(`no event ${action}`)
}
const open = {
  title: 'Heron',
  'day-day': '10',
  'day-month': '12',
  'day-year': '2026',
  fromTime: '06:00',
  untilTime: '12:00',
  marking: 'official-sensitive',
}

before(async () => {
  shared = await arrangeRelease(app.database, { to: ['council'], title: 'A van at dawn' })
  bound = await arrangeRelease(app.database, { handling: 'C', to: ['council'], title: 'A third van' })
})

suite('proposing', () => {
  test('needs a name, a day that has not passed, two hours and a marking, all at once', async () => {
    const answer = await app
      .as('colin')
      .post('/joint-operations/new', { ...open, title: '', fromTime: '25:00', untilTime: '', marking: '' })
    assert.equal(answer.statusCode, 422)
    for (const words of [
      /a name that tells nothing/,
      /Enter a time like/,
      /Enter when it ends/,
      /Choose the marking/,
    ])
      assert.match(answer.body, words)
    const past = await app.as('colin').post('/joint-operations/new', { ...open, 'day-month': '10' })
    assert.match(past.body, /a day within a year/)
  })

  test('is not there without a right, and carries out no tasking of another agency', async () => {
    for (const name of ['sam', 'owen', 'petra', 'noor'] as const)
      assert.equal((await app.as(name).post('/joint-operations/new', open)).statusCode, 404, name)
    const tasking = await arrangeTasking(app.database, { to: 'council' })
    const answer = await app.as('colin').post('/joint-operations/new', { ...open, tasking })
    assert.match(answer.body, /has not accepted this tasking/)
  })

  test('makes who proposes it the one who plans, and is seen by nobody else', async () => {
    const tasking = await arrangeTasking(app.database, { to: 'council', owner: 'colin' })
    const answer = await app.as('colin').post('/joint-operations/new', { ...open, tasking })
    assert.equal(answer.statusCode, 303, textOf(answer.body))
    operation = String(answer.headers.location).split('/').at(-1) ?? ''
    const event = await lastEvent('operations.open-joint')
    assert.deepEqual(
      [event['person_id'], event['subject_id'], event['owner_agency_id']],
      [personId('colin'), operation, agencies.council.id],
    )
    assert.match(await page('colin', at()), /Heron.*Proposed.*Silver: plans it/)
    for (const name of ['grace', 'tomasz', 'mina', 'sam'] as const)
      assert.equal((await app.as(name).get(at())).statusCode, 404, name)
  })
})

suite('naming', () => {
  test('is refused to who does not plan, of who cannot be named, and of a commander from elsewhere', async () => {
    assert.equal(
      (await app.as('grace').post(at('/people'), { person: personId('mina'), role: 'victim-lead' }))
        .statusCode,
      404,
    )
    const fire = await app.as('colin').post(at('/people'), { person: personId('frank'), role: 'premises' })
    assert.match(fire.body, /cannot be named any more/)
    const gold = await app.as('colin').post(at('/people'), { person: personId('tomasz'), role: 'gold' })
    assert.match(gold.body, /come from Midshire Council/)
  })

  test('opens the plan to them, is recorded with their agency, and waits on their first page', async () => {
    await posted('colin', at('/people'), { person: personId('grace'), role: 'gold', team: '' })
    await posted('colin', at('/people'), { person: personId('tomasz'), role: 'bronze', team: 'Car wash' })
    const event = await lastEvent('operations.name-on-joint')
    assert.equal(event['recipient_agency_id'], agencies.police.id)
    assert.match(await page('tomasz', at()), /Heron.*Bronze/)
    assert.match(await page('tomasz', '/'), /1 joint operation on which you are named/)
    assert.doesNotMatch(await page('mina', '/'), /joint operation on which/)
  })

  test('ends for one who is named no more, who sees nothing at once; and never for the last who plans', async () => {
    const people = await app.as('colin').get(at('/people'))
    const [, tomasz] = /people\/([0-9a-f-]+)\/end">End the name of Tomasz/.exec(people.body) ?? []
    const [, colin] = /people\/([0-9a-f-]+)\/end">End the name of Colin/.exec(people.body) ?? []
    assert.equal((await app.as('tomasz').post(at(`/people/${tomasz}/end`))).statusCode, 404)
    await posted('colin', at(`/people/${tomasz}/end`))
    assert.equal((await app.as('tomasz').get(at())).statusCode, 404)
    assert.match((await app.as('colin').post(at(`/people/${colin}/end`))).body, /Name another first/)
  })
})

suite('the plan', () => {
  test('is written by who plans, commands or leads on victims; a wording over another that was not read is refused', async () => {
    await nameOn(app.database, operation, 'mina', 'victim-lead', 'colin')
    await nameOn(app.database, operation, 'tomasz', 'loggist', 'colin')
    assert.equal(
      (await app.as('tomasz').post(at('/parts/method'), { version: '0', words: 'Go in' })).statusCode,
      404,
    )
    assert.equal((await app.as('colin').get(at('/parts/wizardry'))).statusCode, 404)
    await posted('mina', at('/parts/risk-victims'), { version: '0', words: 'They fear us' })
    await posted('colin', at('/parts/risk-victims'), { version: '1', words: 'They fear us too' })
    const late = await app.as('mina').post(at('/parts/risk-victims'), { version: '1', words: 'Mine' })
    assert.match(late.body, /another wording in the meantime/)
    assert.match(await page('tomasz', at()), /They fear us too.*version 2/)
    const marked = await app.as('colin').post(at('/parts/method'), { version: '0', words: 'SECRET\nGo' })
    assert.match(marked.body, /must not hold anything above/)
  })

  test('keeps the part that is made of intelligence from who reads none', async () => {
    await posted('colin', at('/parts/information'), { version: '0', words: 'A van was seen at dawn' })
    assert.match(await page('tomasz', at()), /A van was seen at dawn/)
    assert.doesNotMatch(await page('mina', at()), /A van was seen at dawn/)
    assert.match(await page('mina', at()), /for those who read intelligence/)
  })

  test('plans the reception, and says what is wrong with it at once', async () => {
    const empty = await app
      .as('mina')
      .post(at('/reception'), { version: '0', people: '2', children: '3', language1: 'Romanian' })
    assert.equal(empty.statusCode, 422)
    for (const words of [
      /write it in your own words/,
      /no more children than people/,
      /Interpreters for Romanian/,
      /Beds for the second night/,
    ])
      assert.match(empty.body, words)
    await posted('mina', at('/reception'), {
      version: '0',
      place: 'A sports hall',
      people: '8',
      children: '1',
      language1: 'Romanian',
      interpreters1: '0',
      firstResponders: '2',
      medics: '1',
      beds: '8',
      packs: '8',
      accommodation: 'A hotel',
    })
    assert.match(await page('tomasz', at()), /Romanian: 0.*Beds for the second night.*8\. A hotel/)
  })

  test('records decisions; whether Immigration Enforcement is there, gold or silver decides', async () => {
    const said = {
      information: 'It is known',
      threat: 'To victims',
      powers: 'Ours',
      options: 'Three',
      decision: 'Wait',
      reasons: 'Trust',
    }
    const none = await app.as('mina').post(at('/decisions'), { ...said, kind: 'immigration', reasons: '' })
    for (const words of [/whether Immigration Enforcement is there/, /Reasons: write it/])
      assert.match(none.body, words)
    const mina = await app
      .as('mina')
      .post(at('/decisions'), { ...said, kind: 'immigration', presence: 'not-present' })
    assert.match(mina.body, /Gold or silver decides/)
    await posted('tomasz', at('/decisions'), { ...said, kind: 'general' })
    await posted('grace', at('/decisions'), { ...said, kind: 'immigration', presence: 'not-present' })
    assert.match(await page('mina', at()), /Immigration Enforcement: not there and not on call/)
  })

  test('rests on nothing that nobody may act on, and tells of an item only to who may read it (BR15)', async () => {
    const a1 = await app.as('colin').post(at('/sources'), { item: bound.itemId })
    assert.match(a1.body, /before its originator agrees/)
    await posted('colin', at('/sources'), { item: shared.itemId })
    assert.match(
      (await app.as('colin').post(at('/sources'), { item: shared.itemId })).body,
      /rests on this item already/,
    )
    assert.match(await page('grace', at()), /A van at dawn/)
    assert.doesNotMatch(await page('mina', at()), /A van at dawn/)
  })

  test('registers a place, and an enquirer hears which desk to call', async () => {
    assert.equal((await app.as('mina').get(at('/places'))).statusCode, 404)
    await posted('colin', at('/places'), {
      kind: 'place',
      words: 'ZZ1 1AB',
      deskName: 'Joint desk',
      deskPhone: '01632 960009',
      covert: 'no',
    })
    const asked = await app.as('idris').post('/deconfliction/ask', {
      kind: 'place',
      words: 'ZZ1 1AB',
      'visitDay-day': '30',
      'visitDay-month': '11',
      'visitDay-year': '2026',
      reason: 'An outreach visit',
    })
    assert.equal(asked.statusCode, 303, textOf(asked.body))
    assert.match(await page('idris', String(asked.headers.location)), /Call.*Joint desk.*01632 960009/)
    assert.match(await page('mina', at()), /1 registered for the day/)
    assert.doesNotMatch(await page('mina', at()), /ZZ1 1AB/)
  })
})
