import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { aspectsOf, gradeRank, type Stated } from './values.ts'

let count = 0
const state = (
  aspect: string,
  shown: string,
  grade: string | null = '2CP',
  span: readonly [string, string] | null = null,
): Stated => {
  count += 1
  return {
    aspect,
    shown,
    earliest: span?.[0] ?? null,
    latest: span?.[1] ?? null,
    source: {
      mentionId: `m${count}`,
      itemId: `i${count}`,
      urn: `U-${count}`,
      href: `/items/i${count}`,
      grade,
      agency: 'Midshire Police',
      day: '2026-03-01',
      words: shown,
    },
  }
}
const only = (...stated: Stated[]) => aspectsOf(stated)[0]

suite('what is known', () => {
  test('two dates of birth that cannot both be right stand beside each other and are said to conflict', () => {
    const found = only(
      state('born', '12 March 1990', '2CP', ['1990-03-12', '1990-03-12']),
      state('born', '1991', '2CP', ['1991-01-01', '1991-12-31']),
    )
    assert.equal(found?.values.length, 2)
    assert.equal(found?.conflicts, true)
  })

  test('a span that holds the other does not conflict with it', () => {
    const found = only(
      state('born', '12 March 1990', '2CP', ['1990-03-12', '1990-03-12']),
      state('born', '1990', '2CP', ['1990-01-01', '1990-12-31']),
    )
    assert.equal(found?.values.length, 2)
    assert.equal(found?.conflicts, false)
  })

  test('an age that the date of birth does not allow conflicts with it, and is said so on both', () => {
    const found = aspectsOf([
      state('born', '12 March 1990', '2CP', ['1990-03-12', '1990-03-12']),
      state('age', 'about 20', '2CP', ['2003-01-01', '2009-12-31']),
    ])
    assert.deepEqual(
      found.map(({ aspect, conflicts }) => [aspect, conflicts]),
      [
        ['born', true],
        ['age', true],
      ],
    )
  })

  test('words for one sex do not conflict; words for two do', () => {
    assert.equal(only(state('sex', 'he'), state('sex', 'a man'))?.conflicts, false)
    assert.equal(only(state('sex', 'he'), state('sex', 'the woman'))?.conflicts, true)
  })

  test('a date in words alone neither agrees nor conflicts with a span', () => {
    assert.equal(
      only(state('born', 'in the spring'), state('born', '1990', '2CP', ['1990-01-01', '1990-12-31']))
        ?.conflicts,
      false,
    )
  })

  test('two colours conflict; two nationalities and two names do not', () => {
    assert.equal(only(state('colour', 'white'), state('colour', 'silver'))?.conflicts, true)
    assert.equal(only(state('nationality', 'Romanian'), state('nationality', 'Moldovan'))?.conflicts, false)
    assert.equal(only(state('name', 'Bogdan'), state('name', 'Bogdan Invented'))?.conflicts, false)
  })

  test('one value in two texts is one line with two sources, the better graded first', () => {
    const [weak, strong] = [state('colour', 'White', '3DP'), state('colour', ' white ', '1AP')]
    const found = only(weak, strong)
    assert.deepEqual(
      found?.values.map((value) => value.sources),
      [[strong.source, weak.source]],
    )
  })

  test('roles are never drawn together: each stays with the text that gives it', () => {
    assert.equal(
      only(state('role', 'victim'), state('role', 'victim'), state('role', 'suspect'))?.values.length,
      3,
    )
  })

  test('what is suspected to be false comes after everything else that is graded; what is not graded last', () => {
    const order = ['1E', '2A', null, '3D', '1A'].toSorted((a, b) => gradeRank(a) - gradeRank(b))
    assert.deepEqual(order, ['1A', '2A', '3D', '1E', null])
  })
})
