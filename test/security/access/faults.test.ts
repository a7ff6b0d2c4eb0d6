/**
 * Is the oracle awake? Each seeded fault is made in a transaction of its own, and the same comparison that finds nothing wrong
 * with the real policies must find something. Nothing is kept: the transaction is rolled back.
 *
 * Worlds about one thing lie in a database of their own: a fault is looked for where it should show, and elsewhere if it does
 * not, and policies do not read the rows of worlds that nobody looks at.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { workTogether } from '../../../src/cli/steps.ts'
import { testDatabase, type TestDatabase } from '../../support/database.ts'
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
import { evaluationFaults } from './faults-evaluation.ts'
import { evaluationToolsFaults } from './faults-evaluation-tools.ts'
import { leavingFaults } from './faults-evaluation-leaving.ts'
import { campaignsFaults } from './faults-campaigns.ts'
import { trainingFaults } from './faults-training.ts'
import { languageFaults } from './faults-languages.ts'
import { sharingFaults } from './faults-sharing.ts'
import { endLoading, load, prepare, setClock } from './load.ts'
import { readerOf, tableNames } from './oracle.ts'
import type { Subject, TableName, World } from './world.ts'
import { abouts, makeWorlds, type About } from './worlds.ts'

const databases = await workTogether(abouts, 1, testDatabase)
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
  ...trainingFaults,
  ...campaignsFaults,
  ...evaluationFaults,
  ...evaluationToolsFaults,
  ...leavingFaults,
  ...languageFaults,
]
const worldsAbout: Readonly<Record<About, readonly World[]>> = {
  everything: makeWorlds(10, 501, 1, ['everything']),
  people: makeWorlds(6, 601, 101, ['people']),
  releases: makeWorlds(6, 701, 201, ['releases']),
  agreements: makeWorlds(20, 801, 301, ['agreements']),
}
/** A database with worlds in it. */
interface Place {
  readonly worlds: readonly World[]
  /** The superuser, who makes a fault and then becomes the staff role in the same transaction. */
  readonly client: pg.Client
  /** Somebody at work in the first world, and a context of theirs that is over. */
  readonly subject: Subject
  readonly old: OldContext
}
const places = new Map<About, Place>()

before(async () => {
  for (const [at, about] of abouts.entries())
    places.set(about, await makePlace(databases[at] ?? assert.fail(about), worldsAbout[about]))
})
after(() => Promise.all([...places.values()].map(({ client }) => client.end())))

async function makePlace(database: TestDatabase, worlds: readonly World[]): Promise<Place> {
  const [first] = worlds
  const subject = first?.subjects.find((one) => readerOf(first, one) !== null)
  if (first === undefined || subject === undefined) throw new Error('Nobody in the first world is at work.')
  await prepare(database)
  await load(database, worlds)
  await setClock(database, first.now)
  await endLoading(database)
  const staff = await database.as('staff')
  const old = await contextOf(staff, subject)
  await staff.end()
  const client = new pg.Client(database.admin)
  client.on('error', () => {})
  await client.connect()
  return { worlds, client, subject, old }
}

test('finds nothing wrong with the database as it is, by the same means', async () => {
  const some = [...places.values()].map((place) => ({ ...place, worlds: place.worlds.slice(0, 2) }))
  assert.equal(some.length, 4)
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

/** Looks for the fault at one place after the other. Answers the first thing found wrong, or null. */
async function caughtBy(fault: Fault, among = placesFor(fault)): Promise<string | null> {
  for (const place of among) {
    const found = await caughtAt(place, fault)
    if (found !== null) return found
  }
  return null
}

/** Makes the fault, looks, and takes it back. In rows first: to ask for every right of every role takes longer. */
async function caughtAt({ worlds, client, subject, old }: Place, fault: Fault): Promise<string | null> {
  await client.query('begin')
  try {
    for (const change of fault.changes) await client.query(await sqlOf(client, change))
    await client.query('set local session authorization article4_staff')
    for (const world of fault.shows.length === 0 ? [] : worlds) {
      const found = await disagreementIn(client, world, fault.shows)
      if (found !== null) return found
    }
    const [offence] = [...(await checkRights(client)), ...(await checkContext(client, subject, old))]
    return offence ?? null
  } finally {
    await client.query('rollback')
  }
}

function placesFor({ about, shows }: Fault): readonly Place[] {
  // Rights and contexts are the same everywhere.
  if (shows.length === 0) return [...places.values()].slice(0, 1)
  const likely = about === undefined ? [] : [places.get(about) ?? assert.fail(about)]
  return [...likely, ...[...places.values()].filter((place) => !likely.includes(place))]
}

async function disagreementIn(
  client: pg.Client,
  world: World,
  tables: readonly TableName[],
): Promise<string | null> {
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
async function sqlOf(client: pg.Client, change: Change): Promise<string> {
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
