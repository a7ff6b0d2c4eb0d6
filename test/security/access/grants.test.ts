/** The rules that hold whatever the rows: rights of the surfaces' roles, the context, and that no table is forgotten. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type pg from 'pg'
import { testDatabase } from '../../support/database.ts'
import { checkContext, checkRights, contextOf, schemas } from './check-database.ts'
import { load, prepare, setClock } from './load.ts'
import { readerOf, tableNames } from './oracle.ts'
import { makeWorlds } from './worlds.ts'

const database = await testDatabase()
const [world] = makeWorlds(1, 77)
if (world === undefined) throw new Error('There is no world.')
const subject = world.subjects.find((one) => readerOf(world, one) !== null)
if (subject === undefined) throw new Error('Nobody in this world is at work.')
let staff: pg.Client

before(async () => {
  await prepare(database)
  await load(database, [world])
  await setClock(database, world.now)
  staff = await database.as('staff')
})

test('gives each surface the narrow rights of its work and no more', async () => {
  assert.deepEqual(await checkRights(staff), [])
})

test('accepts no context that the database did not sign in this transaction', async () => {
  const old = await contextOf(staff, subject)
  await staff.query('begin')
  const found = await checkContext(staff, subject, old)
  const { rows } = await staff.query<{ person: string | null }>(
    'select priv.person() as person from priv.begin_session($1, $2)',
    [subject.token, subject.agent],
  )
  await staff.query('rollback')
  assert.deepEqual(found, [])
  // The control: the same question after an honest beginning has an answer.
  assert.equal(rows.length, 1)
})

test('lets the public site, the door and the key service read no table of a room', async () => {
  const asked = await database.owner<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v') and n.nspname = any ($1) and n.nspname <> 'platform' order by 1`,
    [schemas],
  )
  assert.ok(asked.length > 40)
  for (const role of ['public', 'door', 'keys'] as const) {
    const client = await database.as(role)
    for (const { name } of asked) {
      await assert.rejects(
        client.query(`select * from ${name}`),
        /permission denied/,
        `${role} reads ${name}`,
      )
    }
  }
})

/** Open to everybody signed in because nothing in them is about anybody: published lists, and keys that are public. */
const reference = [
  'identity.partnership',
  'intake.place_import',
  'intake.postcode',
  'intake.ward',
  'platform.box_key',
  'operations.budget',
  'operations.common_desk',
  'risk.area',
  'risk.geography_import',
  'risk.incident',
]

test('compares every table that staff can read with a rule', async () => {
  const rows = await database.owner<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
        and has_schema_privilege('article4_staff', n.oid, 'usage') and has_any_column_privilege('article4_staff', c.oid, 'select')`,
  )
  const known: readonly string[] = [...tableNames, ...reference]
  assert.deepEqual(
    // A name that is a word of SQL stands in quotation marks.
    rows.map((row) => row.name.replaceAll('"', '')).filter((name) => !known.includes(name)),
    [],
    'A new table needs its rule in oracle.ts, or a place in the list of published reference data.',
  )
})
