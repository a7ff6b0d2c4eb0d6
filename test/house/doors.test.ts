import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { test } from 'node:test'

/** The doors are locked, and the lock is tried: a cruiser that sees no module exits 0 too. */
const root = path.resolve(import.meta.dirname, '../..')
const canary = path.join(import.meta.dirname, 'canary')
const cruiser = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')

interface Report {
  readonly summary: {
    readonly totalCruised: number
    readonly violations: readonly { from: string; rule: { name: string } }[]
  }
}

interface Config {
  readonly forbidden: readonly { readonly name: string }[]
}

function cruise(cwd: string, folders: readonly string[]): Promise<Report> {
  const args = [
    cruiser,
    ...folders,
    '--config',
    path.join(root, '.dependency-cruiser.cjs'),
    '--output-type',
    'json',
  ]
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 64 * 1024 * 1024 }, (error, stdout) => {
      if (stdout === '') reject(error ?? new Error('the cruiser said nothing'))
      else resolve(JSON.parse(stdout) as Report)
    })
  })
}

test('every deliberate violation in the canary folder is reported', async () => {
  const { summary } = await cruise(canary, ['src', 'packages'])
  const found = new Set(summary.violations.map((violation) => `${violation.rule.name} ${violation.from}`))
  for (const expected of [
    'door-identity src/rooms/identity/upward.ts',
    'door-identity src/rooms/identity/types-too.ts',
    'door-portal src/rooms/portal/front-door.ts',
    'platform-knows-no-room src/platform/knows-a-room.ts',
    'sql-in-queries-and-store-only src/rooms/identity/pages/has-sql.ts',
    'surfaces-know-no-room src/surfaces/knows-a-room.ts',
    'rules-are-pure src/rooms/intake/rules/reads.ts',
    'nothing-imports-tests src/rooms/intake/leans-on-tests.ts',
    'demonstration-enters-no-room src/demonstration/reaches-in.ts',
    'history-enters-by-bring-in src/demonstration/history/past-the-door.ts',
    'only-history-brings-in src/rooms/identity/brings-in.ts',
    'rules-use-no-node src/rooms/intake/rules/impure.ts',
    'packages-are-pure packages/linkage/src/node.ts',
    'packages-know-nothing-of-ours packages/linkage/src/ours.ts',
    'statistics-start-no-thread-by-themselves packages/statistics/src/starts.ts',
    'only-the-start-knows-the-demonstration src/rooms/identity/invents.ts',
    'nothing-in-service-knows-the-simulation src/rooms/identity/simulates.ts',
    'simulation-is-pure src/simulation/impure.ts',
    'nothing-unresolved src/rooms/intake/lost.ts',
  ]) {
    assert.ok(found.has(expected), `not reported: ${expected}\nreported: ${[...found].join('\n')}`)
  }
  // Of doors one room stands for all, which are made by one function; every other lock is tried.
  const tried = new Set([...found].map((one) => one.split(' ')[0]))
  const { forbidden } = createRequire(import.meta.url)(path.join(root, '.dependency-cruiser.cjs')) as Config
  const untried = forbidden
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('door-') && !tried.has(name))
  assert.deepEqual(untried, [])
})

test('the house itself has no violation, and was really looked at', async () => {
  const { summary } = await cruise(root, ['src', 'packages', 'test', 'bench', 'tools'])
  assert.deepEqual(
    summary.violations.map((violation) => `${violation.rule.name}: ${violation.from}`),
    [],
  )
  assert.ok(summary.totalCruised > 200, `only ${summary.totalCruised} modules were seen`)
})
