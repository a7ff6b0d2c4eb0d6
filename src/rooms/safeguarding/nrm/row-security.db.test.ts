import assert from 'node:assert/strict'
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
import { testDatabase } from '../../../../test/support/database.ts'
import { openRecord, openReferral, say } from '../../../../test/support/records.ts'
import { inSession } from '../../../../test/support/releases.ts'
import { actions, roles, states, nextState, workflow } from './states.ts'

/** Referrals as the database itself keeps them, whatever the application asks. */
const database = await testDatabase()
await createCast(database)
let staff: pg.Client
let record = ''
let referral = ''

before(async () => {
  staff = await database.as('staff')
  record = await openRecord(database, { by: 'grace', members: ['owen'], consenting: ['mina'] })
  referral = await openReferral(database, record, 'grace')
})

const parts = ['answer', 'reading', 'text', 'authority', 'step']
const writes = (name: PersonName, sql: string, values: unknown[]): Promise<boolean> =>
  inSession(staff, name, 'safeguarding', (client) =>
    client.query(sql, values).then(
      () => true,
      () => false,
    ),
  )
const steps = (name: PersonName, of: string, action: string, state: string, more: Partial<Step> = {}) =>
  writes(
    name,
    `insert into safeguarding.referral_step (referral_id, turn, from_state, action, state, happened_on, organisation, reference, reason, agency_id, by_person)
       values ($1, $2, $3, $4, $5, '2026-11-24', $6, $7, $8, $9, $10)`,
    [
      of,
      more.turn ?? 2,
      more.from ?? 'accepted',
      action,
      state,
      ['choose', 'take-on'].includes(action) ? 'An Invented Trust' : null,
      more.reference ?? (['submit', 'notify'].includes(action) ? 'HO-INVENTED' : null),
      more.reason ?? null,
      agencies[cast[name].agency].id,
      personId(more.by ?? name),
    ],
  )
interface Step {
  readonly turn: number
  readonly from: string
  readonly reference: string
  readonly reason: string
  readonly by: PersonName
}
const answers = (name: PersonName, of: string): Promise<boolean> =>
  writes(
    name,
    `insert into safeguarding.referral_answer (referral_id, question, words, by_person) values ($1, 'family', '{A sister}', $2)`,
    [of, personId(name)],
  )

suite('who sees a referral', () => {
  test('the members of the record, for safeguarding, and nobody else of the cast', async () => {
    for (const name of people)
      for (const purpose of ['crime', 'safeguarding', 'administration', 'oversight'])
        await inSession(staff, name, purpose, async (client) => {
          const isMember = ['grace', 'owen', 'mina'].includes(name) && purpose === 'safeguarding'
          const { rows } = await client.query('select id from safeguarding.referral')
          assert.equal(rows.length, isMember ? 1 : 0, `${name} for ${purpose}`)
          for (const part of parts) {
            const { rows: found } = await client.query(`select 1 from safeguarding.referral_${part}`)
            assert.ok(isMember || found.length === 0, `${part} to ${name} for ${purpose}`)
          }
        })
  })
})

