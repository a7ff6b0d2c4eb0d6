/**
 * Raw 32-byte keys in and out of node:crypto, for X25519 (agreement) and Ed25519 (signatures).
 *
 * node:crypto takes these keys only in a wrapped form: a private one behind a constant prefix (RFC 8410), a public one as
 * a JSON Web Key (RFC 8037), which it reads three times as fast and writes twenty times as fast as DER. Everywhere else
 * keys are raw: 32 bytes are easy to store, to print and to compare.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import type { KeyObject } from 'node:crypto'

export type Curve = 'x25519' | 'ed25519'

const privatePrefix: Record<Curve, string> = {
  x25519: '302e020100300506032b656e04220420',
  ed25519: '302e020100300506032b657004220420',
}
const publicName: Record<Curve, string> = { x25519: 'X25519', ed25519: 'Ed25519' }
const rawBytes = 32

/** Turns 32 raw private bytes into a key that node:crypto accepts. */
export function privateKeyObject(curve: Curve, raw: Uint8Array): KeyObject {
  const key = Buffer.concat([Buffer.from(privatePrefix[curve], 'hex'), checked(raw)])
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' })
}

/** Turns 32 raw public bytes into a key that node:crypto accepts. */
export function publicKeyObject(curve: Curve, raw: Uint8Array): KeyObject {
  const x = Buffer.from(checked(raw)).toString('base64url')
  return createPublicKey({ key: { kty: 'OKP', crv: publicName[curve], x }, format: 'jwk' })
}

/** A private X25519 key that nobody has seen, for one use: made where it is used, it is never unwrapped. */
export const throwAwayKey = (): KeyObject => generateKeyPairSync('x25519').privateKey

/** The 32 raw public bytes that belong to 32 raw private bytes. */
export function publicKeyOf(curve: Curve, rawPrivate: Uint8Array): Buffer {
  return publicHalf(privateKeyObject(curve, rawPrivate))
}

/** The same from a key that is unwrapped already: unwrapping costs more than the agreement it is for. */
export function publicHalf(privateKey: KeyObject): Buffer {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' })
  return checked(Buffer.from(x ?? '', 'base64url'))
}

function checked<Raw extends Uint8Array>(raw: Raw): Raw {
  if (raw.length !== rawBytes) throw new Error('A raw key of this kind has 32 bytes')
  return raw
}
