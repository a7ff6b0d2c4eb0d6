/**
 * A growing list that can be proven (RFC 6962, section 2.1).
 *
 * Leaves and inner nodes are hashed with different first bytes, so that an inner node can never be passed off as a
 * leaf. A *range* is the least one must remember to go on appending: the roots of the complete subtrees, largest
 * first, one for each bit set in the size. Twenty hashes stand for a million leaves.
 */
import { createHash } from 'node:crypto'

const hashBytes = 32

/** The hash of one entry of the list. */
export function leafHash(entry: Uint8Array): Buffer {
  return createHash('sha256').update(Buffer.of(0)).update(entry).digest()
}

/** The hash of two neighbours. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest()
}

export type CompactRange = { readonly size: number; readonly peaks: readonly Buffer[] }

/** The range of an empty list. */
export const emptyRange: CompactRange = { size: 0, peaks: [] }

/** The range after one more leaf. Takes the hash of the leaf, not the entry. */
export function append(range: CompactRange, leaf: Buffer): CompactRange {
  const peaks = [...range.peaks]
  let carried = leaf
  // Each one bit at the end of the size is a complete subtree that the new leaf completes to the next larger one.
  for (let size = range.size; size % 2 === 1; size = Math.floor(size / 2)) {
    const left = peaks.pop()
    if (left === undefined) throw new Error('A range has fewer peaks than its size says')
    carried = nodeHash(left, carried)
  }
  return { size: range.size + 1, peaks: [...peaks, carried] }
}

/** The root of the list so far. The root of an empty list is the hash of nothing. */
export function rootOf(range: CompactRange): Buffer {
  const smallestFirst = range.peaks.toReversed()
  const [first, ...rest] = smallestFirst
  if (first === undefined) return createHash('sha256').digest()
  return rest.reduce((root, peak) => nodeHash(peak, root), first)
}

/** Writes a range as bytes: the size in 8 bytes, then the peaks. */
export function serialiseRange(range: CompactRange): Buffer {
  const size = Buffer.alloc(8)
  size.writeBigUInt64BE(BigInt(range.size))
  return Buffer.concat([size, ...range.peaks])
}

/** Reads a range, or null when the bytes are not one: the number of peaks must fit the size. */
export function parseRange(bytes: Uint8Array): CompactRange | null {
  const buffer = Buffer.from(bytes)
  if (buffer.length < 8) return null
  const size = buffer.readBigUInt64BE(0)
  if (size > BigInt(Number.MAX_SAFE_INTEGER)) return null
  const count = Array.from(size.toString(2)).filter((bit) => bit === '1').length
  if (buffer.length !== 8 + count * hashBytes) return null
  const peaks = Array.from({ length: count }, (_, n) =>
    buffer.subarray(8 + n * hashBytes, 8 + (n + 1) * hashBytes),
  )
  return { size: Number(size), peaks }
}

/** The root over many leaf hashes. */
export function rootOfLeaves(leaves: readonly Buffer[]): Buffer {
  return rootOf(leaves.reduce(append, emptyRange))
}
