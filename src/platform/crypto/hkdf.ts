import { createSecretKey, hkdfSync } from 'node:crypto'

/**
 * Derives key bytes with HKDF-SHA256 (RFC 5869). The purpose goes into `info`, so one secret can serve several
 * uses without one use telling anything about another.
 */
export function deriveBytes(
  secret: Uint8Array,
  salt: Uint8Array,
  info: string | Uint8Array,
  length: number,
): Buffer {
  return Buffer.from(hkdfSync('sha256', createSecretKey(secret), salt, info, length))
}

/** For derivations that have no salt of their own. HKDF then uses a block of zeros, as the RFC says. */
export const noSalt = new Uint8Array(0)
