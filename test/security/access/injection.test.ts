/**
 * Suppose somebody makes the application say any SQL (security.md 2.2, rows 9 and 16). Inside one live session, as the staff
 * role, nothing they say may bring a word of a hidden row: in no row, no error, no notice, no notification, no COPY.
 * Timing is left out.
 */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type pg from 'pg'
import { testDatabase, type TestDatabase } from '../../support/database.ts'
import { contextOf } from './check-database.ts'
import { allowedCanaries, canariesOf, listen, type Ear } from './injection.ts'
import { load, prepare, setClock } from './load.ts'
import { readerOf, tableNames, visibleRows } from './oracle.ts'
import { calls, everything, oracles, selects, systemCalls, tricks, type Target } from './statements.ts'
import type { Subject, World } from './world.ts'
import { makeWorlds } from './worlds.ts'

const database = await testDatabase()
const lenient = await testDatabase()
const unsigned = await testDatabase()
const [world] = makeWorlds(1, 31, 1, ['releases'])
if (world === undefined) throw new Error('There is no world.')

/** One at work of each agency but the owner's, an officer if there is one: each sees something, and much is hidden from each. */
const attackers = world.subjects
  .filter((subject) => agencyOf(world, subject) !== agencyOf(world, world.subjects[0]))
  .filter((subject) => readerOf(world, subject) !== null)
  .toSorted((one, other) => Number(isOfficer(other)) - Number(isOfficer(one)))
  .filter(
    (subject, index, all) =>
      all.findIndex((one) => agencyOf(world, one) === agencyOf(world, subject)) === index,
  )
const target = hiddenFrom(world, attackers)

let staff: pg.Client
let ear: Ear
let forged: Target

before(async () => {
  for (const one of [database, lenient, unsigned]) await fill(one, world)
  staff = await database.as('staff')
  ear = listen(staff)
  forged = { ...target, ...(await contextOf(staff, officer(world))) }
  // A colleague at work on another connection of the same role, whose statements carry what they look for as parameters.
  const colleague = await database.as('staff')
  await colleague.query('begin')
  await colleague.query('select $1::text as looked_for', ['canary~intelligence.release_text~0000'])
})

test('gives the people of this test something to see and much to look for', async () => {
  assert.equal(attackers.length, 3)
  const all = new Set(tableNames.flatMap((table) => [...canariesOf(world, table, world.tables[table])]))
  for (const subject of attackers) {
    const allowed = allowedCanaries(world, subject)
    const { canaries } = await ear.attempt(subject, everything)
    assert.ok(canaries.size > 0, `${subject.token} sees something`)
    assert.ok(all.size - allowed.size > 40, `much is hidden from ${subject.token}`)
  }
})

