import assert from 'node:assert/strict'
import test from 'node:test'
import type { Pattern } from './expectation.ts'
import { relatives } from './relatives.ts'

/** Surname-and-forename, birthday, address: matches agree on all, relatives on surname and address, strangers on hardly any. */
const m = [
  [0.8, 0.15, 0.05],
  [0.85, 0.15],
  [0.7, 0.3],
]
const u = [
  [0.0005, 0.01, 0.9895],
  [0.001, 0.999],
  [0.0005, 0.9995],
]
const r = [
  [0.05, 0.85, 0.1],
  [0.01, 0.99],
  [0.6, 0.4],
]
const strangers = [
  [0.3, 0.4, 0.3],
  [0.2, 0.8],
  [0.1, 0.9],
]

function patterns(): Pattern[] {
  const list: Pattern[] = []
  for (let a = 1; a <= 3; a += 1)
    for (let b = 1; b <= 2; b += 1)
      for (let c = 1; c <= 2; c += 1) {
        const of = (shares: readonly (readonly number[])[]) =>
          [a, b, c].reduce((product, level, at) => product * (shares[at]?.[level - 1] ?? 0), 1)
        list.push({ levels: [a, b, c], count: 1e6 * (0.3 * of(m) + 0.25 * of(r) + 0.45 * of(strangers)) })
      }
  return list
}

test('relatives are found as a third kind, with a forename that differs and an address that does not', () => {
  const found = relatives(patterns(), m, u, [true, true, false])
  assert.ok(found.rounds > 1)
  assert.ok(Math.abs(found.pairs / 1e6 - 0.25) < 0.1, String(found.pairs))
  assert.ok((found.r[0]?.[1] ?? 0) > 0.7)
  assert.ok((found.r[1]?.[0] ?? 1) < 0.06)
  assert.ok((found.r[2]?.[0] ?? 0) > 0.45)
})

test('where nobody is related, next to no pairs are', () => {
  const none = patterns().map(({ levels }) => {
    const of = (shares: readonly (readonly number[])[]) =>
      levels.reduce((product, level, at) => product * (shares[at]?.[level - 1] ?? 0), 1)
    return { levels, count: 1e6 * (0.5 * of(m) + 0.5 * of(u)) }
  })
  const found = relatives(none, m, u, [true, true, false])
  assert.ok((found.r[0]?.[0] ?? 1) < 0.5, 'whatever is left over looks like no match')
})
