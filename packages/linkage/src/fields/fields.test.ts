import assert from 'node:assert/strict'
import test from 'node:test'
import { levelOf } from '../compare/comparison.ts'
import { defaultKeys } from './default-keys.ts'
import { plainText } from './field-kind.ts'
import { keysOf } from './keys.ts'
import { fieldKinds } from './kinds.ts'
import { readDay } from './read-day.ts'

const prepare = (kind: string, ...raw: (string | null)[]) => fieldKinds[kind]?.prepare(raw) ?? {}

test('nothing, and the words for nothing, are absent in every kind', () => {
  for (const [name, kind] of Object.entries(fieldKinds))
    for (const nothing of [null, '', '  ', 'NULL', 'N/A', 'not known', '--'])
      assert.deepEqual(
        Object.values(kind.prepare(Array.from({ length: kind.columns[1] }, () => nothing))).filter(
          (value) => value !== null,
        ),
        [],
        `${name}: ${String(nothing)}`,
      )
})

test('every kind prepares exactly the columns it declares, whatever the text', () => {
  for (const [name, kind] of Object.entries(fieldKinds))
    for (const raw of [
      'x',
      '1',
      'é',
      '\uD800',
      'a'.repeat(5000),
      "'; drop table people; --",
      '2001-02-03',
      'AB1 2CD',
      '+44 7700 900123',
    ])
      assert.deepEqual(
        Object.keys(kind.prepare([raw])).sort(),
        Object.keys(kind.prepared).sort(),
        `${name}: ${raw.slice(0, 20)}`,
      )
})

test('plain text: no accents, no case, no signs', () => {
  assert.equal(plainText(' Sömer—O’Hare! '), 'somer o hare')
})

const days: readonly (readonly [string, ReturnType<typeof readDay>])[] = [
  ['1990-05-17', { year: 1990, month: 5, day: 17 }],
  ['1990-05-17T00:00:00Z', { year: 1990, month: 5, day: 17 }],
  ['19560409', { year: 1956, month: 4, day: 9 }],
  ['17/05/1990', { year: 1990, month: 5, day: 17 }],
  ['17.5.1990', { year: 1990, month: 5, day: 17 }],
  ['17th May 1990', { year: 1990, month: 5, day: 17 }],
  ['May 1990', { year: 1990, month: 5, day: null }],
  ['1990-05', { year: 1990, month: 5, day: null }],
  ['1990', { year: 1990, month: null, day: null }],
  ['1990-17-05', { year: 1990, month: 5, day: 17 }],
  ['1990-00-00', { year: 1990, month: null, day: null }],
  ['1990-13-40', null],
  ['1990-06-31', { year: 1990, month: 6, day: 31 }],
  ['31/06/1990', { year: 1990, month: 6, day: 31 }],
  ['17 Smarch 1990', null],
  ['tomorrow', null],
]
for (const [raw, expected] of days)
  test(`a day is read: ${raw}`, () => {
    assert.deepEqual(readDay(raw), expected)
  })

test('a first of the month is marked as what is written where the day is unknown', () => {
  assert.equal(prepare('date', '1990-01-01')['default'], 1)
  assert.equal(prepare('date', '1990')['default'], 1)
  assert.equal(prepare('date', '1990-01-02')['default'], 0)
})

test('postcodes: whole, outward part, another country’s, and the one that says no home is known', () => {
  const none = { full: null, sector: null, district: null, area: null }
  assert.deepEqual(prepare('postcode', 'ng99 5fw'), {
    text: 'NG99 5FW',
    full: 'NG99 5FW',
    sector: 'NG99 5',
    district: 'NG99',
    area: 'NG',
  })
  assert.deepEqual(prepare('postcode', 'NG99'), { ...none, text: 'NG99', district: 'NG99', area: 'NG' })
  assert.deepEqual(prepare('postcode', '12345'), { ...none, text: '12345', full: '12345' })
  assert.deepEqual(prepare('postcode', 'ZZ99 3VZ'), { ...none, text: null })
})

test('the spellings of one telephone number are one', () => {
  const spellings = ['07700 900123', '+44 7700 900123', '0044 7700900123', '(07700) 900-123']
  assert.deepEqual(
    new Set(spellings.map((spelling) => prepare('phone', spelling)['number'])),
    new Set(['+447700900123']),
  )
  assert.equal(prepare('phone', '999')['number'], null)
})

