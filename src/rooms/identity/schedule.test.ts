import assert from 'node:assert/strict'
import test from 'node:test'
import { systemClock } from '#platform/clock.ts'
import { createCast, personId } from '../../../test/support/cast.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { chores } from './schedule.ts'

const database = await testDatabase()
await createCast(database)
const worker = database.open('worker')

const run = async (): Promise<void> => {
  for (const chore of chores) await chore.run(worker, systemClock)
}
const count = async (sql: string): Promise<number> => {
  const [row] = await database.owner<{ n: number }>(`select count(*)::int as n from ${sql}`)
  return row?.n ?? -1
}
const events = () => count(`audit.event where action = 'identity.tidy'`)

test('old attempts, challenges and ended sessions go, young and living ones stay, and it is written down', async () => {
  await database.owner(`insert into identity.attempt (name_hash, succeeded, created_at) values
    (sha256('old'), false, priv.now() - interval '25 hours'), (sha256('young'), false, priv.now() - interval '23 hours')`)
  await database.owner(`insert into identity.challenge (challenge, created_at) values
    ('old', priv.now() - interval '6 minutes'), ('young', priv.now() - interval '4 minutes')`)
  const session = (token: string, ended: string): Promise<unknown> =>
    database.owner(
      `insert into identity.session (token_hash, person_id, purpose, method, agent_hash, created_at, expires_at, ended_at)
        values (sha256(convert_to($1, 'utf8')), $2, 'crime', 'passkey', 'x', priv.now() - interval '200 days',
          priv.now() - interval '199 days', priv.now() - $3::interval)`,
      [token, personId('priya'), ended],
    )
  await session('long ended', '91 days')
  await session('lately ended', '89 days')
  const before = await count('identity.session')
  await run()
  assert.equal(await count(`identity.attempt where name_hash = sha256('old')`), 0)
  assert.equal(await count(`identity.attempt where name_hash = sha256('young')`), 1)
  assert.equal(await count(`identity.challenge where challenge = 'old'`), 0)
  assert.equal(await count(`identity.challenge where challenge = 'young'`), 1)
  assert.equal(await count('identity.session'), before - 1)
  const [event] = await database.owner(
    `select verb, surface, detail from audit.event where action = 'identity.tidy'`,
  )
  assert.deepEqual(event, {
    verb: 'erasure',
    surface: 'worker',
    detail: { attempts: 1, challenges: 1, sessions: 1 },
  })
})

test('where there is nothing to let go of, nothing is written', async () => {
  const before = await events()
  await run()
  assert.equal(await events(), before)
})

test('the last session of somebody long away stays, so that they go on with the purpose they had', async () => {
  await database.owner(`delete from identity.session where person_id = $1`, [personId('frank')])
  await database.owner(
    `insert into identity.session (token_hash, person_id, purpose, method, agent_hash, created_at, expires_at)
      values (sha256('away'), $1, 'labour-standards', 'passkey', 'x', priv.now() - interval '300 days', priv.now() - interval '299 days')`,
    [personId('frank')],
  )
  await run()
  const [kept] = await database.owner(`select identity.starting_purpose($1) as purpose`, [personId('frank')])
  assert.deepEqual(kept, { purpose: 'labour-standards' })
  await database.owner(`delete from identity.session where person_id = $1`, [personId('petra')])
  const [first] = await database.owner(`select identity.starting_purpose($1) as purpose`, [personId('petra')])
  assert.deepEqual(first, { purpose: 'administration' })
})

test('the worker itself may delete none of it', async () => {
  for (const table of ['attempt', 'challenge', 'session']) {
    await assert.rejects(worker.pool.query(`delete from identity.${table}`), /permission denied/, table)
  }
})
