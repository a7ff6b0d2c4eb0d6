import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { frozenClock } from './clock.ts'
import { startWorker, type HeardFact } from './jobs.ts'
import { silentLog } from './log.ts'
import { testDatabase } from '../../test/support/database.ts'

const database = await testDatabase()

suite('the worker', () => {
  const heard: HeardFact[] = []
  const work = () =>
    startWorker({
      database: database.open('worker'),
      listeners: [
        {
          name: 'test.hear',
          hears: 'test.happened',
          verb: 'alteration',
          hear: async (_tx, fact) => {
            heard.push(fact)
            return { audit: null }
          },
        },
      ],
      chores: [],
      log: silentLog,
      clock: frozenClock('2026-11-25T09:00:00Z'),
    })

  test('takes back at once what a killed worker had in its hands', async () => {
    await inTheHandsOf('a-killed-worker')
    const worker = await work()
    after(() => worker.stop())
    for (let tries = 0; tries < 100 && heard.length === 0; tries += 1) await sleep(50)
    assert.equal(heard.length, 1)
    // The control: a lock does keep a job back. This one is there after the start, and two polls pass it by.
    await inTheHandsOf('another-worker')
    await sleep(4_500)
    assert.equal(heard.length, 1)
  })
})

/** A fact whose job is locked as it commits, so that nobody sees it free. */
async function inTheHandsOf(workerId: string): Promise<void> {
  const client = new pg.Client(database.admin)
  await client.connect()
  await client.query('begin')
  await client.query(`select outbox.publish('test.happened', gen_random_uuid(), '{}')`)
  await client.query(
    'update graphile_worker._private_jobs set locked_at = now(), locked_by = $1 where locked_by is null',
    [workerId],
  )
  await client.query('commit')
  await client.end()
}
