import { command, done, type CommandContext, type Done } from '#platform/command.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import { mac } from '#platform/crypto/mac.ts'
import { hashPassword, needsRehash, verifyPassword } from '#platform/crypto/password.ts'
import { verifyTotp } from '#platform/crypto/totp.ts'
import type { WriteDb } from '#platform/db.ts'
import { readForm, valueOf } from '#platform/forms.ts'
import { signInFacts, type SignInFacts } from './door-queries.ts'
import { noteAttempt, refuseSignIn, renewPasswordHash } from './door-store.ts'
import { readEmail } from './fields.ts'
import { openSecret } from './one-time-secret.ts'
import * as policy from './policy.ts'
import { ownPath } from './rules/own-path.ts'
import { beginSession } from './sign-in-session.ts'

/**
 * Signing in with a password and a one-time code, for those without a passkey.
 *
 * One answer for every reason: unknown name, wrong password, wrong code, used code, disabled, too many tries. The slow
 * hash is done for unknown names too, so that the time says no more than the words. A refusal is not taken back as other
 * commands' are: the attempt and its event must stay. So it is a thing done, with a value that says no.
 */
export type SignInAnswer =
  | { readonly kind: 'signed-in'; readonly token: string; readonly then: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'busy' }

interface SignInInput {
  readonly email: string
  readonly password: string
  readonly code: string
  readonly then: string
}
interface SignInFound extends SignInFacts {
  readonly nameHash: Buffer
}

export const signIn = command('identity.sign-in', {
  through: 'door',
  verb: 'sign-in',
  may: policy.door,
  parse: (body) => {
    const form = readForm(body)
    const email = readEmail(form, 'email')
    // Not trimmed and not cleaned: a password is what was typed, to the last space.
    const password = valueOf({ values: body, errors: [] }, 'password')
    if (password === '') form.fail('password', 'Enter your password')
    const code = form.text('code', {
      required: 'Enter the code from your authenticator app',
      max: 20,
      label: 'The code',
    })
    return form.result((): SignInInput => ({
      email,
      password,
      code,
      then: ownPath(valueOf({ values: body, errors: [] }, 'then')),
    }))
  },
  find: async (door, input, { services }): Promise<SignInFound> => {
    const nameHash = hashName(services.keyring, input.email)
    return { ...(await signInFacts(door, input.email, nameHash)), nameHash }
  },
  carryOut: async (tx, input, found, context): Promise<Done<SignInAnswer>> => {
    // Refused without the work and without counting: tries while shut must neither load the machine nor keep it shut.
    if (found.gate !== 'open') return refuse(tx, found, found.gate)
    const { keyring } = context.services
    const password = await verifyPassword((id) => keyring.byId(id), input.password, found.passwordHash)
    if (!password.ok) return done({ kind: 'busy' }, [])
    const step = checkCode(input.code, found, context)
    const { personId } = found
    if (!password.value || step === null || personId === null) {
      await noteAttempt(tx, found.nameHash, false)
      return refuse(tx, found, whyNot(password.value, personId))
    }
    const token = await beginSession(tx, context, personId, { method: 'password', step })
    await noteAttempt(tx, found.nameHash, token !== null)
    if (token === null) return refuse(tx, found, 'code-used-before')
    await renewHash(tx, input.password, found, keyring)
    return done({ kind: 'signed-in', token, then: input.then }, 'written-by-the-database')
  },
  refusals: {},
})

async function refuse(tx: WriteDb, found: SignInFound, reason: string): Promise<Done<SignInAnswer>> {
  await refuseSignIn(tx, found.personId, reason)
  return done({ kind: 'refused' }, 'written-by-the-database')
}

/** For the audit only. */
function whyNot(passwordFits: boolean, personId: string | null): string {
  if (personId === null) return 'unknown-name'
  return passwordFits ? 'wrong-code' : 'wrong-password'
}

function checkCode(code: string, found: SignInFound, { services, now }: CommandContext): number | null {
  const { personId, sealedSecret } = found
  const secret =
    personId === null || sealedSecret === null ? null : openSecret(services.keyring, personId, sealedSecret)
  return secret === null ? null : verifyTotp(secret, code, now, found.lastStep)
}

/** Under the pepper, so that a stolen table of attempts is no list of addresses. */
const hashName = (keyring: Keyring, email: string): Buffer =>
  mac(keyring.current('password-pepper').key, 'a4|1|sign-in-name', Buffer.from(email, 'utf8'))

async function renewHash(tx: WriteDb, password: string, found: SignInFound, keyring: Keyring): Promise<void> {
  const pepper = keyring.current('password-pepper')
  const { personId, passwordHash } = found
  if (personId === null || passwordHash === null || !needsRehash(passwordHash, pepper.id)) return
  const renewed = await hashPassword(pepper, password)
  if (renewed.ok) await renewPasswordHash(tx, personId, passwordHash, renewed.value)
}
