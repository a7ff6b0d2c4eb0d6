import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { segmentsOf, suggestionsIn, waiting } from './suggestions.ts'

const day = '2026-11-25'

suite('suggestions', () => {
  test('a thing that is named twice is asked once, with both places', () => {
    const { suggestions } = suggestionsIn('Call 07700 900123, again 07700900123.', day)
    assert.deepEqual(
      suggestions.map((one) => [one.kind, one.at, one.places.length]),
      [['phone', 5, 2]],
    )
  })

  test('days, ages and sums are no things of their own', () => {
    const { suggestions, hints } = suggestionsIn('Born 12 March 1990, paid £50 a day.', day)
    assert.deepEqual(suggestions, [])
    assert.deepEqual(
      hints.map((one) => one.kind),
      ['date', 'money'],
    )
  })

  test('what was answered is not asked again, and other words of the same kind are', () => {
    const { suggestions } = suggestionsIn('Call 07700 900123 or 07700 900124.', day)
    assert.equal(suggestions.length, 2)
    assert.deepEqual(
      waiting(suggestions, [{ kind: 'phone', found: '07700 900123' }]).map((one) => one.found),
      ['07700 900124'],
    )
    assert.equal(waiting(suggestions, [{ kind: 'person', found: '07700 900123' }]).length, 2)
  })

  test('each stands in the text where it says it does', () => {
    const words = fc.constantFrom(
      '07700 900123',
      'AB12 CDE',
      'NG99 5FW',
      'Amina Yusuf',
      'a@example.org',
      'ﬀ',
      '👩‍👧',
      'and',
      'Ltd',
      'Sparkle',
      '\n',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const text = parts.join(' ')
        for (const one of suggestionsIn(text, day).suggestions) {
          assert.equal(text.slice(one.at, one.at + one.found.length), one.found)
          for (const place of one.places) assert.ok(place.starts >= 0 && place.ends <= text.length)
        }
      }),
      { seed: 4, numRuns: 200 },
    )
  })
})

test('a marked text is the text: cut at its marks, it joins to itself, whatever the marks', () => {
  const mark = fc.record({ starts: fc.nat(30), length: fc.integer({ min: 1, max: 9 }) })
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(mark, { maxLength: 6 }), (text, marks) => {
      const segments = segmentsOf(
        text,
        marks.map(({ starts, length }, index) => ({ starts, ends: starts + length, mark: String(index) })),
      )
      assert.equal(segments.map((one) => one.text).join(''), text)
    }),
    { seed: 4, numRuns: 300 },
  )
  assert.deepEqual(
    segmentsOf('one two', [
      { starts: 4, ends: 7, mark: '1' },
      { starts: 5, ends: 6, mark: '2' },
    ]),
    [
      { text: 'one ', mark: null },
      { text: 'two', mark: '1' },
    ],
  )
})
