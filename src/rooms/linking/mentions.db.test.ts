import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, suite, test } from 'node:test'
import type pg from 'pg'
import {
  agencies,
  createCast,
  personId,
  type AgencyName,
  type PersonName,
} from '../../../test/support/cast.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { arrangeRelease, inSession, type Arranged } from '../../../test/support/releases.ts'

/** What the database itself takes, whatever the application says. Who sees what is compared in `test/security/access`. */
const database = await testDatabase()
await createCast(database)
let staff: pg.Client
let worker: pg.Client
let open: Arranged
let other: Arranged
const denied = /row-level security|permission denied/

interface Row {
  readonly release?: Arranged
  readonly original?: boolean
  readonly found?: string
  readonly agency?: AgencyName
  readonly by?: PersonName
}
const insertMention = (client: pg.Client, row: Row, as: PersonName, id: string = randomUUID()) => {
  const release = row.release ?? open
  return client.query(
    `insert into linking.mention (id, item_id, owner_agency_id, release_id, original_version, kind, found, shown, sureness, was_corrected, agency_id, by_person)
       values ($1, $2, $3, $4, $5, 'person', $6, 'x', 'added', false, $7, $8)`,
    [
      id,
      release.itemId,
      agencies.police.id,
      row.original === true ? null : release.releaseId,
      row.original === true ? 1 : null,
      row.found ?? 'sleep',
      agencies[row.agency ?? 'council'].id,
      personId(row.by ?? as),
    ],
  )
}

before(async () => {
  staff = await database.as('staff')
  worker = await database.as('worker')
  open = await arrangeRelease(database)
  other = await arrangeRelease(database, { to: [] })
  await database.owner(
    `insert into intelligence.original (item_id, version, text, provenance, by_person) values ($1, 1, 'They sleep there.', 'Seen', $2)`,
    [open.itemId, personId('tomasz')],
  )
})

suite('what the database takes', () => {
  test('no mention without a right and a purpose, in another’s name, of words that do not stand or cannot be read', async () => {
    const cases: readonly (readonly [string, PersonName, string, Row])[] = [
      ['a lead without the right', 'grace', 'safeguarding', {}],
      ['another purpose', 'colin', 'administration', {}],
      ['words that do not stand', 'colin', 'crime', { found: 'elephant' }],
      ['a release that does not reach them', 'colin', 'crime', { release: other }],
      ['the original of another', 'colin', 'crime', { original: true }],
      ['for another agency', 'colin', 'crime', { agency: 'police' }],
      ['in another’s name', 'colin', 'crime', { by: 'amina' }],
    ]
    for (const [why, name, purpose, row] of cases)
      await assert.rejects(
        inSession(staff, name, purpose, (client) => insertMention(client, row, name)),
        denied,
        why,
      )
    await inSession(staff, 'colin', 'crime', (client) => insertMention(client, {}, 'colin'))
    await inSession(staff, 'tomasz', 'crime', (client) =>
      insertMention(client, { original: true, agency: 'police' }, 'tomasz'),
    )
  })

  test('keys of one’s own mention alone, and links between what one sees alone', async () => {
    const [mine, theirs] = [randomUUID(), randomUUID()]
    await database.owner(
      `insert into linking.mention (id, item_id, owner_agency_id, release_id, kind, found, shown, sureness, was_corrected, agency_id, by_person)
         values ($1, $2, $3, $4, 'person', 'sleep', 'x', 'added', false, $3, $5)`,
      [theirs, other.itemId, agencies.police.id, other.releaseId, personId('tomasz')],
    )
    const key = (client: pg.Client, mention: string) =>
      client.query(
        `insert into linking.match_key (key, mention_id, kind, item_id, owner_agency_id, release_id, agency_id)
           values (1, $1, 'person', $2, $3, $4, $5)`,
        [mention, open.itemId, agencies.police.id, open.releaseId, agencies.council.id],
      )
    const edge = (client: pg.Client) =>
      client.query(
        `insert into linking.edge (left_mention, right_mention, kind, model, levels, weight)
           values (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), 'person', 'x', '{1}', 1)`,
        [mine, theirs],
      )
    for (const work of [(client: pg.Client) => key(client, theirs), edge])
      await assert.rejects(
        inSession(staff, 'colin', 'crime', async (client) => {
          await insertMention(client, {}, 'colin', mine)
          await work(client)
        }),
        denied,
      )
    await inSession(staff, 'colin', 'crime', async (client) => {
      await insertMention(client, {}, 'colin', mine)
      await key(client, mine)
    })
  })

  test('nothing is changed or deleted, and the worker reads no words', async () => {
    for (const table of [
      'mention',
      'withdrawal',
      'detail',
      'connection',
      'dismissal',
      'match_key',
      'edge',
      'decision',
    ])
      for (const statement of [
        `delete from linking.${table}`,
        `update linking.${table} set created_at = now()`,
      ])
        await assert.rejects(
          inSession(staff, 'tomasz', 'crime', (client) => client.query(statement)),
          /permission denied/,
          statement,
        )
    for (const column of ['found', 'shown', 'value', 'by_person'])
      await assert.rejects(worker.query(`select ${column} from linking.mention`), /permission denied/, column)
    for (const table of ['detail', 'connection', 'decision', 'decision_note', 'tripwire', 'dismissal'])
      await assert.rejects(worker.query(`select 1 from linking.${table}`), /permission denied/, table)
    await worker.query('select id, prepared from linking.mention')
  })

  test('a withdrawal shows to whoever sees its mention, and to nobody else', async () => {
    const id = randomUUID()
    await database.owner(
      `insert into linking.mention (id, item_id, owner_agency_id, release_id, kind, found, shown, sureness, was_corrected, agency_id, by_person)
         values ($1, $2, $3, $4, 'person', 'sleep', 'x', 'added', false, $3, $5)`,
      [id, open.itemId, agencies.police.id, open.releaseId, personId('tomasz')],
    )
    await database.owner(
      `insert into linking.withdrawal (mention_id, reason, by_person) values ($1, 'twice', $2)`,
      [id, personId('tomasz')],
    )
    const seen = (name: PersonName, purpose: string): Promise<number> =>
      inSession(staff, name, purpose, async (client) =>
        Number((await client.query('select from linking.withdrawal where mention_id = $1', [id])).rowCount),
      )
    // On one connection, one after another: a plan that was kept answers each by their own rights.
    assert.equal(await seen('tomasz', 'crime'), 1)
    assert.equal(await seen('idris', 'safeguarding'), 0)
    assert.equal(await seen('colin', 'crime'), 1)
    assert.equal(await seen('frank', 'crime'), 0)
    assert.equal(await seen('colin', 'administration'), 0)
  })
})
