import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, suite, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { buildAssets } from '#platform/assets.ts'
import { createSealer, readAnchors, verifyAudit } from '#platform/audit-seal.ts'
import { systemClock } from '#platform/clock.ts'
import { openKeyring } from '#platform/crypto/keyring.ts'
import { boxKeyPair, openSealedText } from '#platform/crypto/sealed-box.ts'
import { boxContext } from '#platform/keys/context.ts'
import { silentLog } from '#platform/log.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { rooms } from '../../app.ts'
import { edgeOf, models } from '../../rooms/linking/bring-in.ts'
import { everyCandidateFor } from '../../rooms/linking/queries.ts'
import { byDecisions, historiesOf, listOf } from '../../examination/lists.ts'
import { overlapOf, tableOf } from '../../rooms/evaluation/hidden/lists.ts'
import { maturity } from '../../rooms/evaluation/reference.ts'
import { lastMonths } from '../../rooms/evaluation/rules/periods.ts'
import { simulateCounty } from '../../simulation/index.ts'
import { openStaff } from '../../surfaces/staff.ts'
import { openOffice } from '../colleague.ts'
import { bringIn, openOwner, type Ids } from '../owner.ts'
import type { PersonName } from '../people.ts'
import { beginHistory, finishHistory } from './bring-in.ts'
import { order } from './order.ts'

/** A small county, brought in as the demonstration brings a whole one in, without the story above it. */
const database = await testDatabase()
const { owner } = database
const desk = boxKeyPair()
const dayMs = 86_400_000
const { history, truth } = simulateCounty(11, {
  endsOn: new Date(Date.now() - dayMs).toISOString().slice(0, 10),
  size: 0.06,
})
const folder = await mkdtemp(path.join(tmpdir(), 'a4-history-'))
const keyring = openKeyring(path.join(folder, 'keys'))
const notPlain = /[^\w\s]/gu
let staff: FastifyInstance
let ids: Ids
let writtenByHalf = 0
let leftByHalf: readonly unknown[] = []

const tables = order.map((table) => `'${table}'::regclass`).join(', ')
const anyWard = new RegExp(history.wards.map((ward) => ward.name).join('|'))
/** Written while no foreign key is looked up. */
const quick = order.filter((table) =>
  /^(intake|intelligence)\.|^linking\.(mention|match_key|detail|edge)$|^risk\.observation$/.test(table),
)

