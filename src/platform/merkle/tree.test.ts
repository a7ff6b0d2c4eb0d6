import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'

import fc from 'fast-check'

import { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from './proofs.ts'
import {
  append,
  emptyRange,
  leafHash,
  nodeHash,
  parseRange,
  rootOf,
  rootOfLeaves,
  serialiseRange,
} from './tree.ts'
import { rootAsWords, rootWords } from './words.ts'

/** The eight entries and nine roots that implementations of RFC 6962 share. */
const entries = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => Buffer.from(hex, 'hex'))
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

const someLeaves = (count: number) =>
  Array.from({ length: count }, (_, n) => leafHash(Buffer.from(`entry ${n}`)))

/** The definition of the RFC, word for word: split at the largest power of two below the size. */
function rootByDefinition(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return createHash('sha256').digest()
  const [only] = leaves
  if (leaves.length === 1 && only !== undefined) return only
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1))
  return nodeHash(rootByDefinition(leaves.slice(0, split)), rootByDefinition(leaves.slice(split)))
}

test('gives the published roots for the eight standard entries (RFC 6962)', () => {
  let range = emptyRange
  assert.equal(rootOf(range).toString('hex'), roots[0])
  for (const [n, entry] of entries.entries()) {
    range = append(range, leafHash(entry))
    assert.equal(rootOf(range).toString('hex'), roots[n + 1], `after ${n + 1} entries`)
  }
})

test('gives a published inclusion proof and a published consistency proof', () => {
  const leaves = entries.map(leafHash)
  assert.deepEqual(
    inclusionProof(leaves.slice(0, 8), 5).map((hash) => hash.toString('hex')),
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  )
  assert.deepEqual(
    consistencyProof(leaves.slice(0, 8), 6).map((hash) => hash.toString('hex')),
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  )
})

test('appending one at a time gives the root of the definition, at every size', () => {
  const leaves = someLeaves(130)
  for (let size = 0; size <= leaves.length; size += 1) {
    assert.deepEqual(rootOfLeaves(leaves.slice(0, size)), rootByDefinition(leaves.slice(0, size)))
  }
})

test('a range survives being written and read, and goes on from there', () => {
  const leaves = someLeaves(70)
  for (let size = 0; size < leaves.length; size += 1) {
    const range = leaves.slice(0, size).reduce(append, emptyRange)
    const read = parseRange(serialiseRange(range))
    assert.deepEqual(read, range)
    assert.deepEqual(rootOf(leaves.slice(size).reduce(append, range)), rootByDefinition(leaves))
  }
})

test('refuses bytes that are not a range', () => {
  const good = serialiseRange(someLeaves(5).reduce(append, emptyRange))
  for (const bad of [
    good.subarray(1),
    good.subarray(0, -1),
    Buffer.concat([good, Buffer.of(0)]),
    Buffer.alloc(7),
  ]) {
    assert.equal(parseRange(bad), null)
  }
  assert.equal(parseRange(Buffer.alloc(8, 255)), null)
})

test('an inner node cannot be passed off as an entry', () => {
  const [left, right] = [leafHash(Buffer.from('a')), leafHash(Buffer.from('b'))]
  assert.notDeepEqual(leafHash(Buffer.concat([left, right])), nodeHash(left, right))
})

test('proves every entry of every list up to 40, and no entry at another place or of another list', () => {
  const all = someLeaves(40)
  for (let size = 1; size <= 40; size += 1) {
    const leaves = all.slice(0, size)
    const root = rootOfLeaves(leaves)
    for (const [index, leaf] of leaves.entries()) {
      const claim = { leaf, index, size, root, proof: inclusionProof(leaves, index) }
      assert.ok(verifyInclusion(claim))
      assert.ok(!verifyInclusion({ ...claim, index: index + 1 }))
      assert.ok(!verifyInclusion({ ...claim, leaf: leafHash(Buffer.from('forged')) }))
      assert.ok(
        !verifyInclusion({ ...claim, root: rootOfLeaves(all.slice(0, size + 1 > 40 ? 39 : size + 1)) }),
      )
      assert.ok(!verifyInclusion({ ...claim, proof: [...claim.proof, leaf] }))
      if (claim.proof.length > 0) assert.ok(!verifyInclusion({ ...claim, proof: claim.proof.slice(1) }))
    }
  }
})

test('proves that every list up to 40 is the beginning of every longer one', () => {
  const all = someLeaves(40)
  for (let newSize = 1; newSize <= 40; newSize += 1) {
    const leaves = all.slice(0, newSize)
    for (let oldSize = 1; oldSize <= newSize; oldSize += 1) {
      const claim = {
        oldSize,
        newSize,
        oldRoot: rootOfLeaves(all.slice(0, oldSize)),
        newRoot: rootOfLeaves(leaves),
        proof: consistencyProof(leaves, oldSize),
      }
      assert.ok(verifyConsistency(claim), `${oldSize} in ${newSize}`)
      assert.ok(!verifyConsistency({ ...claim, proof: [...claim.proof, leaves[0] ?? Buffer.alloc(32)] }))
      assert.ok(!verifyConsistency({ ...claim, oldRoot: leafHash(Buffer.from('forged')) }))
      assert.ok(!verifyConsistency({ ...claim, newRoot: leafHash(Buffer.from('forged')) }))
      if (claim.proof.length > 0) assert.ok(!verifyConsistency({ ...claim, proof: claim.proof.slice(0, -1) }))
    }
  }
})

test('finds a changed, removed or exchanged entry between two lists', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 60 }),
      fc.nat(),
      fc.nat(),
      fc.constantFrom('change', 'remove', 'exchange'),
      (oldSize, more, at, deed) => {
        const leaves = someLeaves(oldSize + (more % 60) + 1)
        const place = at % (oldSize - 1)
        const altered = [...leaves]
        if (deed === 'change') altered[place] = leafHash(Buffer.from('changed'))
        else if (deed === 'remove') altered.splice(place, 1)
        else
          altered.splice(place, 2, leaves[place + 1] ?? Buffer.alloc(32), leaves[place] ?? Buffer.alloc(32))
        const claim = (list: readonly Buffer[]) => ({
          oldSize,
          newSize: list.length,
          oldRoot: rootOfLeaves(leaves.slice(0, oldSize)),
          newRoot: rootOfLeaves(list),
          proof: consistencyProof(list, Math.min(oldSize, list.length)),
        })
        assert.ok(verifyConsistency(claim(leaves)))
        assert.ok(!verifyConsistency(claim(altered)))
      },
    ),
    { numRuns: 300 },
  )
})

test('has 256 different words, none of which begins with the four letters of another', () => {
  assert.equal(rootWords.length, 256)
  assert.equal(new Set(rootWords.map((word) => word.slice(0, 4))).size, 256)
  for (const word of rootWords) assert.match(word, /^[a-z]{3,9}$/)
})

test('says a root in eight words that follow its first eight bytes', () => {
  const root = Buffer.from(roots[8] ?? '', 'hex')
  assert.deepEqual(
    rootAsWords(root),
    [...root.subarray(0, 8)].map((byte) => rootWords[byte]),
  )
  assert.notDeepEqual(rootAsWords(root), rootAsWords(Buffer.from(roots[7] ?? '', 'hex')))
})
