import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { placesOf, provenancesOf, readPlaceKey, type SeenHead, type SeenSign } from './places-of-signs.ts'

const head = (itemId: string, grade: string | null = '2CP'): SeenHead => ({
  itemId,
  urn: `URN-${itemId}`,
  grade,
  at: new Date('2026-11-20T10:00:00Z'),
})
const sign = (itemId: string, more: Partial<SeenSign> = {}): SeenSign => ({
  itemId,
  code: 'LAB-02',
  quote: `words of ${itemId}`,
  sector: null,
  postcode: null,
  wardCode: null,
  ...more,
})
const isCounter = (code: string): boolean => code.startsWith('CTR')
const at = (postcode: string, wardCode = 'E05999991') => ({ postcode, wardCode })

suite('the places of signs', () => {
  test('a sign without a place, and one of an item whose head is not seen, are about no place', () => {
    assert.deepEqual(placesOf([head('a')], [sign('a'), sign('hidden', at('ZZ11AA'))], isCounter), [])
  })

  test('a sign at a postcode is about the postcode and about its ward', () => {
    const found = placesOf([head('a')], [sign('a', at('ZZ11AA'))], isCounter)
    assert.deepEqual(
      found.map((one) => one.key),
      ['postcode-ZZ11AA', 'ward-E05999991'],
    )
    assert.deepEqual(found[0]?.evidence, [
      {
        itemId: 'a',
        urn: 'URN-a',
        grade: { source: '2', assessment: 'C' },
        day: '2026-11-20',
        signs: ['LAB-02'],
        provenance: 'a',
        isCounter: false,
        sharedWith: 0,
      },
    ])
  })

  test('an item is one piece however often it is ticked, and two where it also speaks against', () => {
    const here = at('ZZ11AA')
    const [postcode] = placesOf(
      [head('a', null)],
      [sign('a', here), sign('a', here), sign('a', { ...here, code: 'CTR-01' })],
      isCounter,
    )
    assert.deepEqual(
      postcode?.evidence.map(({ signs, isCounter: against, grade }) => ({ signs, against, grade })),
      [
        { signs: ['LAB-02'], against: false, grade: null },
        { signs: ['CTR-01'], against: true, grade: null },
      ],
    )
  })

  test('three trades at one postcode are two others, and two postcodes in a ward one other', () => {
    const found = placesOf(
      [head('a'), head('b'), head('c')],
      [
        sign('a', { ...at('ZZ11AA'), sector: 'car_wash' }),
        sign('b', { ...at('ZZ11AA'), sector: 'nail_bar' }),
        sign('c', { ...at('ZZ11AA'), sector: 'farm' }),
        sign('c', at('ZZ12BB', 'E05999992')),
        sign('a', at('ZZ13CC', 'E05999992')),
      ],
      isCounter,
    )
    const others = Object.fromEntries(found.map((one) => [one.key, one.evidence[0]?.sharedWith]))
    assert.equal(others['postcode-ZZ11AA'], 2)
    assert.equal(others['ward-E05999992'], 1)
    assert.equal(others['postcode-ZZ12BB'], 0)
  })
})

test('items that quote the same four words go back to one telling, through a third too, and short words do not tie', () => {
  const said = (itemId: string, quote: string) => ({ itemId, quote })
  const found = provenancesOf([
    said('c', 'Four men sleep there!'),
    said('b', 'four men, sleep there'),
    said('b', 'the windows are always covered'),
    said('a', 'The windows are always covered.'),
    said('d', 'they sleep there'),
    said('e', 'they sleep there'),
  ])
  assert.deepEqual(Object.fromEntries(found), { a: 'a', b: 'a', c: 'a', d: 'd', e: 'e' })
})

test('a key that is no place is no key', () => {
  assert.deepEqual(readPlaceKey('postcode-ZZ11AA'), { kind: 'postcode', code: 'ZZ11AA' })
  for (const key of ['', 'postcode-', 'postcode-zz11aa', 'person-ABCDEF', "ward-E05'--"])
    assert.equal(readPlaceKey(key), null)
})
