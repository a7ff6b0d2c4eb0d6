/**
 * Something about the database that the person at the keyboard can act on. The message is a plain sentence with
 * the next step in it, and carries nothing out of the database.
 */
export class ClusterError extends Error {
  override readonly name = 'ClusterError'
}

/** A text property of a thrown value (`code`, `stderr`), where it has one. */
export function textOf(error: unknown, property: 'code' | 'stderr'): string | null {
  if (typeof error !== 'object' || error === null) return null
  const value: unknown = Reflect.get(error, property)
  return typeof value === 'string' ? value : null
}
