import assert from 'node:assert/strict'
import test from 'node:test'
import {
  all,
  any,
  columnsOf,
  conditionSql,
  edits,
  equal,
  holds,
  literal,
  near,
  not,
  places,
  similar,
  type Condition,
} from './condition.ts'

const cases: readonly (readonly [
  string,
  Condition,
  Record<string, string | number | null>,
  Record<string, string | number | null>,
  boolean,
])[] = [
  ['equal values', equal('a'), { a: 'x' }, { a: 'x' }, true],
  ['other values', equal('a'), { a: 'x' }, { a: 'y' }, false],
  [
    'an absent value is equal to nothing, not even to another absent one',
    equal('a'),
    { a: null },
    { a: null },
    false,
  ],
  ['a missing column is absent', equal('a'), {}, { a: 'x' }, false],
  ['crossed fields', { ask: 'crossed', columns: ['a', 'b'] }, { a: 'x', b: 'y' }, { a: 'y', b: 'x' }, true],
  [
    'fields that are merely equal are not crossed',
    { ask: 'crossed', columns: ['a', 'b'] },
    { a: 'x', b: 'y' },
    { a: 'x', b: 'y' },
    false,
  ],
  [
    'crossed fields need all four',
    { ask: 'crossed', columns: ['a', 'b'] },
    { a: 'x', b: null },
    { a: null, b: 'x' },
    false,
  ],
  ['similar spelling', similar('a', 0.9), { a: 'martha' }, { a: 'marhta' }, true],
  ['not similar enough', similar('a', 0.97), { a: 'martha' }, { a: 'marhta' }, false],
  ['one edit', edits('a', 1), { a: 'abcdef' }, { a: 'abdcef' }, true],
  ['two edits are not one', edits('a', 1), { a: 'abcdef' }, { a: 'abxxef' }, false],
  ['one place', places('a', 1), { a: '1990' }, { a: '1991' }, true],
  ['another length is no place', places('a', 1), { a: '1990' }, { a: '19901' }, false],
  ['near numbers', near('a', 2), { a: 3 }, { a: 5 }, true],
  ['far numbers', near('a', 2), { a: 3 }, { a: 6 }, false],
  ['texts are not near', near('a', 2), { a: '3' }, { a: 3 }, false],
  ['within', { ask: 'within', column: 'a' }, { a: 'van an' }, { a: 'an nguyen van' }, true],
  ['not within', { ask: 'within', column: 'a' }, { a: 'van binh' }, { a: 'an nguyen van' }, false],
  [
    'a repeated word counts once',
    { ask: 'words', column: 'a', atLeast: 2 },
    { a: 'an an' },
    { a: 'an binh' },
    false,
  ],
  ['overlapping intervals', { ask: 'overlap', columns: ['a', 'b'] }, { a: 1, b: 5 }, { a: 5, b: 9 }, true],
  ['intervals apart', { ask: 'overlap', columns: ['a', 'b'] }, { a: 1, b: 4 }, { a: 5, b: 9 }, false],
  [
    'an open interval overlaps nothing',
    { ask: 'overlap', columns: ['a', 'b'] },
    { a: 1, b: null },
    { a: 1, b: 9 },
    false,
  ],
  ['either side', { ask: 'either', column: 'a', value: 1 }, { a: 0 }, { a: 1 }, true],
  ['neither side', { ask: 'either', column: 'a', value: 1 }, { a: 0 }, { a: null }, false],
  ['all of nothing holds', all(), {}, {}, true],
  ['any of nothing fails', any(), {}, {}, false],
  ['all', all(equal('a'), not(equal('b'))), { a: 'x', b: 'y' }, { a: 'x', b: 'z' }, true],
  ['any', any(equal('b'), equal('a')), { a: 'x', b: 'y' }, { a: 'x', b: 'z' }, true],
]

for (const [title, condition, left, right, expected] of cases)
  test(`a condition: ${title}`, () => {
    assert.equal(holds(condition, left, right), expected)
    assert.equal(holds(condition, right, left), expected, 'the order of the two does not matter')
  })

test('a condition says which columns it reads', () => {
  assert.deepEqual(
    columnsOf(all(equal('a'), any(not(near('b', 1))), { ask: 'crossed', columns: ['c', 'd'] })),
    ['a', 'b', 'c', 'd'],
  )
})

test('a value cannot leave its quotes', () => {
  assert.equal(literal("o'brien'; drop table people; --"), "'o''brien''; drop table people; --'")
  assert.match(conditionSql(equal('a"b')), /l\."a""b" = r\."a""b"/)
  assert.throws(() => literal(Number.NaN), /not a finite number/)
})
