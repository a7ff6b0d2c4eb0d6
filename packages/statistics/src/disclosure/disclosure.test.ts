import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import test from 'node:test'
import { close, near, sharedTable } from '../../proof/shared.ts'
import { refuses } from '../../proof/refuses.ts'
import { chanceOf } from '../random/seeded.ts'
import { auditSuppression, crossTable, type WorkedOut } from './audit-suppression.ts'
import { undone } from './differencing.ts'
import { exposed } from './exposed.ts'
import { laplaceAccuracy, laplaceNoise, releaseCount } from './discrete-laplace.ts'
import { diversity, kAnonymity } from './k-anonymity.ts'
import { epsilonOfRho, left, spend, type PrivacyLedger } from './ledger.ts'
import { suppressSmall } from './suppress.ts'

const francdat = sharedTable('sdc/francdat.csv')
const published = sharedTable('sdc/suppression_3x3.csv')
const inner = [
  [20, 50, 10],
  [8, 19, 22],
  [17, 32, 12],
]

test('E01 to E03: who shares a key in francdat, and the risk', francdat.options, () => {
  const keys = francdat.rows.map((row) => ['Key1', 'Key2', 'Key3', 'Key4'].map((name) => row[name] ?? null))
  const found = kAnonymity(
    keys,
    francdat.rows.map(({ w }) => Number(w)),
  )
  assert.deepEqual(found.inSample, [2, 2, 2, 1, 1, 1, 1, 2])
  assert.deepEqual(found.inPopulation, [110, 84.5, 84.5, 17, 541, 8, 5, 110])
  const expected = [
    0.01714426, 0.02204233, 0.02204233, 0.17707583, 0.01165448, 0.29706308, 0.40235948, 0.01714426,
  ]
  expected.forEach((risk, at) => close(found.risk[at] ?? 0, risk, 1e-7))
  assert.deepEqual([found.k, found.unique], [1, 4])
})

test('a missing value fits everything, and three who share a key have the third formula', () => {
  const found = kAnonymity(
    [
      ['a', null],
      ['a', 'x'],
      ['a', 'y'],
      ['b', 'x'],
    ],
    [10, 10, 10, 10],
  )
  assert.deepEqual(found.inSample, [3, 2, 2, 1])
  near(found.risk[0] ?? 0, 0.1 / (3 - 0.9), 1e-12)
  assert.deepEqual(kAnonymity([['a'], ['a'], ['b']]).risk, [0.5, 0.5, 1])
  assert.equal(diversity([['f'], ['f'], ['m']], ['a', 'b', 'a']), 1)
  assert.equal(diversity([['f'], ['f']], ['a', 'b']), 2)
  refuses('empty', () => kAnonymity([]))
  refuses('empty', () => diversity([], []))
  refuses('lengths-differ', () => kAnonymity([['a'], ['a', 'b']]))
  refuses('out-of-range', () => kAnonymity([['a']], [0.5]))
})

test('E05: what can be worked out of four hidden cells', published.options, () => {
  const table = crossTable(inner)
  assert.deepEqual(
    table.cells,
    published.rows.flatMap((row) => ['V1', 'V2', 'V3', 'V4'].map((name) => Number(row[name]))),
  )
  const hidden = new Set([0, 2, 4, 6])
  const found = auditSuppression(
    table,
    table.cells.map((_, at) => hidden.has(at)),
  )
  const ends = found.map(({ lower, upper }) => [Math.round(lower * 1e6) / 1e6, Math.round(upper * 1e6) / 1e6])
  assert.deepEqual(ends, [
    [0, 28],
    [2, 30],
    [0, 28],
    [2, 30],
  ])
})

test('a single hidden cell is pinned to its value', () => {
  const table = crossTable(inner)
  const [only] = auditSuppression(
    table,
    table.cells.map((_, at) => at === 4),
  )
  assert.deepEqual([only?.lower, only?.upper], [8, 8])
  const [free] = auditSuppression({ cells: [4], sums: [] }, [true])
  assert.deepEqual([free?.lower, free?.upper], [0, Infinity])
})

test('small cells are hidden with others, so that none can be worked out', () => {
  const found = suppressSmall(inner)
  assert.deepEqual([found.isSafe, found.primary, found.secondary], [true, 1, 3])
  assert.equal(found.shown.flat().filter((value) => value === null).length, 4)
  assert.equal(found.shown[1]?.[0], null)
})

