/**
 * One line of JSON per event, on a stream that is passed in. A log carries ids, codes and durations; never contents,
 * never an address of the network, never a user agent. The public surface logs errors only, without a URL.
 */
export interface Log {
  info(event: string, fields?: LogFields): void
  error(event: string, error: unknown, fields?: LogFields): void
}
export type LogFields = Readonly<Record<string, string | number | boolean | null>>

export function jsonLog(write: (line: string) => void): Log {
  const line = (level: string, event: string, fields: LogFields) =>
    write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`)
  return {
    info: (event, fields = {}) => line('info', event, fields),
    error: (event, error, fields = {}) => line('error', event, { ...fields, ...describe(error) }),
  }
}

export const silentLog: Log = { info: () => {}, error: () => {} }

/**
 * The kind of an error and where it came from, without its message: PostgreSQL puts the offending value into messages
 * ("invalid input syntax … "), and that value may be a name.
 */
function describe(error: unknown): LogFields {
  if (!(error instanceof Error)) return { kind: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  const frames = (error.stack ?? '').split('\n').filter((row) => row.trimStart().startsWith('at '))
  return {
    kind: error.name,
    ...code,
    at_code: frames
      .slice(0, 4)
      .map((row) => row.trim())
      .join(' < '),
  }
}
