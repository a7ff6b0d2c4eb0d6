/**
 * The findings of `article4 doctor`, printed.
 *
 * A check is data: a name and a function. It says what it found in a sentence and, when that is bad, one action. A check
 * that throws is itself a finding; it never stops the others.
 */
import { line } from './context.ts'
import type { Output } from './context.ts'

export type Finding = { readonly ok: boolean; readonly finding: string; readonly action?: string }
export type Check = { readonly name: string; run(): Promise<Finding> }

/** Prints the findings and answers with the number of problems. */
export async function runChecks(checks: readonly Check[], output: Output): Promise<number> {
  const width = Math.max(0, ...checks.map(({ name }) => name.length))
  let failed = 0
  for (const check of checks) {
    const found = await outcomeOf(check)
    line(output, `${found.ok ? 'ok     ' : 'PROBLEM'}  ${check.name.padEnd(width)}  ${found.finding}`)
    if (found.ok) continue
    failed += 1
    line(
      output,
      `         ${' '.repeat(width)}  Do this: ${found.action ?? 'tell the maintainers what you see here.'}`,
    )
  }
  return failed
}

async function outcomeOf(check: Check): Promise<Finding> {
  try {
    return await check.run()
  } catch (error) {
    return {
      ok: false,
      finding: error instanceof Error ? error.message : 'the check itself failed',
      action: 'put right what the line above says and run article4 doctor again.',
    }
  }
}
