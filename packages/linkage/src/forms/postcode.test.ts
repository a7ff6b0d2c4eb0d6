import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import test from 'node:test'
import { postcodeAreas } from './postcode-areas.ts'
import { readPostcode } from './postcode.ts'

const codePoint = path.resolve(
  import.meta.dirname,
  '../../../../../shared/data/postcodes/codepoint_open_le_2014-08.csv',
)

test('what is no postcode is refused', () => {
  const none = [
    '',
    '??',
    'Q',
    '12',
    'unknown',
    'NG99 5FWW',
    'NG999 5FW',
    'NG99 5CK',
    'NG99 XFW',
    'A46',
    'QQ1 1AA',
    'LE 5FV',
  ]
  for (const raw of [...none, 'NG 1234', 'A'.repeat(1_000_000), '0'.repeat(500)])
    assert.equal(readPostcode(raw), null, raw.slice(0, 20))
})

test('every spelling of one postcode gives the same value and keys', () => {
  for (const raw of [
    'NG99 5FW',
    'ng995fw',
    ' Ng 99 5 fW ',
    'NG99-5FW',
    'NG99.5FW',
    'ＮＧ９９ ５ＦＷ',
    'NG99\u200b5FW',
  ]) {
    const postcode = readPostcode(raw)
    assert.deepEqual(
      postcode,
      {
        area: 'NG',
        district: 'NG99',
        precision: 'full',
        kind: 'mainland',
        value: 'NG99 5FW',
        full: 'NG99 5FW',
        sector: 'NG99 5',
        isPlaceholder: false,
        repaired: false,
        raw,
        keys: ['postcode:NG995FW', 'postcode:NG995', 'postcode:NG99'],
      },
      raw,
    )
  }
})

test('0 and O, 1 and I are exchanged only where the position decides', () => {
  const repairs: readonly [string, string][] = [
    ['NGI 5FW', 'NG1 5FW'],
    ['0X99 5FW', 'OX99 5FW'],
    ['S099 5FW', 'SO99 5FW'],
    ['1P99 5FW', 'IP99 5FW'],
    ['E1O 5FW', 'E10 5FW'],
    ['SWIA 9XX', 'SW1A 9XX'],
    ['LE99 OFW', 'LE99 0FW'],
    ['LE99 IFW', 'LE99 1FW'],
    ['LEO 5FW', 'LE0 5FW'],
    ['LEIO 5FW', 'LE10 5FW'],
  ]
  for (const [raw, value] of repairs)
    assert.deepEqual([readPostcode(raw)?.value, readPostcode(raw)?.repaired], [value, true], raw)
  for (const raw of ['CO1 1AA', 'OL1 1AA', 'B1 1AA', 'IM1 1AA', 'CR0 2YR', 'W1A 1AA'])
    assert.deepEqual([readPostcode(raw)?.value, readPostcode(raw)?.repaired], [raw, false], raw)
  assert.equal(
    readPostcode('NG99 5F0'),
    null,
    'no letter of the inward part can have been meant: O never stands there',
  )
})

test('a part of a postcode is kept with its own precision', () => {
  const parts: readonly [string, string, string, readonly string[]][] = [
    ['le99', 'district', 'LE99', ['postcode:LE99']],
    ['SW1A', 'district', 'SW1A', ['postcode:SW1A']],
    ['LE99 4', 'sector', 'LE99 4', ['postcode:LE994', 'postcode:LE99']],
    ['LE', 'area', 'LE', ['postcode:LE']],
    ['NGI0', 'district', 'NG10', ['postcode:NG10']],
  ]
  for (const [raw, precision, value, keys] of parts) {
    const postcode = readPostcode(raw)
    assert.deepEqual([postcode?.precision, postcode?.value, postcode?.keys], [precision, value, keys], raw)
    assert.equal(postcode?.full, null)
  }
  assert.equal(readPostcode('LE995'), null, 'a sector needs its space')
})

test('codes outside the grammar are known: Girobank, forces, territories, Crown dependencies', () => {
  const known: readonly [string, string, string][] = [
    ['gir0aa', 'GIR 0AA', 'giro'],
    ['BFPO 012', 'BFPO 12', 'forces'],
    ['bfpo c/o 57', 'BFPO 57', 'forces'],
    ['BF1 2AA', 'BF1 2AA', 'forces'],
    ['ascn1zz', 'ASCN 1ZZ', 'overseas'],
    ['GX11 1AA', 'GX11 1AA', 'overseas'],
    ['JE99 9ZZ', 'JE99 9ZZ', 'crown'],
    ['BX1 1LT', 'BX1 1LT', 'other'],
  ]
  for (const [raw, value, kind] of known)
    assert.deepEqual([readPostcode(raw)?.value, readPostcode(raw)?.kind], [value, kind], raw)
  assert.equal(readPostcode('GIROAA')?.repaired, true)
})

test('a code that says "no home known" links nobody', () => {
  const noAbode = readPostcode('ZZ99 3VZ')
  assert.deepEqual([noAbode?.value, noAbode?.isPlaceholder, noAbode?.keys], ['ZZ99 3VZ', true, []])
  assert.deepEqual(readPostcode('ZZ99')?.keys, [])
  const station = readPostcode('LE99 1AB', { placeholders: ['le991ab'] })
  assert.deepEqual([station?.isPlaceholder, station?.keys], [true, []])
  assert.equal(readPostcode('LE99 1AB', { placeholders: [] })?.isPlaceholder, false)
})

test('a value read again is itself', () => {
  for (const raw of ['NGI 5FW', 'bfpo 12', 'GIR0AA', 'LE99 4', 'SW1A', 'ZZ99 3VZ']) {
    const value = readPostcode(raw)?.value as string
    assert.equal(readPostcode(value)?.value, value)
  }
})

test(
  'every postcode of the Ordnance Survey list of one area is read as it stands',
  { skip: !existsSync(codePoint) && 'no shared data here' },
  () => {
    const rows = readFileSync(codePoint, 'utf8').trim().split('\n')
    assert.ok(rows.length > 20_000)
    for (const row of rows) {
      const typed = (row.split(',')[0] as string).replaceAll('"', '')
      const postcode = readPostcode(typed)
      assert.equal(postcode?.full?.replace(' ', ''), typed.replaceAll(' ', ''))
      assert.equal(postcode?.repaired, false)
    }
  },
)

test('no two outward codes differ only in 0 for O and 1 for I, so that a repair is never a toss-up', () => {
  const seen = new Map<string, string>()
  const digits = Array.from({ length: 100 }, (_, number) => String(number))
  const letters = digits
    .slice(0, 10)
    .flatMap((digit) => Array.from('ABCDEFGHJKMNPRSTUVWXY').map((letter) => digit + letter))
  for (const area of postcodeAreas) {
    for (const rest of [...digits, ...letters]) {
      const outward = area + rest
      const folded = outward.replaceAll('O', '0').replaceAll('I', '1')
      assert.equal(seen.get(folded), undefined, `${outward} against ${seen.get(folded)}`)
      seen.set(folded, outward)
      assert.equal(readPostcode(outward)?.district, outward)
    }
  }
})
