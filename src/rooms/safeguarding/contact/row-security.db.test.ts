import { londonDay } from '#platform/london-day.ts'
import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import fc from 'fast-check'
import type pg from 'pg'
import {
  agentHash,
  cast,
  createCast,
  people,
  personId,
  tokenOf,
  type PersonName,
} from '../../../../test/support/cast.ts'
import { addChannel, beginContact, openTerms, sayOf } from '../../../../test/support/contact.ts'
import { testDatabase } from '../../../../test/support/database.ts'
import { openRecord } from '../../../../test/support/records.ts'
import { inSession } from '../../../../test/support/releases.ts'
import { contactPurposes, weekdays } from './rules/codes.ts'
import { londonMoment, mayContact, type Terms } from './rules/may-contact.ts'

/** Rows of contact as the database itself gives and takes them, whatever the application asks. */
const database = await testDatabase()
await createCast(database)
const { owner } = database
let staff: pg.Client
let keys: pg.Client
let record = ''
let channel = ''
let others = ''
let othersChannel = ''
const tables = [
  'contact_channel',
  'contact_terms',
  'contact_attempt',
  'contact_outcome',
  'recontact',
] as const

before(async () => {
  staff = await database.as('staff')
  keys = await database.as('keys')
  record = await openRecord(database, { by: 'grace', members: ['owen'], consenting: ['mina'] })
  others = await openRecord(database, { by: 'amina' })
  channel = await addChannel(database, record, 'grace')
  othersChannel = await addChannel(database, others, 'amina')
  for (const [person, of, by] of [
    [record, channel, 'grace'],
    [others, othersChannel, 'amina'],
  ] as const) {
    await sayOf(database, person, of, by)
    const attempt = await begun(person, of, by)
    await owner(
      `insert into safeguarding.contact_outcome (person_id, channel_id, attempt_id, result, by_person) values ($1, $2, $3, 'no-answer', $4)`,
      [person, of, attempt, personId(by)],
    )
    await owner(
      `insert into safeguarding.recontact (person_id, state, due_on, staff_id, channel_id, words, by_person)
         values ($1, 'planned', '2026-12-01', $2, $3, 'Ask again', $2)`,
      [person, personId(by), of],
    )
  }
})

const begun = (person: string, of: string, by: PersonName): Promise<string> =>
  beginContact(database, person, of, by)
const writes = (name: PersonName, sql: string, values: unknown[]): Promise<boolean> =>
  inSession(staff, name, 'safeguarding', (client) =>
    client.query(sql, values).then(
      () => true,
      () => false,
    ),
  )
const attemptSql = `insert into safeguarding.contact_attempt (id, person_id, channel_id, purpose, refusal, by_person)
  values (gen_random_uuid(), $1, $2, $3, $4, $5)`
const tries = (
  name: PersonName,
  more: { purpose?: string; refusal?: string; person?: string; as?: PersonName } = {},
) =>
  writes(name, attemptSql, [
    more.person ?? record,
    channel,
    more.purpose ?? 'safety',
    more.refusal ?? null,
    personId(more.as ?? name),
  ])

suite('who sees how somebody may be reached', () => {
  test('members of the record for safeguarding, and nobody else of the cast for any purpose', async () => {
    for (const name of people)
      for (const purpose of ['crime', 'safeguarding', 'administration', 'oversight'])
        for (const table of tables) {
          const rows = await inSession(staff, name, purpose, (client) =>
            client.query<{ person_id: string }>(`select person_id from safeguarding.${table}`),
          )
          const isMember = ['grace', 'owen', 'mina'].includes(name) && purpose === 'safeguarding'
          assert.deepEqual(
            [...new Set(rows.rows.map((row) => row.person_id))],
            isMember ? [record] : [],
            `${table}: ${name} for ${purpose}`,
          )
        }
  })
})

