/**
 * What a trigger refuses although the command had allowed it a moment before: somebody did something in the meantime. Answers false for the constraints that
 * are named, and the command then says no, which takes all of it back. Anything else that is refused is a fault.
 */
export async function unlessRefused(
  constraints: ReadonlySet<string>,
  write: () => Promise<boolean>,
): Promise<boolean> {
  try {
    return await write()
  } catch (error) {
    const constraint = error instanceof Error && 'constraint' in error ? error.constraint : null
    if (typeof constraint === 'string' && constraints.has(constraint)) return false
    throw error
  }
}
