import assert from 'node:assert/strict'
import test from 'node:test'
import { near } from '../../proof/shared.ts'
import { refuses } from '../../proof/refuses.ts'
import { wilson } from '../rates/proportion.ts'
import { cronbachAlpha } from './alpha.ts'
import { itemDiscrimination, itemFacility } from './items.ts'

const learners = [
  [1, 1, 1],
  [1, 1, 0],
  [0, 0, 1],
  [0, 0, 0],
]

test('an item’s facility is a share with Wilson’s interval', () => {
  assert.deepEqual(itemFacility(learners, 0), wilson(2, 4))
  refuses('out-of-range', () => itemFacility([[0.5], [1]], 0))
  refuses('out-of-range', () => itemFacility(learners, 3))
  refuses('empty', () => itemFacility([], 0))
})

test('an item is compared with all others and never with itself', () => {
  const found = itemDiscrimination(learners, 0)
  near(found.estimate, Math.SQRT1_2, 1e-12)
  near(found.interval.lower, Math.tanh(Math.atanh(Math.SQRT1_2) - 1.959963984540054), 1e-12)
  const perfect = itemDiscrimination(
    [
      [1, 1],
      [0, 0],
      [1, 1],
      [0, 0],
    ],
    1,
  )
  near(perfect.interval.lower, 1, 1e-12)
  // With itself in the sum the third would seem to tell people apart; it does not.
  assert.equal(itemDiscrimination(learners, 2).estimate, 0)
  refuses('no-variation', () =>
    itemDiscrimination(
      [
        [1, 0],
        [1, 1],
        [1, 0],
        [1, 1],
      ],
      0,
    ),
  )
  refuses('too-few', () => itemDiscrimination(learners.slice(1), 0))
  refuses('lengths-differ', () => itemDiscrimination([[1, 0], [1]], 0))
})

test('alpha has Feldt’s interval', () => {
  // proof/second-opinion.py
  const found = cronbachAlpha(learners)
  near(found.estimate, 0.6, 1e-12)
  near(found.interval.lower, -1.639519408783, 1e-10)
  near(found.interval.upper, 0.972853230799, 1e-10)
  refuses('no-variation', () =>
    cronbachAlpha([
      [1, 0],
      [0, 1],
    ]),
  )
  refuses('too-few', () => cronbachAlpha([[1], [0]]))
  refuses('not-finite', () =>
    cronbachAlpha([
      [1, Number.NaN],
      [0, 1],
    ]),
  )
})
