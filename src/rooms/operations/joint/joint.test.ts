import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import type pg from 'pg'
import { testApp } from '../../../../test/support/app.ts'
import { agencies, personId, type PersonName } from '../../../../test/support/cast.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'
import { arrangeOperation, arrangePlan, nameOn } from '../../../../test/support/operations.ts'
import { arrangeRelease, inSession, type Arranged } from '../../../../test/support/releases.ts'
import { arrangeTasking } from '../../../../test/support/taskings.ts'
import { measures } from './reference.ts'
import { missingFrom } from './rules/missing.ts'

/** Joint operations through the pages: proposed, planned, refused, authorised, lived, debriefed, answered, closed. */
const app = await testApp()
const { owner } = app.database
let staff: pg.Client
let shared: Arranged
let bound: Arranged
let operation: string

const page = async (name: PersonName, url: string): Promise<string> =>
  textOf((await app.as(name).get(url)).body)
const at = (tail = ''): string => `/operations/joint/${operation}${tail}`
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
  staff = await app.database.as('staff')
  shared = await arrangeRelease(app.database, { to: ['council'], title: 'A van at dawn' })
  bound = await arrangeRelease(app.database, { handling: 'C', to: ['council'], title: 'A third van' })
})

suite('proposing', () => {
  test('needs a name, a day that has not passed, two hours and a marking, all at once', async () => {
    const answer = await app
      .as('colin')
      .post('/operations/joint/new', { ...open, title: '', fromTime: '25:00', untilTime: '', marking: '' })
    assert.equal(answer.statusCode, 422)
    for (const words of [
      /a name that tells nothing/,
      /Enter a time like/,
      /Enter when it ends/,
      /Choose the marking/,
    ])
      assert.match(answer.body, words)
    const past = await app.as('colin').post('/operations/joint/new', { ...open, 'day-month': '10' })
    assert.match(past.body, /a day within a year/)
  })

  test('is not there without a right, and carries out no tasking of another agency', async () => {
    for (const name of ['sam', 'owen', 'petra', 'noor'] as const)
      assert.equal((await app.as(name).post('/operations/joint/new', open)).statusCode, 404, name)
    const tasking = await arrangeTasking(app.database, { to: 'council' })
    const answer = await app.as('colin').post('/operations/joint/new', { ...open, tasking })
    assert.match(answer.body, /has not accepted this tasking/)
  })

  test('makes who proposes it the one who plans, and is seen by nobody else', async () => {
    const tasking = await arrangeTasking(app.database, { to: 'council', owner: 'colin' })
    const answer = await app.as('colin').post('/operations/joint/new', { ...open, tasking })
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

suite('authorising', () => {
  const authorise = (name: PersonName, id: string): Promise<string | null> =>
    inSession(staff, name, 'safeguarding', async (client) => {
      try {
        await client.query(
          `insert into operations.joint_step (operation_id, turn, from_stage, action, stage, agency_id, by_person)
             values ($1, 3, 'planning', 'authorise', 'authorised', $2, $3)`,
          [id, agencies.council.id, personId(name)],
        )
        return null
      } catch (error) {
        return (error as { constraint?: string }).constraint ?? String(error)
      }
    })
  const codes = missingFrom({
    victimLeads: [],
    reception: null,
    isImmigrationDecided: false,
    withoutAgreement: ['Fire'],
    partsWritten: [],
    doOriginatorsAgree: false,
    places: 0,
  })

  test('is refused by page and database alike for each thing that is missing, and for nothing else (BR27)', async () => {
    assert.equal(codes.length, 10)
    for (const { code } of codes) {
      const releaseId = code === 'originators' ? bound.releaseId : null
      const id = await arrangePlan(app.database, { without: code, releaseId })
      const { body } = await app.as('grace').get(`/operations/joint/${id}/authorise`)
      const words = textOf(body)
      const said = codes.filter((one) => words.includes(one.words.split(/[.:]|with Fire/)[0] ?? ''))
      assert.deepEqual(
        said.map((one) => one.code),
        [code],
        words,
      )
      assert.doesNotMatch(body, /<textarea/)
      const sent = await app.as('grace').post(`/operations/joint/${id}/authorise`)
      assert.match(sent.body, /Something is missing/, code)
      assert.equal(await authorise('grace', id), 'joint_missing', code)
    }
  })

  test('is refused to who planned it, and to everybody who does not command', async () => {
    const id = await arrangePlan(app.database)
    assert.equal((await app.as('colin').post(`/operations/joint/${id}/authorise`)).statusCode, 404)
    assert.notEqual(await authorise('colin', id), null)
    assert.equal((await app.as('mina').post(`/operations/joint/${id}/authorise`)).statusCode, 404)
    await nameOn(app.database, id, 'grace', 'silver', 'colin')
    assert.match((await app.as('grace').post(`/operations/joint/${id}/authorise`)).body, /You planned it/)
    assert.notEqual(await authorise('grace', id), null)
  })

  test('the control: with nothing missing the database takes it, and the plan is fixed until it is opened again', async () => {
    const id = await arrangePlan(app.database, { releaseId: shared.releaseId })
    assert.equal(await authorise('grace', id), null)
    await posted('grace', `/operations/joint/${id}/authorise`)
    assert.equal((await lastEvent('operations.authorise-joint'))['subject_id'], id)
    const fixed = await app
      .as('colin')
      .post(`/operations/joint/${id}/parts/method`, { version: '1', words: 'Otherwise' })
    assert.match(fixed.body, /cannot be written at this stage/)
    assert.match(
      (await app.as('colin').get(`/operations/joint/${id}/parts/method`)).body,
      /opens it again first/,
    )
    assert.match(
      (await app.as('colin').post(`/operations/joint/${id}/reopen`)).body,
      /write it in your own words/,
    )
    await posted('colin', `/operations/joint/${id}/reopen`, { words: 'The place was wrong' })
    await posted('colin', `/operations/joint/${id}/parts/method`, { version: '1', words: 'Otherwise' })
    operation = id
  })
})

suite('the day and after', () => {
  test('goes live from step to step, and whoever leads on victims stops it with a reason', async () => {
    await posted('grace', at('/authorise'))
    assert.match((await app.as('colin').post(at('/go-live'))).body, /in another stage by now/)
    await posted('colin', at('/brief'))
    await posted('colin', at('/go-live'))
    assert.match((await app.as('mina').post(at('/stand-down'))).body, /write it in your own words/)
    await posted('mina', at('/stand-down'), { words: 'A child is missing' })
    assert.match(await page('grace', at()), /Stood down/)
  })

  test('ends no debrief that is not written', async () => {
    assert.match((await app.as('colin').post(at('/hot-debrief'))).body, /Something is missing/)
    for (const part of ['hot-happened', 'hot-welfare', 'hot-risks'])
      await posted('mina', at(`/parts/${part}`), { version: '0', words: 'As it was' })
    await posted('colin', at('/hot-debrief'))
    for (const part of ['cold-kept', 'cold-changed'])
      await posted('colin', at(`/parts/${part}`), { version: '0', words: 'As it was' })
    await posted('colin', at('/cold-debrief'))
    await posted('colin', at('/parts/evaluation'), { version: '0', words: 'The first objective was met' })
  })

  test('is evaluated once every measure that is needed has a count, nought too; five states are five counts', async () => {
    const needed = measures.filter((one) => one.isRequired).map((one) => one.code)
    const [first = '', ...rest] = needed
    const all = Object.fromEntries(rest.map((code) => [code, '0']))
    assert.match(
      (await app.as('colin').post(at('/outcomes'), { ...all, [first]: '1.5' })).body,
      /a whole number/,
    )
    await posted('colin', at('/outcomes'), {
      ...all,
      concerns: '5',
      indicators: '4',
      'potential-victims': '3',
    })
    assert.match(
      textOf((await app.as('colin').get(at('/evaluate'))).body),
      /Not counted yet: Premises visited/,
    )
    assert.match((await app.as('colin').post(at('/evaluate'))).body, /Something is missing/)
    await posted('colin', at('/outcomes'), { [first]: '1' })
    await posted('colin', at('/evaluate'))
  })

  test('is not closed before every item has an outcome and an answer, and another agency has judged each disruption', async () => {
    await posted('mina', at('/disruptions'), {
      level: 'minor',
      plan: 'pursue',
      evidence: 'The car wash is closed',
    })
    const stops = textOf((await app.as('grace').get(at('/close'))).body)
    assert.match(stops, /Another agency’s word on each disruption/)
    assert.match(stops, /Still without: 1/)
    const direct = (): Promise<boolean> =>
      inSession(staff, 'grace', 'safeguarding', async (client) => {
        const { rows } = await client.query<{ turn: number }>(
          'select max(turn) + 1 as turn from operations.joint_step where operation_id = $1',
          [operation],
        )
        return client
          .query(
            `insert into operations.joint_step (operation_id, turn, from_stage, action, stage, agency_id, by_person)
               values ($1, $2, 'evaluated', 'close', 'closed', $3, $4)`,
            [operation, rows[0]?.turn, agencies.council.id, personId('grace')],
          )
          .then(
            () => true,
            () => false,
          )
      })
    assert.equal(await direct(), false)

    const [claim] = await owner<{ id: string }>('select id from operations.joint_disruption')
    assert.equal(
      (await app.as('mina').post(at(`/disruptions/${claim?.id}`), { agrees: 'yes', reasons: 'Seen' }))
        .statusCode,
      404,
    )
    await posted('grace', at(`/disruptions/${claim?.id}`), { agrees: 'yes', reasons: 'We closed it' })
    assert.match(
      (await app.as('grace').post(at(`/disruptions/${claim?.id}`), { agrees: 'no', reasons: 'Not so' })).body,
      /in the meantime/,
    )
    assert.equal(await direct(), false)

    const [source] = await owner<{ id: string }>(
      'select id from operations.joint_source where operation_id = $1',
      [operation],
    )
    assert.equal((await app.as('mina').get(at(`/sources/${source?.id}`))).statusCode, 404)
    await posted('colin', at(`/sources/${source?.id}`), {
      outcome: 'confirmed',
      reasons: 'The van stood there',
      answer: 'acted-on',
    })
    assert.equal(await direct(), true)
    await posted('grace', at('/close'))
    assert.match(await page('mina', at()), /Closed/)
    assert.doesNotMatch(await page('mina', '/'), /joint operation on which/)
  })

  test('tells the desk that passed an item on the answer alone, and no other desk', async () => {
    const told = await page('tomasz', '/operations/answers')
    assert.match(told, /A van at dawn.*It helped somebody to act/)
    assert.doesNotMatch(told, /Heron|van stood there|Colin/)
    assert.match(await page('colin', '/operations/answers'), /Nothing was answered yet/)
    assert.equal((await app.as('grace').get('/operations/answers')).statusCode, 404)
  })

  test('answers an item with conditions only that it was weighed, by page and by database', async () => {
    const id = await arrangeOperation(app.database, {
      by: 'colin',
      steps: [
        ['proposed', 'take-on', 'tasked'],
        ['tasked', 'begin-plan', 'planning'],
      ],
    })
    await owner(
      'insert into operations.joint_source (operation_id, release_id, agency_id, by_person) values ($1, $2, $3, $4)',
      [id, bound.releaseId, agencies.council.id, personId('colin')],
    )
    const safe = await inSession(staff, 'colin', 'crime', async (client) => {
      const { rows } = await client.query<{ said: boolean; weighed: boolean }>(
        `select operations.is_safe_answer($1, 'acted-on') as said, operations.is_safe_answer($1, 'weighed') as weighed`,
        [bound.releaseId],
      )
      return rows[0]
    })
    assert.deepEqual(safe, { said: false, weighed: true })
  })
})
