import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { areNamed, readPlace, type KnownArea } from './place-words.ts'

const areas: readonly KnownArea[] = [
  { kind: 'district', code: 'E06000001', name: 'Sandford', districtCode: 'E06000001' },
  { kind: 'district', code: 'E07000002', name: 'Borchester', districtCode: 'E07000002' },
  { kind: 'ward', code: 'E05000001', name: 'Abbey', districtCode: 'E06000001' },
  { kind: 'ward', code: 'E05000002', name: 'Castle', districtCode: 'E06000001' },
  { kind: 'ward', code: 'E05000003', name: 'Castle', districtCode: 'E07000002' },
]
const postcode = { postcode: 'ZZ11AA', wardCode: 'E05000001', districtCode: 'E06000001' }
const read = (typed: string, known: typeof postcode | null = null) =>
  readPlace(typed, { postcode: known, areas })

suite('a place in words', () => {
  test('a place that is not known, or is several, is a problem that says what to write', () => {
    assert.deepEqual(read('Ambridge'), {
      kind: 'problem',
      text: 'There is no ward or district of that name in the list',
    })
    assert.deepEqual(read('Castle'), {
      kind: 'problem',
      text: 'There are several. Write one of: Castle, Sandford; Castle, Borchester',
    })
    assert.match(JSON.stringify(read('ZZ9 9ZZ')), /not in the list/)
    assert.match(JSON.stringify(read('Abbey, Borchester')), /no ward or district/)
  })

  test('a postcode, a ward, a ward of a district and a district are read, nothing stays nothing', () => {
    assert.deepEqual(read(''), {
      kind: 'place',
      place: { postcode: null, wardCode: null, districtCode: null },
      names: [],
    })
    assert.deepEqual(read('zz1 1aa', postcode), { kind: 'place', place: postcode, names: ['ZZ11AA'] })
    assert.deepEqual(read(' abbey '), {
      kind: 'place',
      place: { postcode: null, wardCode: 'E05000001', districtCode: 'E06000001' },
      names: ['Abbey'],
    })
    assert.deepEqual(read('castle,  borchester'), {
      kind: 'place',
      place: { postcode: null, wardCode: 'E05000003', districtCode: 'E07000002' },
      names: ['Castle', 'Borchester'],
    })
    assert.deepEqual(read('Sandford'), {
      kind: 'place',
      place: { postcode: null, wardCode: null, districtCode: 'E06000001' },
      names: ['Sandford'],
    })
  })

  test('a name counts as named only as words of its own, a postcode with its space or without', () => {
    assert.equal(areNamed(['Abbey'], 'An abbeyfield home'), false)
    assert.equal(areNamed(['Castle', 'Borchester'], 'In Castle ward'), false)
    assert.equal(areNamed(['Castle', 'Borchester'], 'In Castle ward (Borchester).'), true)
    assert.equal(areNamed(['ZZ11AA'], 'near ZZ1 1AB'), false)
    assert.equal(areNamed(['ZZ11AA'], 'near zz1 1aa.'), true)
    assert.equal(areNamed(['ZZ11AA'], 'near ZZ11AA'), true)
    assert.equal(areNamed([], ''), true)
  })
})
