import { readJson } from '#platform/input/body.ts'
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server'

/**
 * Passkeys (WebAuthn): what a browser is asked, and whether its answer holds. A passkey is discoverable, so nobody types
 * a name, and it is bound to the address of the staff site: an answer made for another origin is no answer. The person
 * is verified by the device each time (PIN, finger, face), which makes a passkey two factors in one.
 */
export interface KnownPasskey {
  readonly id: string
  readonly publicKey: Uint8Array
  readonly counter: number
  readonly transports: readonly string[]
}
export interface NewPasskey {
  readonly id: string
  readonly publicKey: Buffer
  readonly counter: number
  readonly transports: readonly string[]
}

/** What a browser needs to be asked, and under which id the challenge is kept. */
export type PasskeyQuestion =
  | { readonly kind: 'create'; readonly options: PublicKeyCredentialCreationOptionsJSON }
  | { readonly kind: 'get'; readonly options: PublicKeyCredentialRequestOptionsJSON }

interface Owner {
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly partnership: string
  /** Passkeys the person has already: one device makes one. */
  readonly existing: readonly string[]
}

export async function askForNewPasskey(staffUrl: string, owner: Owner): Promise<PasskeyQuestion> {
  const options = await generateRegistrationOptions({
    rpName: owner.partnership,
    rpID: rpId(staffUrl),
    userID: new Uint8Array(Buffer.from(owner.personId, 'utf8')),
    userName: owner.email,
    userDisplayName: owner.name,
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: owner.existing.map((id) => ({ id })),
  })
  return { kind: 'create', options }
}

export async function askForPasskey(staffUrl: string): Promise<PasskeyQuestion> {
  return {
    kind: 'get',
    options: await generateAuthenticationOptions({ rpID: rpId(staffUrl), userVerification: 'required' }),
  }
}

/** Checks the answer to `askForNewPasskey`. Null when anything about it is wrong; why is nobody's business at the door. */
export async function readNewPasskey(
  staffUrl: string,
  challenge: string,
  answer: string,
): Promise<NewPasskey | null> {
  const response = parseAnswer(answer)
  if (!isRegistration(response)) return null
  try {
    const result = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: originOf(staffUrl),
      expectedRPID: rpId(staffUrl),
      requireUserVerification: true,
    })
    if (!result.verified) return null
    const { credential } = result.registrationInfo
    return {
      id: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: (credential.transports ?? []).filter(isTransport),
    }
  } catch {
    return null
  }
}

/** Which passkey an answer says it is from; null when it is no answer at all. */
export function passkeyIdOf(answer: string): string | null {
  const response = parseAnswer(answer)
  return isAuthentication(response) ? response.id : null
}

/** Checks the answer to `askForPasskey` with the passkey it names; the new counter, or null. */
export async function readPasskey(
  staffUrl: string,
  challenge: string,
  answer: string,
  passkey: KnownPasskey,
  personId: string,
): Promise<number | null> {
  const response = parseAnswer(answer)
  if (!isAuthentication(response)) return null
  const { userHandle } = response.response
  if (typeof userHandle === 'string' && Buffer.from(userHandle, 'base64url').toString('utf8') !== personId)
    return null
  try {
    const result = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: originOf(staffUrl),
      expectedRPID: rpId(staffUrl),
      requireUserVerification: true,
      credential: {
        id: passkey.id,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: passkey.counter,
        transports: passkey.transports.filter(isTransport),
      },
    })
    return result.verified ? result.authenticationInfo.newCounter : null
  } catch {
    return null
  }
}

const rpId = (staffUrl: string): string => new URL(staffUrl).hostname
const originOf = (staffUrl: string): string => new URL(staffUrl).origin

const transports = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const
const isTransport = (value: string): value is AuthenticatorTransport =>
  transports.some((known) => known === value)

/** What the browser's own passkey window answered, by the rules for JSON from outside. */
function parseAnswer(answer: string): unknown {
  const read = readJson(Buffer.from(answer, 'utf8'))
  return read.ok ? read.value : null
}

const isRegistration = (value: unknown): value is RegistrationResponseJSON =>
  isCredential(value, ['clientDataJSON', 'attestationObject'])
const isAuthentication = (value: unknown): value is AuthenticationResponseJSON =>
  isCredential(value, ['clientDataJSON', 'authenticatorData', 'signature'])

/** Whether the parts that the library reads are there and are text; what they hold the library checks. */
function isCredential(value: unknown, parts: readonly string[]): boolean {
  if (!isRecord(value) || !isRecord(value['response'])) return false
  const { response } = value
  if (value['clientExtensionResults'] !== undefined && !isRecord(value['clientExtensionResults']))
    return false
  const texts = [value['id'], value['rawId'], value['type'], ...parts.map((part) => response[part])]
  return texts.every((text) => typeof text === 'string')
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
