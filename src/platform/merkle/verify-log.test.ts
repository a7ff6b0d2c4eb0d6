import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'

import { signingKeyPair } from '../crypto/signing.ts'
import { noPrevious, sealFits, sealHash, sealMessage, signSeal } from './seal.ts'
import type { SignedSeal } from './seal.ts'
import { append, emptyRange, leafHash, rootOf, rootOfLeaves } from './tree.ts'
import { verifyLog } from './verify-log.ts'
import type { Anchor, Finding, LeafRecord, LogRow, LogToVerify } from './verify-log.ts'

const pair = signingKeyPair(Buffer.alloc(32, 1))
const key = { id: 'seal.v1', key: pair.privateKey }
const publicKeys = new Map([[key.id, pair.publicKey]])
const start = Date.parse('2026-03-02T09:00:00Z')
const at = (second: number) => new Date(start + second * 1000)
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()

type World = { rows: LogRow[]; leaves: LeafRecord[]; seals: SignedSeal[]; anchors: Anchor[] }

function row(rowId: string, time: Date, words: string): LogRow {
  const bytes = Buffer.from(`${rowId}|${time.toISOString()}|${words}`)
  return { rowId, time, bytes, rowHash: sha(bytes) }
}

/** A row a minute, a seal for each four rows, an anchor half way and at the end, two rows not yet sealed. */
function world(rowCount = 60): World {
  const rows = Array.from({ length: rowCount + 2 }, (_, n) => row(String(n + 100), at(n * 60), `opened ${n}`))
  const leaves = rows
    .slice(0, rowCount)
    .map(({ rowId, bytes }, position) => ({ position, rowId, rowHash: sha(bytes) }))
  const seals: SignedSeal[] = []
  let range = emptyRange
  for (const leaf of leaves) {
    range = append(range, leafHash(leaf.rowHash))
    if (range.size % 4 === 0)
      seals.push(sealNow(range.size, rootOf(range), at((range.size - 1) * 60 + 5), seals.at(-1)))
  }
  const anchors = [seals[Math.floor(seals.length / 2)], seals.at(-1)]
    .filter((seal) => seal !== undefined)
    .map(({ size, root }) => ({ size, root, keptBy: 'the second agency' }))
  return { rows, leaves, seals, anchors }
}

function sealNow(size: number, root: Buffer, time: Date, before: SignedSeal | undefined): SignedSeal {
  return signSeal(key, { size, root, time, previous: before === undefined ? noPrevious : sealHash(before) })
}

const verify = (made: World, more: Partial<LogToVerify> = {}) => verifyLog({ ...made, publicKeys, ...more })
const kinds = (findings: readonly Finding[]) => [...new Set(findings.map((finding) => finding.kind))].sort()

/** A small generator with a seed (mulberry32), so that a failing round can be run again. */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The test reached outside its world')
  return value
}

