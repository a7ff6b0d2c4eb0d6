/**
 * A key as a signed whole number of 64 bits, for a table with an index: two 32-bit murmur-style hashes of its UTF-16 units. Not
 * secret and not for secrets. Two keys of a million million share a number about once in thirty.
 */
export function keyHash(key: string): bigint {
  let [one, other] = [0x9747b28c, 0x1b873593]
  for (let at = 0; at < key.length; at += 1) {
    const unit = key.charCodeAt(at)
    one = Math.imul(one ^ unit, 0x5bd1e995)
    one ^= one >>> 15
    other = Math.imul(other ^ (unit + 0x7f4a7c15), 0xc2b2ae35)
    other = (other << 13) | (other >>> 19)
  }
  one = mixed(one ^ key.length)
  other = mixed(other + one)
  return BigInt.asIntN(64, (BigInt(one >>> 0) << 32n) | BigInt(other >>> 0))
}

function mixed(value: number): number {
  let out = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  out = Math.imul(out ^ (out >>> 13), 0xc2b2ae35)
  return out ^ (out >>> 16)
}
