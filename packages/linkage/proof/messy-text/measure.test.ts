import assert from 'node:assert/strict'
import test from 'node:test'
import { halves, measure, readLabelled, type Count } from './measure.ts'

/** What the package promises: precision and recall of phones, postcodes and e-mails together. */
const bar = 0.98

test('a mark that is not closed is refused, and marks are taken out with their places', () => {
  assert.throws(() => readLabelled('# head\nsome {{phone 1|words'), /not closed/)
  assert.throws(() => readLabelled('# head\nsome {{phone}} and | }} then'), /not closed/)
  assert.deepEqual(readLabelled('# head\ncall {{phone +44|07 7}} now'), {
    text: 'call 07 7 now',
    labels: [{ kind: 'phone', value: '+44', start: 5, end: 9 }],
  })
})

test('the labelled texts are as large as they are said to be', () => {
  const all = halves.map((half) => measure(half))
  const labels = all.flatMap(({ counts }) =>
    (['phone', 'postcode', 'email'] as const).map((kind) => {
      const { right, missed } = counts.get(kind) as Count
      return right + missed
    }),
  )
  assert.ok(labels.reduce((sum, count) => sum + count, 0) >= 200)
  assert.ok(all.reduce((sum, { decoys }) => sum + decoys, 0) >= 120)
})

for (const half of halves) {
  test(`at least ${bar} of the ${half} text's phones, postcodes and e-mails are found, and of the findings are right`, () => {
    const { counts, decoysHit } = measure(half)
    let [right, wrong, missed] = [0, 0, 0]
    const examples: string[] = []
    for (const kind of ['phone', 'postcode', 'email'] as const) {
      const count = counts.get(kind) as Count
      right += count.right
      wrong += count.wrong
      missed += count.missed
      examples.push(...count.examples)
    }
    assert.ok(right / (right + wrong) >= bar, `precision: ${examples.join('; ')}`)
    assert.ok(right / (right + missed) >= bar, `recall: ${examples.join('; ')}`)
    assert.ok(decoysHit.length <= 1, decoysHit.join('; '))
  })
}
