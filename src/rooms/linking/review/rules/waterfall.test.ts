import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Explanation } from '@article4/linkage'
import { drawWaterfall, signed, stepsOf } from './waterfall.ts'

const bar = (field: string, weight: number, frequency = 0) => ({
  field,
  level: 'a level',
  left: 'one',
  right: 'two',
  weight,
  frequency,
  sentence: `${field}.`,
})
const explanation: Explanation = {
  weight: 1,
  probability: 2 / 3,
  verdict: 'It is likely that these are the same.',
  prior: { weight: -10, sentence: 'Before looking.' },
  bars: [bar('born', -3), bar('name', 8, 2), bar('phone', 6)],
  wouldChange: [],
}

suite('the waterfall', () => {
  test('goes from before looking to the weight without a gap, what speaks against before what speaks for', () => {
    const steps = stepsOf(explanation)
    assert.deepEqual(
      steps.map(({ label, from, to }) => [label, from, to]),
      [
        ['Before looking', 0, -10],
        ['Relatives', -10, -12],
        ['born', -12, -15],
        ['name', -15, -5],
        ['phone', -5, 1],
      ],
    )
    assert.equal(steps.at(-1)?.to, explanation.weight)
  })

  test('does not speak of relatives where the model takes nothing off for them', () => {
    const plain = { ...explanation, weight: 3 }
    assert.equal(
      stepsOf(plain).some(({ label }) => label === 'Relatives'),
      false,
    )
    assert.equal(stepsOf(plain).at(-1)?.to, 3)
  })

  test('draws every step within the frame, and even odds where they are', () => {
    // From -15 to 1: sixteen bits over 784 units, 49 a bit; even odds are at 8 + 15 x 49.
    const drawing = drawWaterfall(stepsOf(explanation))
    assert.equal(drawing.even, 743)
    for (const one of drawing.bars) assert.ok(one.x >= 8 && one.x + one.width <= 792)
    assert.deepEqual(
      drawing.bars.map((one) => one.isAgainst),
      [true, true, true, false, false],
    )
  })

  test('bits are written with their sign', () => {
    assert.equal(signed(3.25), '+3.3')
    assert.equal(signed(-1), '−1.0')
  })
})
