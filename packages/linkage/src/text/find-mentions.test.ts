import assert from 'node:assert/strict'
import test from 'node:test'
import { findMentions, type TextMention } from './find-mentions.ts'

/** Kind, words and value of each finding. */
const told = (text: string, asOf?: string): readonly string[] =>
  findMentions(text, asOf === undefined ? {} : { asOf }).map(
    ({ kind, found, value }) => `${kind} | ${found} | ${value}`,
  )

function assertWellFormed(text: string, mentions: readonly TextMention[]): void {
  let end = 0
  for (const mention of mentions) {
    assert.ok(
      mention.start >= end && mention.end > mention.start,
      `${mention.found} overlaps or is out of order`,
    )
    assert.equal(text.slice(mention.start, mention.end), mention.found)
    assert.ok(mention.why !== '' && mention.value !== '')
    end = mention.end
  }
}

test('a text without anything gives nothing', () => {
  for (const text of ['', ' ', '\u0000', '\ud800', 'nothing to see here', '12 34 5', '😀😀😀'])
    assert.deepEqual(told(text), [])
})

test('numbers that are none of these stay unfound', () => {
  const none = [
    'order 1234567890',
    'ref 4929 1234 5678 9012',
    'he is 6 ft 2',
    'at 10.30',
    'room 12',
    'the M1',
    'A46 to B12',
    '24/7',
    'last Tuesday 3rd',
    '1/2 a pint',
    'version 10.2.3.4',
    '52.63610, -1.13980',
    '16-digit 0116 4960 1234 5678',
    '90kg',
  ]
  for (const text of none) assert.deepEqual(told(text), [], text)
})

test('findings are offsets into the text as it was written, over marks that cannot be seen', () => {
  const text = 'call \u202a0️⃣7️⃣7️⃣0️⃣0️⃣ 9️⃣0️⃣0️⃣1️⃣2️⃣3️⃣\u202c or 𝟎𝟕𝟕𝟎𝟎 𝟗𝟎𝟎𝟒𝟓𝟔, ＮＧ９９ ５ＦＷ'
  const mentions = findMentions(text)
  assertWellFormed(text, mentions)
  assert.deepEqual(
    mentions.map(({ value }) => value),
    ['+447700900123', '+447700900456', 'NG99 5FW'],
  )
  assert.equal(mentions[1]?.found, '𝟎𝟕𝟕𝟎𝟎 𝟗𝟎𝟎𝟒𝟓𝟔')
})

test('the surer finding wins an overlap, then the kind that stands first, then the longer', () => {
  assert.deepEqual(told('see https://example.com/07700900123/NG995FW'), [
    'link | https://example.com/07700900123/NG995FW | https://example.com/07700900123/NG995FW',
  ])
  assert.deepEqual(told('mail mary@example.com'), ['email | mary@example.com | mary@example.com'])
  assert.deepEqual(told('Nguyen Nails and Milton Keynes'), [
    'business | Nguyen Nails | nguyen nails',
    'place | Milton Keynes | milton keynes',
  ])
})

test('the outward part beside a whole postcode is a finding of its own', () => {
  assert.deepEqual(told('from NG99 5FW, in NG98 the area'), [
    'postcode | NG99 5FW | NG99 5FW',
    'postcode | NG98 | NG98',
  ])
})

test('the same text gives the same findings, and a year of two figures goes by the day of the text', () => {
  assert.deepEqual(told('seen 1/2/27', '2026-06-01'), ['date | 1/2/27 | 1927-02-01'])
  assert.deepEqual(told('seen 1/2/27'), ['date | 1/2/27 | 2027-02-01'])
  assert.deepEqual(told('a van, AB30 CDE', '2031-01-01'), ['vehicle | AB30 CDE | AB30CDE'])
})

/** Pieces that finders begin on, to be strung together without sense. */
const pieces = [
  '0',
  '7',
  '44',
  '+',
  '(0)',
  'oh seven ',
  'AB12',
  ' CDE',
  'NG99',
  ' 5FW',
  '@',
  'at ',
  ' dot ',
  'com',
  '.',
  ',',
  '\n',
  ' ',
  '£',
  '50k',
  'k',
  'Mr ',
  'Anna ',
  'called ',
  'Street ',
  'http://',
  'www.',
  '12/03/2025',
  '?',
  '*',
  '\u0000',
  '\u202e',
  '\ud835',
  '\udfce',
  '٧',
  '７',
  'reg is ',
  'GB82WEST',
  'aged ',
  '30',
  's',
  '-',
  'Ltd ',
  'born ',
  '1990',
  "'",
  '"',
  '(',
  ')',
  '[',
  ']',
  '😀',
  'ß',
  'ﬁ',
]

test('thousands of senseless strings are answered without a fault, in order and without overlaps', () => {
  // A linear congruential generator with the constants of Numerical Recipes: the same strings each time.
  let seed = 1
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed % below
  }
  for (let round = 0; round < 3000; round += 1) {
    const text = Array.from({ length: next(24) }, () => pieces[next(pieces.length)]).join('')
    assertWellFormed(text, findMentions(text))
  }
})

test('texts made to be slow take time in proportion to their length', () => {
  const hostile = [
    '0',
    '07700 ',
    '0 ',
    'a',
    'a.',
    'a@',
    '@',
    'A ',
    'Aa ',
    'AB1',
    'ab 12 ',
    '£1,',
    '1/',
    ' at ',
    'oh ',
    'Mr A',
    'reg is ',
    '1 ',
    'GB82',
    '(',
    '+44',
    '.com',
    'a dot ',
    'http://',
    'NG9 ',
    '12-',
    'St ',
    'called ',
    '\u202e',
    '٠',
    'aged 3',
    'Flat 1',
    'company ',
    '*',
    '?',
    "a'",
    'x_',
    '-',
  ]
  const time = (text: string): number => {
    const begun = process.threadCpuUsage()
    findMentions(text)
    return process.threadCpuUsage(begun).user / 1000
  }
  for (const piece of hostile) {
    const small = piece.repeat(Math.ceil(8000 / piece.length))
    time(small)
    const once = Math.max(4, Math.min(time(small), time(small)))
    // Sixteen times the text; 256 times the time would be quadratic.
    const large = small.repeat(16)
    assert.ok(Math.min(time(large), time(large)) < once * 80, JSON.stringify(piece))
  }
})
