import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, suite, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { createSealer, readAnchors, verifyAudit } from '#platform/audit-seal.ts'
import { openKeyring } from '#platform/crypto/keyring.ts'
import { frozenClock } from '#platform/clock.ts'
import { testDatabase } from '../support/database.ts'

/**
 * Fifty alterations of a sealed audit log, by somebody who owns the database, each found by what `article4 audit verify`
 * runs. Each happens in a transaction that is taken back, with the triggers off, as a dishonest host would.
 */
const database = await testDatabase()
const folder = await mkdtemp(path.join(tmpdir(), 'a4-audit-'))
const anchorFile = path.join(folder, 'anchors.jsonl')
const keyring = openKeyring(path.join(folder, 'keys'))
const clock = frozenClock('2026-11-25T09:00:00Z')
const sealer = createSealer({ pool: database.open('worker').pool, keyring, clock, anchorFile })
after(() => rm(folder, { recursive: true, force: true }))

/**
 * Six rounds of ten events, each sealed. Made when the tests run and not as the file is read: a transaction that some other
 * test holds open at that moment would keep the sealer waiting, as it should.
 */
async function sixSealedRounds(): Promise<void> {
  await database.owner(`insert into priv.frozen_clock (at) values ('2026-11-25T09:00:00Z')`)
  for (let round = 0; round < 6; round += 1) {
    const at = new Date(Date.UTC(2026, 10, 25, 9, round * 5)).toISOString()
    clock.set(at)
    await database.owner('update priv.frozen_clock set at = $1', [at])
    for (let event = 0; event < 10; event += 1) {
      await database.owner(
        `select audit.record('consultation', 'intake.read-report', 'allowed', 'report', $1, null, null, null, jsonb_build_object('n', $2::int), null)`,
        [`report-${round}-${event}`, event],
      )
    }
    await sealAll(10)
  }
}

/** Seals until so many events are in; a transaction elsewhere on the server may keep them back for a moment. */
async function sealAll(wanted: number): Promise<number> {
  let sealed = await sealer.seal()
  for (let tries = 0; sealed < wanted && tries < 100; tries += 1) {
    await sleep(50)
    sealed += await sealer.seal()
  }
  assert.equal(sealed, wanted, 'all events were sealed')
  return sealed
}

/** A generator of numbers that is the same every time, so that a failure can be had again. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state % below
  }
}

type Alteration = (pick: (below: number) => number) => { readonly name: string; readonly sql: string }
const someEvent = `(select id from audit.event order by id offset %n limit 1)`
const at = (n: number): string => someEvent.replace('%n', String(n))

const kinds: readonly Alteration[] = [
  (pick) => ({
    name: 'a purpose is edited',
    sql: `update audit.event set purpose = 'other' where id = ${at(pick(60))}`,
  }),
  (pick) => ({
    name: 'a person is edited and the row hashed anew',
    sql: `update audit.event e set person_id = gen_random_uuid() where id = ${at(pick(60))};
      update audit.event e set row_hash = sha256(convert_to(audit.canonical(e), 'utf8'))`,
  }),
  (pick) => ({
    name: 'a row and its leaf are hashed anew',
    sql: `update audit.event e set subject_id = 'another' where id = ${at(pick(60))};
      update audit.event e set row_hash = sha256(convert_to(audit.canonical(e), 'utf8'));
      update audit.leaf l set row_hash = e.row_hash from audit.event e where e.id = l.event_id`,
  }),
  (pick) => ({
    name: 'an event is deleted',
    sql: `with d as (delete from audit.leaf where event_id = ${at(pick(60))} returning event_id) delete from audit.event e using d where e.id = d.event_id`,
  }),
  (pick) => ({
    name: 'an event is deleted and the places closed up',
    sql: `create temp table gone on commit drop as select position, event_id from audit.leaf where event_id = ${at(pick(50))};
      delete from audit.leaf where position = (select position from gone); delete from audit.event where id = (select event_id from gone);
      update audit.leaf set position = position + 1000000 where position > (select position from gone);
      update audit.leaf set position = position - 1000001 where position > 1000000`,
  }),
  (pick) => ({
    name: 'an old event is put in',
    sql: `insert into audit.event (created_at, surface, verb, action, decision, row_hash)
      values ('2026-11-25T09:0${pick(9)}:30Z', 'staff', 'consultation', 'intake.read-report', 'allowed', '')`,
  }),
  (pick) => ({ name: 'two events change places', sql: swapSql(pick) }),
  () => ({
    name: 'the tail is cut off',
    sql: `delete from audit.seal where size > 50; delete from audit.leaf where position >= 50;
      delete from audit.event e where not exists (select from audit.leaf l where l.event_id = e.id)`,
  }),
  (pick) => ({
    name: 'the clock of an event is moved',
    sql: `update audit.event set created_at = created_at - interval '${1 + pick(5)} hours' where id = ${at(pick(60))}`,
  }),
  (pick) => ({
    name: 'a seal is taken out',
    sql: `delete from audit.seal where size = ${10 * (1 + pick(5))}`,
  }),
  (pick) => ({
    name: 'a seal is edited',
    sql: `update audit.seal set sealed_at = sealed_at + interval '${1 + pick(9)} minutes' where size = ${10 * (1 + pick(6))}`,
  }),
]

/** Two leaves exchange their events: done by hand, since event_id is unique. */
function swapSql(pick: (below: number) => number): string {
  const [one, other] = [pick(30), 30 + pick(30)]
  return `create temp table pair on commit drop as select position, event_id, row_hash from audit.leaf where position in (${one}, ${other});
    delete from audit.leaf where position in (${one}, ${other});
    insert into audit.leaf (position, event_id, row_hash) select case when position = ${one} then ${other} else ${one} end, event_id, row_hash from pair`
}

