import assert from 'node:assert/strict'
import test from 'node:test'
import { near } from '../../proof/shared.ts'
import { refuses } from '../../proof/refuses.ts'
import { chanceOf, type Chance } from '../random/seeded.ts'
import { cusum, ears } from './early.ts'
import { farrington } from './farrington.ts'

/** A Poisson count, by multiplying chances (Knuth); fine for small means. */
function poisson(mean: number, chance: Chance): number {
  let [product, drawn] = [chance.unit(), 0]
  while (product > Math.exp(-mean)) {
    product *= chance.unit()
    drawn += 1
  }
  return drawn
}

test('a jump stands out from the week before it', () => {
  const [found] = ears([2, 3, 1, 2, 3, 2, 2, 9], 'C1')
  near(found?.score ?? 0, (9 - 15 / 7) / Math.sqrt(10 / 21), 1e-12)
  assert.deepEqual([found?.at, found?.isAlert], [7, true])
})

test('a rise over two periods does not hide in its own past', () => {
  const rise = [2, 3, 1, 2, 3, 2, 2, 2, 6, 7, 7]
  assert.equal(ears(rise, 'C1').at(-1)?.isAlert, false)
  assert.equal(ears(rise, 'C2').at(-1)?.isAlert, true)
  assert.equal(ears([0, 0, 0, 0, 0, 0, 0, 1], 'C1')[0]?.isAlert, false, 'one report after none')
  refuses('too-few', () => ears([1, 2, 3], 'C1'))
})

test('a slow rise adds up, and is set back when told', () => {
  const found = cusum([4, 5, 8, 9, 10, 9], 4)
  assert.deepEqual(
    found.map(({ isAlert }) => isAlert),
    [false, false, false, false, true, false],
  )
  refuses('out-of-range', () => cusum([1], 0))
  refuses('out-of-range', () => cusum([1], 1, { slack: -1 }))
})

test('over 400 quiet series of three years about one in a hundred alarms; with a rise planted most do', () => {
  let [quiet, risen] = [0, 0]
  for (let series = 0; series < 400; series += 1) {
    const chance = chanceOf(5, series)
    const counts = Array.from({ length: 49 }, (_, at) =>
      poisson(10 + 3 * Math.sin((2 * Math.PI * at) / 12), chance),
    )
    if (farrington(counts, { periodsInYear: 12 }).isAlert) quiet += 1
    if (farrington(counts.with(48, (counts[48] ?? 0) + 16), { periodsInYear: 12 }).isAlert) risen += 1
  }
  assert.ok(quiet <= 16, `${quiet} of 400`)
  assert.ok(risen > 320, `${risen} of 400`)
})

test('an old outbreak lifts what is expected by less than half of what a plain mean would', () => {
  const chance = chanceOf(9)
  const quiet = Array.from({ length: 49 }, () => poisson(10, chance))
  const found = farrington(quiet.with(24, 60), { periodsInYear: 12 })
  const without = farrington(quiet, { periodsInYear: 12 })
  // A plain mean of the 21 periods would rise by 50 / 21, which is 2.4.
  assert.ok(found.expected - without.expected < 1.2, `${without.expected} and ${found.expected}`)
  assert.equal(farrington(quiet.with(24, 60).with(48, 30), { periodsInYear: 12 }).isAlert, true)
})

test('a trend is followed, silence is no alert, and a short past is refused', () => {
  const chance = chanceOf(12)
  const rising = Array.from({ length: 61 }, (_, at) => poisson(10 + at / 3, chance))
  const found = farrington(rising, { periodsInYear: 12, years: 4 })
  assert.equal(found.isAlert, false)
  assert.ok(found.hasTrend || found.expected > 12)
  const silent = farrington(
    Array.from({ length: 49 }, (_, at) => (at === 48 ? 9 : 0)),
    { periodsInYear: 12 },
  )
  assert.deepEqual([silent.expected, silent.isAlert], [0, false])
  refuses('too-few', () => farrington(rising.slice(0, 30), { periodsInYear: 12 }))
})
