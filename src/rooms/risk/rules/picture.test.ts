import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { catalogue } from '../reference.ts'
import { gapsOf } from './gaps.ts'
import { monthsBefore, pictureOf, type PictureItem, type PictureSign } from './picture.ts'

const item = (itemId: string, more: Partial<PictureItem> = {}): PictureItem => ({
  itemId,
  ownerKind: 'police',
  grade: '2CP',
  exploitationTypes: ['labour'],
  at: new Date('2026-11-20T09:00:00Z'),
  ...more,
})
const sign = (itemId: string, code: string, more: Partial<PictureSign> = {}): PictureSign => ({
  itemId,
  code,
  sector: null,
  wardCode: null,
  districtCode: null,
  ...more,
})
const of = (view: 'labour' | 'child' | 'sexual', items: PictureItem[], signs: PictureSign[]) =>
  pictureOf(view, items, signs, catalogue)
const now = new Date('2026-11-25T09:00:00Z')

suite('the picture of one kind', () => {
  test('has nothing of another kind, and of a sign whose item is not seen', () => {
    const picture = of('labour', [item('a', { exploitationTypes: ['sexual'] })], [sign('b', 'LAB-01')])
    assert.deepEqual([picture.items, picture.newest, picture.districts], [[], null, []])
    assert.ok(picture.blocks.every((block) => block.signs.length === 0))
  })

  test('an item comes in by its officer’s choice or by a sign of the kind’s own block, and the second is told apart', () => {
    const picture = of(
      'labour',
      [
        item('a'),
        item('b', { exploitationTypes: ['unknown'] }),
        item('c', { exploitationTypes: ['unknown'] }),
      ],
      [sign('b', 'LAB-01'), sign('c', 'GEN-12')],
    )
    assert.deepEqual(
      picture.items.map((one) => one.itemId),
      ['a', 'b'],
    )
    assert.deepEqual([picture.withSign, picture.withoutSign, picture.bySignAlone], [['b'], ['a'], ['b']])
  })

  test('a child is never a kind that was chosen: a sign about children says it, wherever it stands in the catalogue', () => {
    const items = [item('a', { exploitationTypes: ['sexual'] }), item('b'), item('c')]
    const picture = of('child', items, [sign('a', 'SEX-08'), sign('b', 'CHD-11'), sign('c', 'CRI-14')])
    assert.deepEqual(
      picture.items.map((one) => one.itemId),
      ['a', 'b'],
    )
  })

  test('the same sign twice in one item is one item; a place or sector is counted for each that is named, and none apart', () => {
    const here = { districtCode: 'E06000001', sector: 'car_wash' }
    const picture = of(
      'labour',
      [item('a'), item('b'), item('c')],
      [
        sign('a', 'LAB-01', here),
        sign('a', 'LAB-01', here),
        sign('a', 'LAB-02', { districtCode: 'E07000002' }),
        sign('b', 'LAB-01', here),
      ],
    )
    assert.deepEqual(picture.blocks.find((block) => block.code === 'labour')?.signs, [
      { code: 'LAB-01', itemIds: ['a', 'b'] },
      { code: 'LAB-02', itemIds: ['a'] },
    ])
    assert.deepEqual(picture.districts, [
      { code: 'E06000001', itemIds: ['a', 'b'] },
      { code: 'E07000002', itemIds: ['a'] },
      { code: null, itemIds: ['c'] },
    ])
    assert.deepEqual(picture.sectors, [
      { code: 'car_wash', itemIds: ['a', 'b'] },
      { code: null, itemIds: ['c'] },
    ])
  })

  test('grades are counted as they are, with those not graded last', () => {
    const picture = of('labour', [item('a'), item('b', { grade: null }), item('c', { grade: '1AC' })], [])
    assert.deepEqual(picture.grades, [
      { grade: '1AC', itemIds: ['c'] },
      { grade: '2CP', itemIds: ['a'] },
      { grade: null, itemIds: ['b'] },
    ])
  })
})

suite('the gaps of a picture', () => {
  const gaps = (items: PictureItem[], signs: PictureSign[], kinds = ['police', 'charity']) =>
    gapsOf('labour', of('labour', items, signs), { agencyKinds: kinds, blocks: catalogue.blocks, now })

  test('an empty picture has one gap: there is nothing', () => {
    assert.deepEqual(gaps([], []), [{ kind: 'nothing' }])
  })

  test('names the kinds of agency that told nothing, what is old, what is second hand and what nobody looked at', () => {
    const old = new Date('2026-08-26T09:00:00Z')
    assert.deepEqual(gaps([item('a', { at: old })], []), [
      { kind: 'no-agency-of-kind', agencyKinds: ['charity'] },
      { kind: 'single-source-kind', agencyKind: 'police' },
      { kind: 'nothing-young', newest: old },
      { kind: 'nothing-at-first-hand' },
      { kind: 'no-sign-looked-for', count: 1 },
      {
        kind: 'block-empty',
        blocks: [
          'Control and freedom',
          'Body and mind',
          'Living and moving',
          'Labour exploitation',
          'Businesses and premises',
        ],
      },
      { kind: 'no-place', count: 1 },
    ])
  })

  test('90 days to the moment are not old yet, and a gap that is filled is gone', () => {
    const border = new Date(now.getTime() - 90 * 86_400_000)
    const items = [
      item('a', { at: border, grade: '1AP' }),
      item('b', { at: border, ownerKind: 'charity', grade: null }),
    ]
    const place = { districtCode: 'E06000001' }
    const signs = ['GEN-01', 'GEN-21', 'LIV-01', 'LAB-01', 'PRM-01'].flatMap((code) => [
      sign('a', code, place),
      sign('b', code, place),
    ])
    assert.deepEqual(gaps(items, signs), [])
    const [first] = items
    assert.ok(first)
    assert.ok(
      gaps([{ ...first, at: new Date(border.getTime() - 1) }], signs).some(
        (gap) => gap.kind === 'nothing-young',
      ),
    )
  })
})

test('months before a day that the month has not are its last day', () => {
  assert.equal(monthsBefore(new Date('2026-03-31T09:00:00Z'), 1).toISOString(), '2026-02-28T09:00:00.000Z')
  assert.equal(monthsBefore(now, 12).toISOString(), '2025-11-25T09:00:00.000Z')
})
