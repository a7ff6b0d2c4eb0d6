/**
 * Suppose somebody makes the application say any SQL (security.md 2.2, rows 9 and 16; 4.5, P10). Every table has words that
 * stand in one row alone; whoever asks, as whichever surface, must get back none but those the rules let them see: in no
 * row, error, notice, notification or COPY. The databases here are weaker than one in service: temporary things may be
 * made in them, so that what is made of those is tried too. Timing and counting are left out, and named further down.
 */
import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import type pg from 'pg'
import { agentHash, cast, tokenOf, type PersonName } from '../support/cast.ts'
import { testDatabase } from '../support/database.ts'
import { contextOf } from './access/check-database.ts'
import { systemCalls, tricks, type Target } from './access/statements.ts'
import { askOnce, beginSession, openSession, sayAll, type Count, type Session } from './injection-ear.ts'
import {
  briefly,
  byHand,
  callableBy,
  calls,
  impersonations,
  perTable,
  shadows,
  tablesOf,
} from './injection-statements.ts'
import { allowed, hiddenThings, plant, word } from './injection-world.ts'
import { wordless } from './injection-wordless.ts'

const database = await testDatabase()
let target: Target
/** The context of a transaction of a source custodian that is open while all this is said. */
let live: { context: string; mac: string }
let colleague: pg.Client

const usual = (name: PersonName): string => beginSession(tokenOf(name, cast[name].purpose), agentHash)

const sessionOf = (name: PersonName): Promise<Session> =>
  openSession({
    connect: () => database.as('staff'),
    begin: usual(name),
    isLive: 'priv.person() is not null',
  })

/** What this person or surface would say: at each table everything there is, or the shortest ways alone. */
async function listFor(client: pg.Client, me: string, isWhole: boolean): Promise<string[]> {
  const tables = await tablesOf(client)
  return [
    ...(isWhole ? [...perTable(tables), ...(await systemCalls(client))] : briefly(tables)),
    ...calls(await callableBy(client), target),
    ...impersonations(me, target, live),
    ...byHand,
    ...tricks(target),
  ]
}

function report(who: string, count: Count, session: Session): void {
  console.log(
    `assumed injection, ${who}: ${count.statements} statements, ${count.answered} answered, ${count.refused} refused, ` +
      `${count.seen.size} words seen that may be, ${count.leaks.length} leaks, ${session.beginnings()} beginnings`,
  )
}

suite('any SQL, as whoever asks', () => {
  before(async () => {
    await plant(database)
    const custodian = { token: tokenOf('karim', 'crime'), agent: agentHash }
    target = {
      ...hiddenThings,
      ...(await askOnce(database, 'staff', (staff) => contextOf(staff, custodian))),
    }
    colleague = await database.as('staff')
    await colleague.query('set idle_in_transaction_session_timeout = 0')
    await colleague.query('begin')
    await colleague.query('select from priv.begin_session($1, $2)', [custodian.token, custodian.agent])
    const { rows } = await colleague.query<{ context: string; mac: string }>(
      `select current_setting('app.context') as context, current_setting('app.context_mac') as mac, $1::text as looked_for`,
      [word('intelligence.original', '1')],
    )
    assert.ok(rows[0])
    ;[live] = rows
  })
  // What is written while this one is open cannot be sealed, by any test on the same server.
  after(() => colleague.end())

  test('has a word in every table but those that hold none', async () => {
    const tables = (await askOnce(database, 'staff', tablesOf)).filter(
      ({ name }) => !name.startsWith('graphile_worker.'),
    )
    assert.ok(tables.length > 50)
    const without: string[] = []
    for (const { name } of tables) {
      // A name that is a word of SQL stands in quotation marks.
      const start = `canary~${name.replaceAll('"', '')}~`
      const [row] = await database.owner<{ found: boolean }>(
        `select count(*) filter (where t::text like '%${start}%' or t::text like '%' || encode('${start}', 'hex') || '%') > 0 as found from ${name} t`,
      )
      if (row?.found !== true) without.push(name)
    }
    assert.deepEqual(without.sort(), wordless)
  })

  for (const name of ['colin', 'tomasz', 'petra', 'frank', 'noor'] as const) {
    test(`shows ${name} every word that the rules let them see and no other, whatever they say`, async (t) => {
      const may = new Set(allowed[name])
      const session = await sessionOf(name)
      t.after(() => session.close())
      const list = await askOnce(database, 'staff', (client) =>
        listFor(client, usual(name), name === 'colin'),
      )
      const count = await sayAll(session, list, may)
      report(name, count, session)
      assert.deepEqual(count.leaks, [])
      assert.ok(count.statements > 200)
      // What they may see has come back: otherwise nobody was listening.
      assert.deepEqual(
        [...may].filter((one) => !count.seen.has(one)),
        [],
      )
    })
  }

  /** The name of the partnership is for everybody to read, and its area. */
  const published = new Set([word('identity.partnership', '0')])

  for (const role of ['public', 'door', 'keys'] as const) {
    test(`shows article4_${role} nothing but the name of the partnership, whatever it says`, async (t) => {
      const session = await openSession({
        connect: () => database.as(role),
        begin: '',
        isLive: `current_user = 'article4_${role}'`,
      })
      t.after(() => session.close())
      const list = await askOnce(database, role, (client) => listFor(client, usual('karim'), false))
      const count = await sayAll(session, list, published)
      report(`article4_${role}`, count, session)
      assert.deepEqual(count.leaks, [])
    })
  }

  test('runs nothing of its caller inside a function of the owner', async (t) => {
    const tables = await askOnce(database, 'staff', tablesOf)
    const session = await openSession({
      connect: () => database.as('staff'),
      begin: `${usual('colin')}; ${shadows(tables)}`,
      isLive: 'priv.person() is not null',
    })
    t.after(() => session.close())
    const list = calls(await askOnce(database, 'staff', callableBy), target)
    const count = await sayAll(session, list, new Set(allowed.colin))
    report('colin among shadows', count, session)
    assert.deepEqual(count.leaks, [])
  })

  test('gives the door what signing in needs for a name it was told, and only then', async (t) => {
    // Whoever speaks as the door knows passwords anyway, as they are typed: it may ask for the hash of one name at a time.
    const session = await openSession({
      connect: () => database.as('door'),
      begin: '',
      isLive: `current_user = 'article4_door'`,
    })
    t.after(() => session.close())
    const ask = (name: string): string => `select * from identity.sign_in_facts(${name}, sha256('x'))`
    const told = await session.attempt(ask(`'karim@example.test'`))
    assert.deepEqual([...told.words].sort(), [
      word('identity.one_time_code', '1'),
      word('identity.password', '1'),
    ])
    for (const name of [`'%'`, `'k%'`, 'null', `''`, `'karim'`, `'KARIM@example.test'`])
      assert.deepEqual([...(await session.attempt(ask(name))).words], [], name)
  })
})
