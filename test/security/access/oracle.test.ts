/**
 * Row security against its specification, over worlds made by chance.
 *
 * `ARTICLE4_WORLDS` says how many (60, or 300 in the whole suite) and `ARTICLE4_SEED` which.
 */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type pg from 'pg'
import { workTogether } from '../../../src/cli/steps.ts'
import { testDatabase } from '../../support/database.ts'
import { checkWorld, inTurn, inWords, lookAt, type Disagreement } from './check.ts'
import { clear, load, prepare, setClock } from './load.ts'
import { tableNames } from './oracle.ts'
import { losses } from './losses.ts'
import type { World } from './world.ts'
import { makeWorlds } from './worlds.ts'

const database = await testDatabase()
const clients: pg.Client[] = []
const seed = Number(process.env['ARTICLE4_SEED'] ?? 4)
const worldCount = Number(process.env['ARTICLE4_WORLDS'] ?? 60)
/** Worlds that lie in the database side by side: each must be invisible to the others. */
const batch = 2

before(async () => {
  await prepare(database)
  clients.push(await database.as('staff'), await database.as('staff'))
})

test('shows each subject the rows that the rules name and no other', async () => {
  const started = performance.now()
  let checks = 0
  let subjects = 0
  const found: Disagreement[] = []
  await overBatches(makeWorlds(worldCount, seed), async (world) => {
    await setClock(database, world.now)
    const tally = await checkWorld(clients, world, { probeEvery: 3, roomsInTurn: true })
    checks += tally.checks
    subjects += world.subjects.length
    found.push(...tally.disagreements)
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(
    `access oracle: ${worldCount} worlds (seed ${seed}), ${subjects} subjects, ${checks} checks, ${found.length} disagreements, ${seconds} s`,
  )
  assert.equal(found.length, 0, summary(found))
})

test('opens and closes at the second, by the clock of the database', async () => {
  const found: Disagreement[] = []
  await overBatches(makeWorlds(10, seed + 10_000, 1001), async (world) => {
    for (const seconds of [-1, 1]) {
      const now = new Date(Date.parse(world.now) + seconds * 1000).toISOString()
      await setClock(database, now)
      found.push(
        ...(await checkWorld(clients, { ...world, now }, { probeEvery: 100, roomsInTurn: true }))
          .disagreements,
      )
    }
  })
  assert.equal(found.length, 0, summary(found))
})

test('never shows more after something was taken away', async () => {
  const found: Disagreement[] = []
  const gained: string[] = []
  await overBatches(makeWorlds(5, seed + 20_000, 2001), async (world) => {
    await setClock(database, world.now)
    let before = await allVisible(world)
    let current = world
    for (const loss of losses(world)) {
      await database.owner(loss.sql, [...loss.values])
      current = loss.after(current)
      const after = await allVisible(current)
      const had = new Set(before)
      gained.push(...after.filter((key) => !had.has(key)).map((key) => `${loss.inWords}: ${key}`))
      before = after
    }
    found.push(...(await checkWorld(clients, current, { probeEvery: 100 })).disagreements)
  })
  assert.deepEqual(gained, [])
  assert.equal(found.length, 0, summary(found))
})

/** Every key that each subject sees of its turn of tables, as one list. The clients share the subjects. */
async function allVisible(world: World): Promise<string[]> {
  const turns = inTurn(tableNames)
  const shares = clients.map(async (client, share) => {
    const looks = await workTogether(turns, 1, (tables) => lookAt(client, tables))
    const mine = [...world.subjects.entries()].filter(([index]) => index % clients.length === share)
    const seen = await workTogether(mine, 1, async ([index, subject]) => {
      const tables = await looks[(index + world.number) % turns.length]?.(subject)
      return [...(tables ?? assert.fail('There is nothing to ask.'))].flatMap(([table, keys]) =>
        keys.map((key) => `${subject.token} ${table} ${key}`),
      )
    })
    return seen.flat()
  })
  return (await Promise.all(shares)).flat()
}

async function overBatches(worlds: readonly World[], look: (world: World) => Promise<void>): Promise<void> {
  for (let from = 0; from < worlds.length; from += batch) {
    const together = worlds.slice(from, from + batch)
    await load(database, together)
    for (const world of together) await look(world)
    await clear(database)
  }
}

const summary = (found: readonly Disagreement[]): string =>
  [
    `${found.length} disagreements between the rules and the database.`,
    ...found.slice(0, 20).map(inWords),
  ].join('\n')
