import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, suite, test } from 'node:test'
import type pg from 'pg'
import {
  agencies,
  agreementId,
  cast,
  createCast,
  people,
  personId,
  type PersonName,
} from '../../../test/support/cast.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { openRecord, say } from '../../../test/support/records.ts'
import { inSession } from '../../../test/support/releases.ts'

/** Rows as the database itself gives them, whatever the application asks. */
const database = await testDatabase()
await createCast(database)
let staff: pg.Client
let record = ''
let others = ''

before(async () => {
  staff = await database.as('staff')
  record = await openRecord(database, { by: 'grace', members: ['owen'], consenting: ['mina'] })
  others = await openRecord(database, { by: 'amina', members: ['colin', 'noor', 'hugh'] })
})

const tables = ['person_detail', 'case_fields', 'consent', 'member'] as const
const seen = (name: PersonName, purpose: string = cast[name].purpose): Promise<string[]> =>
  inSession(staff, name, purpose, async (client) => {
    const { rows } = await client.query<{ id: string }>('select id from safeguarding.person')
    for (const table of tables) {
      const parts = await client.query<{ person_id: string }>(`select person_id from safeguarding.${table}`)
      const of = new Set(parts.rows.map((row) => row.person_id))
      assert.ok(
        [...of].every((id) => rows.some((row) => row.id === id)),
        `${table} of a record that is not seen`,
      )
    }
    return rows.map((row) => row.id)
  })

const writes = (name: PersonName, sql: string, values: unknown[]): Promise<boolean> =>
  inSession(staff, name, 'safeguarding', (client) =>
    client.query(sql, values).then(
      () => true,
      () => false,
    ),
  )
const addSql = `insert into safeguarding.member (person_id, staff_id, agency_id, basis, consent_id, law, reason, added_by)
  values ($1, $2, $3, $4, $5, $6, 'Needed for their care', $7)`
const adds = (
  by: PersonName,
  whom: PersonName,
  basis: string,
  more: { readonly to?: string; readonly consent?: string; readonly as?: PersonName } = {},
): Promise<boolean> =>
  writes(by, addSql, [
    more.to ?? record,
    personId(whom),
    agencies[cast[whom].agency].id,
    basis,
    more.consent ?? null,
    basis === 'law' ? 'vital-interests' : null,
    personId(more.as ?? by),
  ])
const ends = (by: PersonName, whom: PersonName): Promise<boolean> =>
  writes(
    by,
    `insert into safeguarding.member_end (person_id, staff_id, reason, by_person) values ($1, $2, 'Left', $3)`,
    [record, personId(whom), personId(by)],
  )

suite('who sees a record', () => {
  test('its members, for safeguarding, and nobody else of the cast for any purpose', async () => {
    for (const name of people)
      for (const purpose of [
        'triage',
        'crime',
        'safeguarding',
        'labour-standards',
        'administration',
        'oversight',
      ])
        assert.deepEqual(
          await seen(name, purpose),
          ['grace', 'owen', 'mina'].includes(name) && purpose === 'safeguarding' ? [record] : [],
          `${name} for ${purpose}`,
        )
  })

  test('an administrator, an auditor, an analyst and whoever has no right to it see nothing of that which names them', async () => {
    for (const name of ['amina', 'colin', 'noor', 'hugh'] as const)
      assert.equal((await seen(name, 'safeguarding')).includes(others), false, name)
  })

  test('a right of an investigator shuts a member out, and its end lets them in again', async () => {
    await database.owner(`insert into identity.right_held (person_id, "right") values ($1, 'analyst')`, [
      personId('owen'),
    ])
    assert.deepEqual(await seen('owen'), [])
    await database.owner(
      `update identity.right_held set ended_at = priv.now() where person_id = $1 and "right" = 'analyst'`,
      [personId('owen')],
    )
    assert.deepEqual(await seen('owen'), [record])
  })

  test('a partner while the person agrees: a withdrawal closes it at once, and a new agreement does not open it', async () => {
    const own = await openRecord(database, { by: 'grace', consenting: ['mina'] })
    assert.ok((await seen('mina')).includes(own))
    await say(database, own, agencies.fire.id, 'withdrawn', 'grace')
    assert.ok((await seen('mina')).includes(own), 'of another agency')
    await say(database, own, agencies.charity.id, 'withdrawn', 'grace')
    assert.ok(!(await seen('mina')).includes(own))
    await say(database, own, agencies.charity.id, 'given', 'grace')
    assert.ok(!(await seen('mina')).includes(own))
  })

  test('a partner by law in spite of a refusal; and neither after the agreement ends', async () => {
    const own = await openRecord(database, { by: 'grace', byLaw: ['mina'] })
    await say(database, own, agencies.charity.id, 'refused', 'grace')
    assert.ok((await seen('mina')).includes(own))
    const leave = (at: string | null): Promise<unknown> =>
      database.owner(
        'update governance.party set left_at = $1, left_by = $2 where agreement_id = $3 and agency_id = $4',
        [at, at === null ? null : personId('mina'), agreementId, agencies.charity.id],
      )
    await leave('2026-11-25T08:00:00Z')
    assert.deepEqual(await seen('mina'), [])
    await leave(null)
    assert.ok((await seen('mina')).includes(own))
  })

  test('whoever left sees it no more, and again when they are added again', async () => {
    const own = await openRecord(database, { by: 'grace', members: ['owen'] })
    await database.owner(
      `insert into safeguarding.member_end (person_id, staff_id, reason, by_person) values ($1, $2, 'Left', $2)`,
      [own, personId('owen')],
    )
    assert.ok(!(await seen('owen')).includes(own))
    await database.owner(
      `insert into safeguarding.member (person_id, staff_id, agency_id, basis, added_by) values ($1, $2, $3, 'own-agency', $4)`,
      [own, personId('owen'), agencies.council.id, personId('grace')],
    )
    assert.ok((await seen('owen')).includes(own))
  })
})

