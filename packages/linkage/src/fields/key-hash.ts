const utf8 = new TextEncoder()

/**
 * A key as a signed whole number of 64 bits, for a table with an index: FNV-1a of its UTF-8 bytes (Fowler, Noll, Vo). Not secret
 * and not for secrets. A text of a lone surrogate hashes as the replacement character does.
 *
 * In halves of 32 bits, because big integers cost thirty times as much: the prime is 2^40 + 0x1b3.
 */
export function keyHash(key: string): bigint {
  let [high, low] = [0xcbf29ce4, 0x84222325]
  for (const byte of utf8.encode(key)) {
    const mixed = (low ^ byte) >>> 0
    const product = mixed * 0x1b3
    high = (high * 0x1b3 + Math.floor(product / 0x1_0000_0000) + ((mixed << 8) >>> 0)) % 0x1_0000_0000
    low = product % 0x1_0000_0000
  }
  return BigInt.asIntN(64, (BigInt(high) << 32n) | BigInt(low))
}
