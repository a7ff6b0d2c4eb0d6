/**
 * `article4 check`: what a machine can say about the source without a database, in under a minute.
 * Everything runs, whatever fails, so that one run tells all there is to put right.
 */
import { line } from './context.ts'
import type { Command, Context, Output } from './context.ts'
import { runNodeTests } from './node-tests.ts'
import type { Tally } from './node-tests.ts'
import { counted, seconds } from './progress.ts'
import { printEnded, runTogether } from './steps.ts'
import type { Ended, Step } from './steps.ts'
import { findTestFiles } from './test-files.ts'

export type Checked = {
  readonly failed: readonly string[]
  readonly tally: Tally
  readonly skips: readonly string[]
}

const nothing: Tally = { passed: 0, failed: 0, skipped: 0 }

/** Runs the quick checks and answers 1 if any failed. */
export const check: Command = async (context) => {
  const { failed } = await runAllChecks(context)
  return failed.length === 0 ? 0 : 1
}

/** All checks and the house rules that need no database. */
export async function runAllChecks({ root, out }: Context): Promise<Checked> {
  const started = Date.now()
  const [results, house] = await Promise.all([runTogether(steps, root, 2, out), runHouse(root, out)])
  const all = house === null ? results : [...results, house]
  for (const result of all.filter(({ ok }) => !ok)) printOutput(result, out)
  const failed = all.filter(({ ok }) => !ok).map(({ name }) => name)
  const verdict =
    failed.length === 0 ? 'all passed' : `${counted(failed.length, 'check')} failed: ${failed.join(', ')}`
  line(out, `Checks: ${verdict}, ${seconds(Date.now() - started)}.`)
  return { failed, tally: house?.tally ?? nothing, skips: house?.skips ?? [] }
}

/**
 * What was found right is not looked at again while not a character of it is another. In a place of our own: whoever runs prettier by
 * hand without a cache has it throw away the one in its usual place, and the next check begins from nothing.
 */
const rememberedFormat = ['--cache', '--cache-strategy=content', '--cache-location=build/format-cache']
const rememberedTypes = ['--incremental', '--tsBuildInfoFile', 'build/types.tsbuildinfo']

/**
 * The slowest first, so that two at a time end together. Who may import whom is a house rule (`test/house/doors.test.ts`), which tries the
 * lock too: the cruiser took as long again here, for the same answer.
 */
const steps: readonly Step[] = [
  { name: 'lint (oxlint, type-aware)', program: 'oxlint', args: ['--type-aware'] },
  {
    name: 'format (prettier)',
    program: 'prettier',
    args: ['--check', '--log-level=warn', ...rememberedFormat, '.'],
  },
  { name: 'types (tsc)', program: 'tsc', args: ['--noEmit', ...rememberedTypes] },
  { name: 'unused code (knip)', program: 'knip', args: ['--no-progress'] },
]

async function runHouse(
  root: string,
  out: Output,
): Promise<(Ended & { tally: Tally; skips: readonly string[] }) | null> {
  const { house } = await findTestFiles(root)
  if (house.length === 0) {
    line(out, 'skipped house rules: there is no test in test/house yet')
    return null
  }
  const result = await runNodeTests({ name: 'house rules', root, files: house })
  printEnded(result, out)
  return result
}

/** What a failed part said, under its name. */
export function printOutput({ name, output }: Ended, out: Output): void {
  line(out)
  line(out, `--- ${name} said:`)
  line(out, output.trim())
  line(out)
}
