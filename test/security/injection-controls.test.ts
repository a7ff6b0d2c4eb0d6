/**
 * Would a leak be heard? Each fault is made in a database of its own, and the same statements that find nothing in the
 * real one must find the words. Then what is known to remain: ways to learn that something is there, though no word of it.
 */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import pg from 'pg'
import { loginRoles, roleName } from '#platform/roles.ts'
import { agentHash, cast, tokenOf, type PersonName } from '../support/cast.ts'
import { testDatabase, type TestDatabase } from '../support/database.ts'
import { askOnce, beginSession, openSession, sayAll, type Leak, type Session } from './injection-ear.ts'
import {
  briefly,
  callableBy,
  calls,
  impersonations,
  perTable,
  shadows,
  tablesOf,
} from './injection-statements.ts'
import { allowed, hiddenThings, itemOf, plant, report, word } from './injection-world.ts'

const usual = (name: PersonName): string => beginSession(tokenOf(name, cast[name].purpose), agentHash)
const colin = usual('colin')

/** One for each fault, and a whole one. */
const databases = {
  lenient: await testDatabase(),
  bare: await testDatabase(),
  unsigned: await testDatabase(),
  barred: await testDatabase(),
  shadowed: await testDatabase(),
  shared: await testDatabase(),
  whole: await testDatabase(),
}
before(async () => {
  for (const database of Object.values(databases)) await plant(database)
})

/** The hidden words that these statements bring to an officer of another agency. */
async function foundBy(
  database: TestDatabase,
  statementsFor: (client: pg.Client) => Promise<readonly string[]> | readonly string[],
  begin = colin,
): Promise<{ statements: number; leaks: readonly Leak[]; words: string[] }> {
  const session = await openSession({
    connect: () => database.as('staff'),
    begin,
    isLive: 'priv.person() is not null',
  })
  try {
    const statements = await askOnce(database, 'staff', statementsFor)
    const { leaks } = await sayAll(session, statements, new Set(allowed.colin))
    const words = new Set(leaks.flatMap((leak) => leak.words))
    return { statements: statements.length, leaks, words: [...words].sort() }
  } finally {
    await session.close()
  }
}

const atTable =
  (name: string) =>
  async (client: pg.Client): Promise<string[]> => {
    const tables = (await tablesOf(client)).filter((table) => table.name === name)
    return [...perTable(tables), ...briefly(tables)]
  }

test('finds the words of a table when one policy lets go, in most of the ways it looks', async () => {
  const database = databases.lenient
  const look = atTable('intelligence.original')
  assert.deepEqual((await foundBy(database, look)).leaks, [])
  await database.owner('alter policy own_desk on intelligence.original using (true)')
  const found = await foundBy(database, look)
  console.log(`one policy open: heard by ${found.leaks.length} of ${found.statements} statements`)
  assert.ok(found.leaks.length > 20)
  assert.deepEqual(found.words, [word('intelligence.original', '1'), word('intelligence.original', '3')])
})

test('finds the words of a table without row security', async () => {
  const database = databases.bare
  const look = atTable('intelligence.source')
  assert.deepEqual((await foundBy(database, look)).leaks, [])
  await database.owner('alter table intelligence.source disable row level security')
  const { words } = await foundBy(database, look)
  assert.ok(words.includes(word('intelligence.source', '1')), 'the bytes of a sealed box')
})

test('finds the words by a forged context when a context needs no signature', async () => {
  const database = databases.unsigned
  const context = `${hiddenThings.person}|${hiddenThings.agency}|crime|intelligence-officer,source-custodian|2|1`
  const forge = impersonations(colin, hiddenThings, { context, mac: '' })
  assert.deepEqual((await foundBy(database, () => forge)).leaks, [])
  await database.owner(`create or replace function priv.context_parts() returns text[]
    language sql stable security definer set search_path = pg_catalog, pg_temp
    as $$ select string_to_array(current_setting('app.context', true), '|', '') $$`)
  const { words } = await foundBy(database, () => forge)
  assert.ok(words.includes(word('intelligence.source', '1')))
})

test('finds the words when a purpose may hold the bars that part a context', async () => {
  const database = databases.barred
  await database.owner(`alter table identity.session drop constraint known_purpose;
    create or replace function priv.set_context(p_person uuid, p_agency uuid, p_purpose text, p_rights text, p_assurance int) returns void
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare v_context text := concat_ws('|', p_person, p_agency, p_purpose, p_rights, p_assurance, pg_current_xact_id());
      begin perform set_config('app.context', v_context, true), set_config('app.context_mac', priv.mac(v_context), true); end $$`)
  const { words } = await foundBy(database, () =>
    impersonations(colin, hiddenThings, { context: '', mac: '' }),
  )
  assert.ok(words.includes(word('audit.event', '0')))
})