test('in 60 tables drawn at random nothing small can be worked out, unless hiding everything would not do', () => {
  const chance = chanceOf(4)
  let safe = 0
  for (let at = 0; at < 60; at += 1) {
    const rows = Array.from({ length: 4 }, () =>
      Array.from({ length: 4 }, () => Math.floor(40 * chance.unit() ** 2)),
    )
    const table = crossTable(rows)
    const isExposed = ({ cell, lower, upper }: WorkedOut) => {
      const truth = table.cells[cell] ?? 0
      assert.ok(lower - 1e-6 <= truth && truth <= upper + 1e-6)
      const isSmall = truth > 0 && truth < 10
      return isSmall ? lower > 1e-6 || upper < 10 - 1e-6 : upper - lower < 1e-6
    }
    const found = suppressSmall(rows)
    if (found.isSafe) {
      safe += 1
      assert.equal(found.audit.some(isExposed), false)
    } else {
      const everything = table.cells.map((_, place) => place < 20 && place % 5 < 4)
      assert.equal(auditSuppression(table, everything).some(isExposed), true)
    }
  }
  assert.ok(safe > 30, `${safe} of 60`)
})

test('a table too small to hide in is not safe, and says so', () => {
  assert.equal(suppressSmall([[3, 4]]).isSafe, false)
  assert.equal(suppressSmall([[30, 40]]).isSafe, true)
  refuses('empty', () => suppressSmall([]))
  refuses('lengths-differ', () => suppressSmall([[1, 2], [3]]))
  refuses('not-a-count', () => suppressSmall([[1.5, 20]]))
  refuses('out-of-range', () =>
    auditSuppression({ cells: [1, 2], sums: [{ total: 0, parts: [1] }] }, [true, false]),
  )
  refuses('empty', () => auditSuppression({ cells: [], sums: [] }, []))
})

test('a release that undoes an earlier one is found from both sides', () => {
  const both = { groups: ['a', 'b'], count: 31 }
  const one = { groups: ['a'], count: 28 }
  assert.deepEqual(undone([both], one), [both])
  assert.deepEqual(undone([one], both), [one])
  assert.deepEqual(undone([both], { groups: ['a'], count: 20 }), [])
  assert.deepEqual(undone([both], { groups: ['c'], count: 30 }), [])
})

test('E07 and E09: how far protected counts are off', () => {
  for (const [scale, accuracy] of [
    [1, 3.3756],
    [2, 6.4296],
    [5, 15.4537],
  ] as const)
    close(laplaceAccuracy(scale), accuracy, 1e-4)
  for (const [epsilon, meanError, deviation, within95, accuracy] of [
    [0.1, 9.9834, 14.1, 30, 30.4],
    [0.5, 1.919, 2.8, 6, 6.43],
    [1, 0.8509, 1.36, 3, 3.38],
    [2, 0.2757, 0.6, 1, 1.78],
  ] as const) {
    const noise = laplaceNoise(epsilon)
    close(noise.meanError, meanError, 1e-4)
    close(noise.standardDeviation, deviation, epsilon === 0.1 ? 0.05 : 0.005)
    assert.equal(noise.within95, within95)
    close(laplaceAccuracy(1 / epsilon), accuracy, epsilon === 0.1 ? 0.05 : 0.005)
  }
  close(laplaceNoise(1).standardDeviation, 1.3569, 1e-4)
})

test('40,000 draws have the chances that the formula says', () => {
  const chance = chanceOf(17)
  const seen = new Map<number, number>()
  const draws = 40_000
  for (let at = 0; at < draws; at += 1) {
    const off = releaseCount(1000, { epsilon: 0.5 }, (sides) => chance.below(sides)).value - 1000
    seen.set(off, (seen.get(off) ?? 0) + 1)
  }
  const a = Math.exp(-0.5)
  for (let off = -4; off <= 4; off += 1) {
    const expected = (draws * (1 - a) * a ** Math.abs(off)) / (1 + a)
    assert.ok(Math.abs((seen.get(off) ?? 0) - expected) < 4 * Math.sqrt(expected), `${off}`)
  }
})

