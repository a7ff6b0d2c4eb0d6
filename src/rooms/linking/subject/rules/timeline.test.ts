import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { drawTimeline, mostDrawn, timelineOf, type Dated } from './timeline.ts'

const dated = (earliest: string, latest = earliest, words = 'Seen'): Dated => ({
  earliest,
  latest,
  words,
  href: '/items/1',
  urn: 'U-1',
})

suite('the timeline', () => {
  test('is oldest first, and at one beginning the surer first', () => {
    const [span, day, old] = [dated('2026-03-01', '2026-05-01'), dated('2026-03-01'), dated('2025-01-01')]
    assert.deepEqual(timelineOf([span, day, old]), [old, day, span])
  })

  test('draws a span as long as it is unsure, and a known day as a mark', () => {
    // 100 days over 800 - 2 x 10 - 5 units: 7.75 a day; fifty days are 387.5.
    const drawing = drawTimeline([
      dated('2026-01-01'),
      dated('2026-01-01', '2026-02-20'),
      dated('2026-04-11'),
    ])
    assert.deepEqual(
      drawing?.bars.map(({ x, width, isSpan }) => ({ x, width, isSpan })),
      [
        { x: 10, width: 5, isSpan: false },
        { x: 10, width: 387.5, isSpan: true },
        { x: 785, width: 5, isSpan: false },
      ],
    )
  })

  test('nothing dated is no picture; a single day is one; too many are the newest', () => {
    assert.equal(drawTimeline([]), null)
    assert.equal(drawTimeline([dated('2026-01-01')])?.bars[0]?.x, 10)
    const many = Array.from({ length: mostDrawn + 5 }, (_, at) => dated(`20${at + 10}-06-01`))
    assert.equal(drawTimeline(many)?.bars.length, mostDrawn)
    assert.ok((drawTimeline(many)?.years.length ?? 0) <= 12)
  })
})
