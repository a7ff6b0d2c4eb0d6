import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareNames, nameWorkingThreshold } from '../../src/names/compare-names.ts'
import { cultures } from '../../src/names/cultures/index.ts'
import { nameKeys } from '../../src/names/name-keys.ts'
import { readName } from '../../src/names/read-name.ts'
import { levenshtein, tokenJaroWinkler } from './baselines.ts'
import { bestThreshold, crossPairs, evaluate, evaluateLater, type Scorer } from './evaluate.ts'
import { labelledPairs } from './labelled-pairs.ts'

const ours: Scorer = (a, b) => compareNames(readName(a), readName(b)).score

/** Figures of 28 November 2026, less a small margin; `node bench/names.ts` prints today's. */
const bars = {
  laterF1: 0.87,
  keyRecall: 0.96,
  keyShare: 0.003,
  recallAtStrict: 0.95,
  heldOutF1: 0.94,
  gapOfRecall: 0.24,
  gapOfF1: 0.17,
}

test('the labelled set has 24 pairs and more in each culture, half of them of different people', () => {
  assert.ok(labelledPairs.length >= 500)
  for (const { id } of cultures) {
    const own = labelledPairs.filter(({ culture }) => culture === id)
    assert.ok(own.length >= 24, id)
    assert.equal(own.filter(({ isSame }) => isSame).length * 2, own.length, id)
    for (const half of ['tune', 'held-out'] as const)
      assert.ok(own.filter((pair) => pair.half === half).length >= 12, `${id} ${half}`)
  }
  assert.ok(crossPairs(labelledPairs).length > 15_000)
})

test('a scorer that knows nothing fails these bars', () => {
  const blind = evaluate(() => 0.5, 'all', nameWorkingThreshold)
  assert.equal(blind.recallAtStrict, 0)
  assert.equal(blind.working.recall, 0)
})

test('names are told apart with one false link in a thousand, in every culture alike', () => {
  const { recallAtStrict, byCulture } = evaluate(ours, 'all', nameWorkingThreshold)
  assert.ok(recallAtStrict >= bars.recallAtStrict, `recall ${recallAtStrict}`)
  const recalls = [...byCulture.values()].map((measures) => measures.recallAtStrict)
  const gap = Math.max(...recalls) - Math.min(...recalls)
  assert.ok(gap <= bars.gapOfRecall, `gap ${gap}`)
})

test('at the working threshold the held-out half is found, in every culture nearly alike', () => {
  const { working } = evaluate(ours, 'held-out', nameWorkingThreshold)
  assert.ok(working.f1 >= bars.heldOutF1, `F1 ${working.f1}`)
  const f1s = [...evaluate(ours, 'all', nameWorkingThreshold).byCulture.values()].map(
    (measures) => measures.working.f1,
  )
  const gap = Math.max(...f1s) - Math.min(...f1s)
  assert.ok(gap <= bars.gapOfF1, `gap ${gap}`)
})

test('rarer names, in a second set, are found less well and well enough', () => {
  const { f1 } = evaluateLater(ours, 'held-out', nameWorkingThreshold)
  assert.ok(f1 >= bars.laterF1, `F1 ${f1}`)
  for (const baseline of [tokenJaroWinkler, levenshtein])
    assert.ok(evaluateLater(baseline, 'held-out', bestThreshold(baseline, 'tune')).f1 < f1 - 0.1)
})

test('both baselines are beaten in every culture', () => {
  const own = evaluate(ours, 'all', nameWorkingThreshold)
  for (const baseline of [tokenJaroWinkler, levenshtein]) {
    const theirs = evaluate(baseline, 'all', bestThreshold(baseline, 'tune'))
    for (const [culture, measures] of own.byCulture) {
      const other = theirs.byCulture.get(culture)
      assert.ok(measures.working.f1 > (other?.working.f1 ?? 1) + 0.1, `F1 in ${culture}`)
      assert.ok(measures.recallAtStrict > (other?.recallAtStrict ?? 1) + 0.1, `recall in ${culture}`)
    }
  }
})

test('a pair scores the same from either side', () => {
  for (const { a, b } of labelledPairs) {
    const [there, back] = [ours(a, b), ours(b, a)]
    assert.ok(Math.abs(there - back) < 1e-9, `${a} | ${b}: ${there} ${back}`)
  }
})

test('names of one person share a key, and names of different people seldom do', () => {
  const share = ([a, b]: readonly [string, string]): boolean => {
    const keys = new Set(nameKeys(readName(a)))
    return nameKeys(readName(b)).some((key) => keys.has(key))
  }
  const heldOut = labelledPairs.filter(({ half, isSame }) => half === 'held-out' && isSame)
  const found = heldOut.filter(({ a, b }) => share([a, b])).length / heldOut.length
  assert.ok(found >= bars.keyRecall, `recall of keys ${found}`)
  const crossed = crossPairs(labelledPairs)
  const wrong = crossed.filter(share).length / crossed.length
  assert.ok(wrong <= bars.keyShare, `pairs of different people with a shared key ${wrong}`)
})