suite('the history', () => {
  before(async () => {
    await owner('select identity.begin_demonstration()')
    await owner('insert into identity.demonstration_load (finished_at) values (clock_timestamp())')
    await owner(`insert into platform.box_key (id, use, public_key) values ('desk-1', 'desk', $1)`, [
      desk.publicKey,
    ])
    const installer = await openOwner(database.admin)
    ids = await bringIn(installer)
    await installer.close()
    const keys = { desk: { id: 'desk-1', publicKey: desk.publicKey }, pepper: Buffer.alloc(32, 7) }
    // One that loses its database when all but the end is written; then the same again. Every test below is of what the second left.
    const dying = await database.asOwner()
    const half = await beginHistory({ client: dying, history, ids, keys })
    writtenByHalf = half.rows.counts.get('intelligence.item') ?? 0
    await endOf(dying)
    await assert.rejects(finishHistory(half, history))
    leftByHalf = await owner('select from intelligence.item union all select from intake.report')
    const begun = await beginHistory({ client: await database.asOwner(), history, ids, keys })
    await finishHistory(begun, history)
    for (const kind of ['password-pepper', 'one-time-code', 'deconfliction-index', 'training-code'])
      keyring.ensure(kind, new Date())
    staff = await openStaff(rooms, {
      assets: await buildAssets(),
      log: silentLog,
      keySocket: path.join(folder, 'nobody.sock'),
      staffUrl: 'http://localhost:4000',
      publicUrl: 'http://localhost:3000',
      clock: systemClock,
      keyring,
      staff: database.open('staff'),
      door: database.open('door'),
    })
  })

  after(async () => {
    await staff.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('every table that a history fills has rows', async () => {
    for (const table of order) {
      const rows = await owner(`select from ${table} limit 1`)
      assert.equal(rows.length, 1, table)
    }
  })

  test('one that died before its end left nothing', () => {
    assert.ok(writtenByHalf > 100, String(writtenByHalf))
    assert.deepEqual(leftByHalf, [])
  })

  test('how far the partnership is was looked at in each year, and higher than before has a reason', async () => {
    const reviews = await owner<{ year: number; domain: string; score: number; reason: string }>(
      'select year, domain, score, reason from evaluation.review order by domain, year',
    )
    const [firstYear, thisYear] = [history.from, history.to].map((day) => Number(day.slice(0, 4)))
    assert.deepEqual(
      [...new Set(reviews.map(({ year }) => year))].toSorted((one, other) => one - other),
      Array.from({ length: (thisYear ?? 0) - (firstYear ?? 0) }, (_, at) => (firstYear ?? 0) + at),
    )
    assert.deepEqual(
      new Set(reviews.map(({ domain }) => domain)),
      new Set(maturity.domains.map(({ code }) => code)),
    )
    const raised = reviews.filter(
      (one, at) => one.domain === reviews[at - 1]?.domain && one.score > (reviews[at - 1]?.score ?? 0),
    )
    assert.ok(raised.length > 5)
    assert.ok(raised.every(({ reason }) => reason.startsWith('What was begun')))
  })

  test('the tally of districts is of every report but those about wages alone', async () => {
    const [sums] = await owner<{ tally: number; reports: number }>(
      `select (select sum(reports)::int from intake.district_count) as tally, (select count(*)::int from intake.report where not labour_only) as reports`,
    )
    assert.equal(sums?.tally, sums?.reports)
    assert.ok((sums?.tally ?? 0) > 100)
  })

  test('every key of every filled table points at something', async () => {
    const keys = await owner<{ from: string; to: string; pairs: string; some: string; name: string }>(
      `select c.conrelid::regclass::text as "from", c.confrelid::regclass::text as "to", c.conname as name,
          string_agg(format('o.%I = n.%I', b.attname, a.attname), ' and ') as pairs,
          string_agg(format('n.%I is not null', a.attname), ' and ') as some
         from pg_constraint c cross join lateral unnest(c.conkey, c.confkey) as k (mine, theirs)
           join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.mine
           join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.theirs
         where c.contype = 'f' and c.conrelid in (${tables}) group by c.oid`,
    )
    assert.ok(keys.length > 100, String(keys.length))
    for (const key of keys) {
      const lost = await owner(
        `select from ${key.from} n where ${key.some} and not exists (select from ${key.to} o where ${key.pairs}) limit 1`,
      )
      assert.equal(lost.length, 0, `${key.from}: ${key.name}`)
    }
  })

  test('what is written without looking keys up has no other trigger that could fire', async () => {
    const triggers = await owner<{ name: string }>(
      `select t.tgrelid::regclass || ' ' || t.tgname as name from pg_trigger t
         where t.tgrelid = any ($1::text[]::regclass[]) and not t.tgisinternal and (t.tgtype & 4) = 4`,
      [quick],
    )
    assert.deepEqual(triggers, [])
    const others = await owner(
      `select from pg_trigger t where t.tgrelid = any ($1::text[]::regclass[]) and not t.tgisinternal and (t.tgtype & 4) = 4`,
      [[...order]],
    )
    assert.ok(others.length > 10, 'the control: the other tables have such triggers')
  })

  test('triggers of the other tables have done their part', async () => {
    const signs = await owner<{ digest: Buffer }>('select digest from operations.meeting_sign')
    assert.ok(signs.every(({ digest }) => !digest.equals(Buffer.alloc(32))))
    const [decided] = await owner<{ late: string; seconded: string }>(
      `select count(*) filter (where d.created_at < greatest(l.created_at, r.created_at)) as late, count(*) as all
         from linking.decision d join linking.mention l on l.id = d.left_mention join linking.mention r on r.id = d.right_mention`,
    )
    assert.equal(decided?.late, '0')
    const [registered] = await owner<{ late: string }>(
      `select count(*) as late from campaigns.registration r join campaigns.plan p using (campaign_id, version)
         where r.created_at::date >= p.starts_on`,
    )
    assert.equal(registered?.late, '0')
  })

  test('a report opens with the key of the desk, and with no other', async () => {
    const told = history.reports[0] ?? assert.fail()
    const [row] = await owner<{ body: Buffer }>('select body from intake.report where id = $1', [told.id])
    const body = row?.body ?? assert.fail()
    const context = boxContext('intake.report', told.id)
    assert.ok(openSealedText(desk.privateKey, body, context).includes(told.text.slice(0, 20)))
    assert.throws(() => openSealedText(boxKeyPair().privateKey, body, context))
  })

  test('proposals are the ones that the worker of the linking room makes', async () => {
    const worker = database.open('worker').kysely
    const newest = await owner<{ id: string; prepared: Record<string, string>; keys: string[] }>(
      `select m.id, m.prepared, array(select k.key::text from linking.match_key k where k.mention_id = m.id) as keys
         from linking.mention m where m.kind = 'person' order by m.created_at desc limit 40`,
    )
    let compared = 0
    for (const mention of newest) {
      const stored = await owner<{ other: string; weight: number }>(
        `select case when e.left_mention = $1 then e.right_mention else e.left_mention end as other, e.weight
           from linking.edge e where $1 in (e.left_mention, e.right_mention)`,
        [mention.id],
      )
      const found = await everyCandidateFor(worker, 'person', [mention])
      const made = found.flatMap((other) => edgeOf(models.person, mention, other) ?? [])
      const known = new Map(stored.map((one) => [one.other, one.weight]))
      for (const edge of made) {
        const other = edge.left === mention.id ? edge.right : edge.left
        assert.equal(known.get(other), edge.weight, `${mention.id} ${other}`)
        compared += 1
      }
      assert.equal(stored.length, made.length)
    }
    assert.ok(compared > 50, String(compared))
  })

  test('nothing of the truth is in the database', async () => {
    const secrets = [...truth.entities.keys()].filter((_, index) => index % 11 === 0)
    assert.ok(secrets.length > 5)
    const anySecret = `"(${secrets.map((one) => one.replaceAll(notPlain, String.raw`\$&`)).join('|')})"`
    const [control] = await owner<{ found: boolean }>(
      `select to_jsonb(array[$2::text])::text ~ $1 as found`,
      [anySecret, secrets[0]],
    )
    assert.equal(control?.found, true, 'the control: a secret is found where there is one')
    for (const table of order) {
      const rows = await owner(`select from ${table} t where to_jsonb(t)::text ~ $1 limit 1`, [anySecret])
      assert.equal(rows.length, 0, table)
    }
  })

  test('the audit log says what was brought in, names nobody as its doer, and is whole', async () => {
    const events = await owner<{ action: string; person_id: string | null }>(
      `select action, person_id from audit.event where action <> 'identity.begin-demonstration'`,
    )
    assert.deepEqual(events, [{ action: 'demonstration.bring-in', person_id: null }])
    const anchorFile = path.join(folder, 'anchors.jsonl')
    const { pool } = database.open('worker')
    const sealer = createSealer({ pool, keyring, clock: systemClock, anchorFile })
    const deadline = Date.now() + 5_000
    let sealed = 0
    // Somebody else's open transaction on this server keeps the sealer waiting, as it should.
    while ((sealed += await sealer.seal()) === 0 && Date.now() < deadline) await sleep(50)
    assert.equal(sealed, 2)
    assert.deepEqual(await verifyAudit(await database.asOwner(), keyring, await readAnchors(anchorFile)), [])
  })

  test('the clock goes again', async () => {
    assert.deepEqual(await owner('select at from priv.frozen_clock'), [])
  })

  test('who is on whose lists is counted as the examination counts it, and the page says so', async () => {
    const five = { from: history.from, to: history.to }
    for (const days of [five, lastMonths(history.to, 12)]) {
      const counted = await owner<{ history: number; n: number }>(
        'select history, n::int as n from counts.histories($1, $2) order by 1',
        [days.from, days.to],
      )
      const expected = historiesOf(history, days, byDecisions(history))
      assert.deepEqual(counted, expected)
      assert.ok(tableOf(counted).lists.length >= 3, JSON.stringify(counted))
      assert.ok(overlapOf(counted).onTwo >= 3, JSON.stringify(counted))
      // The control: without a second person's answer people of two agencies would not be one.
      const unseconded = history.decisions.map((one) => ({ ...one, second: null }))
      const apart = historiesOf(history, days, byDecisions({ ...history, decisions: unseconded }))
      assert.notDeepEqual(counted, apart)
      assert.ok(overlapOf(apart).onTwo < overlapOf(counted).onTwo)
    }
    const kinds = await owner<{ kind: string; list: number }>(
      `select kind, counts.list_of(kind) as list from (select distinct kind from identity.agency) k`,
    )
    assert.ok(kinds.length > 10)
    for (const { kind, list } of kinds) assert.equal(listOf(kind), list, kind)
    const edie = await openOffice(staff, ids.person, () => new Date()).as('edie', 'oversight')
    const page = await edie.read('/evaluation/hidden')
    assert.match(page, /[1-9]\d* people noted as potential victims, on [3-6] lists/)
    assert.match(page, /Nobody has said yet what is known of the lists/)
  })

  test('what rooms count is the same whether one code is asked for or all', async () => {
    const counts = (codes: readonly string[] | null) =>
      owner<{ code: string; n: string }>(
        `select code, sum(n)::text as n from evaluation.all_counts('-infinity', 'infinity', $1) group by 1 order by 1`,
        [codes],
      )
    const all = await counts(null)
    for (const code of ['reports', 'labour-complaints', 'items', 'received', 'taskings', 'learners'])
      assert.ok(
        all.some((one) => one.code === code),
        code,
      )
    for (const one of all) assert.deepEqual(await counts([one.code]), [one])
    assert.deepEqual(
      await counts(['reports', 'received']),
      all.filter(({ code }) => /^re(ports|ceived)$/.test(code)),
    )
    assert.deepEqual(await counts(['nothing-counted']), [])
  })

  /** Each list, a word of a row in it, and who sees one. Where one right opens it and one person of the cast has it, it is them. */
  const lists: readonly (readonly [
    url: string,
    row: RegExp,
    purpose: string,
    people: readonly PersonName[],
  ])[] = [
    ['/reports', /href="\/reports\/[0-9a-f-]{36}"/, 'triage', ['priya', 'owen']],
    ['/items?state=released', /href="\/items\/[0-9a-f-]{36}/, 'crime', ['tomasz', 'colin', 'callum']],
    ['/shared', /href="\/shared\/[0-9a-f-]{36}"/, 'crime', ['tomasz', 'colin', 'anwen']],
    ['/mentions', /href="\/mentions\//, 'crime', ['tomasz', 'colin', 'anwen']],
    ['/subjects', /href="\/subjects\/[0-9a-f-]{36}"/, 'crime', ['tomasz', 'colin', 'judith']],
    ['/links', /href="\/links\//, 'crime', ['tomasz', 'colin', 'judith']],
    ['/risk', /<h1/, 'crime', ['tomasz', 'colin', 'dai']],
    ['/risk/map', anyWard, 'crime', ['tomasz', 'colin', 'marisol']],
    ['/operations', /href="\/operations\/[a-z/]*[0-9a-f-]{36}"/, 'crime', ['tomasz', 'judith', 'anwen']],
    ['/tactical-meetings', /href="\/tactical-meetings\/[0-9a-f-]{36}"/, 'crime', ['tomasz', 'dai', 'judith']],
    ['/safeguarding', /href="\/safeguarding\/[0-9a-f-]{36}"/, 'safeguarding', ['grace', 'yusuf', 'seren']],
    ['/agreements', /href="\/agreements\/[0-9a-f-]{36}"/, 'administration', ['gwen', 'hugh', 'marisol']],
    ['/training', /href="\/training\//, 'administration', ['tess']],
    ['/campaigns', /href="\/campaigns\/[0-9a-f-]{36}"/, 'administration', ['carys']],
  ]
  for (const [url, row, purpose, people] of lists)
    test(`${url} has something worth looking at for ${people.join(', ')}`, async () => {
      const office = openOffice(staff, ids.person, () => new Date())
      for (const name of people) assert.match(await (await office.as(name, purpose)).read(url), row, name)
    })
})

/** Takes a connection away from the side of the server. */
async function endOf(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const killer = new pg.Client(database.admin)
  await killer.connect()
  await killer.query('select pg_terminate_backend($1, 5000)', [rows[0]?.pid])
  await killer.end()
}
