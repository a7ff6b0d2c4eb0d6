/** Base32 (RFC 4648) as authenticator apps write secrets: upper case, no padding. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Writes bytes as base32 without padding. */
export function toBase32(bytes: Uint8Array): string {
  let bits = 0
  let value = 0
  let text = ''
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet.charAt((value >>> bits) & 31)
    }
    value &= (1 << bits) - 1
  }
  return bits === 0 ? text : text + alphabet.charAt((value << (5 - bits)) & 31)
}

/** Reads base32, in either case, with or without spaces and padding. Null when it is not base32. */
export function fromBase32(text: string): Buffer | null {
  const clean = text.toUpperCase().replaceAll(' ', '').replaceAll('=', '')
  const bytes: number[] = []
  let bits = 0
  let value = 0
  for (const character of clean) {
    const digit = alphabet.indexOf(character)
    if (digit < 0) return null
    value = ((value << 5) | digit) & 0xfff
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes.push((value >>> bits) & 0xff)
    }
  }
  // What is left over must be padding, and padding is zero: otherwise two texts would mean the same bytes.
  return bits < 5 && (value & ((1 << bits) - 1)) === 0 ? Buffer.from(bytes) : null
}
