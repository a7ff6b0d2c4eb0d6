/**
 * Raw 32-byte keys in and out of node:crypto, for X25519 (agreement) and Ed25519 (signatures).
 *
 * node:crypto takes these keys only in a wrapped form, behind a constant prefix (RFC 8410). A public one is given as PEM
 * and taken as a JSON Web Key (RFC 8037), which is five and twenty times as fast as DER. Everywhere else keys are raw:
 * 32 bytes are easy to store, to print and to compare.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import type { KeyObject } from 'node:crypto'

export type Curve = 'x25519' | 'ed25519'

const privatePrefix: Record<Curve, string> = {
  x25519: '302e020100300506032b656e04220420',
  ed25519: '302e020100300506032b657004220420',
}
const publicPrefix: Record<Curve, string> = {
  x25519: '302a300506032b656e032100',
  ed25519: '302a300506032b6570032100',
}
const rawBytes = 32

/** Turns 32 raw private bytes into a key that node:crypto accepts. */
export function privateKeyObject(curve: Curve, raw: Uint8Array): KeyObject {
  return createPrivateKey({ key: wrapped(privatePrefix[curve], raw), format: 'der', type: 'pkcs8' })
}

/** Turns 32 raw public bytes into a key that node:crypto accepts. */
export function publicKeyObject(curve: Curve, raw: Uint8Array): KeyObject {
  const text = wrapped(publicPrefix[curve], raw).toString('base64')
  return createPublicKey(`-----BEGIN PUBLIC KEY-----\n${text}\n-----END PUBLIC KEY-----\n`)
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
  if (x === undefined) throw new Error('A key of another kind has no raw public half')
  return Buffer.from(x, 'base64url')
}

function wrapped(prefix: string, raw: Uint8Array): Buffer {
  if (raw.length !== rawBytes) throw new Error('A raw key of this kind has 32 bytes')
  return Buffer.concat([Buffer.from(prefix, 'hex'), raw])
}
