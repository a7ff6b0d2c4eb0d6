import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { measuresOf, wilson, type Judged } from './measures.ts'
import { isSample } from './queue.ts'

const judge = (left: string, more: Partial<Judged> = {}): Judged => ({
  left,
  right: 'z',
  answer: 'same',
  wasBlind: true,
  afterScore: null,
  by: 'tomasz',
  at: '2026-01-01',
  weight: 0,
  ...more,
})
const sampled = Array.from({ length: 20_000 }, (_, at) => `s${at}`).filter((left) =>
  isSample({ left, right: 'z' }),
)

suite('measures', () => {
  test('below thirty no share stands, only counts', () => {
    const { keptAfterScore } = measuresOf(
      Array.from({ length: 29 }, (_, at) => judge(`${at}`, { wasBlind: false, afterScore: 'kept' })),
    )
    assert.deepEqual(keptAfterScore, { yes: 29, of: 29, share: null })
  })

  test('agreement is between the first answers of two people, not of one person twice', () => {
    const { secondAgrees } = measuresOf([
      judge('a'),
      judge('a', { at: '2026-01-02', answer: 'different' }),
      judge('b'),
      judge('b', { at: '2026-01-02', by: 'colin', answer: 'different' }),
      judge('c'),
      judge('c', { at: '2026-01-02', by: 'colin' }),
      judge('d'),
      judge('d', { at: '2026-01-02', by: 'colin', wasBlind: false }),
    ])
    assert.deepEqual(secondAgrees, { yes: 1, of: 2, share: null })
  })

  test('the bands take the sample alone, the first blind answer of each pair, and no "unsure"', () => {
    const [a = '', b = '', c = ''] = sampled
    const { bands } = measuresOf([
      judge(a, { weight: 5 }),
      judge(a, { weight: 5, answer: 'different', at: '2026-01-02', by: 'colin' }),
      judge(b, { weight: 5, answer: 'different' }),
      judge(c, { weight: 5, answer: 'unsure' }),
      judge('not-sampled', { weight: 5 }),
    ])
    // 2^5 / (1 + 2^5) = 0.9697: the highest band.
    assert.deepEqual(
      bands.map(({ same }) => [same.yes, same.of]),
      [
        [0, 0],
        [0, 0],
        [0, 0],
        [0, 0],
        [1, 2],
      ],
    )
  })

  test('the interval is Wilson’s', () => {
    // Newcombe 1998, table I: 81 of 263 is 0.2553 to 0.3662; 0 of 20 is 0 to 0.1611.
    const { low, high } = wilson(81, 263)
    assert.equal(low.toFixed(4), '0.2553')
    assert.equal(high.toFixed(4), '0.3662')
    assert.equal(wilson(0, 20).low, 0)
    assert.equal(wilson(0, 20).high.toFixed(4), '0.1611')
  })
})
