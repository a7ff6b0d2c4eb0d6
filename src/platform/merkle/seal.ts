/**
 * Seals: signed statements of how long the list was, with which root, at what time, after which seal.
 *
 * Each seal names the hash of the one before, so that taking one out, or signing a second history beside the first,
 * breaks the chain for everybody who kept any of them.
 */
import { createHash } from 'node:crypto'

import { sign, signatureFits } from '../crypto/signing.ts'

export type Seal = {
  readonly size: number
  readonly root: Uint8Array
  readonly time: Date
  /** `sealHash` of the seal before, or `noPrevious` for the first. */
  readonly previous: Uint8Array
}

export type SignedSeal = Seal & { readonly keyId: string; readonly signature: Uint8Array }

/** What the first seal names as the one before: 32 zero bytes. */
export const noPrevious: Uint8Array = new Uint8Array(32)

/** The exact bytes that are signed. One seal has one spelling; times are in milliseconds, UTC. */
export function sealMessage(seal: Seal): Buffer {
  if (!Number.isSafeInteger(seal.size) || seal.size < 0) throw new Error('A seal needs a size')
  if (seal.root.length !== 32 || seal.previous.length !== 32)
    throw new Error('A seal needs two hashes of 32 bytes')
  const parts = [
    'a4-seal',
    '1',
    String(seal.size),
    Buffer.from(seal.root).toString('hex'),
    seal.time.toISOString(),
    Buffer.from(seal.previous).toString('hex'),
  ]
  return Buffer.from(parts.join('|'), 'ascii')
}

/** The hash by which the next seal names this one. */
export function sealHash(seal: Seal): Buffer {
  return createHash('sha256').update(sealMessage(seal)).digest()
}

/** Signs a seal with Ed25519. */
export function signSeal(key: { readonly id: string; readonly key: Uint8Array }, seal: Seal): SignedSeal {
  return { ...seal, keyId: key.id, signature: sign(key.key, sealMessage(seal)) }
}

/** Public keys by id. An unknown id is no key, and its seals do not count. */
export type PublicKeys = ReadonlyMap<string, Uint8Array>

/** Says whether the signature of a seal fits under the key it names. */
export function sealFits(publicKeys: PublicKeys, seal: SignedSeal): boolean {
  const publicKey = publicKeys.get(seal.keyId)
  return publicKey !== undefined && signatureFits(publicKey, sealMessage(seal), seal.signature)
}
