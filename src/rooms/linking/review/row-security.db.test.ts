import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import type pg from 'pg'
import { agencies, cast, createCast, personId, type PersonName } from '../../../../test/support/cast.ts'
import { testDatabase } from '../../../../test/support/database.ts'
import { arrangeDecision, arrangeMention } from '../../../../test/support/subjects.ts'
import { arrangeRelease, inSession } from '../../../../test/support/releases.ts'

/** Decisions, their notes and tripwires as the database itself gives and takes them, whatever the application asks. */
const database = await testDatabase()
await createCast(database)
let staff: pg.Client
const ids = { one: '', other: '', hidden: '', phone: '', open: '', half: '' }

before(async () => {
  staff = await database.as('staff')
  const shared = await arrangeRelease(database, { to: ['council'] })
  const kept = await arrangeRelease(database, { to: [] })
  ids.one = await arrangeMention(database, { in: shared })
  ids.other = await arrangeMention(database, { in: shared, shown: 'Bogdan' })
  ids.hidden = await arrangeMention(database, { in: kept })
  ids.phone = await arrangeMention(database, { in: shared, kind: 'phone', value: '+447700900123' })
  ids.open = await arrangeDecision(database, ids.one, ids.other, 'same')
  ids.half = await arrangeDecision(database, ids.one, ids.hidden, 'same')
  for (const id of [ids.open, ids.half])
    await database.owner(`insert into linking.decision_note (decision_id, note) values ($1, 'Why')`, [id])
  await database.owner(
    `insert into linking.tripwire (mention_id, reason, agency_id, by_person, review_on) values ($1, 'Watched', $2, $3, '2027-01-01')`,
    [ids.one, agencies.council.id, personId('colin')],
  )
})

const count = (name: PersonName, purpose: string, table: string): Promise<number> =>
  inSession(staff, name, purpose, async (client) => {
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::int as count from linking.${table}`,
    )
    return rows[0]?.count ?? -1
  })
const tries = (name: PersonName, text: string, values: unknown[]): Promise<boolean> =>
  inSession(staff, name, cast[name].purpose, (client) =>
    client.query(text, values).then(
      () => true,
      () => false,
    ),
  )

suite('who sees what was decided', () => {
  test('who sees both ends and nobody else; the note at its own agency', async () => {
    assert.equal(await count('sam', 'crime', 'decision'), 0)
    assert.equal(await count('frank', 'crime', 'decision'), 0)
    assert.equal(await count('colin', 'crime', 'decision'), 1)
    assert.equal(await count('colin', 'crime', 'decision_note'), 0)
    assert.equal(await count('tomasz', 'crime', 'decision'), 2)
    assert.equal(await count('tomasz', 'crime', 'decision_note'), 2)
  })

  test('a tripwire its person alone, and only for a purpose', async () => {
    for (const name of ['tomasz', 'grace', 'amina', 'frank'] as const)
      assert.equal(await count(name, cast[name].purpose, 'tripwire'), 0, name)
    assert.equal(await count('colin', 'administration', 'tripwire'), 0)
    assert.equal(await count('colin', 'crime', 'tripwire'), 1)
  })
})

suite('who decides', () => {
  const insert = (
    name: PersonName,
    more: {
      readonly left?: string
      readonly right?: string
      readonly by?: PersonName
      readonly agency?: string
    } = {},
  ): Promise<boolean> => {
    const [left, right] = [more.left ?? ids.one, more.right ?? ids.other].toSorted()
    return tries(
      name,
      `insert into linking.decision (left_mention, right_mention, answer, was_blind, needs_second, agency_id, by_person)
         values ($1, $2, 'same', true, false, $3, $4)`,
      [left, right, more.agency ?? agencies[cast[name].agency].id, personId(more.by ?? name)],
    )
  }

  test('nobody without the right, in another’s name or agency, of a hidden end, or of two kinds', async () => {
    for (const name of ['sam', 'grace', 'rosa', 'frank'] as const)
      assert.equal(await insert(name), false, name)
    assert.equal(await insert('colin', { by: 'tomasz' }), false)
    assert.equal(await insert('colin', { agency: agencies.police.id }), false)
    assert.equal(await insert('colin', { right: ids.hidden }), false)
    assert.equal(await insert('colin', { right: ids.phone }), false)
  })

  test('the control: an analyst who sees both may', async () => {
    assert.equal(await insert('colin'), true)
  })

  test('nothing that was decided can be changed or taken away, nor a tripwire pointed elsewhere', async () => {
    for (const deed of [
      `update linking.decision set answer = 'different'`,
      'delete from linking.decision',
      'delete from linking.decision_note',
      `update linking.tripwire set mention_id = '${ids.other}'`,
      'delete from linking.tripwire',
      'delete from linking.tripwire_seen',
    ])
      await inSession(staff, 'colin', 'crime', (client) =>
        assert.rejects(client.query(deed), /permission denied/, deed),
      )
  })

  test('nobody watches what they do not see, or in another’s name', async () => {
    const watch = (mention: string, by: PersonName): Promise<boolean> =>
      tries(
        'colin',
        `insert into linking.tripwire (mention_id, reason, agency_id, by_person, review_on) values ($1, 'x', $2, $3, '2027-01-01')`,
        [mention, agencies.council.id, personId(by)],
      )
    assert.equal(await watch(ids.hidden, 'colin'), false)
    assert.equal(await watch(ids.one, 'grace'), false)
    assert.equal(await watch(ids.one, 'colin'), true)
  })
})
