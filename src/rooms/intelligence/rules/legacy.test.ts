import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mapLegacyGrade } from './legacy.ts'

test('5x5x5 sources map as the table of domain 5.3 says', () => {
  const sources = ['A', 'B', 'C', 'D', 'E'].map((code) => mapLegacyGrade('5x5x5', `${code}41`)?.source)
  assert.deepEqual(sources, ['1', '1', '3', '3', '2'])
})

test('5x5x5 assessments map as the table of domain 5.3 says', () => {
  const found = ['1', '2', '3', '4', '5'].map((code) => mapLegacyGrade('5x5x5', `E${code}1`)?.assessment)
  assert.deepEqual(found, ['A', 'A', 'B', 'D', 'E'])
})

test('5x5x5 handling 1 becomes P, and 2 to 5 become C with S2', () => {
  const found = ['1', '2', '3', '4', '5'].map((code) => mapLegacyGrade('5x5x5', `E4${code}`))
  assert.deepEqual(
    found.map((one) => [one?.handling, one?.sanitisation]),
    [
      ['P', null],
      ['C', 'S2'],
      ['C', 'S2'],
      ['C', 'S2'],
      ['C', 'S2'],
    ],
  )
})

test('a map that loses nothing warns of nothing, and one that loses says what', () => {
  assert.deepEqual(mapLegacyGrade('5x5x5', 'E41')?.warnings, [])
  assert.equal(mapLegacyGrade('5x5x5', 'B14')?.warnings.length, 3)
})

test('two old grades that fall together are told apart by a warning', () => {
  for (const [one, other] of [
    ['A41', 'B41'],
    ['D41', 'C41'],
    ['E21', 'E11'],
  ] as const) {
    const [first, second] = [mapLegacyGrade('5x5x5', one), mapLegacyGrade('5x5x5', other)]
    assert.equal(`${first?.source}${first?.assessment}`, `${second?.source}${second?.assessment}`)
    assert.notDeepEqual(first?.warnings, second?.warnings)
  }
})

test('an Admiralty grade never decides handling, and says so', () => {
  const mapped = mapLegacyGrade('admiralty', 'c3')
  assert.equal(mapped?.handling, null)
  assert.equal(mapped?.from, 'Admiralty C3')
  assert.ok(mapped?.warnings.some((warning) => warning.includes('handling')))
})

test('an unknown Admiralty source stays untested and an unknown truth stays not known', () => {
  const mapped = mapLegacyGrade('admiralty', 'F6')
  assert.equal(`${mapped?.source}${mapped?.assessment}`, '2D')
})

test('what is no grade of the scheme is not mapped', () => {
  for (const written of ['', 'F24', 'B2', 'B66', 'B24x', 'Z9'])
    assert.equal(mapLegacyGrade('5x5x5', written), null, written)
  for (const written of ['', 'G1', 'A7', 'B24'])
    assert.equal(mapLegacyGrade('admiralty', written), null, written)
})
