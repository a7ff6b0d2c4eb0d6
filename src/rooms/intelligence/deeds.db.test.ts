import assert from 'node:assert/strict'
import { test } from 'node:test'
import type pg from 'pg'
import { agencies, agreementId, createCast, personId, type PersonName } from '../../../test/support/cast.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { arrangeRelease, inSession } from '../../../test/support/releases.ts'

/**
 * The database's own deeds, called directly as the staff role would by injected SQL: each checks right, agency and purpose
 * by itself. Every refusal ends with the same call by whoever may, which works: so the refusal was for its reason.
 */
const database = await testDatabase()
await createCast(database)
const staff = await database.as('staff')

const call = <Answer>(name: PersonName, purpose: string, sql: string, values: unknown[]): Promise<Answer> =>
  inSession(staff, name, purpose, async (client: pg.Client) => {
    const { rows } = await client.query<{ answer: Answer }>(`select ${sql} as answer`, values)
    return rows[0]?.answer as Answer
  })
const disseminate = `intelligence.disseminate($1, $2, 'x', 'part2', '6_1_e', 'needed', '', null, null)`
const recall = `intelligence.recall($1, 'wrong')`

test('letting out needs the right, the owning agency and a purpose', async () => {
  const { itemId } = await arrangeRelease(database)
  await database.owner(`update intelligence.item set state = 'sanitised' where id = $1`, [itemId])
  await database.owner(
    `insert into intelligence.grading (item_id, version, source_evaluation, source_reason, assessment, assessment_reason, handling, handling_reason, by_person)
       values ($1, 1, '2', 'x', 'D', 'x', 'P', 'x', $2)`,
    [itemId, personId('tomasz')],
  )
  await database.owner(
    `insert into intelligence.sanitised (item_id, version, title, text, by_person) values ($1, 1, 't', 'x', $2)`,
    [itemId, personId('tomasz')],
  )
  const release = 'intelligence.release_item($1, gen_random_uuid(), $2)'
  for (const [name, purpose] of [
    ['tomasz', 'crime'],
    ['karim', 'crime'],
    ['colin', 'crime'],
    ['rosa', 'administration'],
    ['rosa', 'oversight'],
  ] as const) {
    assert.equal(await call(name, purpose, release, [itemId, 1]), 'not-allowed', `${name} for ${purpose}`)
  }
  assert.equal(await call('rosa', 'crime', release, [itemId, 2]), 'changed-meanwhile')
  // One release of these versions is arranged already; recalled, it stands in nobody's way.
  assert.equal(await call('rosa', 'crime', release, [itemId, 1]), 'already')
  await database.owner(
    `update intelligence.release set recalled_at = priv.now(), recalled_by = $2, recall_reason = 'x' where item_id = $1`,
    [itemId, personId('rosa')],
  )
  assert.equal(await call('rosa', 'crime', release, [itemId, 1]), 'released')
})

test('naming a reader needs the right, the owning agency, a purpose and a live agreement for it', async () => {
  const { releaseId } = await arrangeRelease(database, { to: [] })
  const to = [releaseId, agencies.council.id]
  for (const [name, purpose] of [
    ['tomasz', 'crime'],
    ['colin', 'crime'],
    ['rosa', 'administration'],
  ] as const) {
    assert.equal(await call(name, purpose, disseminate, to), 'not-allowed', `${name} for ${purpose}`)
  }
  assert.equal(await call('rosa', 'triage', disseminate, to), 'no-agreement')
  assert.equal(await call('rosa', 'labour-standards', disseminate, to), 'no-agreement')
  assert.equal(await call('rosa', 'crime', disseminate, [releaseId, agencies.fire.id]), 'no-agreement')
  assert.equal(await call('rosa', 'crime', disseminate, [releaseId, agencies.police.id]), 'own-agency')
  assert.equal(await call('rosa', 'crime', disseminate, to), 'disseminated')
})

test('a recall needs the right, the owning agency and a purpose', async () => {
  const { releaseId } = await arrangeRelease(database)
  for (const [name, purpose] of [
    ['tomasz', 'crime'],
    ['colin', 'crime'],
    ['rosa', 'administration'],
  ] as const) {
    assert.equal(await call(name, purpose, recall, [releaseId]), -1, `${name} for ${purpose}`)
  }
  assert.equal(await call('rosa', 'crime', recall, [releaseId]), 0)
})

