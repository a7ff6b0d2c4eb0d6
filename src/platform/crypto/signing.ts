import { randomBytes, sign as signWith, verify as verifyWith } from 'node:crypto'

import { privateKeyObject, publicKeyObject, publicKeyOf } from './curve.ts'

export type SigningKeyPair = { readonly publicKey: Buffer; readonly privateKey: Buffer }

/** Makes an Ed25519 key pair, or the one that belongs to 32 given private bytes. */
export function signingKeyPair(privateKey: Buffer = randomBytes(32)): SigningKeyPair {
  return { privateKey, publicKey: publicKeyOf('ed25519', privateKey) }
}

/** Signs bytes with Ed25519. The same key and message always give the same 64 bytes. */
export function sign(privateKey: Uint8Array, message: Uint8Array): Buffer {
  return signWith(null, message, privateKeyObject('ed25519', privateKey))
}

/** Says whether a signature fits. A signature of the wrong size is simply not a signature. */
export function signatureFits(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  return (
    signature.length === 64 && verifyWith(null, message, publicKeyObject('ed25519', publicKey), signature)
  )
}
