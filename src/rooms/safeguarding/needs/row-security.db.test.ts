import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, suite, test } from 'node:test'
import type pg from 'pg'
import {
  agencies,
  cast,
  createCast,
  people,
  personId,
  type PersonName,
} from '../../../../test/support/cast.ts'
import { addNeed, addServiceEntry } from '../../../../test/support/contact.ts'
import { testDatabase } from '../../../../test/support/database.ts'
import { openRecord } from '../../../../test/support/records.ts'
import { inSession } from '../../../../test/support/releases.ts'

/** Needs, threats, plans and places as the database gives and takes them; and the catalogue, which is everybody's who works with people. */
const database = await testDatabase()
await createCast(database)
const { owner } = database
let staff: pg.Client
let record = ''
let need = ''
let service = ''
const planSql = `insert into safeguarding.safety_plan (person_id, said, deeds, ring, language, interpreter, read_back, made_on, review_on, by_person)
  values ($1, 'He is far', 'Go to the library', '999', 'Polish', 'not-needed', $2, '2026-11-24', $3, $4)`
const placeSql = `insert into safeguarding.place (person_id, need_id, service_id, state, by_person) values ($1, $2, $3, 'asked', $4)`
const threatSql = `insert into safeguarding.threat (person_id, thread_id, words, likelihood, severity, holds, by_person)
  values ($1, gen_random_uuid(), 'The man with the van', 'likely', 'life', true, $2)`
const stepSql = `insert into safeguarding.need_step (person_id, need_id, turn, from_state, action, state, staff_id, words, by_person)
  values ($1, $2, $3, $4, $5, $6, $7, 'It was so', $8)`

before(async () => {
  staff = await database.as('staff')
  record = await openRecord(database, { by: 'grace', members: ['owen'], consenting: ['mina'] })
  service = await addServiceEntry(database, 'grace')
  const others = await openRecord(database, { by: 'amina' })
  for (const [person, by] of [
    [record, 'grace'],
    [others, 'amina'],
  ] as const) {
    const id = personId(by)
    const of = await addNeed(database, person, by)
    if (person === record) need = of
    await owner(stepSql, [person, of, 1, 'open', 'take', 'taken', id, id])
    await owner(threatSql, [person, id])
    await owner(planSql, [person, true, '2026-12-05', id])
    await owner(placeSql, [person, of, service, id])
  }
})

const writes = (name: PersonName, sql: string, values: unknown[]): Promise<boolean> =>
  inSession(staff, name, 'safeguarding', (client) =>
    client.query(sql, values).then(
      () => true,
      () => false,
    ),
  )