/** The deeds an intruder with write access to the tables may try. Each must leave at least one finding. */
const deeds: Record<string, (made: World, pick: (below: number) => number) => void> = {
  'edits a row': ({ rows }, pick) => {
    const n = pick(60)
    const { rowId, time } = must(rows[n])
    rows[n] = { ...row(rowId, time, 'opened nothing'), rowHash: must(must(rows[n]).rowHash) }
  },
  'edits a row and its hash': ({ rows }, pick) => {
    const n = pick(60)
    rows[n] = row(must(rows[n]).rowId, must(rows[n]).time, 'opened nothing')
  },
  'edits a row, its hash and its leaf': ({ rows, leaves }, pick) => {
    const n = pick(60)
    rows[n] = row(must(rows[n]).rowId, must(rows[n]).time, 'opened nothing')
    leaves[n] = { ...must(leaves[n]), rowHash: sha(must(rows[n]).bytes) }
  },
  'deletes a row': ({ rows }, pick) => {
    rows.splice(pick(60), 1)
  },
  'deletes a row and its leaf': ({ rows, leaves }, pick) => {
    const n = pick(60)
    rows.splice(n, 1)
    leaves.splice(n, 1)
  },
  'deletes a row and its leaf and closes the gap': ({ rows, leaves }, pick) => {
    const n = pick(60)
    rows.splice(n, 1)
    leaves.splice(n, 1)
    for (const [position, leaf] of leaves.entries()) leaves[position] = { ...leaf, position }
  },
  'puts in an old row': ({ rows }, pick) => {
    rows.push(row('900', at(pick(50) * 60), 'never happened'))
  },
  'puts in an old row with a leaf at the end and a proper seal': ({ rows, leaves, seals }, pick) => {
    const late = row('900', at(pick(50) * 60), 'never happened')
    rows.push(late)
    leaves.push({ position: leaves.length, rowId: '900', rowHash: sha(late.bytes) })
    const root = rootOfLeaves(leaves.map((leaf) => leafHash(leaf.rowHash)))
    seals.push(sealNow(leaves.length, root, at(62 * 60), seals.at(-1)))
  },
  'puts in a row with a leaf in the middle': ({ rows, leaves }, pick) => {
    const n = pick(60)
    const added = row('900', must(rows[n]).time, 'never happened')
    rows.push(added)
    leaves.splice(n, 0, { position: n, rowId: '900', rowHash: sha(added.bytes) })
    for (const [position, leaf] of leaves.entries()) leaves[position] = { ...leaf, position }
  },
  'exchanges what two rows hold': ({ rows }, pick) => {
    const n = pick(59)
    const [one, two] = [must(rows[n]), must(rows[n + 1])]
    rows[n] = { ...one, bytes: two.bytes }
    rows[n + 1] = { ...two, bytes: one.bytes }
  },
  'exchanges two leaves': ({ leaves }, pick) => {
    const n = pick(59)
    const [one, two] = [must(leaves[n]), must(leaves[n + 1])]
    leaves[n] = { ...two, position: n }
    leaves[n + 1] = { ...one, position: n + 1 }
  },
  'cuts off the end of the rows': ({ rows }, pick) => {
    rows.splice(10 + pick(49))
  },
  'cuts off the end of everything in the tables': (made, pick) => {
    const keep = (1 + pick(13)) * 4
    made.rows.splice(keep)
    made.leaves.splice(keep)
    made.seals.splice(keep / 4)
  },
  'changes the time of a row': ({ rows }, pick) => {
    const n = pick(60)
    rows[n] = row(must(rows[n]).rowId, at(n * 60 - 7 * 86_400), `opened ${n}`)
  },
  'changes the time of a seal': ({ seals }, pick) => {
    const n = pick(15)
    seals[n] = { ...must(seals[n]), time: at(n * 240 + 1) }
  },
  'takes a seal out': ({ seals }, pick) => {
    seals.splice(pick(14), 1)
  },
  'signs a seal with a key of his own': ({ seals }, pick) => {
    const n = pick(15)
    seals[n] = signSeal({ id: key.id, key: Buffer.alloc(32, 9) }, must(seals[n]))
  },
  'writes everything anew and has the signing key': (made, pick) => {
    const other = world()
    const n = pick(28)
    other.rows[n] = row(must(other.rows[n]).rowId, must(other.rows[n]).time, 'opened nothing')
    const leaves = other.leaves.map((leaf, i) => ({ ...leaf, rowHash: sha(must(other.rows[i]).bytes) }))
    const seals: SignedSeal[] = []
    for (const seal of other.seals) {
      const root = rootOfLeaves(leaves.slice(0, seal.size).map((leaf) => leafHash(leaf.rowHash)))
      seals.push(sealNow(seal.size, root, seal.time, seals.at(-1)))
    }
    Object.assign(made, { rows: other.rows, leaves, seals })
  },
}

test('finds nothing in a log that nobody touched', async () => {
  assert.deepEqual(await verify(world()), [])
  assert.deepEqual(await verify({ rows: [], leaves: [], seals: [], anchors: [] }), [])
})

test('finds nothing when the last rows have no seal yet, and reads rows in any order and as a stream', async () => {
  const made = world()
  async function* stream() {
    for (const one of made.rows.toReversed()) yield await Promise.resolve(one)
  }
  assert.deepEqual(await verify(made, { rows: stream() }), [])
})

test('finds 54 of 54 seeded alterations, each deed three times', async () => {
  let found = 0
  for (const [n, [deed, commit]] of Object.entries(deeds).entries()) {
    for (let round = 0; round < 3; round += 1) {
      const made = world()
      commit(made, seeded(n * 1000 + round))
      const findings = await verify(made)
      assert.notDeepEqual(findings, [], `${deed}, round ${round}, was not found`)
      found += 1
    }
  }
  assert.equal(found, 54)
})

test('negative control: a verifier that does not hash the rows misses an edit', async () => {
  const made = world()
  must(deeds['edits a row'])(made, seeded(1))
  const trusting = made.leaves.map((leaf) => ({
    ...must(made.rows[leaf.position]),
    bytes: bytesOf(leaf.rowId),
  }))
  assert.notDeepEqual(await verify(made), [])
  assert.deepEqual(await verify(made, { rows: trusting }), [])
})

/** What the row held when it was sealed: stands for a verifier that believes the stored hash. */
function bytesOf(rowId: string): Uint8Array {
  return must(world().rows.find((one) => one.rowId === rowId)).bytes
}

