import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tallyPlace } from './tally-place.ts'

test('a place is looked up by its postcode, else by a name', () => {
  assert.deepEqual(tallyPlace({ postcode: 'le1 1aa' }), { postcode: 'LE11AA', ward: null })
  assert.deepEqual(tallyPlace({ address: 'Behind 1 Mill Lane, le2 3bb, first yard' }), {
    postcode: 'LE23BB',
    ward: null,
  })
  assert.deepEqual(tallyPlace({ place: ' Castle ' }), { postcode: null, ward: 'Castle' })
  assert.deepEqual(tallyPlace({ postcode: 'not one', place: 'x'.repeat(81) }), { postcode: null, ward: null })
  assert.deepEqual(tallyPlace({}), { postcode: null, ward: null })
})
