import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { changeOf, type StandingDetail, type WordedDetail } from './change.ts'

const standing = (id: string, aspect: string, found: string): StandingDetail => ({ id, aspect, found })
const said = (aspect: WordedDetail['aspect'], found: string): WordedDetail => ({
  aspect,
  found,
  shown: found,
  earliest: null,
  latest: null,
})
const none: ReadonlySet<string> = new Set()

suite('a change of details', () => {
  test('is none where every word is as it was, and where nothing was and nothing is', () => {
    assert.equal(changeOf([standing('1', 'born', '1990')], [said('born', '1990')], none), null)
    assert.equal(changeOf([], [], none), null)
  })

  test('ends what is worded otherwise and begins what it is now, and leaves the rest the rows they are', () => {
    assert.deepEqual(
      changeOf(
        [standing('1', 'born', '1990'), standing('2', 'role', 'driver')],
        [said('born', '12 March 1991'), said('role', 'driver')],
        none,
      ),
      { ended: ['1'], begun: [said('born', '12 March 1991')] },
    )
  })

  test('adds without ending, and ends without adding', () => {
    assert.deepEqual(changeOf([], [said('alias', 'Bo')], none), { ended: [], begun: [said('alias', 'Bo')] })
    assert.deepEqual(changeOf([standing('1', 'alias', 'Bo')], [], none), { ended: ['1'], begun: [] })
  })

  test('leaves alone what the form does not ask for: by a company number a business is itself', () => {
    const fixed = new Set(['company-number'])
    assert.equal(changeOf([standing('1', 'company-number', '01234567')], [], fixed), null)
    assert.equal(changeOf([], [said('company-number', '01234567')], fixed), null)
  })

  test('the same words said of another aspect are another detail', () => {
    assert.deepEqual(changeOf([standing('1', 'alias', 'Rose')], [said('description', 'Rose')], none), {
      ended: ['1'],
      begun: [said('description', 'Rose')],
    })
  })
})