suite('who writes a referral', () => {
  test('nobody outside of the record, in another’s name, or a second while one is open', async () => {
    const opens = (name: PersonName, number: number, by: PersonName = name): Promise<boolean> =>
      writes(name, 'insert into safeguarding.referral (person_id, number, by_person) values ($1, $2, $3)', [
        record,
        number,
        personId(by),
      ])
    assert.equal(await opens('colin', 2), false)
    assert.equal(await opens('grace', 2), false)
    assert.equal(await opens('grace', 3), false)
    assert.equal(await answers('colin', referral), false)
    const other = await openRecord(database, { by: 'grace' })
    const insert = 'insert into safeguarding.referral (person_id, number, by_person) values ($1, 1, $2)'
    assert.equal(await writes('grace', insert, [other, personId('owen')]), false)
    assert.equal(await writes('grace', insert, [other, personId('grace')]), true, 'the control')
    assert.equal(await answers('mina', referral), true, 'the control')
  })

  test('an adult is sent only while they agree, and notified only after a no', async () => {
    assert.equal(await steps('grace', referral, 'submit', 'submitted'), false, 'never asked')
    assert.equal(await steps('grace', referral, 'notify', 'notified', { reason: 'family' }), false)
    await say(database, record, null, 'given', 'grace', 'nrm')
    assert.equal(await steps('grace', referral, 'notify', 'notified', { reason: 'family' }), false)
    assert.equal(await steps('grace', referral, 'submit', 'submitted'), true)
    await say(database, record, null, 'withdrawn', 'grace', 'nrm')
    assert.equal(await steps('grace', referral, 'submit', 'submitted'), false)
    assert.equal(await steps('grace', referral, 'notify', 'notified', { reason: 'family' }), true)
    assert.equal(await steps('grace', referral, 'notify', 'notified'), false, 'without a reason')
    const byCharity = await steps('mina', referral, 'notify', 'notified', { reason: 'family' })
    assert.equal(byCharity, false, 'a first responder that is no specified authority (BR04)')
    await say(database, record, null, 'given', 'grace', 'nrm')
  })

  test('only a first responder takes on and sends, with a reference, in their own name', async () => {
    const draft = await openRecord(database, { by: 'grace' })
    const [row] = await database.owner<{ id: string }>(
      'insert into safeguarding.referral (person_id, number, by_person) values ($1, 1, $2) returning id',
      [draft, personId('grace')],
    )
    const first = { turn: 1, from: 'draft' }
    assert.equal(await steps('grace', referral, 'submit', 'submitted', { by: 'owen' }), false)
    assert.equal(await steps('grace', referral, 'submit', 'submitted', { reference: '' }), false)
    await database.owner(`update identity.agency set capabilities = '{}' where id = $1`, [
      agencies.council.id,
    ])
    assert.equal(await steps('grace', referral, 'submit', 'submitted'), false)
    assert.equal(await steps('grace', row?.id ?? '', 'take-on', 'accepted', first), false)
    assert.equal(await steps('grace', row?.id ?? '', 'choose', 'offered', first), true, 'the control')
    assert.equal(await steps('mina', referral, 'submit', 'submitted'), true, 'a partner that is one')
    await database.owner(`update identity.agency set capabilities = '{firstResponder}' where id = $1`, [
      agencies.council.id,
    ])
    assert.equal(await steps('grace', row?.id ?? '', 'take-on', 'accepted', first), true)
  })

  test('a child’s is not closed before the authority was told and acknowledged it', async () => {
    const child = await openRecord(database, { by: 'grace' })
    const of = await openReferral(database, child, 'grace')
    await database.owner(
      `insert into safeguarding.person_detail (person_id, working_name, age_state, gender, interpreter, by_person)
         values ($1, 'River', 'not-sure', 'not-said', 'not-asked', $2)`,
      [child, personId('grace')],
    )
    const notes = (deed: string): Promise<unknown> =>
      database.owner(
        `insert into safeguarding.referral_authority (referral_id, deed, authority, happened_on, by_person)
           values ($1, $2, 'Midshire Council', '2026-11-24', $3)`,
        [of, deed, personId('grace')],
      )
    const close = { reason: 'decided' }
    assert.equal(await steps('grace', of, 'close', 'closed', close), false)
    await notes('told')
    await notes('told')
    assert.equal(await steps('grace', of, 'close', 'closed', close), false)
    await notes('acknowledged')
    assert.equal(await steps('grace', of, 'submit', 'submitted'), true, 'without an agreement')
    assert.equal(await steps('grace', of, 'notify', 'notified', { reason: 'family' }), false)
    assert.equal(await steps('grace', of, 'close', 'closed', close), true)
  })

  test('what was sent is not answered anew, and nothing is changed or taken away', async () => {
    const sent = await openRecord(database, { by: 'grace' })
    const of = await openReferral(database, sent, 'grace')
    assert.equal(await answers('grace', of), true, 'the control')
    await database.owner(
      `insert into safeguarding.referral_step (referral_id, turn, from_state, action, state, happened_on, reference, agency_id, by_person)
         values ($1, 2, 'accepted', 'submit', 'submitted', '2026-11-24', 'HO-INVENTED', $2, $3)`,
      [of, agencies.council.id, personId('grace')],
    )
    assert.equal(await answers('grace', of), false)
    for (const deed of [
      `update safeguarding.referral_answer set words = '{}'`,
      'delete from safeguarding.referral_reading',
      `update safeguarding.referral_step set reference = 'x'`,
    ])
      await inSession(staff, 'grace', 'safeguarding', (client) =>
        assert.rejects(client.query(deed), /permission denied/, deed),
      )
  })

  test('the table of states is the same in the database', async () => {
    const [row] = await database.owner<{ rule: string }>(
      `select string_agg(pg_get_constraintdef(oid), ' ') as rule from pg_constraint where conrelid = 'safeguarding.referral_step'::regclass`,
    )
    const rule = (row?.rule ?? '').replaceAll('::text', '')
    for (const from of states)
      for (const action of actions) {
        const isPossible = roles.some((role) => workflow[role][from].includes(action))
        const to = isPossible ? nextState(action, from) : null
        for (const state of states)
          assert.equal(
            rule.includes(`(from_state = '${from}') AND (action = '${action}') AND (state = '${state}')`),
            state === to,
            `${from} ${action} ${state}`,
          )
      }
  })
})
