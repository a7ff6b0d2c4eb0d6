/**
 * Is the oracle awake? Each seeded fault is made in a database of its own transaction, and the same comparison that finds
 * nothing wrong with the real policies must find something. Nothing is kept: the transaction is rolled back.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { testDatabase } from '../../support/database.ts'
import { checkWorld } from './check.ts'
import { checkContext, checkRights, contextOf, type OldContext } from './check-database.ts'
import type { Change, Fault } from './fault.ts'
import { owningFaults } from './faults-owning.ts'
import { linkingFaults } from './faults-linking.ts'
import { operationsFaults } from './faults-operations.ts'
import { contactFaults } from './faults-contact.ts'
import { deconflictionFaults } from './faults-deconfliction.ts'
import { meetingFaults } from './faults-meeting.ts'
import { riskFaults } from './faults-risk.ts'
import { fieldFaults } from './faults-field.ts'
import { jointFaults } from './faults-joint.ts'
import { safeguardingFaults } from './faults-safeguarding.ts'
import { supportFaults } from './faults-support.ts'
import { sharingFaults } from './faults-sharing.ts'
import { load, prepare } from './load.ts'
import { readerOf, tableNames } from './oracle.ts'
import type { TableName, World } from './world.ts'
import { makeWorlds, type About } from './worlds.ts'

const database = await testDatabase()
const faults: readonly Fault[] = [
  ...sharingFaults,
  ...owningFaults,
  ...riskFaults,
  ...linkingFaults,
  ...operationsFaults,
  ...deconflictionFaults,
  ...meetingFaults,
  ...jointFaults,
  ...fieldFaults,
  ...safeguardingFaults,
  ...supportFaults,
  ...contactFaults,
]
const worldsAbout: Readonly<Record<About, readonly World[]>> = {
  everything: makeWorlds(10, 501, 1, ['everything']),
  people: makeWorlds(6, 601, 101, ['people']),
  releases: makeWorlds(6, 701, 201, ['releases']),
  agreements: makeWorlds(20, 801, 301, ['agreements']),
}
const worlds = Object.values(worldsAbout).flat()
const [first] = worlds
const subject = first?.subjects.find((one) => readerOf(first, one) !== null)
if (first === undefined || subject === undefined) throw new Error('Nobody in the first world is at work.')
/** The superuser, who makes a fault and then becomes the staff role in the same transaction. */
let client: pg.Client
let old: OldContext

before(async () => {
  await prepare(database)
  await load(database, worlds)
  await setClock(first)
  old = await contextOf(await database.as('staff'), subject)
  client = new pg.Client(database.admin)
  client.on('error', () => {})
  await client.connect()
})
after(() => client.end())

test('finds nothing wrong with the database as it is, by the same means', async () => {
  const some = Object.values(worldsAbout).flatMap((about) => about.slice(0, 2))
  assert.equal(await caughtBy({ inWords: 'none', changes: [], shows: tableNames }, some), null)
})

test('catches every seeded fault', async () => {
  const started = performance.now()
  const missed: string[] = []
  for (const fault of faults) {
    const caught = await caughtBy(fault).catch((cause: unknown) => {
      if (cause instanceof assert.AssertionError) return missed.push(`${fault.inWords}: ${cause.message}`)
      throw cause
    })
    if (caught === null) missed.push(fault.inWords)
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`access faults: ${faults.length - missed.length} of ${faults.length} caught, ${seconds} s`)
  assert.deepEqual(missed, [])
})

/** Makes the fault, looks, and takes it back. Answers the first thing found wrong, or null. */
async function caughtBy(fault: Fault, among = worldsFor(fault)): Promise<string | null> {
  await client.query('begin')
  try {
    for (const change of fault.changes) await client.query(await sqlOf(change))
    await client.query('set local session authorization article4_staff')
    const [offence] = [...(await checkRights(client)), ...(await checkContext(client, subjectOfFirst(), old))]
    if (offence !== undefined) return offence
    if (fault.shows.length === 0) return null
    for (const world of among) {
      const found = await disagreementIn(world, fault.shows)
      if (found !== null) return found
    }
    return null
  } finally {
    await client.query('rollback')
  }
}

function worldsFor(fault: Fault): readonly World[] {
  const likely = fault.about === undefined ? [] : worldsAbout[fault.about]
  return [...likely, ...worlds.filter((world) => !likely.includes(world))]
}

async function disagreementIn(world: World, tables: readonly TableName[]): Promise<string | null> {
  await client.query('reset session authorization')
  await client.query('update priv.frozen_clock set at = $1', [world.now])
  await client.query('set local session authorization article4_staff')
  const isSearched = tables.includes('intelligence.release_text')
  const { disagreements } = await checkWorld([client], world, {
    tables,
    stopAtFirst: true,
    inSavepoint: true,
    probeEvery: isSearched ? 1 : Number.MAX_SAFE_INTEGER,
  })
  return disagreements[0]?.about ?? null
}

/** The statement that makes a change, from the text that the database has now. */
async function sqlOf(change: Change): Promise<string> {
  if ('sql' in change) return change.sql
  if ('routine' in change) {
    const { rows } = await client.query<{ was: string }>(
      'select pg_get_functiondef($1::regprocedure) as was',
      [change.routine],
    )
    return replaced(rows[0]?.was ?? '', change)
  }
  const { rows } = await client.query<{ was: string }>(
    `select qual as was from pg_policies where schemaname || '.' || tablename = $1 and policyname = $2`,
    [change.on, change.policy],
  )
  const was = (rows[0]?.was ?? '').replaceAll(/\s+/g, ' ')
  return `alter policy ${change.policy} on ${change.on} using (${replaced(was, change)})`
}

function replaced(was: string, change: { readonly from: string; readonly to: string }): string {
  assert.ok(
    was.includes(change.from) || (change.from === '*' && was !== ''),
    `The fault does not fit any more: ${change.from}\nin\n${was}`,
  )
  return change.from === '*' ? change.to : was.replaceAll(change.from, change.to)
}

async function setClock(world: World): Promise<void> {
  await database.owner('insert into priv.frozen_clock (at) values ($1)', [world.now])
}

function subjectOfFirst(): { token: string; agent: string } {
  if (subject === undefined) throw new Error('Nobody in the first world is at work.')
  return subject
}
