/**
 * Something about the database that the person at the keyboard can act on. The message is a plain sentence with
 * the next step in it, and carries nothing out of the database.
 */
export class ClusterError extends Error {
  override readonly name = 'ClusterError'
}
