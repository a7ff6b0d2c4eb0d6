import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import type pg from 'pg'
import { agencies, cast, createCast, personId, type PersonName } from '../../../../test/support/cast.ts'
import { testDatabase } from '../../../../test/support/database.ts'
import { inSession } from '../../../../test/support/releases.ts'
import { arrangeTasking } from '../../../../test/support/taskings.ts'

/** Tactical meetings as the database itself gives and takes them. */
const database = await testDatabase()
await createCast(database)
const { owner } = database
let staff: pg.Client
let meeting = ''

before(async () => {
  staff = await database.as('staff')
  const [row] = await owner<{ id: string }>(
    `insert into operations.meeting (agency_id, held_on, by_person) values ($1, '2026-11-25', $2) returning id`,
    [agencies.police.id, personId('tomasz')],
  )
  meeting = row?.id ?? ''
})

const writes = (name: PersonName, sql: string, values: unknown[]): Promise<boolean> =>
  inSession(staff, name, cast[name].purpose, (client) =>
    client.query(sql, values).then(
      () => true,
      () => false,
    ),
  )
const says = (
  by: PersonName,
  more: { readonly as?: PersonName; readonly tasking?: string } = {},
): Promise<boolean> =>
  writes(
    by,
    `insert into operations.meeting_line (meeting_id, thread_id, item, kind, words, tasking_id, holds, by_person)
      values ($1, gen_random_uuid(), 'other', $2, 'It is so', $3, true, $4)`,
    [meeting, more.tasking === undefined ? 'note' : 'action', more.tasking ?? null, personId(more.as ?? by)],
  )
const signs = (by: PersonName): Promise<boolean> =>
  writes(
    by,
    `insert into operations.meeting_sign (meeting_id, digest, by_person) values ($1, sha256('mine'), $2)`,
    [meeting, personId(by)],
  )

suite('a tactical meeting', () => {
  test('is there for readers at the keeping agency and its partners, and for nobody else', async () => {
    const sees = (name: PersonName, purpose: string = cast[name].purpose): Promise<boolean> =>
      inSession(
        staff,
        name,
        purpose,
        async (client) => (await client.query('select 1 from operations.meeting')).rows.length === 1,
      )
    for (const name of ['tomasz', 'colin', 'grace'] as const) assert.equal(await sees(name), true, name)
    for (const name of ['frank', 'sam', 'owen', 'petra', 'noor'] as const)
      assert.equal(await sees(name), false, name)
    assert.equal(await sees('tomasz', 'administration'), false)
  })

  test('is opened for the own agency in the own name, and written by its keeper alone', async () => {
    const sql = `insert into operations.meeting (agency_id, held_on, by_person) values ($1, '2026-11-25', $2)`
    assert.equal(await writes('colin', sql, [agencies.police.id, personId('colin')]), false)
    assert.equal(await writes('colin', sql, [agencies.council.id, personId('tomasz')]), false)
    assert.equal(await writes('colin', sql, [agencies.council.id, personId('colin')]), true, 'the control')
    assert.equal(await says('colin'), false)
    assert.equal(await says('tomasz', { as: 'colin' }), false)
    assert.equal(await says('tomasz'), true, 'the control')
    assert.equal(await signs('colin'), false)
  })

  test('takes an action only of a tasking that its writer sees', async () => {
    const seen = await arrangeTasking(database, {})
    const hidden = await arrangeTasking(database, { by: 'colin', to: 'charity' })
    assert.equal(await says('tomasz', { tasking: hidden }), false)
    assert.equal(await says('tomasz', { tasking: seen }), true, 'the control')
  })

  test('is signed over what the database has, not over what is given; and nothing is changed or taken away', async () => {
    const [{ digest } = { digest: '' }] = await inSession(staff, 'tomasz', 'crime', async (client) => {
      await client.query(
        `insert into operations.meeting_sign (meeting_id, digest, by_person) values ($1, sha256('mine'), $2)`,
        [meeting, personId('tomasz')],
      )
      return (
        await client.query<{ digest: string }>(
          `select encode(digest, 'hex') as digest from operations.meeting_sign`,
        )
      ).rows
    })
    const [{ mine } = { mine: '' }] = await owner<{ mine: string }>(
      `select encode(sha256('mine'), 'hex') as mine`,
    )
    assert.match(digest, /^[0-9a-f]{64}$/)
    assert.notEqual(digest, mine)
    assert.equal(
      await writes('tomasz', `update operations.meeting_line set words = 'Another thing'`, []),
      false,
    )
    assert.equal(await writes('tomasz', 'delete from operations.meeting', []), false)
  })
})