const seen = (name: PersonName, purpose: string, table: string, column: string): Promise<string[]> =>
  inSession(staff, name, purpose, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select distinct t.${column} as id from safeguarding.${table} t`,
    )
    return rows.map((row) => row.id)
  })

suite('who sees', () => {
  test('what hangs on a record: its members for safeguarding, and nobody else of the cast', async () => {
    for (const name of people)
      for (const purpose of ['crime', 'safeguarding', 'oversight'])
        for (const table of ['need', 'need_step', 'threat', 'safety_plan', 'place'])
          assert.deepEqual(
            await seen(name, purpose, table, 'person_id'),
            ['grace', 'owen', 'mina'].includes(name) && purpose === 'safeguarding' ? [record] : [],
            `${table}: ${name} for ${purpose}`,
          )
  })

  test('the catalogue: whoever works with people, for safeguarding, and nobody who investigates, administers or audits', async () => {
    for (const name of people)
      for (const purpose of ['crime', 'safeguarding', 'administration'])
        assert.deepEqual(
          await seen(name, purpose, 'service_detail', 'service_id'),
          ['grace', 'owen', 'mina'].includes(name) && purpose === 'safeguarding' ? [service] : [],
          `${name} for ${purpose}`,
        )
  })
})

suite('who writes', () => {
  test('a step goes on from the last one, once, by a member, and names a member', async () => {
    const owen = personId('owen')
    const grace = personId('grace')
    const pass = (more: unknown[]): Promise<boolean> => writes('owen', stepSql, [record, need, ...more])
    assert.equal(await pass([1, 'open', 'take', 'taken', owen, owen]), false, 'a turn that is over')
    assert.equal(await pass([3, 'taken', 'pass-on', 'taken', owen, owen]), false, 'a turn too far')
    assert.equal(await pass([2, 'open', 'take', 'taken', owen, owen]), false, 'from a state that is over')
    assert.equal(await pass([2, 'taken', 'meet', 'open', null, owen]), false, 'not of the table')
    assert.equal(await pass([2, 'taken', 'pass-on', 'taken', personId('colin'), owen]), false)
    assert.equal(await pass([2, 'taken', 'pass-on', 'taken', owen, grace]), false, 'in another’s name')
    assert.equal(await pass([2, 'taken', 'pass-on', 'taken', owen, owen]), true, 'the control')
  })

  test('a plan that was not read back, or is not looked at again within three months, is none', async () => {
    const owen = personId('owen')
    assert.equal(await writes('owen', planSql, [record, false, '2026-12-05', owen]), false)
    assert.equal(await writes('owen', planSql, [record, true, '2027-03-05', owen]), false)
    assert.equal(await writes('owen', planSql, [record, true, '2026-12-05', personId('grace')]), false)
    assert.equal(await writes('owen', planSql, [record, true, '2026-12-05', owen]), true, 'the control')
  })

  test('nobody writes of a record that is not theirs', async () => {
    const frank = personId('frank')
    assert.equal(await writes('frank', threatSql, [record, frank]), false)
    assert.equal(await writes('frank', placeSql, [record, need, service, frank]), false)
    assert.equal(await writes('mina', threatSql, [record, personId('mina')]), true, 'the control')
  })

  test('a service is put in by a lead for their agency, and kept by nobody else', async () => {
    const entry = 'insert into safeguarding.service (id, agency_id, by_person) values ($1, $2, $3)'
    const detail = `insert into safeguarding.service_detail (service_id, name, area, duty_line, offers, genders, children, access, funds, is_open,
        note, by_person)
      values ($1, 'Lantern House', 'Midshire', '01632 960001', '{accommodation}', '{female}', 'no', '{}', 'anybody', true, $2, $3)`
    const capacity =
      'insert into safeguarding.service_capacity (service_id, free, by_person) values ($1, 2, $2)'
    assert.equal(await writes('owen', entry, [randomUUID(), agencies.council.id, personId('owen')]), false)
    assert.equal(await writes('grace', entry, [randomUUID(), agencies.charity.id, personId('grace')]), false)
    assert.equal(await writes('grace', entry, [randomUUID(), agencies.council.id, personId('grace')]), true)
    assert.equal(await writes('owen', detail, [service, '', personId('owen')]), false, 'no lead')
    assert.equal(await writes('grace', detail, [service, 'Beside XX1 1AA', personId('grace')]), false)
    assert.equal(await writes('grace', detail, [service, '', personId('grace')]), true, 'the control')
    assert.equal(await writes('mina', capacity, [service, personId('mina')]), false, 'of another agency')
    assert.equal(await writes('owen', capacity, [service, personId('owen')]), true, 'the control')
  })

  test('nothing that was said can be changed or taken away', async () => {
    for (const deed of [
      `update safeguarding.need set urgency = 'later'`,
      'delete from safeguarding.need_step',
      `update safeguarding.safety_plan set said = 'x'`,
      'update safeguarding.service_capacity set free = 9',
      'delete from safeguarding.place',
    ])
      await inSession(staff, 'grace', cast.grace.purpose, (client) =>
        assert.rejects(client.query(deed), /permission denied/, deed),
      )
  })
})
