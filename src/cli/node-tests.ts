/** Runs test files with Node's runner and reads its summary. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Output } from './context.ts'
import { runStep } from './steps.ts'
import type { FileTime } from './test-times.ts'
import type { Ended } from './steps.ts'

export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number }
export type TestRun = Ended & {
  readonly tally: Tally
  readonly skips: readonly string[]
  /** The files whose tests took longest. */
  readonly slowest?: readonly FileTime[]
}

export type TestRunOptions = {
  readonly name: string
  readonly root: string
  readonly files: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly live?: Output
}

/** Runs the files in one process. A run without a summary, or in which no test was executed, has failed. */
export async function runNodeTests(options: TestRunOptions): Promise<TestRun> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'article4-tests-'))
  const report = path.join(folder, 'report.tap')
  const times = path.join(folder, 'times.json')
  try {
    const ended = await runStep(
      {
        name: options.name,
        program: 'node',
        args: [
          '--test',
          '--test-isolation=none',
          '--test-reporter=dot',
          '--test-reporter-destination=stdout',
          '--test-reporter=tap',
          `--test-reporter-destination=${report}`,
          `--test-reporter=${path.join(import.meta.dirname, 'test-times.ts')}`,
          `--test-reporter-destination=${times}`,
          ...options.files,
        ],
        // Inside another test run Node would report to that one instead of to us.
        env: { NODE_TEST_CONTEXT: '', ...options.env },
      },
      options.root,
      options.live,
    )
    const judged = judge(ended, await readFile(report, 'utf8').catch(() => ''))
    return { ...judged, slowest: await readTimes(times, options.root) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const mostShown = 5
/** None where the run ended before it could say. */
async function readTimes(file: string, root: string): Promise<FileTime[]> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const all = text === '' ? [] : (JSON.parse(text) as FileTime[])
  return all.slice(0, mostShown).map((one) => ({ ...one, file: path.relative(root, one.file) }))
}

/** The verdict on a run, from how it ended and what its report says. */
export function judge(ended: Ended, report: string): TestRun {
  const tally = readTally(report)
  const skips = readSkips(report)
  if (tally === null) {
    const output = `${ended.output}\nThe run ended without a summary: a test ended the process, or the runner did not start.\n`
    return { ...ended, ok: false, output, tally: { passed: 0, failed: 1, skipped: 0 }, skips }
  }
  if (tally.passed + tally.failed === 0 && tally.skipped === 0) {
    return { ...ended, ok: false, output: `${ended.output}\nNo test was executed.\n`, tally, skips }
  }
  return { ...ended, ok: ended.ok && tally.failed === 0, tally, skips }
}

/** The counts at the end of a TAP report; null when it is not complete. */
export function readTally(report: string): Tally | null {
  const lines = report.matchAll(/^# (pass|fail|cancelled|skipped|todo) (\d+)$/gm)
  const counts = new Map([...lines].map(([, name = '', count = '']) => [name, Number(count)]))
  if (counts.size < 5) return null
  const of = (name: string): number => counts.get(name) ?? 0
  return { passed: of('pass'), failed: of('fail') + of('cancelled'), skipped: of('skipped') + of('todo') }
}

/** `title: reason` of each skipped test. */
export function readSkips(report: string): string[] {
  const lines = report.matchAll(/^ *ok \d+ - (.+?) # (?:SKIP|TODO) ?(.*)$/gm)
  return [...lines].map(([, title = '', reason = '']) => (reason === '' ? title : `${title}: ${reason}`))
}