async function findingsAfter(sql: string): Promise<string[]> {
  const client = new pg.Client(database.admin)
  await client.connect()
  try {
    await client.query(`begin; set local session_replication_role = replica`)
    await client.query(sql)
    const findings = await verifyAudit(client, keyring, await readAnchors(anchorFile))
    return findings.map((finding) => finding.sentence)
  } finally {
    await client.query('rollback')
    await client.end()
  }
}

suite('the audit log', () => {
  before(sixSealedRounds)

  test('an untouched log gives no finding', async () => {
    assert.deepEqual(await findingsAfter('select 1'), [])
  })

  test('fifty alterations, fifty found', async (context) => {
    const pick = numbers(4)
    const missed: string[] = []
    for (let count = 0; count < 50; count += 1) {
      const kind = kinds[count % kinds.length]
      assert.ok(kind)
      const alteration = kind(pick)
      if ((await findingsAfter(alteration.sql)).length === 0) missed.push(alteration.name)
    }
    context.diagnostic(`50 alterations of ${kinds.length} kinds: ${50 - missed.length} found`)
    assert.deepEqual(missed, [])
  })

  test('the control: without the anchors, a tail that was cut off goes unseen', async () => {
    const client = new pg.Client(database.admin)
    await client.connect()
    await client.query(`begin; set local session_replication_role = replica`)
    await client.query(`delete from audit.seal where size > 50; delete from audit.leaf where position >= 50;
      delete from audit.event e where not exists (select from audit.leaf l where l.event_id = e.id)`)
    assert.deepEqual(await verifyAudit(client, keyring, []), [])
    await client.query('rollback')
    await client.end()
  })

  test('an event whose transaction is still open is not sealed until it has ended', async () => {
    const slow = new pg.Client({ ...database.admin, options: '-c role=article4_owner' })
    await slow.connect()
    await slow.query('begin')
    await slow.query(
      `select audit.record('system', 'audit.heartbeat', 'allowed', 'worker', 'slow', null, null, null, '{}', null)`,
    )
    await database.owner(
      `select audit.record('system', 'audit.heartbeat', 'allowed', 'worker', 'quick', null, null, null, '{}', null)`,
    )
    // Neither is sealed: the quick one has ended, but what comes behind it may still be on its way.
    const sealedEarly = await sealer.seal()
    await slow.query('commit')
    await slow.end()
    assert.equal(sealedEarly, 0)
    await sealAll(2)
    assert.deepEqual(await findingsAfter('select 1'), [])
  })

  test('an anchor file that was cut short or altered is a finding or fewer anchors, never a crash', async () => {
    const text = await readFile(anchorFile, 'utf8')
    const altered = path.join(folder, 'altered.jsonl')
    await writeFile(altered, text.replace(/"root":"[0-9a-f]{4}/, '"root":"0000'))
    const client = new pg.Client(database.admin)
    await client.connect()
    const findings = await verifyAudit(client, keyring, await readAnchors(altered))
    await client.end()
    assert.ok(findings.length > 0)
  })
})
