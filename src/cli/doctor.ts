/** `article4 doctor`: is this installation well, and if not, what is the one thing to do about each problem? */
import { line } from './context.ts'
import type { Command } from './context.ts'
import { checksOf } from './doctor-checks.ts'
import { hubChecks } from './doctor-hub.ts'
import { runChecks } from './doctor-report.ts'
import { counted } from './progress.ts'

/** Runs every check and prints one line for each, and one action under each problem. */
export const doctor: Command = async (context) => {
  const failed = await runChecks([...checksOf(context), ...hubChecks(context)], context.out)
  line(
    context.out,
    failed === 0 ? 'All is well.' : `${counted(failed, 'problem')}: each has its action above.`,
  )
  return failed === 0 ? 0 : 1
}