suite('who writes', () => {
  test('nobody is added by a caseworker, at a partner, in another’s name, to a record that is not seen, or without a right to it', async () => {
    await database.owner(
      `insert into safeguarding.member_end (person_id, staff_id, reason, by_person) values ($1, $2, 'Left', $2)`,
      [record, personId('owen')],
    )
    assert.equal(await adds('mina', 'owen', 'own-agency'), false)
    assert.equal(await adds('owen', 'owen', 'opened-it'), false)
    assert.equal(await adds('grace', 'owen', 'own-agency', { as: 'mina' }), false)
    assert.equal(await adds('grace', 'owen', 'own-agency', { to: others }), false)
    assert.equal(await adds('grace', 'colin', 'own-agency'), false)
    assert.equal(await adds('grace', 'frank', 'law'), false)
    assert.equal(await adds('grace', 'owen', 'law'), false)
    assert.equal(await adds('grace', 'mina', 'own-agency'), false)
  })

  test('a partner is not added by a consent of another person, to another agency, or that was taken back', async () => {
    const other = await openRecord(database, { by: 'grace' })
    const elsewhere = await say(database, other, agencies.charity.id, 'given', 'grace')
    const another = await say(database, record, agencies.fire.id, 'given', 'grace')
    const first = await say(database, record, agencies.charity.id, 'given', 'grace')
    await say(database, record, agencies.charity.id, 'withdrawn', 'grace')
    for (const consent of [elsewhere, another, first])
      assert.equal(await adds('grace', 'mina', 'consent', { consent }), false)
    const again = await say(database, record, agencies.charity.id, 'given', 'grace')
    assert.equal(await adds('grace', 'mina', 'consent', { consent: again }), true, 'the control')
  })

  test('the control: a lead who is a member adds of the own agency, and of a partner by law', async () => {
    assert.equal(await adds('grace', 'owen', 'own-agency'), true)
    assert.equal(await adds('grace', 'mina', 'law'), true)
  })

  test('somebody removes themselves, a lead anybody, and nobody the last lead or somebody else', async () => {
    const own = await openRecord(database, { by: 'grace', members: ['owen'], consenting: ['mina'] })
    record = own
    assert.equal(await ends('mina', 'owen'), false)
    assert.equal(await ends('owen', 'mina'), false)
    assert.equal(await ends('grace', 'grace'), false)
    assert.equal(await ends('owen', 'owen'), true)
    assert.equal(await ends('mina', 'mina'), true)
    assert.equal(await ends('grace', 'owen'), true)
  })

  test('a consent without read-back or without an interpreter who was needed is none', async () => {
    const insert = `insert into safeguarding.consent (person_id, purpose, answer, said_on, mode, language, interpreter, read_back, explained_by, by_person)
      values ($1, 'support', 'given', '2026-11-24', 'verbal', 'Polish', $2, $3, 'a worker', $4)`
    assert.equal(await writes('grace', insert, [record, 'none', true, personId('grace')]), false)
    assert.equal(await writes('grace', insert, [record, 'not-needed', false, personId('grace')]), false)
    assert.equal(await writes('grace', insert, [record, 'not-needed', true, personId('owen')]), false)
    assert.equal(await writes('colin', insert, [others, 'not-needed', true, personId('colin')]), false)
    assert.equal(await writes('grace', insert, [record, 'not-needed', true, personId('grace')]), true)
  })

  test('a record is opened by a lead alone, at their agency, in their name', async () => {
    const insert = `insert into safeguarding.person (id, agency_id, reference, by_person) values ($1, $2, 'PSN-ZZZZZZ', $3)`
    const as = (name: PersonName, by: PersonName, agency: string): Promise<boolean> =>
      writes(name, insert, [randomUUID(), agency, personId(by)])
    assert.equal(await as('owen', 'owen', agencies.council.id), false)
    assert.equal(await as('grace', 'owen', agencies.council.id), false)
    assert.equal(await as('grace', 'grace', agencies.charity.id), false)
    assert.equal(await as('grace', 'grace', agencies.council.id), true)
  })

  test('nothing that was said can be changed or taken away', async () => {
    for (const deed of [
      `update safeguarding.consent set answer = 'given'`,
      'delete from safeguarding.member_end',
      `update safeguarding.person_detail set working_name = 'x'`,
      'update safeguarding.member set staff_id = added_by',
    ])
      await inSession(staff, 'grace', 'safeguarding', (client) =>
        assert.rejects(client.query(deed), /permission denied/, deed),
      )
  })
})