suite('who writes', () => {
  test('nobody writes of a record that is not theirs, in another’s name, or of a channel of somebody else', async () => {
    assert.equal(await tries('colin'), false)
    assert.equal(await tries('owen', { as: 'grace' }), false)
    assert.equal(await tries('owen', { person: others }), false)
    const plan = `insert into safeguarding.recontact (person_id, state, due_on, staff_id, channel_id, words, by_person)
      values ($1, 'planned', '2026-12-01', $2, $3, 'Ask again', $4)`
    const owen = personId('owen')
    assert.equal(
      await writes('owen', plan, [record, personId('colin'), channel, owen]),
      false,
      'owed by nobody’s member',
    )
    assert.equal(await writes('owen', plan, [record, owen, othersChannel, owen]), false)
    assert.equal(await writes('owen', plan, [record, owen, channel, owen]), true, 'the control')
    const noted = `insert into safeguarding.contact_terms (person_id, channel_id, state, purposes, days, device, message, by_person)
      values ($1, $2, 'noted', '{}', '{}', 'own', 'never', $3)`
    assert.equal(await writes('owen', noted, [record, othersChannel, owen]), false)
    assert.equal(await writes('owen', noted, [record, channel, personId('grace')]), false)
  })

  test('an attempt that the rule refuses cannot be begun, and one that it allows cannot be logged as refused', async () => {
    assert.equal(await tries('owen', { purpose: 'support' }), false)
    assert.equal(await tries('owen', { purpose: 'support', refusal: 'not-for-this' }), true, 'it is logged')
    assert.equal(await tries('owen', { refusal: 'expired' }), false)
    assert.equal(await tries('owen'), true, 'the control')
  })

  test('what came of an attempt is said by whoever began it, once', async () => {
    const attempt = await begun(record, channel, 'owen')
    const outcome = `insert into safeguarding.contact_outcome (person_id, channel_id, attempt_id, result, by_person)
      values ($1, $2, $3, 'reached', $4)`
    assert.equal(await writes('grace', outcome, [record, channel, attempt, personId('grace')]), false)
    assert.equal(
      await writes('owen', outcome, [record, channel, attempt, personId('owen')]),
      true,
      'the control',
    )
    await owner(outcome, [record, channel, attempt, personId('owen')])
    assert.equal(await writes('owen', outcome, [record, channel, attempt, personId('owen')]), false)
  })

  test('a confirmation needs its day, an end within a month, and all that makes it safe', async () => {
    const sql = `insert into safeguarding.contact_terms (person_id, channel_id, state, confirmed_on, until, purposes, days, device, message, says,
        if_another, by_person) values ($1, $2, 'confirmed', $3, $4, $5, $6, 'own', 'never', $7, $8, $9)`
    const good = [
      record,
      channel,
      '2026-11-24',
      '2026-12-05',
      ['safety'],
      ['wed'],
      'Robin',
      'Hang up',
      personId('owen'),
    ]
    for (const [at, wrong] of [
      [2, null],
      [3, null],
      [3, '2027-12-05'],
      [3, '2026-11-01'],
      [4, []],
      [4, ['anything']],
      [5, []],
      [6, ''],
      [7, ''],
    ] as const)
      assert.equal(await writes('owen', sql, good.with(at, wrong as never)), false, `${at}: ${String(wrong)}`)
    assert.equal(await writes('owen', sql, good), true, 'the control')
  })

  test('nothing that was said can be changed or taken away', async () => {
    for (const deed of [
      `update safeguarding.contact_terms set until = '2099-01-01'`,
      `update safeguarding.contact_channel set kind = 'post'`,
      'update safeguarding.contact_attempt set refusal = null',
      'delete from safeguarding.contact_outcome',
      'delete from safeguarding.recontact',
    ])
      await inSession(staff, 'grace', 'safeguarding', (client) =>
        assert.rejects(client.query(deed), /permission denied/, deed),
      )
  })
})

