import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashNumbers, hashText, mix32, Random } from './random.ts'
import { draw, tableOf } from './table.ts'

test('nothing can be picked from an empty list', () => {
  assert.throws(() => new Random(1).pick([]), RangeError)
})

test('a table without a weight above zero is refused', () => {
  assert.throws(() => tableOf([]), RangeError)
  assert.throws(() => tableOf([['a', 0]]), RangeError)
})

test('from the state 1, 2, 3, 4 come the published first ten numbers of xoshiro128**', () => {
  // Vector of Blackman and Vigna's reference C (version 1.1), as in the tests of the Rust crate rand_xoshiro.
  const expected = [
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ]
  const random = Random.ofState(1, 2, 3, 4)
  assert.deepEqual(
    expected.map(() => random.next()),
    expected,
  )
})

test('the mixer gives the finaliser values of MurmurHash3 worked out in exact integers', () => {
  const exact = (value: number): number => {
    let x = BigInt(value) & 0xffffffffn
    x ^= x >> 16n
    x = (x * 0x85ebca6bn) & 0xffffffffn
    x ^= x >> 13n
    x = (x * 0xc2b2ae35n) & 0xffffffffn
    x ^= x >> 16n
    return Number(x)
  }
  for (const value of [0, 1, 2, 77, 0x7fffffff, 0x80000000, 0xffffffff])
    assert.equal(mix32(value), exact(value))
})

test('streams with other keys, or the same keys in another order, differ', () => {
  const streams = [
    new Random(1, 2),
    new Random(2, 1),
    new Random(1),
    new Random(1, 2, 0),
    new Random(0, 1, 2),
    new Random(1, 2, 0, 0),
  ]
  const firsts = streams.map((random) => random.next())
  assert.equal(new Set(firsts).size, firsts.length)
  assert.notEqual(hashNumbers(3, 4), hashNumbers(4, 3))
  assert.notEqual(hashText('ab'), hashText('ba'))
})

test('numbers between two bounds reach both and are spread evenly', () => {
  const random = new Random(5)
  const counts = [0, 0, 0, 0, 0, 0]
  for (let turn = 0; turn < 60_000; turn++) {
    const number = random.between(1, 6)
    counts[number - 1] = (counts[number - 1] ?? 0) + 1
  }
  // Chi-squared with 5 degrees of freedom: 20.5 is exceeded once in a thousand.
  const chiSquared = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)
  assert.ok(chiSquared < 20.5, `chi-squared ${chiSquared}`)
})

test('a table draws in proportion to its weights', () => {
  const random = new Random(6)
  const table = tableOf([
    ['a', 1],
    ['b', 0],
    ['c', 3],
    ['d', 6],
  ])
  const counts: Record<string, number> = {}
  for (let turn = 0; turn < 50_000; turn++) {
    const value = draw(random, table)
    counts[value] = (counts[value] ?? 0) + 1
  }
  assert.equal(counts['b'], undefined)
  // Three standard errors of a binomial share at n = 50,000 are at most 0.0067.
  for (const [value, share] of [
    ['a', 0.1],
    ['c', 0.3],
    ['d', 0.6],
  ] as const)
    assert.ok(Math.abs((counts[value] ?? 0) / 50_000 - share) < 0.0067, `${value}: ${counts[value]}`)
})
