import { createHmac, randomBytes } from 'node:crypto'
import { mac } from '#platform/crypto/mac.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import { codeFrom, codeLetters, readCode } from '../rules/spoken-code.ts'

/**
 * A learner's code: eleven random letters and one that checks them. It is made by the hub and holds nothing of the person. Codes that
 * people make of their mother's name or their birthday were rejected: they are few enough to be tried, they say something about who
 * made them, and one in ten is made differently the second time.
 *
 * The database has only a mark of it, made under a key that is in no database and no backup of one.
 */
export const learnerCodeLength = 12
/** Each has an inverse modulo thirty: any one letter that is wrong changes the sum. */
const weights = [1, 7, 11, 13, 17, 19, 23, 29, 7, 11, 13]

const checkOf = (letters: string): string =>
  codeLetters.charAt(
    Array.from(letters).reduce(
      (sum, letter, at) => sum + codeLetters.indexOf(letter) * (weights[at] ?? 1),
      0,
    ) % codeLetters.length,
  )

export function newLearnerCode(): string {
  const letters = codeFrom(randomBytes(48), learnerCodeLength - 1)
  return letters === null ? newLearnerCode() : letters + checkOf(letters)
}

/** What was typed, as a code that the hub could have made; null where it is none. */
export function readLearnerCode(typed: string): string | null {
  const code = readCode(typed, learnerCodeLength)
  return code !== null && checkOf(code.slice(0, -1)) === code.at(-1) ? code : null
}

const keyKind = 'training-code'
const keyOf = (keyring: Keyring): Buffer => keyring.current(keyKind).key

export const learnerMark = (keyring: Keyring, code: string): Buffer =>
  mac(keyOf(keyring), 'learner', Buffer.from(code))

/**
 * The number of a certificate follows from the learner's code and the session, so that whoever has the code sees it again and it is
 * stored nowhere. Twelve letters: nobody finds a number by trying.
 */
export function certificateNumber(keyring: Keyring, code: string, sessionCode: string): string {
  const bytes = createHmac('sha512', keyOf(keyring)).update(`certificate ${code} ${sessionCode}`).digest()
  const number = codeFrom(bytes, learnerCodeLength)
  if (number === null) throw new Error('Too few fair letters in 64 bytes')
  return number
}
export const certificateMark = (keyring: Keyring, number: string): Buffer =>
  mac(keyOf(keyring), 'certificate', Buffer.from(number))

const spaces = /\s+/gu
/** A name that the holder ties to a certificate, whatever its capitals and spaces. It is kept nowhere. */
export const nameMark = (keyring: Keyring, number: string, name: string): Buffer =>
  mac(
    keyOf(keyring),
    'certificate-name',
    Buffer.from(
      `${number}\0${name.normalize('NFKC').trim().replaceAll(spaces, ' ').toLocaleLowerCase('en')}`,
    ),
  )
