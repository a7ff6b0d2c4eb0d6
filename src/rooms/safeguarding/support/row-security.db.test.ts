import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import type pg from 'pg'
import { agencies, cast, createCast, personId, type PersonName } from '../../../../test/support/cast.ts'
import { testDatabase } from '../../../../test/support/database.ts'
import { openRecord, say } from '../../../../test/support/records.ts'
import { inSession } from '../../../../test/support/releases.ts'
import { askSupport } from '../../../../test/support/support.ts'

/** Support referrals as the database itself gives and takes them, whatever the application asks. */
const database = await testDatabase()
await createCast(database)
let staff: pg.Client
let record = ''
let others = ''
let consent = ''
let asked = ''

before(async () => {
  staff = await database.as('staff')
  record = await openRecord(database, { by: 'grace', members: ['owen'] })
  others = await openRecord(database, { by: 'amina' })
  consent = await say(database, record, agencies.charity.id, 'given', 'grace')
  asked = await askSupport(database, record, { by: 'grace', to: 'charity', consent })
})

const sees = (name: PersonName, purpose: string = cast[name].purpose): Promise<boolean> =>
  inSession(staff, name, purpose, async (client) => {
    const { rows } = await client.query('select 1 from safeguarding.support where id = $1', [asked])
    return rows.length > 0
  })
const writes = (name: PersonName, sql: string, values: unknown[]): Promise<boolean> =>
  inSession(staff, name, 'safeguarding', (client) =>
    client.query(sql, values).then(
      () => true,
      () => false,
    ),
  )
const asks = (
  by: PersonName,
  more: {
    readonly person?: string
    readonly to?: string
    readonly consent?: string
    readonly as?: PersonName
  } = {},
): Promise<boolean> =>
  writes(
    by,
    `insert into safeguarding.support (person_id, from_agency_id, to_agency_id, by_person, kind, asked, age_state, interpreter, answer_by, basis,
        consent_id)
      values ($1, $2, $3, $4, 'legal', 'A lawyer who speaks Polish', 'adult', 'not-asked', '2030-01-01', 'consent', $5)`,
    [
      more.person ?? record,
      agencies[cast[by].agency].id,
      more.to ?? agencies.charity.id,
      personId(more.as ?? by),
      more.consent ?? consent,
    ],
  )
const steps = (
  by: PersonName,
  [turn, from, action, to]: readonly [number, string, string, string],
  reason: string | null = null,
): Promise<boolean> =>
  writes(
    by,
    `insert into safeguarding.support_step (support_id, turn, from_state, action, state, owner_person, reason, words, agency_id, by_person)
      values ($1, $2, $3, $4, $5, $6, $7, 'It is so', $8, $9)`,
    [
      asked,
      turn,
      from,
      action,
      to,
      ['accept', 'take-over', 'start'].includes(action) ? personId(by) : null,
      reason,
      agencies[cast[by].agency].id,
      personId(by),
    ],
  )

suite('what agencies ask of each other', () => {
  test('is seen by who works with the person and by the agency that is asked, for safeguarding alone', async () => {
    for (const name of ['grace', 'owen', 'mina'] as const) assert.equal(await sees(name), true, name)
    for (const name of ['tomasz', 'colin', 'amina', 'noor', 'sam', 'frank', 'petra'] as const)
      assert.equal(await sees(name), false, name)
    assert.equal(await sees('grace', 'crime'), false)
  })

  test('is asked in the own name, of a partner, for a person one works with, on a consent to that very agency', async () => {
    const toPolice = await say(database, record, agencies.police.id, 'given', 'grace')
    assert.equal(await asks('mina'), false)
    assert.equal(await asks('grace', { as: 'owen' }), false)
    assert.equal(await asks('grace', { person: others }), false)
    assert.equal(await asks('grace', { consent: toPolice }), false)
    assert.equal(await asks('grace', { to: agencies.fire.id }), false)
    assert.equal(await asks('grace', { to: agencies.council.id }), false)
    assert.equal(await asks('grace'), true)
  })

  test('takes each step from the side whose it is, in order, and the last one from whoever works with the person', async () => {
    assert.equal(await steps('grace', [1, 'offered', 'accept', 'accepted']), false)
    assert.equal(await steps('mina', [1, 'offered', 'revoke', 'revoked'], 'mistake'), false)
    assert.equal(await steps('mina', [1, 'offered', 'accept', 'done']), false)
    assert.equal(await steps('mina', [2, 'accepted', 'start', 'in-progress']), false)
    assert.equal(await steps('owen', [1, 'offered', 'revoke', 'revoked'], 'no-capacity'), false)
    assert.equal(await steps('owen', [1, 'offered', 'revoke', 'revoked'], 'mistake'), true)
    assert.equal(await steps('mina', [1, 'offered', 'accept', 'accepted']), true)
  })

  test('closes to the agency that is asked when the person takes their agreement back, and stays with the others', async () => {
    await say(database, record, agencies.charity.id, 'withdrawn', 'grace')
    assert.equal(await sees('mina'), false)
    assert.equal(await steps('mina', [1, 'offered', 'accept', 'accepted']), false)
    assert.equal(await asks('grace'), false)
    assert.equal(await sees('owen'), true)
  })

  test('is never changed or taken away', async () => {
    assert.equal(await writes('grace', `update safeguarding.support set asked = 'Another thing'`, []), false)
    assert.equal(await writes('grace', 'delete from safeguarding.support_step', []), false)
  })
})
