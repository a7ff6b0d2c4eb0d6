/**
 * The leaf records, read once, in order, into what checking needs: one hash and one id for each place, and the roots
 * at the sizes that somebody has signed or kept. About 150 bytes of memory for each row.
 */
import { append, emptyRange, leafHash, rootOf } from './tree.ts'
import { places } from './findings.ts'
import type { Finding } from './findings.ts'

/** At which place of the list a row entered, and the SHA-256 of its canonical bytes then. Places start at 0. */
export type LeafRecord = { readonly position: number; readonly rowId: string; readonly rowHash: Uint8Array }

export type ReadLeaves = {
  readonly size: number
  readonly placeOf: ReadonlyMap<string, number>
  readonly hashAt: (place: number) => Buffer
  /** The place that holds this hash, or null. Slow: for explaining a finding, not for finding it. */
  readonly placeWith: (rowHash: Buffer) => number | null
  readonly rootAt: ReadonlyMap<number, Buffer>
  readonly findings: readonly Finding[]
}

const hashBytes = 32

/** Reads leaf records in the order of their places and works out the roots at the wanted sizes. */
export async function readLeaves(
  leaves: Iterable<LeafRecord> | AsyncIterable<LeafRecord>,
  wantedSizes: ReadonlySet<number>,
): Promise<ReadLeaves> {
  const findings: Finding[] = []
  const placeOf = new Map<string, number>()
  const rootAt = new Map<number, Buffer>()
  let hashes = Buffer.alloc(1024 * hashBytes)
  let range = emptyRange
  let expected = 0
  if (wantedSizes.has(0)) rootAt.set(0, rootOf(range))

  for await (const leaf of leaves) {
    if (leaf.position !== expected) findings.push(gap(expected, leaf.position))
    if (placeOf.has(leaf.rowId)) findings.push(repeated(leaf))
    const size = range.size + 1
    if (size * hashBytes > hashes.length) hashes = Buffer.concat([hashes, Buffer.alloc(hashes.length)])
    hashes.set(leaf.rowHash.subarray(0, hashBytes), range.size * hashBytes)
    placeOf.set(leaf.rowId, range.size)
    range = append(range, leafHash(leaf.rowHash))
    if (wantedSizes.has(size)) rootAt.set(size, rootOf(range))
    expected = leaf.position + 1
  }

  const used = hashes.subarray(0, range.size * hashBytes)
  const hashAt = (place: number) => used.subarray(place * hashBytes, (place + 1) * hashBytes)
  const placeWith = (rowHash: Buffer) => {
    const at = used.indexOf(rowHash)
    return at >= 0 && at % hashBytes === 0 ? at / hashBytes : null
  }
  return { size: range.size, placeOf, hashAt, placeWith, rootAt, findings }
}

function gap(expected: number, found: number): Finding {
  const sentence =
    found > expected
      ? `The list of sealed rows has nothing at ${places(expected, found - 1)}.`
      : `The list of sealed rows is out of order at place ${found}.`
  return { kind: 'missing-leaf', sentence }
}

function repeated(leaf: LeafRecord): Finding {
  return {
    kind: 'repeated-leaf',
    sentence: `Row ${leaf.rowId} is in the list a second time, at place ${leaf.position}.`,
  }
}
