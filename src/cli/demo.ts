import type { Command } from './context.ts'
import { start } from './start.ts'

/** `article4 demo`: the same as `start --demo`. */
export const demo: Command = (context) => start({ ...context, args: ['--demo', ...context.args] })
