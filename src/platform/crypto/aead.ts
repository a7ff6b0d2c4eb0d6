import { createCipheriv, createDecipheriv, createSecretKey } from 'node:crypto'

/**
 * AES-256-GCM as one call each way, with the sizes fixed so that no caller can choose a short tag or nonce.
 *
 * Keys go to node:crypto as key objects here and beside (hkdf, mac): asked with bytes, Node 24 first finds out by an
 * exception that they are none, which takes four times as long as the cipher.
 */
export const keyBytes = 32
export const nonceBytes = 12
export const tagBytes = 16

/** Encrypts and authenticates. Returns ciphertext followed by the tag. The nonce must never repeat under one key. */
export function encrypt(key: Uint8Array, nonce: Uint8Array, aad: Uint8Array, plaintext: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', createSecretKey(key), nonce, { authTagLength: tagBytes })
  cipher.setAAD(aad)
  return Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()])
}

/** Decrypts what `encrypt` made, or returns null when anything at all has been altered. */
export function decrypt(
  key: Uint8Array,
  nonce: Uint8Array,
  aad: Uint8Array,
  ciphertextAndTag: Uint8Array,
): Buffer | null {
  const end = ciphertextAndTag.length - tagBytes
  if (end < 0) return null
  const decipher = createDecipheriv('aes-256-gcm', createSecretKey(key), nonce, { authTagLength: tagBytes })
  decipher.setAAD(aad)
  decipher.setAuthTag(ciphertextAndTag.subarray(end))
  const plaintext = decipher.update(ciphertextAndTag.subarray(0, end))
  try {
    return Buffer.concat([plaintext, decipher.final()])
  } catch {
    // The only thing `final` can say is that the tag does not fit. The unauthenticated bytes are dropped here.
    return null
  }
}
