/**
 * Names that mean nothing: an item's number and a source's pseudonym. Both are taken from a random id, so that neither
 * order nor count nor agency can be read from them (domain 5.4: "no meaning in it").
 */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** `7K3QM-9TXF2`: fifty random bits, in letters that are not mistaken for each other. */
export function urnFrom(randomId: string): string {
  const text = encode(randomId, 10)
  return `${text.slice(0, 5)}-${text.slice(5)}`
}

/** `SRC-7K3Q`. Short, because people say it aloud; the store asks again where the agency already uses it. */
export const pseudonymFrom = (randomId: string): string => `SRC-${encode(randomId, 4)}`

export const isPseudonym = (text: string): boolean => /^SRC-[0-9A-HJKMNP-TV-Z]{4}$/.test(text)

/** Letters from the random part of a version 4 id: its first 48 bits and 8 of those after the version. */
function encode(randomId: string, length: number): string {
  const hex = randomId.replaceAll('-', '')
  let bits = BigInt(`0x${hex.slice(0, 12)}${hex.slice(13, 15)}`)
  let text = ''
  for (let at = 0; at < length; at += 1) {
    text += letters[Number(bits & 31n)] ?? ''
    bits >>= 5n
  }
  return text
}
