import { everyone } from '#platform/access.ts'
import { command, done } from '#platform/command.ts'
import { idempotencyKey } from '#platform/crypto/submission-token.ts'
import { leaveDraft } from './store.ts'
import { readToken } from './token.ts'
import type { Visits } from './visits.ts'

/**
 * Exit this page. What was typed is dropped and the receipt is not shown again; messages that were open are closed for
 * this browser. A report that was sent stays sent.
 */
interface Leaving {
  readonly token: string
  /** Sent by the script behind the person's back while the page already goes away. */
  readonly isBeacon: boolean
}

export const leave = (visits: Visits) =>
  command<Leaving, object, Leaving>('portal.leave', {
    through: 'public',
    verb: 'erasure',
    may: everyone,
    parse: ({ token, beacon }) => ({
      ok: true,
      input: { token: typeof token === 'string' ? token : '', isBeacon: beacon === '1' },
    }),
    find: () => ({}),
    carryOut: async (tx, leaving, _found, { services, now }) => {
      const read = readToken(leaving.token, services.keyring, now)
      if (read.kind === 'not-ours')
        visits.end(leaving.token, services.keyring.current('intake-pepper').key, now)
      else await leaveDraft(tx, idempotencyKey(read.token))
      return done(leaving, [])
    },
    refusals: {},
  })
