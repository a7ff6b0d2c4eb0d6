import { commonPasswords } from './common-passwords.ts'

/**
 * What is wrong with a new password, or null. Length is what counts (NIST SP 800-63B, ASVS 6.2): no rule about capitals,
 * digits or signs, no expiry, spaces and pasting welcome. Refused is what would be tried first: the most common ones,
 * what is made of little else, one thing repeated, and the person's or the service's own name.
 */
export const shortestPassword = 12
/** As many as a passphrase can want; the hashing's own limit is the same. */
export const longestPassword = 1024

export const passwordFaults = {
  missing: 'Enter a password',
  'too-short': `Your password must be ${shortestPassword} characters or more. Three or four words with spaces are easy to remember`,
  'too-long': 'Your password must be 1,024 characters or fewer',
  common: 'This password is one of those that are tried first. Choose another',
  repeated: 'This password repeats itself too much. Choose another',
  'own-words': 'Your password must not contain your name, your e-mail address or the name of this service',
} as const
export type PasswordFault = keyof typeof passwordFaults

export interface PasswordOwner {
  readonly name: string
  readonly email: string
  readonly partnership: string
}

/** The first fault of a password somebody wants to use, or null when it will do. */
export function passwordFault(password: string, owner: PasswordOwner): PasswordFault | null {
  if (password === '') return 'missing'
  if (password.length > longestPassword) return 'too-long'
  if (Array.from(password).length < shortestPassword) return 'too-short'
  const plain = folded(password)
  if (ownWords(owner).some((word) => plain.includes(word))) return 'own-words'
  if (new Set(plain).size < 5) return 'repeated'
  return mostlyCommon(plain) ? 'common' : null
}

/** Small letters and digits of any script; spaces and signs do not hide a word. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

function ownWords(owner: PasswordOwner): string[] {
  const [mailName = ''] = owner.email.split('@')
  // Names of three letters occur inside ordinary words, and refusing those would only puzzle people.
  const parts = [...owner.name.split(/\s+/), mailName, ...mailName.split(/[._-]/)]
    .map(folded)
    .filter((part) => part.length >= 4)
  return [...parts, folded(owner.partnership), 'article4'].filter((word) => word !== '')
}

const longestFirst = [...commonPasswords].sort((a, b) => b.length - a.length)

/** Whether fewer than four letters are left once every common password is cut out; years and numbers do not count. */
function mostlyCommon(plain: string): boolean {
  const rest = longestFirst.reduce((left, common) => left.replaceAll(common, ''), plain)
  return rest !== plain && rest.replace(/\p{N}/gu, '').length < 4
}
