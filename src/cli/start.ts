import process from 'node:process'
import { PlainError } from './context.ts'
import type { Command } from './context.ts'

/** Ctrl-C again after this long means: do not wait for the orderly end. */
const impatienceMilliseconds = 2000

/** `article4 start [--demo]`: the server, which runs until it is told to stop. */
export const start: Command = async (context) => {
  const { run } = await import('../main.ts')
  const onInterrupt = surviveEchoes()
  process.on('SIGINT', onInterrupt)
  try {
    return await run(context.args, context)
  } catch (error) {
    if (!isTakenPort(error)) throw error
    throw new PlainError(error.message, { cause: error })
  } finally {
    process.off('SIGINT', onInterrupt)
  }
}

/**
 * One Ctrl-C arrives twice: from the terminal, and passed on by npm a moment later. The second must not end the process
 * while the first is stopping the sites and the database in order; one that comes later is a person who will not wait.
 */
function surviveEchoes(): () => void {
  let first: number | null = null
  return () => {
    first ??= Date.now()
    if (Date.now() - first > impatienceMilliseconds) process.exit(130)
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
