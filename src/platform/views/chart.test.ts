import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { chart } from './chart.ts'
import { drawingOf, type Chart } from './chart-shape.ts'

const months = Array.from({ length: 36 }, (_, index) => `Month ${index + 1}`)
const model: Chart = {
  id: 'a-chart',
  title: 'Reports',
  unit: 'counted in a month',
  caveat: 'Counts of what reached the hub',
  periods: months,
  lines: [{ name: 'Reports', values: months.map((_, index) => (index === 3 ? null : index)), shape: 'line' }],
  marks: [
    { at: 10, words: 'A new form' },
    { at: 10, words: 'A new line' },
  ],
}
const wordsOf = (of: Chart) => drawingOf(of).flatMap((one) => (one.kind === 'words' ? [one] : []))

suite('a chart', () => {
  test('says every figure again in a table, what is not known too, and its caveat in the picture', () => {
    const text = chart(model).toString()
    for (const month of months) assert.match(text, new RegExp(`>${month}<`))
    assert.match(text, /not known/)
    assert.equal(text.split('Counts of what reached the hub').length, 3)
  })

  test('has room between the words of its periods', () => {
    for (const length of [1, 2, 3, 5, 12, 24, 36, 60]) {
      const periods = Array.from({ length }, (_, index) => `September 20${10 + index}`)
      const values = periods.map(() => 1)
      const places = wordsOf({ ...model, periods, marks: [], lines: [{ name: 'x', values, shape: 'dots' }] })
        .filter((one) => one.words.startsWith('September'))
        .map((one) => ({ x: Number(one.at[0]), anchor: one.anchor }))
      // About eight to a letter.
      const wide = 8 * 14
      const edges = places.map(({ x, anchor }) =>
        anchor === 'start' ? [x, x + wide] : anchor === 'end' ? [x - wide, x] : [x - wide / 2, x + wide / 2],
      )
      for (const [index, [from = 0]] of edges.entries())
        if (index > 0) assert.ok(from >= (edges[index - 1]?.[1] ?? 0), `${length} periods`)
    }
  })

  test('puts marks of one moment under each other', () => {
    const [a, b] = ['A', 'B'].map((letter) => wordsOf(model).find((one) => one.words === letter))
    assert.ok(a !== undefined && b !== undefined)
    assert.equal(a.at[0], b.at[0])
    assert.ok(Number(b.at[1]) - Number(a.at[1]) >= 14)
  })
})
