import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { judge, readSkips, readTally, runNodeTests } from './node-tests.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { eachWithItsServer } from './run-tests.ts'
import { runStep, workTogether } from './steps.ts'
import { findTestFiles } from './test-files.ts'

let folder = ''

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'article4-runner-'))
})
after(() => rm(folder, { recursive: true, force: true }))

const ended = { name: 'x', ok: true, output: '', milliseconds: 1 }
const summary = (pass: number, fail: number, skipped = 0): string =>
  `# tests 1\n# pass ${pass}\n# fail ${fail}\n# cancelled 0\n# skipped ${skipped}\n# todo 0\n`

test('a run in which no test was executed, or that ended without a summary, has failed', () => {
  assert.equal(judge(ended, summary(3, 0)).ok, true)
  assert.equal(judge(ended, summary(0, 0)).ok, false)
  assert.equal(judge(ended, 'TAP version 13\n').ok, false)
  assert.deepEqual(judge(ended, '').tally, { passed: 0, failed: 1, skipped: 0 })
})

test('failures in the summary are failures, whatever the exit code said', () => {
  assert.equal(judge(ended, summary(3, 1)).ok, false)
  assert.deepEqual(readTally(summary(3, 1, 2)), { passed: 3, failed: 1, skipped: 2 })
})

test('parts that run at the same time have no database server in common', () => {
  const parts = eachWithItsServer(
    ['a', 'b', 'c'].map((name) => ({ name, files: [name], env: { KEPT: '1' } })),
  )
  assert.equal(new Set(parts.map(({ env }) => env['ARTICLE4_TEST_SERVER'])).size, 3)
  assert.ok(parts.every(({ env }) => env['KEPT'] === '1'))
})

test('skipped tests are named with their reason', () => {
  assert.deepEqual(
    readSkips('ok 1 - runs\n    ok 2 - reads /proc # SKIP only Linux has it\nok 3 - later # TODO\n'),
    ['reads /proc: only Linux has it', 'later'],
  )
})

test('passing, failing and skipped tests are counted from a real run', async () => {
  const file = path.join(folder, 'three.test.mjs')
  await writeFile(
    file,
    `import { test } from 'node:test'
     test('passes', () => {}); test('fails', () => { throw new Error('no') }); test('waits', { skip: 'not now' }, () => {})`,
  )
  const run = await runNodeTests({ name: 'three', root: path.resolve('.'), files: [file] })
  assert.equal(run.ok, false)
  assert.deepEqual(run.tally, { passed: 1, failed: 1, skipped: 1 })
  assert.deepEqual(run.skips, ['waits: not now'])
})

test('a test that ends the process does not pass for a whole run', async () => {
  const file = path.join(folder, 'ends.test.mjs')
  await writeFile(
    file,
    `import { test } from 'node:test'; test('ends', () => process.exit(0)); test('never', () => {})`,
  )
  const run = await runNodeTests({ name: 'ends', root: path.resolve('.'), files: [file] })
  assert.equal(run.ok, false)
})

test('tests are sorted by what they need', async () => {
  const texts: Record<string, string> = {
    'src/a.test.ts': '',
    'src/a.ts': '',
    'src/b.db.test.ts': '',
    'src/c.test.ts': `import '../test/support/database.ts'`,
    'packages/p/node_modules/x/y.test.ts': '',
    'packages/p/d.test.ts': '',
    'test/house/e.test.ts': '',
    'test/journeys/f.test.ts': '',
    'test/start/h.test.ts': '',
    'test/security/g.test.ts': `import '../support/app.ts'`,
    'test/security/access/i.test.ts': `import '../../support/database.ts'`,
  }
  for (const [file, text] of Object.entries(texts)) {
    await mkdir(path.dirname(path.join(folder, 'tree', file)), { recursive: true })
    await writeFile(path.join(folder, 'tree', file), text)
  }
  assert.deepEqual(await findTestFiles(path.join(folder, 'tree')), {
    house: ['test/house/e.test.ts'],
    plain: ['packages/p/d.test.ts', 'src/a.test.ts'],
    start: ['test/start/h.test.ts'],
    database: ['src/b.db.test.ts', 'src/c.test.ts'],
    whole: ['test/security/g.test.ts'],
    access: ['test/security/access/i.test.ts'],
    journeys: ['test/journeys/f.test.ts'],
  })
})

test('a program that ends badly, or is not there, is not well', async () => {
  const step = { name: 'empty', program: 'node', args: ['-e', 'console.log("said")'] }
  const { ok, output } = await runStep(step, folder)
  assert.deepEqual([ok, output], [true, 'said\n'])
  assert.equal((await runStep({ ...step, args: ['-e', 'process.exit(3)'] }, folder)).ok, false)
  assert.equal((await runStep({ ...step, program: 'no-such-program' }, folder)).ok, false)
})

test('work is begun in its order, never more of it at once than said, and one failure is not lost', async () => {
  const begun: number[] = []
  let atWork = 0
  let most = 0
  const work = async (task: number): Promise<number> => {
    begun.push(task)
    atWork += 1
    most = Math.max(most, atWork)
    await sleep(10 - task)
    atWork -= 1
    return task
  }
  const ended = await workTogether([0, 1, 2, 3, 4, 5], 2, work)
  assert.deepEqual(begun, [0, 1, 2, 3, 4, 5])
  assert.deepEqual(new Set(ended), new Set(begun))
  assert.equal(most, 2)
  await assert.rejects(
    workTogether([1], 2, () => Promise.reject(new Error('broken'))),
    /broken/,
  )
})
