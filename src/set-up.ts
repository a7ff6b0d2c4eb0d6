import pg from 'pg'
import { newToken, tokenHash } from '#platform/crypto/tokens.ts'
import type { Installation } from '#platform/installation.ts'
import { ownerRole } from '#platform/roles.ts'

/** What to print, and whether a demonstration was begun that must still be filled. */
export interface SetUp {
  readonly isNewDemonstration: boolean
  readonly lines: readonly string[]
}

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
    const { rows } = await client.query<{ demonstration: boolean }>(
      'select p.demonstration from identity.partnership p',
    )
    const [partnership] = rows
    if (partnership !== undefined) {
      return {
        isNewDemonstration: false,
        lines: partnership.demonstration ? [`Demonstration: ${staffUrl}/demonstration`] : [],
      }
    }
    if (demonstration) {
      await client.query('select identity.begin_demonstration()')
      return { isNewDemonstration: true, lines: [`Demonstration: ${staffUrl}/demonstration`] }
    }
    const token = newToken()
    await client.query('update identity.setup_link set used_at = priv.now() where used_at is null')
    await client.query('insert into identity.setup_link (token_hash) values ($1)', [tokenHash(token)])
    return {
      isNewDemonstration: false,
      lines: ['', 'Nobody has set this up yet. Open this link once to begin:', `${staffUrl}/set-up/${token}`],
    }
  } finally {
    await client.end()
  }
}
