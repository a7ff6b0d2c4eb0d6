import assert from 'node:assert/strict'
import { test } from 'node:test'
import { damerauLevenshtein, isWithinEdits, jaroWinkler } from './jaro-winkler.ts'

test('nothing in common, and nothing at all, are 0', () => {
  assert.equal(jaroWinkler('abc', 'xyz'), 0)
  assert.equal(jaroWinkler('', ''), 0)
  assert.equal(jaroWinkler('a', ''), 0)
  assert.equal(jaroWinkler('ab', 'ba'), 0)
})

test("Winkler's own examples come out as he printed them", () => {
  // Winkler 1990, table 1, three decimals
  const printed = [
    ['MARTHA', 'MARHTA', 0.961],
    ['DIXON', 'DICKSONX', 0.813],
    ['DWAYNE', 'DUANE', 0.84],
  ] as const
  for (const [a, b, expected] of printed) assert.ok(Math.abs(jaroWinkler(a, b) - expected) < 0.0006, a)
})

test('a swap around another letter costs two, in the unrestricted sense', () => {
  assert.equal(damerauLevenshtein('ca', 'abc'), 2)
  assert.equal(damerauLevenshtein('ab', 'ba'), 1)
  assert.equal(damerauLevenshtein('', 'abc'), 3)
  assert.equal(damerauLevenshtein('same', 'same'), 0)
  assert.equal(damerauLevenshtein('é', 'e'), 2, 'bytes are counted, as DuckDB does')
})

test('within so many edits is what the table of distances says, for every pair of short words', () => {
  const upTo = (length: number): string[] =>
    length === 0
      ? ['']
      : ['', ...upTo(length - 1).flatMap((rest) => ['a', 'b', 'c'].map((one) => one + rest))]
  const all = [...new Set(upTo(4))]
  assert.equal(all.length, 121)
  const counts = [0, 0, 0]
  for (const a of all) {
    for (const b of all) {
      for (const atMost of [0, 1, 2]) {
        const isWithin = isWithinEdits(a, b, atMost)
        assert.equal(isWithin, damerauLevenshtein(a, b) <= atMost, `${a} ${b} ${atMost}`)
        counts[atMost] = (counts[atMost] ?? 0) + (isWithin ? 1 : 0)
      }
    }
  }
  const [same = 0, one = 0, two = 0] = counts
  assert.ok(same === 121 && one > 1000 && two > one && two < 121 * 121, counts.join())
})

/** Marsaglia's xorshift: the same pairs on every machine. */
function generator(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

const alphabets = ['ab', 'abcde', 'aeioumnrsthklj ', 'aàéđ한юab', "abcdefghijklmnopqrstuvwxyz-' "]

function randomPairs(count: number): readonly (readonly [string, string])[] {
  const next = generator(20261128)
  const word = (letters: readonly string[], most: number): string =>
    Array.from({ length: next(most + 1) }, () => letters[next(letters.length)] ?? '').join('')
  return Array.from({ length: count }, (_, n) => {
    const letters = Array.from(alphabets[n % alphabets.length] ?? '')
    const a = word(letters, n % 50 === 0 ? 150 : 20)
    if (n % 2 === 0) return [a, word(letters, n % 50 === 0 ? 150 : 20)]
    const cut = next(a.length + 1)
    return [a, `${a.slice(0, cut)}${word(letters, 2)}${a.slice(cut + next(2))}`]
  })
}

test('100,000 random pairs get the figures DuckDB gives them', async (t) => {
  const duckdb = await import('@duckdb/node-api').catch(() => null)
  if (duckdb === null) {
    t.skip('@duckdb/node-api is not installed')
    return
  }
  const pairs = randomPairs(100_000)
  const instance = await duckdb.DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run('create table pairs (n integer, a varchar, b varchar)')
  const appender = await connection.createAppender('pairs')
  for (const [n, [a, b]] of pairs.entries()) {
    appender.appendInteger(n)
    appender.appendVarchar(a)
    appender.appendVarchar(b)
    appender.endRow()
  }
  appender.closeSync()
  const reader = await connection.runAndReadAll(
    'select jaro_winkler_similarity(a, b), damerau_levenshtein(a, b)::integer from pairs order by n',
  )
  const [similarities = [], distances = []] = reader.getColumns()
  let worst = 0
  for (const [n, [a, b]] of pairs.entries()) {
    const off = Math.abs(jaroWinkler(a, b) - Number(similarities[n]))
    assert.ok(
      off <= 1e-12,
      `${JSON.stringify([a, b])}: ${jaroWinkler(a, b)}, DuckDB ${Number(similarities[n])}`,
    )
    const distance = Number(distances[n])
    assert.equal(damerauLevenshtein(a, b), distance, JSON.stringify([a, b]))
    for (const atMost of [0, 1, 2])
      assert.equal(isWithinEdits(a, b, atMost), distance <= atMost, JSON.stringify([a, b, atMost]))
    worst = Math.max(worst, off)
  }
  assert.equal(similarities.length, 100_000)
  t.diagnostic(`largest difference ${worst}`)
  connection.closeSync()
  instance.closeSync()
})