test('a protected count is never below nothing, and its interval is of the noise', () => {
  const found = releaseCount(0, { epsilon: 0.1, sensitivity: 2 }, (sides) => randomInt(sides))
  assert.ok(found.value >= 0 && found.interval.lower >= 0)
  assert.equal(found.interval.upper - found.value, found.noise.within95)
  refuses('out-of-range', () => releaseCount(1, { epsilon: 0.0005 }, () => 0))
  refuses('out-of-range', () => laplaceNoise(0))
  refuses('not-a-count', () => laplaceNoise(1, 0))
})

test('the ledger stops where the year’s budget ends', () => {
  let ledger: PrivacyLedger = { dataSet: 'reports', year: 2026, most: 4, spent: [] }
  for (let at = 0; at < 4; at += 1) ledger = spend(ledger, `release ${at}`, 1)
  assert.equal(left(ledger), 0)
  refuses('spent', () => spend(ledger, 'one more', 0.001))
  close(epsilonOfRho(0.05, 1e-6), 0.05 + 2 * Math.sqrt(0.05 * 6 * Math.LN10), 1e-12)
})

test('three releases tell what no two of them tell, and the fourth is what is asked about', () => {
  const whole = { groups: ['a', 'b', 'c', 'd'], count: 80 }
  const one = { groups: ['a'], count: 20 }
  const two = { groups: ['b'], count: 27 }
  // Of d nothing is known, so c may be anything; with c and d together known, c is not.
  assert.deepEqual(exposed([whole, one], [two], { least: 10 }), [])
  const three = { groups: ['d'], count: 30 }
  const pairs = [whole, one, two].map((release) => undone([release], three))
  assert.deepEqual(pairs.flat(), [], 'the control: no two of them tell anything')
  assert.deepEqual(exposed([whole, one, two], [three], { least: 10 }), [
    { groups: ['c'], lower: 3, upper: 3 },
  ])
  assert.deepEqual(exposed([whole, one, two], [{ ...three, count: 20 }], { least: 10 }), [], 'c is 13')
  assert.deepEqual(exposed([whole, one, two], [{ ...three, count: 33 }], { least: 10 }), [], 'c is nobody')
  // What is given away already is no reason against another release.
  assert.deepEqual(exposed([whole, one, two, three], [{ groups: ['e'], count: 40 }], { least: 10 }), [])
})

test('groups that are small one by one are asked of together too', () => {
  // b and c are 4 together; which of them has how many is not told.
  const found = exposed(
    [
      { groups: ['a', 'b', 'c'], count: 30 },
      { groups: ['c', 'd'], count: 40 },
    ],
    [{ groups: ['a'], count: 26 }],
    { least: 10 },
  )
  assert.deepEqual(found, [{ groups: ['b', 'c'], lower: 4, upper: 4 }])
})

test('what everybody is beyond those of each kind is asked of', () => {
  const covers = [{ kind: 'sector', whole: 'all', parts: ['farm', 'shop'] }]
  const earlier = [
    { groups: ['all'], count: 63 },
    { groups: ['farm'], count: 40 },
  ]
  const shop = { groups: ['shop'], count: 20 }
  assert.deepEqual(exposed(earlier, [shop], { least: 10, covers }), [
    { groups: ['all beyond sector'], lower: 3, upper: 3 },
  ])
  assert.deepEqual(
    exposed(earlier, [shop], { least: 10 }),
    [],
    'the control: without knowing that all holds them',
  )
})

test('rounding leaves room, and only what is sure in it is exposed', () => {
  const asked = (count: number) =>
    exposed([{ groups: ['a', 'b'], count: 50, slack: 2 }], [{ groups: ['a'], count, slack: 2 }], {
      least: 10,
    })
  assert.deepEqual(asked(45), [{ groups: ['b'], lower: 1, upper: 9 }])
  assert.deepEqual([asked(50), asked(40)], [[], []])
})

test('an older release that newer ones contradict is of other data, and is left out', () => {
  const old = { groups: ['a', 'b', 'c'], count: 40 }
  const revised = { groups: ['a', 'b', 'c'], count: 60 }
  assert.deepEqual(
    exposed([old, revised, { groups: ['a'], count: 37 }], [{ groups: ['b'], count: 20 }], { least: 10 }),
    [{ groups: ['c'], lower: 3, upper: 3 }],
  )
  refuses('out-of-range', () => exposed([], [old, revised], { least: 10 }))
})
