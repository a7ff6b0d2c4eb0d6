import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import type pg from 'pg'
import { agencies, agentHash, createCast, personId, type PersonName } from '../../../../test/support/cast.ts'
import { testDatabase } from '../../../../test/support/database.ts'
import { inSession } from '../../../../test/support/releases.ts'

/** Rows as the database itself gives and takes them, whatever the application asks. */
const database = await testDatabase()
await createCast(database)
const interest = 'd0000000-0000-4000-8000-000000000001'
const enquiry = 'd0000000-0000-4000-8000-000000000002'
const key = Buffer.alloc(16, 7)
let staff: pg.Client

const ask = (
  client: pg.Client,
  { keys = [key], visit = '2026-11-25', id = 'gen_random_uuid()' } = {},
): Promise<pg.QueryResult<{ spent: string | null }>> =>
  client.query<{ spent: string | null }>(
    `select priv.deconflict(${id}, 'phone', '07700 900123', $1, null, $2, 'A visit') as spent`,
    [keys, visit],
  )
const register = (client: pg.Client, by: PersonName, agency: string): Promise<unknown> =>
  client.query(
    `insert into operations.interest (id, agency_id, by_person, kind, words, answer, desk_name, desk_phone, is_covert, from_day, until_day, review_day)
       values ($1, $2, $3, 'phone', '07700 900123', 'hold', 'A desk', '01632 960001', false, '2026-11-01', '2026-12-31', '2026-12-01')`,
    [interest.replace(/1$/, '9'), agency, personId(by)],
  )
const counts = (name: PersonName, purpose: string): Promise<number[]> =>
  inSession(staff, name, purpose, async (client) => {
    const found: number[] = []
    for (const table of [
      'interest',
      'notice',
      'enquiry',
      'notice_reply',
      'enquiry_refusal',
      'interest_end',
    ]) {
      const { rows } = await client.query<{ count: number }>(
        `select count(*)::int as count from operations.${table}`,
      )
      found.push(rows[0]?.count ?? -1)
    }
    return found
  })

before(async () => {
  staff = await database.as('staff')
  await database.owner(
    `insert into operations.interest (id, agency_id, by_person, kind, words, answer, desk_name, desk_phone, is_covert, from_day, until_day, review_day)
       values ($1, $2, $3, 'phone', '07700 900123', 'hold', 'A desk', '01632 960001', false, '2026-11-01', '2026-12-31', '2026-12-01')`,
    [interest, agencies.police.id, personId('tomasz')],
  )
  await database.owner('insert into operations.interest_key (key, interest_id) values ($1, $2)', [
    key,
    interest,
  ])
  await staff.query('begin')
  await staff.query('select priv.begin_session($1, $2)', ['token-colin-crime', agentHash])
  await ask(staff, { id: `'${enquiry}'` })
  await staff.query('commit')
})

suite('who sees what', () => {
  test('nobody without a right or a purpose sees any of it', async () => {
    for (const [name, purpose] of [
      ['sam', 'crime'],
      ['priya', 'triage'],
      ['noor', 'oversight'],
      ['colin', 'administration'],
      ['frank', 'crime'],
    ] as const)
      assert.deepEqual(await counts(name, purpose), [0, 0, 0, 0, 0, 0], name)
  })

  test('the owner sees the interest and the notice, who asked sees the question, their colleague neither', async () => {
    assert.deepEqual(await counts('tomasz', 'crime'), [1, 1, 0, 0, 0, 0])
    assert.deepEqual(await counts('colin', 'crime'), [0, 0, 1, 0, 0, 0])
    assert.deepEqual(await counts('grace', 'safeguarding'), [0, 0, 0, 0, 0, 0])
  })

  test('nobody reads the marks, and nobody writes a question, a notice or a refusal past the function', async () => {
    for (const deed of [
      'select key from operations.interest_key',
      'insert into operations.enquiry (id) values (gen_random_uuid())',
      'insert into operations.notice (enquiry_id) values (gen_random_uuid())',
      'insert into operations.enquiry_refusal (budget_id) values (null)',
      'update operations.budget set most = 1000',
      'delete from operations.enquiry',
      `update operations.interest set answer = 'call'`,
      'delete from operations.interest_end',
      `update operations.notice_reply set message = 'go-ahead'`,
    ])
      await inSession(staff, 'tomasz', 'crime', (client) =>
        assert.rejects(client.query(deed), /permission denied/, deed),
      )
  })
})

suite('who writes what', () => {
  const may = (name: PersonName, work: (client: pg.Client) => Promise<unknown>): Promise<boolean> =>
    inSession(staff, name, name === 'grace' ? 'safeguarding' : 'crime', (client) =>
      work(client).then(
        () => true,
        () => false,
      ),
    )
  const end = (by: PersonName) => (client: pg.Client) =>
    client.query(
      `insert into operations.interest_end (interest_id, by_person, reason) values ($1, $2, 'done')`,
      [interest, personId(by)],
    )
  const reply = (by: PersonName, agency: string) => (client: pg.Client) =>
    client
      .query(
        `insert into operations.notice_reply (notice_id, agency_id, by_person, message)
         select id, $1, $2, 'go-ahead' from operations.notice`,
        [agency, personId(by)],
      )
      .then(({ rowCount }) => assert.equal(rowCount, 1))

  test('an interest in one’s own name and agency, for who keeps them; its end and replies at its desk', async () => {
    assert.equal(await may('grace', (c) => register(c, 'grace', agencies.council.id)), false)
    assert.equal(await may('colin', (c) => register(c, 'colin', agencies.police.id)), false)
    assert.equal(await may('colin', (c) => register(c, 'grace', agencies.council.id)), false)
    assert.equal(await may('colin', end('colin')), false)
    assert.equal(await may('colin', reply('colin', agencies.council.id)), false)
    assert.equal(
      await may('colin', (c) =>
        c.query('insert into operations.interest_key (key, interest_id) values ($1, $2)', [
          Buffer.alloc(16, 8),
          interest,
        ]),
      ),
      false,
    )
    assert.equal(await may('colin', (c) => register(c, 'colin', agencies.council.id)), true)
    assert.equal(await may('tomasz', end('tomasz')), true)
    assert.equal(await may('tomasz', reply('tomasz', agencies.police.id)), true)
  })

  test('nobody asks without a purpose, for a day long after, or without a mark', async () => {
    assert.equal(await may('sam', (c) => ask(c)), false)
    assert.equal(await may('rosa', (c) => ask(c)), false)
    assert.equal(await may('colin', (c) => ask(c, { visit: '2027-02-01' })), false)
    assert.equal(await may('colin', (c) => ask(c, { visit: '2026-11-24' })), false)
    assert.equal(await may('colin', (c) => ask(c, { keys: [] })), false)
    assert.equal(await may('colin', (c) => ask(c)), true)
  })

  test('the function itself holds to the budget, whoever calls it', async () => {
    await inSession(staff, 'idris', 'safeguarding', async (client) => {
      for (let asked = 0; asked < 10; asked += 1) assert.equal((await ask(client)).rows[0]?.spent, null)
      assert.equal((await ask(client)).rows[0]?.spent, 'person-hour')
    })
  })
})
