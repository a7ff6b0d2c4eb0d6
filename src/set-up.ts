import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { newToken, tokenHash } from '#platform/crypto/tokens.ts'
import type { Database } from '#platform/database.ts'
import type { Installation } from '#platform/installation.ts'
import { ownerRole } from '#platform/roles.ts'

/** Whose hub this is at the start, and the one-time link where it is nobody's yet. */
export interface SetUp {
  readonly partnership: Partnership | 'none'
  readonly lines: readonly string[]
}
export type Partnership = 'real' | 'demonstration'

/**
 * The one-time set-up link of an empty installation, printed by `npm start`. A new start makes a new link and the older
 * ones stop working; once a partnership is there, there are no more links. With `--demo` the demonstration partnership is
 * set up at once.
 */
export async function offerSetUp(
  installation: Installation,
  staffUrl: string,
  demonstration: boolean,
): Promise<SetUp> {
  const client = new pg.Client({ ...installation.admin, options: `-c role=${ownerRole}` })
  await client.connect()
  try {
    const { rows } = await client.query<Row>(whoIsHere)
    const [partnership] = rows
    if (partnership !== undefined) return { partnership: kindOf(partnership), lines: [] }
    if (demonstration) {
      await client.query('select identity.begin_demonstration()')
      return { partnership: 'demonstration', lines: [] }
    }
    const token = newToken()
    await client.query('update identity.setup_link set used_at = priv.now() where used_at is null')
    await client.query('insert into identity.setup_link (token_hash) values ($1)', [tokenHash(token)])
    return {
      partnership: 'none',
      lines: ['', 'Nobody has set this up yet. Open this link once to begin:', `${staffUrl}/set-up/${token}`],
    }
  } finally {
    await client.end()
  }
}

const askEveryMs = 500

/** Waits until somebody has used the link; null when told to stop before. */
export async function untilSetUp(worker: Database, signal: AbortSignal): Promise<Partnership | null> {
  while (!signal.aborted) {
    // A database that does not answer for a moment is asked again: nothing else could be done about it here.
    const rows = await worker.pool.query<Row>(whoIsHere).then(
      (answer) => answer.rows,
      () => [],
    )
    const [partnership] = rows
    if (partnership !== undefined) return kindOf(partnership)
    await sleep(askEveryMs, undefined, { signal }).catch(() => {})
  }
  return null
}

interface Row {
  readonly demonstration: boolean
}
const whoIsHere = 'select p.demonstration from identity.partnership p'
const kindOf = ({ demonstration }: Row): Partnership => (demonstration ? 'demonstration' : 'real')
