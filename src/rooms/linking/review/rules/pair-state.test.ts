import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Answer } from '../../subject/rules/standing.ts'
import { isVictimRole } from './codes.ts'
import { needsSecond, pairState, type AnsweredRow } from './pair-state.ts'

let count = 0
const row = (by: string, answer: Answer, more: Partial<AnsweredRow> = {}): AnsweredRow => {
  count += 1
  return {
    id: `d${count}`,
    left: 'a',
    right: 'b',
    answer,
    by,
    needsSecond: false,
    secondOf: null,
    wasBlind: true,
    afterScore: null,
    at: `2026-01-01T00:00:00.${String(count).padStart(6, '0')}`,
    ...more,
  }
}

suite('what one person may do with a pair', () => {
  test('nobody sees the score of an open pair before they answered', () => {
    assert.deepEqual(pairState([], 'me'), {
      standing: null,
      mine: null,
      isBlind: true,
      maySeeScore: false,
      mayReconsider: false,
      mayUndo: false,
    })
  })

  test('who is to be the second person does not see what the score was, and answers blind', () => {
    const found = pairState([row('tomasz', 'same', { needsSecond: true })], 'me')
    assert.equal(found.maySeeScore, false)
    assert.equal(found.isBlind, true)
  })

  test('whoever answered may see the score and keep or change the answer, once', () => {
    const first = row('me', 'same')
    assert.equal(pairState([first], 'me').mayReconsider, true)
    const kept = row('me', 'same', { wasBlind: false, afterScore: 'kept' })
    assert.equal(pairState([first, kept], 'me').mayReconsider, false)
    assert.equal(pairState([first, kept], 'me').maySeeScore, true)
  })

  test('an answer that somebody else answered after is not kept or changed over their head', () => {
    assert.equal(pairState([row('me', 'same'), row('rosa', 'different')], 'me').mayReconsider, false)
  })

  test('a settled pair shows its score to others, whose answer is then not blind', () => {
    const found = pairState([row('tomasz', 'different')], 'me')
    assert.equal(found.maySeeScore, true)
    assert.equal(found.isBlind, false)
  })

  test('after it was taken back a pair is open, and who saw its score is not blind any more', () => {
    const said = [row('me', 'same'), row('rosa', 'withdrawn')]
    const [mine, other] = [pairState(said, 'me'), pairState(said, 'colin')]
    assert.equal(mine.mine, null)
    assert.equal(mine.isBlind, false)
    assert.equal(mine.mayUndo, false)
    assert.equal(other.isBlind, true)
    assert.equal(other.maySeeScore, false)
  })

  test('what waits for a second person can be taken back', () => {
    assert.equal(pairState([row('me', 'same', { needsSecond: true })], 'me').mayUndo, true)
  })
})

suite('a second person', () => {
  const side = (ownerAgencyId: string, ...roles: string[]) => ({ ownerAgencyId, roles })
  test('is needed where a victim stands on either side and two agencies are concerned', () => {
    assert.equal(needsSecond([side('police'), side('council', 'potential victim')], isVictimRole), true)
    assert.equal(needsSecond([side('police', 'Victim'), side('council')], isVictimRole), true)
  })

  test('is not needed within one agency, nor where nobody is a victim', () => {
    assert.equal(needsSecond([side('police', 'victim'), side('police')], isVictimRole), false)
    assert.equal(needsSecond([side('police', 'driver'), side('council', 'suspect')], isVictimRole), false)
  })
})
