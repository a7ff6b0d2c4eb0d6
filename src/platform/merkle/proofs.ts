/**
 * Proofs over the tree (RFC 6962, sections 2.1.1 and 2.1.2; checked as RFC 9162, section 2.1.3 and 2.1.4 says).
 *
 * *Inclusion*: this leaf is at this place in the list with that root. *Consistency*: the list with the old root is the
 * beginning of the list with the new root, so nothing that was in it has been changed, removed or put between. A
 * verifier needs the hashes only: somebody at another agency can check without seeing a single entry.
 */
import { sameBytes } from '../crypto/mac.ts'
import { nodeHash, rootOfLeaves } from './tree.ts'

/** The hashes that, with the leaf, lead to the root. */
export function inclusionProof(leaves: readonly Buffer[], index: number): Buffer[] {
  if (!Number.isSafeInteger(index) || index < 0 || index >= leaves.length)
    throw new Error('There is no such leaf')
  if (leaves.length === 1) return []
  const split = largestPowerBelow(leaves.length)
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  return index < split
    ? [...inclusionProof(left, index), rootOfLeaves(right)]
    : [...inclusionProof(right, index - split), rootOfLeaves(left)]
}

export type Inclusion = {
  readonly leaf: Buffer
  readonly index: number
  readonly size: number
  readonly root: Uint8Array
  readonly proof: readonly Buffer[]
}

/** Says whether the leaf is at this place of the list with this root. */
export function verifyInclusion(claim: Inclusion): boolean {
  if (!isPlace(claim.index, claim.size)) return false
  let { index } = claim
  let last = claim.size - 1
  let hash = claim.leaf
  for (const sibling of claim.proof) {
    if (last === 0) return false
    if (index % 2 === 1 || index === last) {
      hash = nodeHash(sibling, hash)
      while (index % 2 === 0 && index !== 0) {
        index = half(index)
        last = half(last)
      }
    } else {
      hash = nodeHash(hash, sibling)
    }
    index = half(index)
    last = half(last)
  }
  return last === 0 && sameBytes(hash, claim.root)
}

/** The hashes that show that the first `oldSize` leaves are still what they were. */
export function consistencyProof(leaves: readonly Buffer[], oldSize: number): Buffer[] {
  if (!Number.isSafeInteger(oldSize) || oldSize < 1 || oldSize > leaves.length) {
    throw new Error('The old list must be a beginning of the new one, with at least one leaf')
  }
  return oldSize === leaves.length ? [] : subProof(leaves, oldSize, true)
}

function subProof(leaves: readonly Buffer[], oldSize: number, isWhole: boolean): Buffer[] {
  if (oldSize === leaves.length) return isWhole ? [] : [rootOfLeaves(leaves)]
  const split = largestPowerBelow(leaves.length)
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  return oldSize <= split
    ? [...subProof(left, oldSize, isWhole), rootOfLeaves(right)]
    : [...subProof(right, oldSize - split, false), rootOfLeaves(left)]
}

export type Consistency = {
  readonly oldSize: number
  readonly newSize: number
  readonly oldRoot: Buffer
  readonly newRoot: Buffer
  readonly proof: readonly Buffer[]
}

/** Says whether the old list is the beginning of the new one. */
export function verifyConsistency(claim: Consistency): boolean {
  const { oldSize, newSize, oldRoot, newRoot, proof } = claim
  if (!isPlace(oldSize - 1, newSize)) return false
  if (oldSize === newSize) return proof.length === 0 && sameBytes(oldRoot, newRoot)
  // When the old list was one complete subtree, its root is the first step and need not be sent.
  const [first, ...rest] = isPowerOfTwo(oldSize) ? [oldRoot, ...proof] : proof
  if (first === undefined) return false
  let index = oldSize - 1
  let last = newSize - 1
  while (index % 2 === 1) {
    index = half(index)
    last = half(last)
  }
  let oldHash = first
  let newHash = first
  for (const sibling of rest) {
    if (last === 0) return false
    if (index % 2 === 1 || index === last) {
      oldHash = nodeHash(sibling, oldHash)
      newHash = nodeHash(sibling, newHash)
      while (index % 2 === 0 && index !== 0) {
        index = half(index)
        last = half(last)
      }
    } else {
      newHash = nodeHash(newHash, sibling)
    }
    index = half(index)
    last = half(last)
  }
  return last === 0 && sameBytes(oldHash, oldRoot) && sameBytes(newHash, newRoot)
}

/** Halved by division: shifting would cut a place beyond 2^31. */
const half = (place: number): number => Math.floor(place / 2)

function isPlace(index: number, size: number): boolean {
  return Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size
}

function isPowerOfTwo(size: number): boolean {
  return size === 1 || largestPowerBelow(size) * 2 === size
}

function largestPowerBelow(size: number): number {
  let power = 1
  while (power * 2 < size) power *= 2
  return power
}
