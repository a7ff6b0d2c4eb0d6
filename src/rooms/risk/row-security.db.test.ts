import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, suite, test } from 'node:test'
import type pg from 'pg'
import { agencies, createCast, personId, type PersonName } from '../../../test/support/cast.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { accept, arrangeRelease, inSession, type Arranged } from '../../../test/support/releases.ts'

/** Rows as the database itself gives them, whatever the application asks. */
const database = await testDatabase()
await createCast(database)
let staff: pg.Client
let open: Arranged
let bound: Arranged
const ids = { original: randomUUID(), open: randomUUID(), bound: randomUUID() }

async function tick(id: string, itemId: string, releaseId: string | null): Promise<void> {
  await database.owner(
    `insert into risk.observation (id, item_id, owner_agency_id, release_id, original_version, code, quote, by_person)
       values ($1, $2, $3, $4, $5, 'LIV-02', 'sleep', $6)`,
    [id, itemId, agencies.police.id, releaseId, releaseId === null ? 1 : null, personId('tomasz')],
  )
  await database.owner(
    `insert into risk.circumstance (observation_id, how, observer) values ($1, 'observed', 'an officer')`,
    [id],
  )
}

before(async () => {
  staff = await database.as('staff')
  open = await arrangeRelease(database)
  bound = await arrangeRelease(database, { handling: 'C' })
  await database.owner(
    `insert into intelligence.original (item_id, version, text, provenance, by_person) values ($1, 1, 'They sleep there.', 'Seen', $2)`,
    [open.itemId, personId('tomasz')],
  )
  await tick(ids.original, open.itemId, null)
  await tick(ids.open, open.itemId, open.releaseId)
  await tick(ids.bound, bound.itemId, bound.releaseId)
})

const seen = (name: PersonName, purpose: string, table: 'observation' | 'circumstance'): Promise<string[]> =>
  inSession(staff, name, purpose, async (client) => {
    const column = table === 'observation' ? 'id' : 'observation_id'
    const { rows } = await client.query<{ id: string }>(`select ${column} as id from risk.${table}`)
    return rows.map((row) => Object.entries(ids).find(([, id]) => id === row.id)?.[0] ?? row.id).toSorted()
  })

suite('who sees a sign', () => {
  test('nobody without a right, a purpose or an agreement; nobody else’s original, ever', async () => {
    for (const [name, purpose] of [
      ['sam', 'crime'],
      ['frank', 'crime'],
      ['noor', 'oversight'],
      ['colin', 'administration'],
      ['karim', 'crime'],
      ['idris', 'safeguarding'],
    ] as const) {
      assert.deepEqual(await seen(name, purpose, 'observation'), [], name)
      assert.deepEqual(await seen(name, purpose, 'circumstance'), [], name)
    }
  })

  test('the owner’s desk sees all of its items; a reader what was ticked in words they may read', async () => {
    assert.deepEqual(await seen('tomasz', 'crime', 'observation'), ['bound', 'open', 'original'])
    assert.deepEqual(await seen('tomasz', 'crime', 'circumstance'), ['bound', 'open', 'original'])
    assert.deepEqual(await seen('colin', 'crime', 'observation'), ['open'])
    assert.deepEqual(await seen('colin', 'crime', 'circumstance'), [])
  })

  test('under conditions a sign opens with the words it quotes, and closes with a recall', async () => {
    await accept(database, bound.releaseId, 'colin')
    assert.deepEqual(await seen('colin', 'crime', 'observation'), ['bound', 'open'])
    assert.deepEqual(await seen('grace', 'safeguarding', 'observation'), ['open'], 'each for themselves')
    await database.owner(
      `update intelligence.release set recalled_at = priv.now(), recalled_by = $2, recall_reason = 'x' where id = $1`,
      [bound.releaseId, personId('rosa')],
    )
    assert.deepEqual(await seen('colin', 'crime', 'observation'), ['open'])
  })
})

suite('who writes a sign', () => {
  const insert = (
    name: PersonName,
    row: { itemId?: string; releaseId?: string | null; quote?: string; by?: PersonName; agency?: string },
  ): Promise<boolean> =>
    inSession(staff, name, 'crime', (client) =>
      client
        .query(
          `insert into risk.observation (item_id, owner_agency_id, release_id, original_version, code, quote, by_person)
             values ($1, $2, $3, $4, 'LIV-02', $5, $6)`,
          [
            row.itemId ?? open.itemId,
            row.agency ?? agencies.police.id,
            row.releaseId ?? null,
            row.releaseId == null ? 1 : null,
            row.quote ?? 'sleep',
            personId(row.by ?? name),
          ],
        )
        .then(
          () => true,
          () => false,
        ),
    )

  test('nobody elsewhere, not in another’s name, no words that do not stand there, no release of another item', async () => {
    assert.equal(await insert('colin', {}), false)
    assert.equal(await insert('colin', { releaseId: open.releaseId, agency: agencies.council.id }), false)
    assert.equal(await insert('rosa', {}), false)
    assert.equal(await insert('tomasz', { by: 'rosa' }), false)
    assert.equal(await insert('tomasz', { quote: 'are beaten' }), false)
    assert.equal(await insert('tomasz', { releaseId: open.releaseId, quote: 'They sleep there' }), false)
    assert.equal(await insert('tomasz', { itemId: bound.itemId, releaseId: open.releaseId }), false)
  })

  test('the control: an officer of the owner may, in the original and in what was let out', async () => {
    assert.equal(await insert('tomasz', {}), true)
    assert.equal(await insert('tomasz', { releaseId: open.releaseId, quote: 'sleep at a car wash' }), true)
  })

  test('nothing that was ticked can be changed or taken away', async () => {
    for (const deed of [
      `update risk.observation set code = 'LAB-01'`,
      'delete from risk.observation',
      `update risk.circumstance set note = 'x'`,
      'delete from risk.withdrawal',
    ])
      await inSession(staff, 'tomasz', 'crime', (client) =>
        assert.rejects(client.query(deed), /permission denied/, deed),
      )
  })
})