test('an e-mail address has the part before the @', () => {
  assert.deepEqual(prepare('email', ' A.B@x.example '), { text: 'a.b@x.example', mailbox: 'a.b' })
  assert.deepEqual(prepare('email', 'nobody'), { text: 'nobody', mailbox: 'nobody' })
})

test('forename and surname in two columns are not guessed at', () => {
  const { first, last, full } = prepare('person-name', 'Van An', 'Nguyen')
  assert.deepEqual([first, last, full], ['an', 'nguyen', 'van an nguyen'])
  assert.equal(prepare('person-name', null, 'Nguyen')['first'], null)
  assert.equal(prepare('person-name', null, 'Nguyen')['last'], 'nguyen')
})

test('a record has a key of a family only when it has every part', () => {
  const recipe = { family: 'born+last', parts: [{ column: 'born' }, { column: 'last', prefix: 3 }] }
  assert.deepEqual(keysOf([recipe], { born: '1990', last: 'smith' }), ['born+last|1990|smi'])
  assert.deepEqual(keysOf([recipe], { born: null, last: 'smith' }), [])
})

test('two values one edit apart share a key with one character out; short ones have none', () => {
  const recipe = { family: 'f', parts: [{ column: 'name' }], oneCharacterOut: true }
  const [one, other] = ['jonathan', 'jonathon'].map((name) => new Set(keysOf([recipe], { name })))
  assert.ok([...(one ?? [])].some((key) => other?.has(key)))
  assert.deepEqual(keysOf([recipe], { name: 'anna' }), [])
})

test('the default keys of a set of fields have names of their own', () => {
  const fields = Object.keys(fieldKinds).map((kind, index) => ({ field: `f${index}`, kind, columns: ['c'] }))
  const families = defaultKeys(fields).map(({ family }) => family)
  assert.equal(new Set(families).size, families.length)
  assert.ok(families.length >= 15)
  assert.deepEqual(defaultKeys([{ field: 'sex', kind: 'category', columns: ['c'] }]), [])
})

test('a business is one under its legal forms, its spaces and the name it trades under', () => {
  const comparison = fieldKinds['business']?.compare('b', (name) => name)
  const level = (one: string, other: string) =>
    comparison === undefined
      ? null
      : levelOf({ ...comparison, identifying: true }, prepare('business', one), prepare('business', other))
  assert.equal(level('Moonrise Cars Ltd', 'CARS MOONRISE LIMITED'), 1)
  assert.equal(level('Moon Rise Cars Ltd', 'Moonrise Cars'), 2)
  assert.equal(level('Moonrise Cars Ltd t/a Shiny Valet', 'Shiny Valet'), 3)
  assert.equal(level('Moonrise Cars', 'Moonrise Carrs'), 4)
  assert.equal(level('Moonrise Cars', 'Moonrise Cars and Tyres of Exampleton'), 5)
  assert.equal(level('Moonrise Cars', 'Moonrise Bakery'), 6)
  assert.equal(level('Moonrise Cars', 'Tidewater Nails'), 7)
  assert.equal(level('Ltd', 'unknown'), 0)
})

test('an address tells doors of one house apart, and a house from its street', () => {
  const comparison = fieldKinds['address']?.compare('a', (name) => name)
  const level = (one: string, other: string) =>
    comparison === undefined
      ? null
      : levelOf({ ...comparison, identifying: false }, prepare('address', one), prepare('address', other))
  assert.equal(level('Flat 2, 12 Long Street, Exampleton', 'flat 2 12 Long St, Exampleton'), 1)
  assert.equal(level('Flat 2, 12 Long Street, Exampleton', '12 Long Street, Exampleton'), 2)
  assert.equal(level('Flat 2, 12 Long Street, Exampleton', 'Flat 3, 12 Long Street, Exampleton'), 3)
  assert.equal(level('12 Long Street, Exampleton', '98 Long Street, Exampleton'), 5)
  assert.equal(level('12 Long Street, Exampleton', '98 Long Street, Otherham'), 7)
  assert.equal(level('12 Long Street, Exampleton', '7 Short Lane, Otherham'), 8)
})