test('accepting conditions needs everything that seeing the head needs', async () => {
  const { releaseId } = await arrangeRelease(database, { handling: 'C', purposes: ['crime'] })
  const accept = 'intelligence.acknowledge($1, $2)'
  const seen = 'Your own team only.\nDo not visit.'
  for (const [name, purpose] of [
    ['idris', 'crime'],
    ['hugh', 'crime'],
    ['colin', 'safeguarding'],
    ['colin', 'administration'],
    ['tomasz', 'crime'],
  ] as const) {
    assert.equal(
      await call(name, purpose, accept, [releaseId, seen]),
      'not-allowed',
      `${name} for ${purpose}`,
    )
  }
  await database.owner(`update governance.agreement set review_on = '2026-11-25' where id = $1`, [
    agreementId,
  ])
  assert.equal(await call('colin', 'crime', accept, [releaseId, seen]), 'not-allowed')
  await database.owner(`update governance.agreement set review_on = '2027-05-31' where id = $1`, [
    agreementId,
  ])
  assert.equal(await call('colin', 'crime', accept, [releaseId, `${seen} `]), 'conditions-changed')
  assert.equal(await call('colin', 'crime', accept, [releaseId, seen]), 'acknowledged')
})

test('the worker’s and the key service’s deeds are closed to the staff role', async () => {
  for (const sql of [
    `intelligence.open_from_report(gen_random_uuid(), gen_random_uuid(), 'x')`,
    'intelligence.hand_over(gen_random_uuid(), gen_random_uuid())',
    `intelligence.originator_agreed(gen_random_uuid(), 'sanitise', null)`,
    `intelligence.may_unseal('x', 'x', 'intelligence.source', gen_random_uuid())`,
  ]) {
    await assert.rejects(call('rosa', 'crime', sql, []), /permission denied for function/, sql)
  }
})

test('what a release says is changed by nobody: no update, no insert, no delete for the staff role', async () => {
  const { releaseId } = await arrangeRelease(database)
  for (const sql of [
    `update intelligence.release set title = 'x' where id = '${releaseId}'`,
    `update intelligence.release_text set text = 'x'`,
    `delete from intelligence.release`,
    `insert into intelligence.acknowledgement (release_id, person_id, agency_id, conditions_seen) values ('${releaseId}', priv.person(), priv.agency(), 'x')`,
    `update intelligence.dissemination set ended_at = null`,
    `insert into intelligence.recall_notice (release_id, person_id, agency_id) values ('${releaseId}', priv.person(), priv.agency())`,
    `update intelligence.original set text = 'x'`,
    `update intelligence.grading set handling = 'P'`,
    `delete from intelligence.source_opening`,
  ]) {
    await assert.rejects(
      inSession(staff, 'rosa', 'crime', (client) => client.query(sql)),
      /permission denied/,
      sql,
    )
  }
})

test('nobody writes words, grades or openings in another’s name', async () => {
  const { itemId } = await arrangeRelease(database)
  await database.owner(
    `insert into platform.box_key (id, use, public_key) values ('k1', 'source', decode(repeat('00', 32), 'hex')) on conflict do nothing`,
  )
  await database.owner(
    `insert into intelligence.source (item_id, owner_agency_id, pseudonym, sealed, key_id, by_person) values ($1, $2, 'SRC-7K3Q', 'sealed', 'k1', $3)`,
    [itemId, agencies.police.id, personId('tomasz')],
  )
  const original = (by: string) =>
    `insert into intelligence.original (item_id, version, text, provenance, by_person) values ('${itemId}', 1, 'x', 'y', ${by})`
  const opening = (by: string) =>
    `insert into intelligence.source_opening (item_id, owner_agency_id, by_person, purpose, reason) values ('${itemId}', priv.agency(), ${by}, priv.purpose(), 'a good reason')`
  const other = `'${personId('rosa')}'`
  await assert.rejects(
    inSession(staff, 'tomasz', 'crime', (client) => client.query(original(other))),
    /row-level security/,
  )
  await assert.rejects(
    inSession(staff, 'karim', 'crime', (client) => client.query(opening(other))),
    /row-level security/,
  )
  await inSession(staff, 'tomasz', 'crime', (client) => client.query(original('priv.person()')))
  await inSession(staff, 'karim', 'crime', (client) => client.query(opening('priv.person()')))
})

test('a source cannot be recorded at an item of another agency', async () => {
  const { itemId } = await arrangeRelease(database, { owner: 'council' })
  const write = (agency: string) =>
    `insert into intelligence.source (item_id, owner_agency_id, pseudonym, sealed, key_id, by_person)
       values ('${itemId}', '${agency}', 'SRC-AAAA', 'x', 'k1', priv.person())`
  await assert.rejects(
    inSession(staff, 'tomasz', 'crime', (client) => client.query(write(agencies.council.id))),
    /row-level security/,
  )
  await assert.rejects(
    inSession(staff, 'tomasz', 'crime', (client) => client.query(write(agencies.police.id))),
    /row-level security/,
  )
  // Behind the policy stands the table itself.
  const unpoliced = write(agencies.police.id).replace('priv.person()', `'${personId('tomasz')}'`)
  await assert.rejects(database.owner(unpoliced), /foreign key/)
})
