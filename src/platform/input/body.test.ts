import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import { bodyLimits, readFields, readJson } from './body.ts'

const json = (text: string) => {
  const result = readJson(Buffer.from(text))
  return result.ok ? 'ok' : result.reason
}
const form = (text: string) => readFields(Buffer.from(text, 'utf8'))
const formReason = (text: string) => {
  const result = form(text)
  return result.ok ? 'ok' : result.reason
}
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

test('reads any JSON value that is within the limits, exactly as the parser does', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
      const text = JSON.stringify(value)
      const result = readJson(Buffer.from(text))
      if (result.ok) assert.deepEqual(result.value, JSON.parse(text))
      else
        assert.ok(
          ['unsafe-number', 'forbidden-field', 'too-many-fields'].includes(result.reason),
          result.reason,
        )
    }),
    { numRuns: 1000 },
  )
})

test('never throws and never accepts what the parser refuses, whatever is sent', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"',
    '\\',
    ':',
    ',',
    'a',
    '1',
    '-',
    'e',
    '.',
    ' ',
    'null',
    '\\u0061',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = parts.join('')
      let parses = true
      try {
        JSON.parse(text)
      } catch {
        parses = false
      }
      const result = readJson(Buffer.from(text))
      if (result.ok) assert.ok(parses)
    }),
    { numRuns: 5000 },
  )
})

test('refuses more than 20 levels before parsing, and allows 20', () => {
  assert.equal(json(nested(20)), 'ok')
  assert.equal(json(nested(21)), 'too-deep')
  assert.equal(json('{"a":'.repeat(21) + '1' + '}'.repeat(21)), 'too-deep')
  assert.equal(json('['.repeat(60_000)), 'too-deep')
  assert.equal(json(`"${'['.repeat(100)}"`), 'ok')
})

test('negative control: the parser alone builds a hundred thousand levels', () => {
  assert.doesNotThrow(() => JSON.parse(nested(100_000)))
})

test('refuses more than a thousand keys in all, and allows a thousand', () => {
  const keys = (count: number) => Array.from({ length: count }, (_, n) => `"k${n}":1`).join(',')
  assert.equal(json(`{${keys(1000)}}`), 'ok')
  assert.equal(json(`{${keys(1001)}}`), 'too-many-fields')
  assert.equal(json(`[{${keys(600)}},{${keys(600)}}]`), 'too-many-fields')
})

test('refuses a key that comes twice in one object, however it is spelled', () => {
  assert.equal(json('{"a":1,"a":2}'), 'repeated-field')
  assert.equal(json('{"a":1,"\\u0061":2}'), 'repeated-field')
  assert.equal(json('{"x":{"a":1,"b":{},"a":2}}'), 'repeated-field')
  assert.equal(json('{"a":{"a":1},"b":["a","a"],"c":"a"}'), 'ok')
  assert.equal(json('[{"a":1},{"a":1}]'), 'ok')
  assert.equal(json('{"a":"\\"a\\":1,","b":1}'), 'ok')
})

test('negative control: the parser alone keeps the last of two equal keys in silence', () => {
  assert.deepEqual(JSON.parse('{"a":1,"a":2}'), { a: 2 })
})

test('refuses names that mean something to objects, also when spelled with escapes', () => {
  for (const name of ['__proto__', 'constructor', 'prototype', '\\u005f_proto__', 'con\\u0073tructor']) {
    assert.equal(json(`{"a":[{"${name}":{"polluted":true}}]}`), 'forbidden-field', name)
  }
  assert.equal(json('{"a":"__proto__"}'), 'ok')
})

test('refuses numbers that cannot be kept exactly', () => {
  for (const number of [
    '9007199254740992',
    '-9007199254740993',
    '1e400',
    '-1e400',
    '1e20',
    '12345678901234567890',
  ]) {
    assert.equal(json(`{"a":${number}}`), 'unsafe-number', number)
  }
  for (const number of ['9007199254740991', '-9007199254740991', '0.1', '-1.5e-7', '0', '1e3']) {
    assert.equal(json(`[${number}]`), 'ok', number)
  }
})