test('finds the words by a shadow when a function of the owner does not say where its names are', async () => {
  const database = databases.shadowed
  const begin = `${colin}; ${shadows(await askOnce(database, 'staff', tablesOf))}`
  const look = async (client: pg.Client): Promise<string[]> =>
    calls(
      (await callableBy(client)).filter(({ name }) => name === 'priv.careless'),
      hiddenThings,
    )
  const careless = (path: string): string => `create or replace function priv.careless() returns bigint
    language plpgsql security definer ${path} as $$ begin return (select count(*) from agency); end $$;
    revoke execute on function priv.careless() from public; grant execute on function priv.careless() to article4_staff`
  await database.owner(careless('set search_path = pg_catalog, identity, pg_temp'))
  const careful = await foundBy(database, look, begin)
  assert.deepEqual([careful.statements, careful.leaks], [1, []])
  await database.owner(careless(''))
  const { words } = await foundBy(database, look, begin)
  assert.ok(words.includes(word('intelligence.original', '1')))
  assert.ok(words.includes(word('priv.secret', '0')))
})

// --- Connections that several people use, one after another ------------------------------------------------------------

/** A type with the name of one that every request uses, whose check copies what its user may see. */
const trap = `create temp table caught (words text);
  create function pg_temp.take(pg_catalog.jsonb) returns boolean language plpgsql as $$ begin
    insert into pg_temp.caught select pg_catalog.format('%s', o) from intelligence.original o; return true; end $$;
  create domain pg_temp.jsonb as pg_catalog.jsonb check (pg_temp.take(value))`

/** Frank lays the trap; an officer of the police works on the same connection; Frank looks. */
const caughtOn = (database: TestDatabase): Promise<string[]> => askOnce(database, 'staff', caughtWith)

async function caughtWith(staff: pg.Client): Promise<string[]> {
  const say = async (name: PersonName, sql: string): Promise<pg.QueryResult | null> => {
    await staff.query('begin')
    await staff.query(usual(name))
    const answer = await staff.query(sql).catch(() => null)
    await staff.query('commit')
    return answer
  }
  await say('frank', trap)
  await say('tomasz', `select outbox.publish('test.looked', gen_random_uuid(), '{}'::jsonb)`)
  const answer = await say('frank', 'select words from pg_temp.caught')
  return (answer?.rows ?? []).map((row: { words: string }) => row.words)
}

test('leaves no trap on a connection for whoever uses it next, because nobody makes temporary things', async () => {
  const database = databases.shared
  const caught = await caughtOn(database)
  assert.ok(
    caught.some((words) => words.includes(word('intelligence.original', '1'))),
    'where they may be made, as in this copy, which has lost the grants of its template, the trap works',
  )
  await asAdmin(
    database,
    `revoke all on database ${database.name} from public; grant connect on database ${database.name} to article4_staff`,
  )
  assert.deepEqual(await caughtOn(database), [])
})

test('lets no surface make temporary things in a database that was brought up to date', async () => {
  const database = databases.whole
  const rows = await asAdmin<{ surface: string; name: string }>(
    database,
    `select r.rolname as surface, d.datname as name from pg_database d join pg_roles r on r.rolname = any ($1)
      where d.datname ~ '^template_[0-9a-f]{12}$' and has_database_privilege(r.oid, d.oid, 'temporary')`,
    [loginRoles.map(roleName)],
  )
  assert.deepEqual(rows, [])
  const templates = await asAdmin(
    database,
    `select from pg_database where datname ~ '^template_[0-9a-f]{12}$'`,
  )
  assert.ok(templates.length > 0)
})

async function asAdmin<Row extends pg.QueryResultRow>(
  { admin }: TestDatabase,
  sql: string,
  values?: unknown[],
): Promise<Row[]> {
  const client = new pg.Client(admin)
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}

// --- What remains ------------------------------------------------------------------------------------------------------

interface Oracle {
  readonly inWords: string
  readonly why: string
  /** About something hidden, and the same about nothing. */
  readonly hidden: string
  readonly none: string
}

const nowhere = '00000000-0000-4000-8000-00000000dead'
const item = (columns: string, values: string): string =>
  `insert into intelligence.item (owner_agency_id, created_by, ${columns}) values (priv.agency(), priv.person(), ${values})`
const receive = (id: string): string =>
  `select intake.receive(sha256('x'), '{"id": "${id}", "channel": "operator", "manner": "anonymous", "language": "en", "danger": "no",
    "children": "no", "knows": "saw", "labourOnly": false, "urgency": 3}', '', null, 'box-of-a-test', sha256('x'), '{1}', null, null, null)`
const agreement = '50000000-0000-4000-8000-000000000004'

