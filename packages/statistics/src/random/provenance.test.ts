import assert from 'node:assert/strict'
import test from 'node:test'
import { bootstrapLists } from '../lists/bootstrap.ts'
import { stepwise } from '../lists/choose.ts'
import { readHistories } from '../lists/histories.ts'
import { signFlip } from '../paired/sign-flip.ts'
import { averted, interrupted, type Interruption } from '../series/interrupted.ts'
import { judgeSeries } from '../series/judge.ts'
import { knox } from '../space/knox.ts'
import { spaceTimeScan } from '../space/scan.ts'
import { chanceVersion, type Provenance } from './seeded.ts'

const seed = 5
const line = Array.from({ length: 30 }, (_, at) => 20 + ((7 * at) % 11))
const places = Array.from({ length: 6 }, (_, at) => ({ latitude: 51 + at / 10, longitude: -1 }))

const lists = (both: number) =>
  readHistories(
    ['a', 'b', 'c'],
    [
      { on: [1, 0, 0], count: 40 },
      { on: [0, 1, 0], count: 30 },
      { on: [0, 0, 1], count: 30 },
      { on: [1, 1, 0], count: both },
      { on: [1, 0, 1], count: 11 },
      { on: [0, 1, 1], count: 10 },
    ],
  )

const series = (more: Partial<Interruption> = {}): Interruption => ({
  counts: line,
  changeAt: 15,
  change: 'level',
  ...more,
})
const gone = (asked: Interruption) => averted(asked, interrupted(asked), { seed, draws: 100 }).provenance
const near = (first: number, day: number) =>
  knox(
    places.map((place, at) => (at === 0 ? { ...place, longitude: first } : place)),
    [day, 4, 9, 30, 31, 60],
    { kilometres: 12, time: 5, seed, replicates: 19 },
  ).provenance
const scanned = (first: number, cases: number) =>
  spaceTimeScan(
    {
      places: places.map((place, at) => (at === 0 ? { ...place, longitude: first } : place)),
      cases: places.map((_, at) => [1, at === 0 ? cases : 2, 1, 3]),
    },
    { seed, replicates: 19 },
  ).provenance
const flipped = (first: number) =>
  signFlip([first, ...line], [20, ...line.map((value, at) => value + (at % 3))], { seed, replicates: 99 })
    .provenance

/** Of each function that draws: what it was asked, and the same with one thing changed. */
const asked: { readonly [name: string]: readonly (Provenance | undefined)[] } = {
  bootstrapLists: [12, 13].map(
    (both) => bootstrapLists(lists(both), stepwise, { seed, replicates: 50 }).provenance,
  ),
  averted: [
    gone(series()),
    gone(series({ counts: line.with(3, 1) })),
    gone(series({ exposure: line })),
    gone(series({ changeAt: 16 })),
    gone(series({ change: 'level and slope' })),
    gone(series({ leaveOut: [4] })),
    gone(series({ season: { harmonics: 1, periods: 12, first: 0 } })),
  ],
  knox: [near(-1, 1), near(-1.1, 1), near(-1, 2)],
  spaceTimeScan: [scanned(-1, 2), scanned(-1.1, 2), scanned(-1, 3)],
  signFlip: [flipped(20), flipped(21)],
}

test('whatever draws says its seed, version, replicates and a hash of all that it counted', () => {
  for (const [name, found] of Object.entries(asked)) {
    for (const provenance of found) {
      assert.equal(provenance?.seed, seed, name)
      assert.equal(provenance?.version, chanceVersion, name)
      assert.ok((provenance?.replicates ?? 0) >= 19, name)
    }
    assert.equal(new Set(found.map((provenance) => provenance?.inputHash)).size, found.length, name)
  }
})

test('a judged series, which draws nothing, has the hash of all that it was asked', () => {
  const question = { ...series(), dateWrittenBefore: true }
  const hashes = [
    question,
    { ...question, comparison: { counts: line } },
    { ...question, comparison: { counts: line.with(0, 9) } },
    { ...question, leaveOut: [3] },
  ].map((one) => judgeSeries(one).provenance.inputHash)
  assert.equal(new Set(hashes).size, 4)
})
