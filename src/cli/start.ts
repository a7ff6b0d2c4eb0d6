import { PlainError } from './context.ts'
import type { Command } from './context.ts'

/** `article4 start [--demo]`: the server, which runs until it is told to stop. */
export const start: Command = async (context) => {
  const { run } = await import('../main.ts')
  try {
    return await run(context.args, context)
  } catch (error) {
    if (!isTakenPort(error)) throw error
    throw new PlainError(error.message, { cause: error })
  }
}

/** The server's own sentence about a taken port says what to do; a stack below it would only frighten. */
function isTakenPort(error: unknown): error is Error {
  return (
    error instanceof Error &&
    error.cause instanceof Error &&
    'code' in error.cause &&
    error.cause.code === 'EADDRINUSE'
  )
}
