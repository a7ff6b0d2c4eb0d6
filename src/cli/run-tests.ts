/**
 * `article4 test`: the checks, every test, and the journeys. Where the machine has a PostgreSQL beside the one that npm
 * brings, the rooms' own tests run on it, and the tests of the whole, which walk every route of every room, on npm's: so the
 * SQL of each is run on both.
 *
 * It says what it skipped and why, and ends with one line of counts. A part that executed no test has failed: a green
 * run that ran nothing is the worst kind of false comfort.
 */
import { npmBinaries, systemBinaries } from '#platform/postgres/binaries.ts'
import { findChromium } from './chromium.ts'
import { line } from './context.ts'
import type { Command, Context } from './context.ts'
import { runNodeTests } from './node-tests.ts'
import type { Tally } from './node-tests.ts'
import { seconds, withProgress } from './progress.ts'
import { printOutput, runAllChecks } from './run-checks.ts'
import { printEnded, workTogether } from './steps.ts'
import { findTestFiles } from './test-files.ts'
import type { TestFiles } from './test-files.ts'

type Part = {
  readonly name: string
  readonly files: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** A part waits for its database or its browser for much of its time: three keep two cores at work, to the end. */
const partsAtOnce = 3

/** Runs everything and answers 1 if anything failed. */
export const test: Command = async (context) => {
  const started = Date.now()
  const { out, root } = context
  const checked = await runAllChecks(context)
  const skipped: string[] = [...checked.skips]
  const tallies: Tally[] = [checked.tally]
  // A failed check is not a test, and it must not be lost from the last line.
  let failedParts = checked.failed.filter((name) => name !== 'house rules').length
  const { parts, missing } = await plan(context, await findTestFiles(root))
  skipped.push(...missing)
  const runs = await withProgress({ output: context.err, label: 'Tests', total: null }, () =>
    workTogether(parts, partsAtOnce, async (part) => {
      const run = await runNodeTests({ root, ...part })
      printEnded(run, out)
      for (const { file, seconds: took } of run.slowest ?? [])
        line(out, `          ${took.toFixed(1)} s  ${file}`)
      if (!run.ok) printOutput(run, out)
      return run
    }),
  )
  for (const run of runs) {
    if (!run.ok && run.tally.failed === 0) failedParts += 1
    tallies.push(run.tally)
    skipped.push(...run.skips.map((skip) => `${run.name}: ${skip}`))
  }
  for (const skip of skipped) line(out, `skipped ${skip}`)
  const sum = tallies.reduce(add, { passed: 0, failed: failedParts, skipped: missing.length })
  line(out, `In all ${seconds(Date.now() - started)}.`)
  if (sum.passed === 0) line(out, 'No test was executed, so this counts as a failure.')
  line(out, `${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)
  return sum.failed === 0 && sum.passed > 0 ? 0 : 1
}

const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
})

/** What will be run, and what cannot be, with the reason. */
async function plan(context: Context, files: TestFiles): Promise<{ parts: Part[]; missing: string[] }> {
  const missing: string[] = []
  const [fromNpm, [system]] = await Promise.all([npmBinaries(), systemBinaries()])
  const versions = {
    npm: fromNpm === null ? null : `${fromNpm.version} (npm)`,
    system: system === undefined ? null : `${system.version} (system)`,
  }
  // The slow ones (kill -9, three hundred worlds, starts as other users) once, on the PostgreSQL that most people will have.
  const slow = { ARTICLE4_SLOW: '1', ARTICLE4_WORLDS: '300' }
  const forWhole = versions.npm === null ? 'system' : 'npm'
  const forRooms = versions.system === null ? 'npm' : 'system'
  const on = (which: 'npm' | 'system') => ({ ARTICLE4_TEST_BINARIES: which })
  // The longest first, so that those at a time end together.
  const parts: Part[] = []
  if (versions[forWhole] !== null)
    parts.push(
      {
        name: `tests of access on PostgreSQL ${versions[forWhole]}`,
        files: files.access,
        env: { ...on(forWhole), ...slow },
      },
      {
        name: `tests of the whole on PostgreSQL ${versions[forWhole]}`,
        files: files.whole,
        env: { ...on(forWhole), ...slow },
      },
    )
  else
    missing.push(
      'everything with a database: there is no PostgreSQL from version 15 for this kind of machine',
    )
  const chromium = files.journeys.length === 0 ? null : await findChromium(context)
  if (chromium !== null) {
    const env = { ARTICLE4_CHROMIUM: chromium.executablePath, ...chromium.env }
    parts.push({
      name: `journeys in ${chromium.version}`,
      files: files.journeys,
      env: { ...env, ...on(forWhole) },
    })
  } else if (files.journeys.length > 0) {
    missing.push(
      'journeys: no Chromium here, and the one that npm brings does not start (apt install chromium)',
    )
  } else missing.push('journeys: there is no test in test/journeys yet')
  if (versions[forRooms] !== null)
    parts.push({
      name: `tests of rooms on PostgreSQL ${versions[forRooms]}`,
      files: files.database,
      env: { ...on(forRooms), ...slow },
    })
  if ((versions.npm === null) !== (versions.system === null))
    missing.push('a second PostgreSQL: there is one here alone, and all tests ran on it')
  parts.push({ name: 'tests without a database', files: files.plain, env: slow })
  parts.push({ name: 'tests of how it starts', files: files.start, env: slow })
  return { parts: eachWithItsServer(parts.filter(({ files }) => files.length > 0)), missing }
}

/** Whoever started a server stops it at its end: two parts at once on one server would end together. */
export const eachWithItsServer = (parts: readonly Part[]): Part[] =>
  parts.map((part, at) => ({ ...part, env: { ...part.env, ARTICLE4_TEST_SERVER: `part-${at + 1}` } }))
