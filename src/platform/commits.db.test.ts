import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../test/support/database.ts'
import { notWaitingForDisk } from './commits.ts'
import type { Database } from './database.ts'

const database = await testDatabase()

/** Whether a commit waits, and whether the connection says so itself (`client`). A server for tests says it for all. */
async function waits({ kysely }: Database): Promise<{ setting: string; isOwn: boolean } | undefined> {
  const { rows } = await sql<{ setting: string; isOwn: boolean }>`
    select setting, source = 'client' as "isOwn" from pg_settings where name = 'synchronous_commit'`.execute(
    kysely,
  )
  return rows[0]
}

test('only where a connection says so does a commit not wait for the disk', async () => {
  assert.equal((await waits(database.open('staff')))?.isOwn, false)
  assert.deepEqual(await waits(database.open('staff', 1, notWaitingForDisk)), {
    setting: 'off',
    isOwn: true,
  })
})
