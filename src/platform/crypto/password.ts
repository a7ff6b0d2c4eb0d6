/**
 * Passwords, for people who cannot use a passkey.
 *
 * A password is normalised (NFKC, so that the same keys on another keyboard give the same password), authenticated
 * with a pepper that is not in the database, and then hashed with argon2id. Stored form: `a4p1|pepper id|PHC string`.
 * An old pepper is kept to verify until everybody who used it has signed in again; `needsRehash` says who has not.
 */
import { hash, verify } from '@node-rs/argon2'

import { argon2Cost, slowly } from './argon2.ts'
import { limitedQueue } from './limited.ts'
import type { LimitedQueue, Ran } from './limited.ts'
import { mac } from './mac.ts'

export type Pepper = { readonly id: string; readonly key: Uint8Array }

/** Where old peppers are found: a keyring, or one function in a test. */
export type PepperById = (id: string) => Pepper | null

/** Long enough for any passphrase, short enough that nobody makes the server work by sending a book. */
export const longestPassword = 1024

const passwordQueue = limitedQueue({ atOnce: 2, waiting: 50, waitMs: 3000 })
const version = 'a4p1'

/** Hashes a password for storage, or answers `busy`. The caller has checked length and strength and told the person. */
export function hashPassword(
  pepper: Pepper,
  password: string,
  queue: LimitedQueue = passwordQueue,
): Promise<Ran<string>> {
  if (password.length > longestPassword)
    throw new Error('A password this long should have been refused before')
  if (pepper.id === '' || pepper.id.includes('|')) throw new Error('A pepper id must not contain "|"')
  return queue.run(async () => {
    const phc = await slowly(() => hash(peppered(pepper, password), options))
    return `${version}|${pepper.id}|${phc}`
  })
}

/**
 * Says whether a password fits, or answers `busy`. With `stored` null (no such person, or no password) it does the
 * same work and says no, so that the time of the answer does not tell whether somebody exists.
 */
export function verifyPassword(
  pepperById: PepperById,
  password: string,
  stored: string | null,
  queue: LimitedQueue = passwordQueue,
): Promise<Ran<boolean>> {
  return queue.run(async () => {
    const parsed = stored === null ? null : parseStored(stored)
    const pepper = parsed === null ? null : pepperById(parsed.pepperId)
    const possible = parsed !== null && pepper !== null && password.length <= longestPassword
    if (!possible) {
      await slowly(() => hash('somebody else', options))
      return false
    }
    return slowly(() => verify(parsed.phc, peppered(pepper, password)))
  })
}

/** Says whether a stored password should be hashed anew at the next sign-in: other costs, other pepper, or unknown. */
export function needsRehash(stored: string, currentPepperId: string): boolean {
  const parsed = parseStored(stored)
  return parsed === null || parsed.pepperId !== currentPepperId || !parsed.phc.startsWith(currentPrefix)
}

// 2 is Argon2id; the library declares its names in a form that type stripping cannot read.
const options = { ...argon2Cost, algorithm: 2, outputLen: 32 } as const
const currentPrefix = `$argon2id$v=19$m=${argon2Cost.memoryCost},t=${argon2Cost.timeCost},p=${argon2Cost.parallelism}$`

/** As text, because the native verifier accepts only UTF-8 where its hasher accepts any bytes. */
function peppered(pepper: Pepper, password: string): string {
  return mac(pepper.key, 'a4|1|password', Buffer.from(password.normalize('NFKC'), 'utf8')).toString(
    'base64url',
  )
}

function parseStored(stored: string): { readonly pepperId: string; readonly phc: string } | null {
  const [found, pepperId, phc, ...rest] = stored.split('|')
  if (found !== version || pepperId === undefined || phc === undefined || rest.length > 0) return null
  return phc.startsWith('$argon2id$') ? { pepperId, phc } : null
}
