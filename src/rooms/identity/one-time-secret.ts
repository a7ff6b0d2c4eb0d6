import { envelopeKeyId, openField, sealField, type Place } from '#platform/crypto/envelope.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import { mac } from '#platform/crypto/mac.ts'

/**
 * The secret behind a person's one-time codes. In the database it is an envelope bound to the person; the key is in the
 * keyring, so a stolen table makes no code.
 *
 * While somebody is setting it up, the secret must be the same on each look at the invitation page and must not travel
 * through the form. So it is not stored at all: it follows from the invitation's token under the key, and the token is
 * worth nothing without the key, the key nothing without the token.
 */
const keyKind = 'one-time-code'
const secretBytes = 20

/** The secret that an invitation proposes. */
export function proposedSecret(keyring: Keyring, invitationHash: Uint8Array): Buffer {
  return mac(keyring.current(keyKind).key, 'a4|1|one-time-code-proposal', invitationHash).subarray(
    0,
    secretBytes,
  )
}

export function sealSecret(keyring: Keyring, personId: string, secret: Uint8Array): Buffer {
  const key = keyring.current(keyKind)
  return sealField(key.key, placeOf(personId, key.id), secret)
}

/** Opens a sealed secret; null when it is not this person's, or its key is gone. */
export function openSecret(keyring: Keyring, personId: string, sealed: Uint8Array): Buffer | null {
  const keyId = envelopeKeyId(sealed)
  const key = keyId === null ? null : keyring.byId(keyId)
  if (key === null) return null
  try {
    return openField(key.key, placeOf(personId, key.id), sealed)
  } catch {
    // Altered or moved: to the person at the door that is a wrong code like any other.
    return null
  }
}

const placeOf = (personId: string, keyId: string): Place => ({
  table: 'identity.one_time_code',
  column: 'sealed_secret',
  rowId: personId,
  owner: personId,
  label: 'one-time-code',
  keyId,
})
