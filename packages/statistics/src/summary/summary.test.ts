import assert from 'node:assert/strict'
import { mersenne } from 'pure-rand/generator/mersenne'
import test from 'node:test'
import { close, near } from '../../proof/shared.ts'
import { refuses } from '../../proof/refuses.ts'
import { chanceOf, inputHash, shuffled } from '../random/seeded.ts'
import { correlation, mean, median, quantile, standardDeviation, variance } from './moments.ts'

test('N04: NIST’s NumAcc4 keeps its figures', () => {
  const values = [
    10_000_000.2,
    ...Array.from({ length: 1000 }, (_, at) => (at % 2 === 0 ? 10_000_000.1 : 10_000_000.3)),
  ]
  near(mean(values), 10_000_000.2, 1e-15)
  near(standardDeviation(values), 0.1, 1e-8)
})

test('N05: the generator behind the Mersenne twister is the one of the standard', () => {
  const generator = mersenne(5489)
  for (let at = 1; at < 10_000; at += 1) generator.next()
  assert.equal(generator.next() >>> 0, 4_123_659_995)
})

test('one seed and replicate give one stream, another gives another', () => {
  const few = (seed: number, replicate: number) => {
    const chance = chanceOf(seed, replicate)
    return [chance.below(1000), chance.unit(), chance.normal(), chance.normal()]
  }
  assert.deepEqual(few(7, 3), few(7, 3))
  assert.notDeepEqual(few(7, 3), few(7, 4))
  assert.notDeepEqual(few(7, 3), few(8, 3))
  assert.notDeepEqual(few(7, 3), few(7 + 2 ** 32, 3))
  refuses('not-a-count', () => chanceOf(0.5))
})

test('first draws of many replicates are spread evenly, as are normal ones', () => {
  const sides = Array.from({ length: 10 }, () => 0)
  let [sum, squares] = [0, 0]
  for (let replicate = 0; replicate < 20_000; replicate += 1) {
    const chance = chanceOf(1, replicate)
    const side = chance.below(10)
    sides[side] = (sides[side] ?? 0) + 1
    const value = chance.normal()
    sum += value
    squares += value ** 2
  }
  const chiSquared = sides.reduce((total, seen) => total + (seen - 2000) ** 2 / 2000, 0)
  assert.ok(chiSquared < 27.9, `${chiSquared} is beyond 1 in 1,000 of 9 degrees`)
  close(sum / 20_000, 0, 0.025)
  close(squares / 20_000, 1, 0.035)
})

test('quantiles of types 7 and 8', () => {
  assert.equal(median([3, 1, 2]), 2)
  near(quantile([1, 2, 3, 4], 0.25), 1.75, 1e-15)
  near(quantile([1, 2, 3, 4], 0.25, 8), 1 + 5 / 12, 1e-15)
  assert.deepEqual([quantile([4, 2], 0), quantile([4, 2], 1), quantile([4, 2], 1, 8)], [2, 4, 4])
})

test('a shuffle keeps everything, and a hash tells what differs', () => {
  const values = [1, 2, 3, 4, 5, 6, 7, 8]
  assert.deepEqual(
    shuffled(values, chanceOf(2)).toSorted((one, other) => one - other),
    values,
  )
  assert.notDeepEqual(shuffled(values, chanceOf(2)), values)
  assert.notEqual(inputHash([1, 23]), inputHash([12, 3]))
  assert.equal(inputHash(['a']).length, 16)
})

test('what does not vary has no correlation', () => {
  near(correlation([1, 2, 3], [2, 4, 6]), 1, 1e-15)
  refuses('no-variation', () => correlation([1, 1], [1, 2]))
  refuses('too-few', () => variance([1]))
  refuses('empty', () => mean([]))
})
