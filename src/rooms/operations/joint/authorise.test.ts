import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import type pg from 'pg'
import { testApp } from '../../../../test/support/app.ts'
import { agencies, personId, type PersonName } from '../../../../test/support/cast.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'
import { arrangeOperation, arrangePlan, nameOn } from '../../../../test/support/operations.ts'
import { arrangeRelease, inSession, type Arranged } from '../../../../test/support/releases.ts'
import { readMessages, tellReport } from '../../../../test/support/reports.ts'
import { measures } from './reference.ts'
import { missingFrom } from './rules/missing.ts'

/** Joint operations through the pages: refused and authorised, lived, debriefed, answered, closed. */
const app = await testApp()
const { owner } = app.database
let staff: pg.Client
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
before(async () => {
  staff = await app.database.as('staff')
  shared = await arrangeRelease(app.database, { to: ['council'], title: 'A van at dawn' })
  bound = await arrangeRelease(app.database, { handling: 'C', to: ['council'], title: 'A third van' })
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
      const { body } = await app.as('grace').get(`/joint-operations/${id}/authorise`)
      const words = textOf(body)
      const said = codes.filter((one) => words.includes(one.words.split(/[.:]|with Fire/)[0] ?? ''))
      assert.deepEqual(
        said.map((one) => one.code),
        [code],
        words,
      )
      assert.doesNotMatch(body, /<textarea/)
      const sent = await app.as('grace').post(`/joint-operations/${id}/authorise`)
      assert.match(sent.body, /Something is missing/, code)
      assert.equal(await authorise('grace', id), 'joint_missing', code)
    }
  })

  test('is refused to who planned it, and to everybody who does not command', async () => {
    const id = await arrangePlan(app.database)
    assert.equal((await app.as('colin').post(`/joint-operations/${id}/authorise`)).statusCode, 404)
    assert.notEqual(await authorise('colin', id), null)
    assert.equal((await app.as('mina').post(`/joint-operations/${id}/authorise`)).statusCode, 404)
    await nameOn(app.database, id, 'grace', 'silver', 'colin')
    assert.match((await app.as('grace').post(`/joint-operations/${id}/authorise`)).body, /You planned it/)
    assert.notEqual(await authorise('grace', id), null)
  })

  test('the control: with nothing missing the database takes it, and the plan is fixed until it is opened again', async () => {
    const id = await arrangePlan(app.database, { releaseId: shared.releaseId })
    assert.equal(await authorise('grace', id), null)
    await posted('grace', `/joint-operations/${id}/authorise`)
    assert.equal((await lastEvent('operations.authorise-joint'))['subject_id'], id)
    const fixed = await app
      .as('colin')
      .post(`/joint-operations/${id}/parts/method`, { version: '1', words: 'Otherwise' })
    assert.match(fixed.body, /cannot be written at this stage/)
    assert.match(
      (await app.as('colin').get(`/joint-operations/${id}/parts/method`)).body,
      /opens it again first/,
    )
    assert.match(
      (await app.as('colin').post(`/joint-operations/${id}/reopen`)).body,
      /write it in your own words/,
    )
    await posted('colin', `/joint-operations/${id}/reopen`, { words: 'The place was wrong' })
    await posted('colin', `/joint-operations/${id}/parts/method`, { version: '1', words: 'Otherwise' })
    operation = id
  })
})

suite('the day and after', () => {
  test('goes live from step to step, and whoever leads on victims stops it with a reason', async () => {
    await posted('grace', at('/authorise'))
    assert.match((await app.as('colin').post(at('/go-live'))).body, /in another stage by now/)
    // What it was authorised with stays: an officer who is called victim lead takes nobody's place.
    await nameOn(app.database, operation, 'tomasz', 'victim-lead', 'colin')
    const [lead] = await owner<{ id: string }>(
      `select id from operations.joint_role where operation_id = $1 and person_id = $2`,
      [operation, personId('mina')],
    )
    assert.match((await app.as('colin').post(at(`/people/${lead?.id}/end`))).body, /Name another first/)
    const isEnded = await inSession(staff, 'colin', 'crime', (client) =>
      client
        .query('insert into operations.joint_role_end (role_id, by_person) values ($1, $2)', [
          lead?.id,
          personId('colin'),
        ])
        .then(
          () => true,
          () => false,
        ),
    )
    assert.equal(isEnded, false)
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
    assert.match(await page('mina', at()), /Claim a disruption/)
    await posted('grace', at('/close'))
    const closed = await page('mina', at())
    assert.match(closed, /Closed/)
    assert.doesNotMatch(closed, /Claim a disruption/)
    assert.doesNotMatch(await page('mina', '/'), /joint operation on which/)
  })

  test('tells the desk that passed an item on the answer alone, and no other desk', async () => {
    const told = await page('tomasz', '/joint-operations/answers')
    assert.match(told, /A van at dawn.*It helped somebody to act/)
    assert.doesNotMatch(told, /Heron|van stood there|Colin/)
    assert.match(await page('colin', '/joint-operations/answers'), /Nothing was answered yet/)
    assert.equal((await app.as('grace').get('/joint-operations/answers')).statusCode, 404)
  })

  test('is kept with the item and its source, and reaches whoever told it, in a sentence of ours', async () => {
    const told = await tellReport(app)
    const receipt = told.kind === 'received' ? told.receipt : assert.fail(told.kind)
    const { reportId } = told
    await owner('update intelligence.item set report_id = $1 where id = $2', [reportId, shared.itemId])
    await owner(
      `insert into intelligence.source (item_id, owner_agency_id, pseudonym, sealed, key_id, by_person)
         select $1, $2, 'SRC-7K3Q', '\\x00', k.id, $3 from platform.box_key k where k.use = 'desk' limit 1`,
      [shared.itemId, agencies.police.id, personId('tomasz')],
    )
    await app.hearAll()
    // The same fact again changes nothing: each listener hears it once.
    await app.hearAll()
    assert.match(
      await page('tomasz', `/items/${shared.itemId}`),
      /What came of this source so far Confirmed by what was found: 1.*What became of it Confirmed by what was found/,
    )
    assert.doesNotMatch(await page('tomasz', `/items/${shared.itemId}`), /Heron|joint operation on/)
    assert.equal((await lastEvent('intake.answer-reporter'))['subject_id'], reportId)
    const [message = '', ...more] = await readMessages(app, receipt)
    assert.match(message, /It helped somebody to act/)
    assert.deepEqual(more, [])
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
