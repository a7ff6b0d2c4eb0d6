/** What a hurried analyst would do, for comparison: accents stripped, then words aligned by Jaro-Winkler, or plain Levenshtein. */
import { jaroWinkler } from '../../src/names/jaro-winkler.ts'
import { stripped } from './evaluate.ts'

/** Words paired best first; the sum of their similarities over the number of words of the longer name. */
export function tokenJaroWinkler(a: string, b: string): number {
  const [wordsA, wordsB] = [wordsOf(a), wordsOf(b)]
  const pairs = wordsA
    .flatMap((one, i) => wordsB.map((other, j) => ({ i, j, score: jaroWinkler(one, other) })))
    .toSorted((x, y) => y.score - x.score)
  const usedA = new Set<number>()
  const usedB = new Set<number>()
  let sum = 0
  for (const { i, j, score } of pairs) {
    if (usedA.has(i) || usedB.has(j)) continue
    usedA.add(i)
    usedB.add(j)
    sum += score
  }
  return sum / Math.max(1, wordsA.length, wordsB.length)
}

function wordsOf(name: string): readonly string[] {
  return stripped(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
}

/** 1 - edits / length of the longer, on the whole name. */
export function levenshtein(a: string, b: string): number {
  const [one, other] = [stripped(a), stripped(b)]
  let row = Array.from({ length: other.length + 1 }, (_, n) => n)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return 1 - (row.at(-1) ?? 0) / Math.max(1, one.length, other.length)
}
