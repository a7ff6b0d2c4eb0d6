import type { Command } from './context.ts'

/** `article4 start [--demo]`: the server, which runs until it is told to stop. */
export const start: Command = async (context) => {
  const { run } = await import('../main.ts')
  return run([...context.args], context)
}
