/**
 * Codes that people read from a wall or a card and type on a telephone: letters and digits that nobody confuses. No I, L, O, U, 0 or 1;
 * what is typed in their place is read as what was meant where only one letter can be (a small letter, a dash, a space).
 */
export const codeLetters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Makes a code of so many letters out of random bytes. A byte that would make some letters likelier is passed over. */
export function codeFrom(bytes: Uint8Array, length: number): string | null {
  const fair = 256 - (256 % codeLetters.length)
  const letters = [...bytes]
    .filter((byte) => byte < fair)
    .map((byte) => codeLetters.charAt(byte % codeLetters.length))
  return letters.length < length ? null : letters.slice(0, length).join('')
}

const between = /[\s\-–—.]/gu
const allowed = new RegExp(`^[${codeLetters}]+$`, 'u')

/** What was typed, as a code of this length; null where it is none. */
export function readCode(typed: string, length: number): string | null {
  const code = typed.slice(0, 80).replaceAll(between, '').toUpperCase()
  return code.length === length && allowed.test(code) ? code : null
}