suite('the key service', () => {
  const opens = async (
    name: PersonName,
    of = channel,
    purpose: string = cast[name].purpose,
  ): Promise<boolean> => {
    const { rows } = await keys.query<{ may: boolean }>(
      `select safeguarding.may_unseal($1, $2, 'safeguarding.contact', $3) as may`,
      [tokenOf(name, purpose), agentHash, of],
    )
    return rows[0]?.may === true
  }
  const setClock = (at: string): Promise<unknown> => owner('update priv.frozen_clock set at = $1', [at])
  const fresh = async (by: PersonName = 'owen') => {
    const person = await openRecord(database, { by: 'grace', members: ['owen'] })
    const of = await addChannel(database, person, 'grace')
    await sayOf(database, person, of, 'grace')
    return { person, of, attempt: await begun(person, of, by) }
  }

  test('opens an address to nobody who has not set out, and to no other kind of box', async () => {
    const { of } = await fresh()
    assert.equal(await opens('grace', of), false, 'a member who has not set out')
    assert.equal(await opens('owen', of, 'crime'), false, 'for another purpose')
    assert.equal(await opens('owen', of), true, 'the control')
    const { rows } = await keys.query<{ may: boolean }>(
      `select safeguarding.may_unseal($1, $2, 'safeguarding.other', $3) as may`,
      [tokenOf('owen', 'safeguarding'), agentHash, of],
    )
    assert.equal(rows[0]?.may, false)
  })

  test('shuts it with what came of it, after half an hour, with a withdrawal, and for whoever left', async () => {
    const told = await fresh()
    await owner(
      `insert into safeguarding.contact_outcome (person_id, channel_id, attempt_id, result, by_person) values ($1, $2, $3, 'reached', $4)`,
      [told.person, told.of, told.attempt, personId('owen')],
    )
    assert.equal(await opens('owen', told.of), false)
    const late = await fresh()
    await setClock('2026-11-25T09:29:00Z')
    assert.equal(await opens('owen', late.of), true)
    await setClock('2026-11-25T09:31:00Z')
    assert.equal(await opens('owen', late.of), false)
    await setClock('2026-11-25T09:00:00Z')
    const back = await fresh()
    await sayOf(database, back.person, back.of, 'grace', { ...openTerms, state: 'withdrawn', until: null })
    assert.equal(await opens('owen', back.of), false)
    const left = await fresh()
    await owner(
      `insert into safeguarding.member_end (person_id, staff_id, reason, by_person) values ($1, $2, 'Left', $2)`,
      [left.person, personId('owen')],
    )
    assert.equal(await opens('owen', left.of), false)
  })
})

test('rule and database say the same of a thousand terms, moments and purposes', async () => {
  const person = await openRecord(database, { by: 'grace' })
  const hour = fc.integer({ min: 0, max: 12 }).map((one) => `${String(one).padStart(2, '0')}:00`)
  const said = fc.record({
    state: fc.constantFrom('noted', 'confirmed', 'confirmed', 'confirmed', 'withdrawn'),
    until: fc.constantFrom('2026-11-25', '2026-11-30', '2026-12-05'),
    purposes: fc.subarray([...contactPurposes], { minLength: 3 }),
    days: fc.subarray(
      weekdays.map((one) => one.value),
      { minLength: 4 },
    ),
    from: hour,
    length: fc.integer({ min: 4, max: 24 }),
  })
  const samples = fc.sample(said, { numRuns: 40, seed: 7 })
  let allowed = 0
  for (const [at, { from, length, ...one }] of samples.entries()) {
    const to = Math.min(24, Number(from.slice(0, 2)) + length)
    const isConfirmed = one.state === 'confirmed'
    const terms: Terms = {
      ...one,
      until: isConfirmed ? one.until : null,
      fromTime: from,
      toTime: `${String(to).padStart(2, '0')}:00`,
    }
    const of = await addChannel(database, person, 'grace')
    await sayOf(database, person, of, 'grace', terms)
    const moments = Array.from({ length: 25 }, (_none, step) =>
      new Date(Date.parse('2026-11-25T00:30:00Z') + (step * 11 + (at % 11)) * 3_600_000).toISOString(),
    )
    const purpose = contactPurposes[at % contactPurposes.length] ?? 'safety'
    const rows = await owner<{ refusal: string | null }>(
      `select priv.contact_refusal($1, $2, m) as refusal from unnest($3::timestamptz[]) with ordinality t (m, n) order by n`,
      [of, purpose, moments],
    )
    const expected = moments.map((moment) => {
      const now = new Date(moment)
      return mayContact(
        { terms, wentWrong: false, saidNo: false },
        purpose,
        londonMoment(now, londonDay(now)),
      )
    })
    allowed += expected.filter((answer) => answer === null).length
    assert.deepEqual(
      rows.map((row) => row.refusal),
      expected,
      JSON.stringify(terms),
    )
  }
  assert.ok(allowed > 50, `the control: ${allowed} of a thousand were allowed`)
})
