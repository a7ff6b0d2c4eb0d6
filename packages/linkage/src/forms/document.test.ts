import assert from 'node:assert/strict'
import test from 'node:test'
import { passportShapes } from './document-data.ts'
import { readDocument, type DocumentKind } from './document.ts'

test('what fits no document is refused', () => {
  for (const raw of [
    '',
    'hello',
    '12345',
    'BG123456A',
    'DA123456A',
    'AO123456A',
    'TN123456A',
    'AB123456E',
    '943 476 5918',
    '1'.repeat(1_000_000),
  ])
    assert.equal(readDocument(raw), null, raw.slice(0, 20))
  const asKind: readonly [string, DocumentKind, string?][] = [
    ['123', 'nhs'],
    ['AB12345', 'national-insurance'],
    ['2003-11985', 'pnc'],
    ['85227/65', 'cro'],
    ['XX1234567', 'residence-permit'],
    ['ABCDEFGH', 'passport'],
    ['12345678', 'passport', 'GB'],
    ['MORGA613054SM9IJ', 'driving-licence'],
    ['MORGA657324SM9IJ', 'driving-licence'],
    ['MORGA699054SM9IJ', 'driving-licence'],
    ['MORGA657054SM9IJX', 'driving-licence'],
  ]
  for (const [raw, kind, country] of asKind)
    assert.equal(readDocument(raw, country === undefined ? { kind } : { kind, country }), null, raw)
})

test('a National Insurance number is known by its prefix rules and has no check digit', () => {
  for (const raw of ['AB123456C', 'ab 12 34 56 c', 'AB-12-34-56-C']) {
    const read = readDocument(raw)
    assert.deepEqual(
      [read?.kind, read?.value, read?.check, read?.sure],
      ['national-insurance', 'AB123456', 'none', 'sure'],
      raw,
    )
  }
  assert.equal(readDocument('AB123456')?.sure, 'possible')
  assert.deepEqual(
    readDocument('AB123456')?.keys,
    readDocument('AB123456D')?.keys,
    'the last letter tells nothing apart',
  )
})

test('an NHS number says whether its check digit held', () => {
  // 943 476 5919 is the NHS Data Dictionary's worked example.
  assert.deepEqual(
    [readDocument('943 476 5919')?.check, readDocument('943 476 5919')?.sure],
    ['held', 'possible'],
  )
  assert.deepEqual(
    [readDocument('943 476 5918', { kind: 'nhs' })?.check, readDocument('9434765919', { kind: 'nhs' })?.sure],
    ['failed', 'sure'],
  )
  // By hand: 10 x 1 = 10, remainder 10, 11 - 10 = 1. And nine noughts: 11 counts as 0.
  assert.equal(readDocument('1000000001', { kind: 'nhs' })?.check, 'held')
  assert.equal(readDocument('0000000000', { kind: 'nhs' })?.check, 'held')
})

test('PNC and CRO numbers say whether their letter held', () => {
  // Letters by hand: 99 0123456 mod 23 and so on; the first three also stand in the Ministry of Justice's public tests.
  const numbers: readonly [string, DocumentKind, string, string][] = [
    ['99/123456X', 'pnc', '99/0123456X', 'held'],
    ['1999/0123456X', 'pnc', '1999/0123456X', 'held'],
    ['20/9N', 'pnc', '20/0000009N', 'held'],
    ['19990123456X', 'pnc', '1999/0123456X', 'held'],
    ['1999/0123456A', 'pnc', '1999/0123456A', 'failed'],
    ['123456/99A', 'cro', '123456/99A', 'failed'],
    ['SF05/12345A', 'cro', 'SF05/12345A', 'failed'],
  ]
  for (const [raw, kind, value, check] of numbers) {
    const read = readDocument(raw)
    assert.deepEqual([read?.kind, read?.value, read?.check], [kind, value, check], raw)
  }
  const letters = 'ZABCDEFGHJKLMNPQRTUVWXY'
  assert.equal(readDocument(`1234/99${letters[99_001_234 % 23]}`)?.check, 'held')
  assert.equal(readDocument(`SF05/12345${letters[512_345 % 23]}`)?.check, 'held')
  assert.equal(readDocument('99/123456X')?.keys[0], readDocument('1999/0123456X')?.keys[0])
})

test('a driving licence is known by the birth inside it', () => {
  // The DVLA's own specimen licence bears this number.
  for (const raw of ['MORGA657054SM9IJ', 'morga 657054 sm9ij 35'])
    assert.equal(readDocument(raw)?.value, 'MORGA657054SM9IJ', raw)
  assert.equal(
    readDocument('FOX99607305A99AA')?.kind,
    'driving-licence',
    'a short surname is filled with nines',
  )
})

test('passports need their kind said; a known country binds their shape', () => {
  assert.equal(readDocument('123456789'), null)
  assert.deepEqual(readDocument('Passport no: 123456789', { kind: 'passport' })?.keys, ['passport:123456789'])
  const known = readDocument('123 456 789', { kind: 'passport', country: 'gb' })
  assert.deepEqual(
    [known?.country, known?.sure, known?.keys],
    ['GB', 'sure', ['passport:GB:123456789', 'passport:123456789']],
  )
  assert.equal(readDocument('AB1234567', { kind: 'passport', country: 'RO' }), null)
  assert.equal(
    readDocument('AB1234567', { kind: 'passport', country: 'KE' })?.sure,
    'possible',
    'a country that we do not know',
  )
  assert.ok(Object.keys(passportShapes).length >= 20)
})

test('a Polish passport says whether its check digit held', () => {
  // By hand: Z 35 x 7 + S 28 x 3 + 1 x 1 + 7 x 7 + 7 x 3 = 400, which 10 divides.
  assert.equal(readDocument('ZS0000177', { kind: 'passport', country: 'PL' })?.check, 'held')
  assert.equal(readDocument('ZS1000177', { kind: 'passport', country: 'PL' })?.check, 'failed')
})

test('a residence permit is known by its first letters, as possible', () => {
  assert.deepEqual(
    [readDocument('ZX1234567')?.kind, readDocument('RA 1234567')?.sure],
    ['residence-permit', 'possible'],
  )
})
