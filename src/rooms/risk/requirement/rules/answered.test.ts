import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { isOverdue, shareWords, standingAnswers, statesOf, type Answer, type Extent } from './answered.ts'

const answer = (requirementId: string, extent: Extent, at: string, more: Partial<Answer> = {}): Answer => ({
  requirementId,
  agencyId: 'police',
  itemId: 'i',
  releaseId: null,
  extent,
  at,
  ...more,
})
const question = (id: string, parentId: string | null = null) => ({ id, parentId })

suite('which answers stand', () => {
  test('the newest of an agency about a text; a taking back leaves none', () => {
    assert.deepEqual(standingAnswers([answer('q', 'none', '2'), answer('q', 'whole', '1')]), [])
    assert.equal(standingAnswers([answer('q', 'whole', '3'), answer('q', 'none', '2')])[0]?.extent, 'whole')
  })
  test('another agency’s and another text’s stand beside it', () => {
    const all = [
      answer('q', 'none', '2'),
      answer('q', 'part', '1', { agencyId: 'council' }),
      answer('q', 'part', '1', { releaseId: 'r' }),
    ]
    assert.equal(standingAnswers(all).length, 2)
  })
})

suite('how far a question is answered', () => {
  test('without an answer it is open, with a part in part, with a whole wholly', () => {
    const states = statesOf(
      [question('a'), question('b'), question('c')],
      [answer('b', 'part', '1'), answer('c', 'part', '1'), answer('c', 'whole', '2', { itemId: 'j' })],
    )
    assert.deepEqual(
      ['a', 'b', 'c'].map((id) => states.get(id)?.answered),
      ['open', 'part', 'whole'],
    )
    assert.equal(shareWords([...states.values()]), '1 of 3 answered wholly, 1 in part, 1 open')
  })
  test('two parts of an answer do not make a whole: nobody said so', () => {
    const states = statesOf(
      [question('a')],
      [answer('a', 'part', '1'), answer('a', 'part', '1', { itemId: 'j' })],
    )
    assert.equal(states.get('a')?.answered, 'part')
  })
  test('with parts it is answered as far as they are, through two levels, in whatever order they come', () => {
    const questions = [question('c', 'b'), question('b', 'a'), question('a'), question('d', 'a')]
    const states = statesOf(questions, [answer('c', 'whole', '1')])
    assert.deepEqual(states.get('b'), { answered: 'whole', parts: { whole: 1, part: 0, of: 1 } })
    assert.deepEqual(states.get('a'), { answered: 'part', parts: { whole: 1, part: 0, of: 2 } })
    const all = statesOf(questions, [answer('c', 'whole', '1'), answer('d', 'whole', '1')])
    assert.equal(all.get('a')?.answered, 'whole')
  })
  test('a ring of questions, which no form makes, ends all the same', () => {
    const states = statesOf([question('a', 'b'), question('b', 'a')], [answer('a', 'part', '1')])
    assert.equal(states.size, 2)
  })
  test('it is overdue from the day after, unless it is wholly answered', () => {
    const state = (answered: 'whole' | 'part' | 'open') => ({ answered, parts: null })
    assert.equal(isOverdue('2026-11-24', '2026-11-25', state('part')), true)
    assert.equal(isOverdue('2026-11-25', '2026-11-25', state('open')), false)
    assert.equal(isOverdue('2026-11-24', '2026-11-25', state('whole')), false)
  })
})
