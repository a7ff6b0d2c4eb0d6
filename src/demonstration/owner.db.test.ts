import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../test/support/database.ts'
import { begin, finish, openOwner, type Owner } from './owner.ts'

const database = await testDatabase()
const waits = async (owner: Owner): Promise<string | undefined> =>
  (await owner.query<{ says: string }>(`select current_setting('synchronous_commit') as says`))[0]?.says

test('no step of a filling waits for the disk; that it is finished does, and so all before it', async () => {
  const owner = await openOwner(database.admin)
  try {
    await begin(owner)
    assert.equal(await waits(owner), 'off')
    await finish(owner)
    assert.equal(await waits(owner), 'on')
    const [load] = await owner.query<{ isFinished: boolean }>(
      'select finished_at is not null as "isFinished" from identity.demonstration_load',
    )
    assert.equal(load?.isFinished, true)
  } finally {
    await owner.close()
  }
})
