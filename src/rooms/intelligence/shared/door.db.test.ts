import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { agentHash, createCast, personId, tokenOf, type PersonName } from '../../../../test/support/cast.ts'
import { testDatabase } from '../../../../test/support/database.ts'
import { arrangeRelease } from '../../../../test/support/releases.ts'
import type { Db } from '#platform/db.ts'
import { mayActOn, releasedItem, releasedItems } from '../index.ts'

const database = await testDatabase()
await createCast(database)
const { kysely } = database.open('staff')
const asking = <Answer>(
  name: PersonName,
  purpose: string,
  ask: (db: Db) => Promise<Answer>,
): Promise<Answer> =>
  kysely.transaction().execute(async (tx) => {
    await sql`select priv.begin_session(${tokenOf(name, purpose)}, ${agentHash})`.execute(tx)
    return ask(tx)
  })
const consult = (itemId: string, answer: string, at: string) =>
  database.owner(
    `insert into intelligence.consultation (item_id, created_at, about, originator, answer, note, by_person) values ($1, $2, 'act', 'A school', $3, 'x', $4)`,
    [itemId, at, answer, personId('tomasz')],
  )

test('later rooms learn of the releases the asking person may see, and of no other', async () => {
  const [mine, hidden] = [await arrangeRelease(database), await arrangeRelease(database, { to: ['charity'] })]
  const found = await asking('colin', 'crime', (db) => releasedItems(db, [hidden.releaseId, mine.releaseId]))
  assert.deepEqual(
    found.map((one) => one.releaseId),
    [mine.releaseId],
  )
  assert.equal(await asking('colin', 'crime', (db) => releasedItem(db, hidden.releaseId)), null)
  assert.deepEqual(await asking('colin', 'crime', (db) => releasedItems(db, [])), [])
})

test('the door gives head and handling, and no words', async () => {
  const { releaseId } = await arrangeRelease(database, { text: 'A hidden sentence.' })
  const found = await asking('colin', 'crime', (db) => releasedItem(db, releaseId))
  assert.ok(!JSON.stringify(found).includes('hidden sentence'))
})

test('A1 may be acted on only while the originator’s latest answer is yes (BR15)', async () => {
  const { itemId, releaseId } = await arrangeRelease(database, { handling: 'C', to: [] })
  const may = () => asking('tomasz', 'crime', (db) => mayActOn(db, releaseId))
  assert.equal(await may(), false)
  await consult(itemId, 'agreed', '2026-11-25T08:01:00Z')
  assert.equal(await may(), true)
  await consult(itemId, 'declined', '2026-11-25T08:02:00Z')
  assert.equal(await may(), false)
})

test('another agency never acts on A1, whatever the originator told the owner', async () => {
  const { itemId, releaseId } = await arrangeRelease(database, { handling: 'C' })
  await consult(itemId, 'agreed', '2026-11-25T08:01:00Z')
  assert.equal(await asking('colin', 'crime', (db) => mayActOn(db, releaseId)), false)
})

test('an item without A1 may be acted on by whoever sees it, and one that is hidden by nobody', async () => {
  const { releaseId } = await arrangeRelease(database)
  assert.equal(await asking('colin', 'crime', (db) => mayActOn(db, releaseId)), true)
  assert.equal(await asking('frank', 'crime', (db) => mayActOn(db, releaseId)), false)
})