test('shows a word of a hidden row to no statement inside a session', async () => {
  const started = performance.now()
  const made = [...(await selects(staff)), ...(await calls(staff, forged)), ...(await systemCalls(staff))]
  const statements = [...tricks(forged), ...made]
  const leaks: string[] = []
  let attempts = 0
  let seen = 0
  for (const [index, subject] of attackers.entries()) {
    const allowed = allowedCanaries(world, subject)
    // Everything once; by the others what was written by hand.
    for (const statement of index === 0 ? statements : tricks(forged)) {
      attempts += 1
      const { canaries } = await ear.attempt(subject, statement)
      seen += canaries.size
      const hidden = [...canaries].filter((canary) => !allowed.has(canary))
      if (hidden.length > 0) leaks.push(`${statement} -> ${hidden.slice(0, 3).join(', ')}`)
    }
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(
    `assumed injection: ${statements.length} statements (${tricks(forged).length} by hand), ${attempts} attempts, ${seen} words seen that may be, ${leaks.length} leaks, ${seconds} s`,
  )
  assert.ok(statements.length > 200)
  // What they may see must have come back: otherwise the test is deaf.
  assert.ok(seen > 100)
  assert.deepEqual(leaks, [])
})

test('hears a hidden word in a row, an error, a notice, a notification and COPY', async () => {
  const [subject] = attackers
  assert.ok(subject)
  const word = 'canary~heard~0123'
  for (const statement of [
    `select '${word}'`,
    `select '${word}'::int`,
    `do $$ begin raise notice '${word}'; end $$`,
    `do $$ begin raise exception 'x' using detail = '${word}'; end $$`,
    `listen x; select pg_notify('x', '${word}'); commit`,
    `copy (select '${word}') to stdout`,
    `select convert_to('${word}', 'utf8')`,
    `select jsonb_build_object('a', convert_to('${word}', 'utf8'))`,
    `select encode(convert_to(rpad('${word}', 90), 'utf8'), 'base64')`,
  ]) {
    assert.deepEqual([...(await ear.attempt(subject, statement)).canaries], [word], statement)
  }
})

test('answers about a hidden row as about no row', async () => {
  // An officer elsewhere: of all who may not see the row, the one who may write most.
  const subject = attackers.find(
    (one) => readerOf(theWorld(), one)?.rights.has('intelligence-officer') === true,
  )
  assert.ok(subject)
  const nowhere = '00000000-0000-4000-8000-00000000dead'
  const missing: Target = { ...forged, release: nowhere, item: nowhere, report: nowhere }
  const named = oracles(forged)
  const differing: string[] = []
  for (const [index, about] of oracles(missing).entries()) {
    const statement = named[index] ?? ''
    const [hidden, none] = [await ear.attempt(subject, statement), await ear.attempt(subject, about)]
    if (withoutIds(hidden.said) !== withoutIds(none.said))
      differing.push(`${statement}\n${hidden.said}\n${none.said}`)
  }
  assert.deepEqual(differing, [])
})

const withoutIds = (said: string): string =>
  said
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id')
    .replaceAll(/"?\b\d+\b"?/g, 'number')

test('finds the hidden words as soon as one policy lets go', async () => {
  const leaks = await leaksUnder(
    lenient,
    'alter policy reader_reads on intelligence.release_text using (true); alter policy reader_reads on intelligence.release using (true)',
    [
      everything,
      'copy intelligence.release_text to stdout',
      `select (select string_agg(t.text, '') from intelligence.release_text t)::int`,
    ],
  )
  assert.equal(leaks, 3)
})

test('finds the hidden words as soon as a context needs no signature', async () => {
  const rights = 'intelligence-officer,source-custodian,intake-officer'
  const forge = `select set_config('app.context', concat_ws('|', '${target.person}', '${target.agency}', 'crime', '${rights}', 2,
    pg_current_xact_id()), true); ${everything}`
  assert.equal(await leaksUnder(unsigned, 'select', [forge]), 0, 'not while it needs one')
  const leaks = await leaksUnder(
    unsigned,
    `create or replace function priv.context_parts() returns text[]
      language sql stable security definer set search_path = pg_catalog, pg_temp
      as $$ select string_to_array(current_setting('app.context', true), '|', '') $$`,
    [forge],
  )
  assert.equal(leaks, 1)
})

/** How many of these statements bring a hidden word out of a database with a fault. */
async function leaksUnder(
  faulty: TestDatabase,
  fault: string,
  statements: readonly string[],
): Promise<number> {
  await faulty.owner(fault)
  const listener = listen(await faulty.as('staff'))
  const [subject] = attackers
  if (subject === undefined) throw new Error('There is nobody to try it.')
  const allowed = allowedCanaries(theWorld(), subject)
  let leaks = 0
  for (const statement of statements) {
    const { canaries } = await listener.attempt(subject, statement)
    if ([...canaries].some((canary) => !allowed.has(canary))) leaks += 1
  }
  return leaks
}

async function fill(one: TestDatabase, loaded: World): Promise<void> {
  await prepare(one)
  await load(one, [loaded])
  await setClock(one, loaded.now)
  // Statistics are what the planner remembers of the rows: they must exist to be looked for.
  for (const table of ['intelligence.release_text', 'intelligence.item', 'intake.report', 'audit.event'])
    await one.owner(`analyze ${table}`)
}

function isOfficer(subject: Subject): boolean {
  return readerOf(theWorld(), subject)?.rights.has('intelligence-officer') === true
}

function theWorld(): World {
  if (world === undefined) throw new Error('There is no world.')
  return world
}

function agencyOf(at: World, subject: Subject | undefined): string | undefined {
  const session = at.tables['identity.session'].find((row) => row.token === subject?.token)
  return at.tables['identity.person'].find((row) => row.id === session?.person_id)?.agency_id
}

/** Somebody of the owner's desk, whose context is worth having. */
function officer(at: World): Subject {
  const found = at.subjects.find((subject) => visibleRows(at, subject, 'intelligence.original').length > 0)
  if (found === undefined) throw new Error('Nobody has a context worth having.')
  return found
}

/** Rows that none of them may see. */
function hiddenFrom(at: World, subjects: readonly Subject[]): Target {
  const release = at.tables['intelligence.release'].find((row) =>
    subjects.every((subject) =>
      visibleRows(at, subject, 'intelligence.release_text').every((text) => text.release_id !== row.id),
    ),
  )
  const report = at.tables['intake.report'].find((row) => row.desk_agency_id === release?.owner_agency_id)
  const session = at.tables['identity.session'].find((row) => row.token === officer(at).token)
  if (release === undefined || report === undefined || session === undefined)
    throw new Error('This world hides too little for the test.')
  return {
    release: release.id,
    item: release.item_id,
    report: report.id,
    person: session.person_id,
    agency: release.owner_agency_id,
    context: '',
    mac: '',
  }
}
