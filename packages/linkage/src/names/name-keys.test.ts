import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { mostKeys, nameKeys } from './name-keys.ts'
import { readName } from './read-name.ts'

function shared(a: string, b: string): readonly string[] {
  const keys = new Set(nameKeys(readName(a)))
  return nameKeys(readName(b)).filter((key) => keys.has(key))
}

test('a name that cannot be read has no keys', () => {
  assert.deepEqual(nameKeys(readName('')), [])
  assert.deepEqual(nameKeys(readName('?')), [])
})

test('two people with one common word share no key', () => {
  assert.deepEqual(shared('Agim Gashi', 'Besnik Gashi'), [])
  assert.deepEqual(shared('Nguyen Van Hung', 'Nguyen Thi Lan'), [])
})

test('an edit, an order, a spelling, a short form and a left-out word each leave a key to share', () => {
  for (const [a, b] of [
    ['Vexland Tornbury', 'Vexlamd Tornbury'],
    ['Nguyen Van Thang', 'Thang Nguyen'],
    ['Maxamed Cabdi Nuur', 'Mohamed Abdi Noor'],
    ['Bill Ashcombe', 'William Ashcombe'],
    ['Ahmed Ali Hassan Najjar', 'Ahmed Najjar'],
    ['Kang Dong Hyun', 'Donghyeon Kang'],
    ['S. Rajendran', 'Rajendran Selvam'],
    ['Do Thi Thuy Linh', 'Thuylinh Do'],
  ] as const)
    assert.ok(shared(a, b).length > 0, `${a} | ${b}`)
})

test('no string gives more keys than the bound, or the same key twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (raw) => {
      const keys = nameKeys(readName(raw))
      assert.ok(keys.length <= mostKeys)
      assert.equal(new Set(keys).size, keys.length)
    }),
    { numRuns: 500, seed: 4 },
  )
  assert.ok(nameKeys(readName('Ama Opoku Kojo Mensah Yaw Darko aka '.repeat(20))).length <= mostKeys)
})
