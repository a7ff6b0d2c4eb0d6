import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { draw } from './map-drawing.ts'
import {
  columnsOf,
  countByPlace,
  londonYear,
  partnersShown,
  type MapItem,
  type MapSign,
} from './map-table.ts'

const sign = (itemId: string, more: Partial<MapSign> = {}): MapSign => ({
  itemId,
  cell: null,
  wardCode: null,
  districtCode: null,
  ...more,
})
const own = (...ids: string[]): MapItem[] => ids.map((itemId) => ({ itemId, isOwn: true }))
const signs = [
  sign('a', { cell: 'c1', wardCode: 'w1', districtCode: 'd1' }),
  sign('a', { cell: 'c1', wardCode: 'w1', districtCode: 'd1' }),
  sign('a', { wardCode: 'w2', districtCode: 'd1' }),
  sign('b', { districtCode: 'd1' }),
  sign('c'),
  sign('hidden', { wardCode: 'w9' }),
]

suite('counting items by place', () => {
  test('an item counts once at each place that its signs name, at the widest named where none is finer, and without any at none', () => {
    assert.deepEqual(countByPlace('wards', own('a', 'b', 'c', 'd'), signs), [
      { key: 'district:d1', count: 1 },
      { key: 'none', count: 2 },
      { key: 'w1', count: 1 },
      { key: 'w2', count: 1 },
    ])
    assert.deepEqual(countByPlace('hexagons', own('a', 'b', 'c', 'd'), signs), [
      { key: 'c1', count: 1 },
      { key: 'none', count: 2 },
      { key: 'wide', count: 2 },
    ])
  })

  test('partners’ items are published by ward, one kind and whole year alone, and always protected', () => {
    const cut = { by: 'wards', isWholeYear: true, isOneKind: true } as const
    for (const other of [{ by: 'hexagons' }, { isWholeYear: false }, { isOneKind: false }] as const) {
      assert.equal(partnersShown({ ...cut, ...other }), false)
      assert.equal(columnsOf({ ...cut, ...other }, [], [], true).partners, null)
    }
    const items = [...own('a'), { itemId: 'b', isOwn: false }]
    assert.deepEqual(columnsOf(cut, items, signs, true), {
      own: {
        cells: [
          { key: 'w1', shown: 1 },
          { key: 'w2', shown: 1 },
        ],
        sum: 2,
        isExact: true,
      },
      partners: { cells: [{ key: 'district:d1', shown: null }], sum: null, isExact: false },
    })
  })

  test('whoever is not cleared has small numbers of their own agency hidden too', () => {
    const cut = { by: 'wards', isWholeYear: true, isOneKind: true } as const
    assert.deepEqual(columnsOf(cut, own('a'), signs, false).own.cells, [
      { key: 'w1', shown: null },
      { key: 'w2', shown: null },
    ])
  })

  test('the year is London’s', () => {
    assert.equal(londonYear(new Date('2026-12-31T23:59:59Z')), 2026)
    assert.equal(londonYear(new Date('2026-06-30T23:30:00Z')), 2026)
    assert.equal(londonYear(new Date('2027-01-01T00:00:00Z')), 2027)
  })
})

suite('drawing', () => {
  test('nothing is drawn of nothing', () => {
    assert.equal(draw([]), null)
    assert.equal(draw([{ key: 'a', outline: [] }]), null)
  })

  test('north is up, west is left, and a square of degrees is taller than wide by the cosine of its latitude', () => {
    const drawing = draw([
      {
        key: 'a',
        outline: [
          [
            [
              [0, 52],
              [1, 52],
              [1, 53],
              [0, 53],
              [0, 52],
            ],
          ],
        ],
      },
    ])
    // 792 units wide, by 1 / cos 52.5° = 1.6427 (computed apart).
    assert.equal(drawing?.height, Math.ceil(792 * 1.642_68 + 8))
    assert.equal(drawing?.paths[0]?.d, 'M4.0 1305.0L796.0 1305.0L796.0 4.0L4.0 4.0L4.0 1305.0Z')
  })
})