test('refuses 64 KB and one byte, bytes that are not UTF-8, and text that is not JSON', () => {
  assert.equal(json(`"${'a'.repeat(bodyLimits.jsonBytes - 2)}"`), 'ok')
  assert.equal(json(`"${'a'.repeat(bodyLimits.jsonBytes - 1)}"`), 'too-large')
  for (const bytes of [
    [0x22, 0xff, 0x22],
    [0x22, 0xc0, 0xaf, 0x22],
    [0x22, 0xed, 0xa0, 0x80, 0x22],
  ]) {
    const result = readJson(Uint8Array.from(bytes))
    assert.ok(!result.ok && result.reason === 'not-utf8')
  }
  for (const text of [
    '',
    '{',
    '{"a"}',
    '{a:1}',
    "{'a':1}",
    '[1,]',
    'NaN',
    'Infinity',
    '"\\x"',
    '\ufeff{}',
    '1 2',
  ]) {
    assert.equal(json(text), 'malformed', text)
  }
})

test('reads a form as a browser sends it', () => {
  const result = form('name=Priya+K&words=caf%C3%A9%0D%0A%26%3D&empty=&bare&sign=car-wash&sign=farm')
  assert.ok(result.ok)
  assert.deepEqual(Object.entries(result.fields), [
    ['name', 'Priya K'],
    ['words', 'café\r\n&='],
    ['empty', ''],
    ['bare', ''],
    ['sign', ['car-wash', 'farm']],
  ])
})

test('reads back what the platform’s own encoder writes, for any names and values', () => {
  const word = fc.string({ unit: 'binary', maxLength: 20 })
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(word, word), { selector: ([name]) => name, maxLength: 20 }),
      (pairs) => {
        fc.pre(
          pairs.every(([name]) => name !== '' && !['__proto__', 'constructor', 'prototype'].includes(name)),
        )
        const result = form(new URLSearchParams(pairs).toString())
        assert.ok(result.ok)
        assert.deepEqual(new Map(Object.entries(result.fields)), new Map(pairs))
      },
    ),
  )
})

test('keeps every value of a field that came more than once, and inherits nothing', () => {
  const result = form('a=1&%61=2&a=3')
  assert.ok(result.ok)
  assert.deepEqual(result.fields['a'], ['1', '2', '3'])
  assert.equal(result.fields['toString'], undefined)
})

test('refuses broken escapes and bytes that are not UTF-8, in names and values', () => {
  for (const text of ['a=%', 'a=%4', 'a=%zz', 'a=%ff', 'a=%c0%af', 'a=%ed%a0%80', '%ff=a']) {
    assert.equal(formReason(text), 'not-utf8', text)
  }
  const raw = readFields(Uint8Array.from([0x61, 0x3d, 0xff]))
  assert.ok(!raw.ok && raw.reason === 'not-utf8')
})

test('refuses forbidden and empty names, a thousand and one fields, and 256 KB and one byte', () => {
  for (const name of ['__proto__', 'constructor', 'prototype', '%5f_proto__']) {
    assert.equal(formReason(`${name}=1`), 'forbidden-field', name)
  }
  assert.equal(formReason('=1'), 'malformed')
  const fields = (count: number) => Array.from({ length: count }, (_, n) => `k${n}=1`).join('&')
  assert.equal(formReason(fields(1000)), 'ok')
  assert.equal(formReason(fields(1001)), 'too-many-fields')
  assert.equal(formReason(Array.from({ length: 1001 }, () => 'a=1').join('&')), 'too-many-fields')
  assert.equal(formReason(`a=${'x'.repeat(bodyLimits.formBytes - 2)}`), 'ok')
  assert.equal(formReason(`a=${'x'.repeat(bodyLimits.formBytes - 1)}`), 'too-large')
})

test('says every refusal in a plain sentence that quotes nothing of what was sent', () => {
  const result = readJson(Buffer.from('{"secret-name":1,"secret-name":2}'))
  assert.ok(!result.ok)
  assert.match(result.message, /^[A-Z][^{}]*\.$/)
  assert.doesNotMatch(result.message, /secret/)
})
