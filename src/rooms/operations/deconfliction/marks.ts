import type { Keyring } from '#platform/crypto/keyring.ts'
import { mac } from '#platform/crypto/mac.ts'

/**
 * Strings by which a thing is found, as marks. The key stays with the process: a stolen database cannot be asked whether a
 * number stands in it. Half of a SHA-256 is far more than a county's numbers need to stay apart.
 */
const keyKind = 'deconfliction-index'
const markBytes = 16

/** Under the newest key: for what is stored now. */
export const newestMarks = (keyring: Keyring, strings: readonly string[]): Buffer[] =>
  marks([keyring.current(keyKind).key], strings)

/** Under every key that ever was: what was stored under an older one is found too. */
export const allMarks = (keyring: Keyring, strings: readonly string[]): Buffer[] =>
  marks(
    keyring.all(keyKind).map((one) => one.key),
    strings,
  )

/** A birthday, which only parts those whose names meet. Under the first key, so that two always compare. */
export function bornMark(keyring: Keyring, day: string | null): Buffer | null {
  const first = keyring.all(keyKind).at(-1)
  if (day === null || first === undefined) return null
  return marks([first.key], [`born|${day}`])[0] ?? null
}

const marks = (keys: readonly Uint8Array[], strings: readonly string[]): Buffer[] =>
  keys.flatMap((key) =>
    [...new Set(strings)].map((text) =>
      mac(key, 'a4|1|deconfliction', Buffer.from(text, 'utf8')).subarray(0, markBytes),
    ),
  )