test('negative control: without anchors a cut end and a rewritten log with the signing key go unseen', async () => {
  for (const deed of [
    'cuts off the end of everything in the tables',
    'writes everything anew and has the signing key',
  ]) {
    const made = world()
    must(deeds[deed])(made, seeded(5))
    assert.notDeepEqual(await verify(made), [], deed)
    assert.deepEqual(await verify(made, { anchors: [] }), [], deed)
  }
})

test('says in plain words what happened and where', async () => {
  const cases: readonly (readonly [string, string[], RegExp])[] = [
    ['edits a row', ['altered-row'], /^Row \d+ \(place \d+\) is not what it was when it was written\.$/],
    ['deletes a row', ['missing-row'], /^The list has entries at place \d+ whose rows are gone\.$/],
    ['puts in an old row', ['unsealed-row'], /^Row 900 of 2026-03-02 .* was never sealed/],
    [
      'puts in an old row with a leaf at the end and a proper seal',
      ['late-row'],
      /^Row 900 says .* put in afterwards/,
    ],
    [
      'exchanges what two rows hold',
      ['swapped-row'],
      /^Row \d+ holds what was entered at place \d+: rows were exchanged\.$/,
    ],
    ['exchanges two leaves', ['anchor', 'root'], /at places? \d+( to \d+)? rows were changed, exchanged/],
    [
      'cuts off the end of everything in the tables',
      ['truncated'],
      /^The list ends after \d+ rows, but the second agency says/,
    ],
    ['takes a seal out', ['seal-chain'], /does not follow the seal before it/],
    [
      'signs a seal with a key of his own',
      ['seal-signature'],
      /does not carry a valid signature of a known key/,
    ],
  ]
  for (const [deed, expected, sentence] of cases) {
    const made = world()
    must(deeds[deed])(made, seeded(3))
    const findings = await verify(made)
    for (const kind of kinds(findings)) assert.ok(expected.includes(kind), `${deed}: ${kind}`)
    assert.match(
      findings.map((finding) => finding.sentence).join('\n'),
      new RegExp(sentence.source, 'm'),
      deed,
    )
  }
})

test('names the places between the last root that fits and the first that does not', async () => {
  const made = world()
  made.leaves[21] = { ...must(made.leaves[21]), rowHash: sha(Buffer.from('x')) }
  const found = (await verify(made, { anchors: [] })).find((finding) => finding.kind === 'root')
  assert.match(found?.sentence ?? '', /at places 20 to 23 rows/)
})

test('finds a clock that ran backwards, in the seals and in the rows', async () => {
  const back = world()
  const last = must(back.seals.at(-1))
  back.seals.push(signSeal(key, { ...last, time: at(100), previous: sealHash(last) }))
  assert.deepEqual(kinds(await verify(back)), ['clock'])

  const rows = world()
  const future = row('160', at(30 * 86_400), 'opened 60')
  rows.rows[60] = future
  rows.leaves.push({ position: 60, rowId: '160', rowHash: sha(future.bytes) })
  const root = rootOfLeaves(rows.leaves.map((leaf) => leafHash(leaf.rowHash)))
  rows.seals.push(sealNow(61, root, at(61 * 60), rows.seals.at(-1)))
  assert.deepEqual(kinds(await verify(rows)), ['clock'])
})

test('tells a thousand missing rows in one sentence', async () => {
  const made = world(1000)
  made.rows.splice(100, 700)
  const findings = await verify(made)
  assert.deepEqual(
    findings.map((finding) => finding.sentence),
    ['The list has entries at places 100 to 799 whose rows are gone.'],
  )
})

test('writes one spelling for each seal and refuses what is not one', () => {
  const seal = { size: 3, root: Buffer.alloc(32, 1), time: at(0), previous: noPrevious }
  assert.equal(
    sealMessage(seal).toString(),
    `a4-seal|1|3|${'01'.repeat(32)}|2026-03-02T09:00:00.000Z|${'00'.repeat(32)}`,
  )
  assert.throws(() => sealMessage({ ...seal, size: 1.5 }))
  assert.throws(() => sealMessage({ ...seal, root: Buffer.alloc(31) }))
})

test('accepts a seal under the key it names and under no other', () => {
  const seal = signSeal(key, { size: 3, root: Buffer.alloc(32, 1), time: at(0), previous: noPrevious })
  assert.ok(sealFits(publicKeys, seal))
  assert.ok(!sealFits(new Map(), seal))
  assert.ok(!sealFits(new Map([[key.id, signingKeyPair().publicKey]]), seal))
  for (const altered of [
    { size: 4 },
    { root: Buffer.alloc(32, 2) },
    { time: at(1) },
    { previous: Buffer.alloc(32, 3) },
  ]) {
    assert.ok(!sealFits(publicKeys, { ...seal, ...altered }))
  }
})
