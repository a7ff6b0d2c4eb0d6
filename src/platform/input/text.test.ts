import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import { characters, cleanText, markBidi, stripBidi } from './text.ts'
import { processorMs } from '../../../test/support/processor-ms.ts'

const rule = { max: 20, multiline: true }
const reasonOf = (value: unknown, given = rule) => {
  const result = cleanText(value, given)
  return result.ok ? 'ok' : result.reason
}

test('refuses U+0000 and half a character with a sentence, and changes neither', () => {
  for (const [value, reason] of [
    ['a\0b', 'nul'],
    ['\0', 'nul'],
    ['a\ud83d', 'half-character'],
    ['\ude00b', 'half-character'],
    ['\ude00\ud83d', 'half-character'],
  ] as const) {
    const result = cleanText(value, rule)
    assert.ok(!result.ok)
    assert.equal(result.reason, reason)
    assert.match(result.message, /^[A-Z].*\.$/)
  }
})

test('negative control: encoding half a character without the rule replaces it in silence', () => {
  assert.equal(Buffer.from('a\ud83d', 'utf8').toString('utf8'), 'a\ufffd')
})

test('changes nothing but the composed form and CRLF, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (value) => {
      const result = cleanText(value, { max: 1000, multiline: true })
      if (result.ok) assert.equal(result.value, value.replaceAll('\r\n', '\n').normalize('NFC'))
      else assert.ok(result.reason === 'nul' || result.reason === 'stacked-marks')
    }),
    { numRuns: 1000 },
  )
})

test('is settled after one pass', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (value) => {
      const once = cleanText(value, { max: 1000, multiline: true })
      fc.pre(once.ok)
      assert.deepEqual(cleanText(once.value, { max: 1000, multiline: true }), once)
    }),
  )
})

test('keeps spaces, tabs, lone returns, direction marks and empty text as they are', () => {
  for (const value of ['', '  a  ', 'a\tb', 'a\rb', '\u202eabc\u202c', 'עברית\u200f', '\u00ad', 'ﬁ', '①']) {
    assert.deepEqual(cleanText(value, rule), { ok: true, value })
  }
})

test('measures after composing, in characters a person would count in code points', () => {
  assert.equal(reasonOf('e\u0301'.repeat(20)), 'ok')
  assert.equal(reasonOf('e\u0301'.repeat(21)), 'too-long')
  assert.equal(reasonOf('😀'.repeat(20)), 'ok')
  assert.equal(reasonOf('😀'.repeat(21)), 'too-long')
  // Four characters that compose to one: the longest text that may still fit.
  assert.equal(reasonOf('\u03b1\u0313\u0300\u0345'.repeat(20)), 'ok')
  assert.equal(reasonOf('a\r\n'.repeat(10)), 'ok')
  // A character that becomes longer by normalising must be measured at its new length.
  assert.equal(reasonOf('\u0958'.repeat(11)), 'too-long')
})

test('refuses a flood without the work of normalising it', () => {
  const flood = 'e\u0301'.repeat(20_000_000)
  assert.ok(processorMs(() => assert.equal(reasonOf(flood), 'too-long')) < 50)
})

test('refuses a tower of accents before it costs the time of sorting it, and keeps any real accent', () => {
  const tower = `a${'\u0345\u0301\u0323\u0300'.repeat(10_000)}`
  const read = () => assert.equal(reasonOf(tower, { max: 100_000, multiline: true }), 'stacked-marks')
  assert.ok(processorMs(read) < 100)
  assert.equal(reasonOf(`a${'\u0323\u0301'.repeat(15)}`, { max: 100, multiline: true }), 'ok')
  assert.equal(
    reasonOf(`a${'\u0323\u0301'.repeat(15)}\u0300`, { max: 100, multiline: true }),
    'stacked-marks',
  )
})

test('stays quick on the worst accents that are let through', () => {
  const worst = `a${'\u0345\u0301\u0323'.repeat(10)}`.repeat(5000)
  const read = () => assert.equal(reasonOf(worst, { max: 200_000, multiline: true }), 'ok')
  assert.ok(processorMs(read) < 500)
})

test('negative control: composing a tower of accents takes time that grows with its square', () => {
  const time = (count: number) => {
    const tower = `a${'\u0345\u0301\u0323\u0300'.repeat(count)}`
    return processorMs(() => tower.normalize('NFC'))
  }
  time(100)
  assert.ok(time(4000) > time(1000) * 6)
})

test('says how long it may be, with separators', () => {
  const result = cleanText('x'.repeat(4001), { max: 4000, multiline: true })
  assert.ok(!result.ok)
  assert.equal(result.message, 'Use 4,000 characters or fewer.')
})

test('refuses line breaks only where one line is asked for', () => {
  const oneLine = { max: 20, multiline: false }
  for (const value of ['a\nb', 'a\r\nb', 'a\rb', 'a\u2028b', 'a\u2029b']) {
    assert.equal(reasonOf(value, oneLine), 'line-break')
    assert.equal(reasonOf(value), 'ok')
  }
})

test('refuses what is not text', () => {
  for (const value of [undefined, null, 1, true, ['a'], { a: 1 }]) assert.equal(reasonOf(value), 'not-text')
})

test('counts code points as iteration does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) =>
      assert.equal(characters(value), Array.from(value).length),
    ),
  )
})

test('shows direction controls and takes away their effect, leaving all else', () => {
  assert.equal(markBidi('exe\u202egpj.'), 'exe⟦RLO⟧gpj.')
  assert.equal(
    markBidi('\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'),
    '⟦ALM⟧⟦LRM⟧⟦RLM⟧⟦LRE⟧⟦RLE⟧⟦PDF⟧⟦LRO⟧⟦RLO⟧⟦LRI⟧⟦RLI⟧⟦FSI⟧⟦PDI⟧',
  )
  assert.equal(markBidi('plain שלום'), 'plain שלום')
})

test('takes direction controls out of file names', () => {
  assert.equal(stripBidi('photo\u202egpj.exe'), 'photogpj.exe')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      assert.equal(markBidi(stripBidi(value)), stripBidi(value))
    }),
  )
})