const remaining: readonly Oracle[] = [
  {
    inWords: 'whether an item has this number',
    why: 'One number must not be given twice. It is random (50 bits) and has no meaning.',
    hidden: item('id, urn', `gen_random_uuid(), 'URN-police'`),
    none: item('id, urn', `gen_random_uuid(), 'URN-nobody'`),
  },
  {
    inWords: 'whether an item has this id',
    why: 'Primary key; ids are random (122 bits) and whoever has one got it from somebody who may see the item.',
    hidden: item('id, urn', `'${itemOf('police')}', 'URN-x'`),
    none: item('id, urn', `'${nowhere}', 'URN-x'`),
  },
  {
    inWords: 'whether a report has this id',
    why: 'A form that is sent again must be answered as sent. The id is random (122 bits) and made by the hub.',
    hidden: receive(report),
    none: receive(nowhere),
  },
  {
    inWords: 'whether somebody has this passkey',
    why: 'Primary key; the id is made by the authenticator (128 bits or more).',
    hidden: `insert into identity.passkey (id, person_id, public_key, label) values ('${word('identity.passkey', '10')}', priv.person(), '', 'x')`,
    none: `insert into identity.passkey (id, person_id, public_key, label) values ('none', priv.person(), '', 'x')`,
  },
  {
    inWords: 'whether an agreement with this id was signed by two others',
    why: 'The policy for auditors asks this function with the rights of whoever reads. The id is random (122 bits).',
    hidden: `select governance.was_agreed('${agreement}')`,
    none: `select governance.was_agreed('${nowhere}')`,
  },
]

/** Counting, which row security does not prevent: the planner's notes are open to every role. */
const counting: readonly { readonly inWords: string; readonly sql: string; readonly shows: string }[] = [
  {
    inWords: 'how many rows a table had when it was last analysed',
    sql: `select reltuples from pg_class where oid = 'intelligence.original'::regclass`,
    shows: '[[3]]',
  },
  {
    inWords: 'how many events the log has, by writing one',
    sql: `select audit.record('system', 'test.look', 'allowed', 'x', 'x', null, null, null, null, null) > 1`,
    shows: '[[true]]',
  },
  {
    inWords: 'what colleagues’ statements look like, without their parameters',
    sql: `select count(*) filter (where query like '%where-am-i%') > 0 from pg_stat_activity where pid <> pg_backend_pid() and usename = session_user`,
    shows: '[[true]]',
  },
]

/** Questions that were answered once. */
const silent: readonly (readonly [string, string])[] = [
  [
    item('id, urn, report_id', `gen_random_uuid(), 'URN-x', '${report}'`),
    item('id, urn, report_id', `gen_random_uuid(), 'URN-x', '${nowhere}'`),
  ],
  [sourceOf(itemOf('police')), sourceOf(nowhere)],
]

function sourceOf(id: string): string {
  return `insert into intelligence.source (item_id, owner_agency_id, pseudonym, sealed, key_id, by_person)
    values ('${id}', priv.agency(), 'x', '', 'box-of-a-test', priv.person())`
}

test('answers about a hidden thing as about none, but for these, whose ids nobody can guess', async (t) => {
  const open = async (...of: Parameters<typeof sessionOn>): Promise<Session> => {
    const session = await sessionOn(...of)
    t.after(() => session.close())
    return session
  }
  const whole = await open(databases.whole)
  const colleague = await databases.whole.as('staff')
  await colleague.query(`select $1::text /* where-am-i */`, [word('intelligence.original', '1')])
  // Each of these still tells. One that no longer does is to be taken off the list.
  for (const { inWords, why, hidden, none } of remaining) {
    assert.ok(why.length > 0)
    assert.notEqual(await outcome(whole, hidden), await outcome(whole, none), inWords)
  }
  for (const { inWords, sql, shows } of counting) {
    assert.ok((await outcome(whole, sql)).includes(shows), inWords)
  }
  await colleague.end()
  // And these no longer do.
  for (const [hidden, none] of silent) {
    assert.equal(await outcome(whole, hidden), await outcome(whole, none), hidden)
  }
  // The first of them is answered again as soon as an item may point at any report.
  await databases.lenient.owner(
    'alter policy in_own_name on intelligence.item with check (created_by = (select priv.person()))',
  )
  const lenient = await open(databases.lenient)
  const [[hidden, none] = ['', '']] = silent
  assert.notEqual(await outcome(lenient, hidden), await outcome(lenient, none))
  const atDesk = await open(databases.whole, 'tomasz')
  assert.equal(await outcome(atDesk, hidden), '[]', 'whoever may read the report may open an item from it')
})

const sessionOn = (database: TestDatabase, name: PersonName = 'colin'): Promise<Session> =>
  openSession({
    connect: () => database.as('staff'),
    begin: usual(name),
    isLive: 'priv.person() is not null',
  })

/** What the database answers in the end: the code of an error, or the rows without their ids. */
async function outcome(session: Session, sql: string): Promise<string> {
  const { said, isRefused, words } = await session.attempt(sql)
  assert.deepEqual([...words], [], sql)
  const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
  return isRefused ? (/"code":"(\w+)"/.exec(said)?.[1] ?? said) : said.replaceAll(id, 'id')
}
