import { createHash, randomBytes } from 'node:crypto'

/** Makes a random 256-bit token in base64url (43 characters). A UUID would not do: it is an identifier, not a secret. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/**
 * The SHA-256 of a token: what the database keeps, so that a stolen table opens no session. A fast hash is right here
 * because the token is random over 256 bits; a password or a receipt needs the slow one.
 */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest()
}
