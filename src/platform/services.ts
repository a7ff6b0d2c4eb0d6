import type { Clock } from './clock.ts'
import type { Keyring } from './crypto/keyring.ts'

/** What commands and pages may use besides the database: passed in, so that a test can pass its own. */
export interface Services {
  readonly clock: Clock
  readonly newId: () => string
  /** Opens what is sealed, for the session that asks. */
  readonly unseal: Unseal
  /** Where people reach the staff site, such as `http://localhost:4000`; passkeys are bound to it. */
  readonly staffUrl: string
  readonly publicUrl: string
  /** Files that came with this request. */
  readonly files: readonly Upload[]
  /** Keys this surface's process may use, such as the pepper of passwords. */
  readonly keyring: Keyring
  /** A hash of what the browser says it is; sessions are bound to it. */
  readonly agentHash: string
}

/**
 * Asks the key service to open a sealed box. The service checks session and policy by itself before it does; a
 * compromised application cannot open in bulk what no signed-in person could.
 */
export type Unseal = (box: SealedBox) => Promise<Unsealed>

export interface SealedBox {
  /** `room.thing`, such as the kind the room sealed it as. */
  readonly kind: string
  readonly recordId: string
  readonly keyId: string
  readonly sealed: Uint8Array
}
export type Unsealed =
  | { readonly kind: 'opened'; readonly bytes: Buffer }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unavailable' }

/** A file that came with a form. */
export interface Upload {
  readonly field: string
  readonly fileName: string
  readonly bytes: Buffer
  /** It was larger than a file may be: `bytes` is empty, and the rest of the form is whole. */
  readonly isTooLarge?: boolean
}
