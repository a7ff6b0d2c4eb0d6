import type { CommandContext } from '#platform/command.ts'
import { newToken, tokenHash } from '#platform/crypto/tokens.ts'
import type { WriteDb } from '#platform/db.ts'
import { startingPurpose } from './door-queries.ts'
import { openSession, type NewSession } from './door-store.ts'

/**
 * Opens a session for somebody whose proof has been checked. The token is random, goes into the cookie and nowhere else;
 * the database keeps its hash. Null when the database refuses after all, which it decides by itself.
 */
export async function beginSession(
  tx: WriteDb,
  context: Pick<CommandContext, 'services'>,
  personId: string,
  proof: NewSession['proof'],
): Promise<string | null> {
  const token = newToken()
  const opened = await openSession(tx, {
    personId,
    tokenHash: tokenHash(token),
    agentHash: context.services.agentHash,
    purpose: await startingPurpose(tx, personId),
    proof,
  })
  return opened ? token : null
}
