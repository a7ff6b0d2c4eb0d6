import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nameColumnNames, nameColumns } from './name-columns.ts'

test('nothing, signs and broken characters give empty columns, not an error', () => {
  for (const raw of ['', '   ', ',', '"" ()', '\ud800', '💥', '- . -', '123']) {
    const columns = nameColumns(raw)
    assert.deepEqual(Object.keys(columns).sort(), [...nameColumnNames].sort())
    assert.equal(Object.values(columns).join(''), '', JSON.stringify(raw))
  }
})

test('any string gives text of a-z and spaces, and the same text twice', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (raw) => {
      const columns = nameColumns(raw)
      for (const value of Object.values(columns)) assert.match(value, /^[A-Za-z ]*$/)
      assert.deepEqual(nameColumns(raw), columns)
    }),
    { numRuns: 2000, seed: 4 },
  )
})

test('a hundred thousand letters are read in a moment', () => {
  const begun = process.threadCpuUsage()
  nameColumns('محمد '.repeat(20_000))
  nameColumns('a'.repeat(100_000))
  nameColumns('(('.repeat(50_000))
  assert.ok(process.threadCpuUsage(begun).user < 2_000_000)
})

test('two names keep two sets of columns', () => {
  assert.notEqual(nameColumns('Amina Begum').classes, nameColumns('Amira Begum').classes)
  assert.notEqual(nameColumns('Asif Khan').classes, nameColumns('Arif Khan').classes)
  assert.notEqual(nameColumns('Zhang Wei').skeleton, nameColumns('Zheng Wei').skeleton)
})

test('order, capitals, comma and accents leave `sorted` the same', () => {
  const expected = nameColumns('Nguyễn Văn Thắng').sorted
  assert.equal(expected, 'nguyen thang van')
  for (const raw of ['Thang Van Nguyen', 'NGUYEN, Van Thang', 'nguyen van thang', 'NGUYEN Văn Thắng'])
    assert.equal(nameColumns(raw).sorted, expected, raw)
})

test('spellings of one name share `classes`', () => {
  const pairs = [
    ['Maxamed Cabdullaahi', 'Mohammed Abdullah'],
    ['Xhevdet Hoxha', 'Jevdet Hodza'],
    ['Володимир Шевчук', 'Vladimir Shevchuk'],
    ['ਹਰਜੀਤ ਸਿੰਘ ਗਰੇਵਾਲ', 'Harjeet Grewal'],
    ['محمد عبد الرحمن', 'Mohamed Abdelrahman'],
    ['Bill Ashcombe', 'William Ashcombe'],
    ['Gebre Egziabher Tekle', 'Gebregziabher Tekle'],
  ] as const
  for (const [a, b] of pairs) assert.equal(nameColumns(a).classes, nameColumns(b).classes, a)
})

test('weak words are left out of `strong`, unless nothing else is there', () => {
  assert.equal(nameColumns('Harjit Singh Grewal').strong, 'grewal harjit')
  assert.equal(nameColumns('Singh').strong, 'singh')
})

test('surname and given name follow the order of the name', () => {
  assert.deepEqual(pick('Nguyen Van Thang'), ['thang', 'nguyen'])
  assert.deepEqual(pick('Thang Van Nguyen'), ['thang', 'nguyen'])
  assert.deepEqual(pick('HARGREAVE, Peter John'), ['peter', 'hargreave'])
  assert.deepEqual(pick('Peter John Hargreave'), ['peter', 'hargreave'])
  assert.deepEqual(pick('Esmatullah'), ['esmatullah', ''])
})

function pick(raw: string): readonly [string, string] {
  const { first, last } = nameColumns(raw)
  return [first, last]
}
