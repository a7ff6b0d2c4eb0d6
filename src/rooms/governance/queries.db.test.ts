import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { sql } from 'kysely'
import type { WriteDb } from '#platform/db.ts'
import { agencies, agreementId, createCast, personId, type PersonName } from '../../../test/support/cast.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { insertDraft, sessions } from '../../../test/support/agreements.ts'
import { agreements, findAgreement } from './queries.ts'

/**
 * Row security, asked as the staff role with a signed context and no application in between. Each control
 * is also switched off in this scratch database, to show that the test would notice.
 */
const database = await testDatabase()
await createCast(database)
const owner = database.owner.bind(database)
const asPerson = sessions(database)

/** The error code, or `done`. */
async function attempt(name: PersonName, statement: (tx: WriteDb) => Promise<unknown>): Promise<string> {
  return asPerson(name, statement).then(
    () => 'done',
    (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown'),
  )
}
const denied = '42501'

const draftId = 'c0000000-0000-4000-8000-0000000000d1'
await insertDraft(database, draftId, [agencies.police.id, agencies.council.id])

const readers = ['gwen', 'priya', 'hugh', 'colin', 'idris', 'frank', 'noor', 'sam'] as const
async function whoSees(table: 'agreement' | 'party', id: string): Promise<string[]> {
  const column = sql.ref(table === 'agreement' ? 'id' : 'agreement_id')
  const seen: string[] = []
  for (const name of readers) {
    const { rows } = await asPerson(name, (tx) =>
      sql`select from ${sql.table(`governance.${table}`)} where ${column} = ${id}::uuid`.execute(tx),
    )
    if (rows.length > 0) seen.push(name)
  }
  return seen
}

suite('row security of agreements', () => {
  for (const table of ['agreement', 'party'] as const) {
    test(`a draft's ${table} rows are seen by contributors and leads of those it names, and by nobody else`, async () => {
      assert.deepEqual(await whoSees(table, draftId), ['gwen', 'priya', 'hugh', 'colin'])
    })

    test(`a signed agreement's ${table} rows are seen by all its parties, and by an auditor`, async () => {
      assert.deepEqual(await whoSees(table, agreementId), ['gwen', 'priya', 'hugh', 'colin', 'idris', 'noor'])
    })

    test(`with the policy on ${table} opened, the test above would fail`, async () => {
      await owner(`alter policy named_in_it on governance.${table} using (true)`)
      assert.deepEqual(await whoSees(table, draftId), [...readers])
      await owner(`drop policy named_in_it on governance.${table}`)
      assert.deepEqual(await whoSees(table, draftId), [])
      await restoreReading(table)
      assert.deepEqual(await whoSees(table, draftId), ['gwen', 'priya', 'hugh', 'colin'])
    })
  }

  test('without a session nothing is seen', async () => {
    const client = await database.as('staff')
    assert.equal((await client.query('select from governance.agreement')).rowCount, 0)
    assert.equal((await client.query('select from governance.party')).rowCount, 0)
  })

  test('no other surface can read agreements', async () => {
    for (const role of ['public', 'door', 'worker', 'keys'] as const) {
      const client = await database.as(role)
      await assert.rejects(client.query('select * from governance.agreement'), { code: denied }, role)
      await assert.rejects(client.query('select * from governance.party'), { code: denied }, role)
    }
  })

  const newId = 'c0000000-0000-4000-8000-0000000000d2'
  const insert = (by: PersonName, agency: keyof typeof agencies) => (tx: WriteDb) =>
    sql`insert into governance.agreement (id, title, created_by, created_agency_id, purposes, legal_bases, data_classes, regime,
        retention_months, onward_sharing, starts_on, review_on)
      values (${newId}, 'New', ${personId(by)}, ${agencies[agency].id}, '{crime}', '{6_1_e}', '{intelligence}', 'both', 72, 'never',
        '2026-12-01', '2027-11-30')`.execute(tx)

  test('only a lead draws up, and only in their own name and agency', async () => {
    assert.equal(await attempt('priya', insert('priya', 'police')), denied)
    assert.equal(await attempt('sam', insert('sam', 'council')), denied)
    assert.equal(await attempt('gwen', insert('hugh', 'police')), denied)
    assert.equal(await attempt('gwen', insert('gwen', 'council')), denied)
    assert.equal(await attempt('gwen', insert('gwen', 'police')), 'done')
  })

  test('with the policy on drawing up opened, a contributor would get through', async () => {
    await owner('alter policy draw_up on governance.agreement with check (true)')
    assert.equal(await attempt('priya', insert('priya', 'police')), 'done')
    await owner(`alter policy draw_up on governance.agreement with check ((select priv.has_right('governance-lead'))
      and created_by = (select priv.person()) and created_agency_id = (select priv.agency()))`)
    assert.equal(await attempt('priya', insert('priya', 'police')), denied)
  })

  const addParty = (tx: WriteDb): Promise<unknown> =>
    sql`insert into governance.party (agreement_id, agency_id) values (${draftId}, ${agencies.fire.id})`.execute(
      tx,
    )

  test('nobody is added to an agreement afterwards, not even by who drew it up', async () => {
    await owner(`update priv.frozen_clock set at = at + interval '1 second'`)
    for (const name of ['gwen', 'hugh', 'frank', 'priya'] as const)
      assert.equal(await attempt(name, addParty), denied, name)
    await owner('alter policy name_parties on governance.party with check (true)')
    assert.equal(await attempt('gwen', addParty), 'done', 'with the policy opened they would be')
    await owner(`alter policy name_parties on governance.party with check ((select priv.has_right('governance-lead')) and exists (
      select from governance.agreement g where g.id = agreement_id and g.created_by = (select priv.person())
        and g.created_at = (select priv.now())))`)
    await owner(`update priv.frozen_clock set at = at - interval '1 second'`)
  })

  test('terms, names and signatures cannot be written past the functions', async () => {
    const statements = [
      `update governance.agreement set review_on = '2027-06-01'`,
      `update governance.party set signed_at = priv.now()`,
      `update governance.party set left_at = null`,
      `insert into governance.party (agreement_id, agency_id, named_as) values ('${draftId}', '${agencies.fire.id}', 'Another name')`,
      `delete from governance.party`,
      `delete from governance.agreement`,
      `select governance.are_partners('${agencies.police.id}', '${agencies.fire.id}', 'crime')`,
    ]
    for (const statement of statements) {
      assert.equal(await attempt('gwen', (tx) => sql.raw(statement).execute(tx)), denied, statement)
    }
  })

  test('the functions look at right and party themselves, and take nothing but a SHA-256', async () => {
    const sign = (name: PersonName, id: string, hash = "sha256(convert_to('x', 'utf8'))"): Promise<unknown> =>
      asPerson(name, async (tx) => {
        const { rows } = await sql<{
          answer: string
        }>`select governance.sign(${id}::uuid, ${sql.raw(hash)}) as answer`.execute(tx)
        return rows[0]?.answer
      })
    assert.equal(await sign('priya', draftId), 'not-allowed')
    assert.equal(await sign('frank', draftId), 'not-allowed')
    assert.equal(await sign('hugh', agreementId), 'already-signed')
    assert.equal(await sign('hugh', draftId), 'signed')
    await assert.rejects(sign('hugh', draftId, `'\\x00'::bytea`), { code: '23514' })
    const leave = (name: PersonName): Promise<unknown> =>
      asPerson(name, async (tx) => {
        const { rows } = await sql<{
          answer: string
        }>`select governance.leave(${draftId}::uuid) as answer`.execute(tx)
        return rows[0]?.answer
      })
    assert.equal(await leave('priya'), 'not-allowed')
    assert.equal(await leave('frank'), 'already-left')
    assert.equal(await leave('hugh'), 'left')
  })
})

suite('reading agreements', () => {
  test('lists an agreement with its parties, and finds none that is not one’s own', async () => {
    const listed = await asPerson('idris', agreements)
    assert.deepEqual(
      listed.map((one) => [one.id, one.parties.map((party) => party.name)]),
      [[agreementId, ['Midshire Council', 'Midshire Police', 'Safe Harbour Midshire']]],
    )
    assert.equal(await asPerson('idris', (tx) => findAgreement(tx, draftId)), null)
    const audited = await asPerson('noor', agreements)
    assert.deepEqual(
      audited.map((one) => one.id),
      [agreementId],
      'an auditor of a party sees no draft',
    )
  })
})

async function restoreReading(table: 'agreement' | 'party'): Promise<void> {
  const own = table === 'agreement' ? 'created_agency_id' : 'agency_id'
  const id = table === 'agreement' ? 'id' : 'agreement_id'
  await owner(`drop policy if exists named_in_it on governance.${table}`)
  await owner(`create policy named_in_it on governance.${table} for select to article4_staff
    using ((((select priv.has_right('contributor')) or (select priv.has_right('governance-lead')))
        and (${own} = (select priv.agency()) or governance.is_party(${id})))
      or ((select priv.has_right('auditor')) and governance.was_agreed(${id})))`)
}
