import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { formFor, inOrderFor, markForm, markOf, waves, type MarkedItem } from './form.ts'

const several: MarkedItem = { id: 'T14', kind: 'multiple', right: ['a', 'b', 'd'] }
const one: MarkedItem = { id: 'T02', kind: 'single', right: ['b'] }

suite('a form', () => {
  test('is another one in each wave, and the other half of the learners has it the other way round', () => {
    assert.deepEqual(
      waves.map((wave) => formFor(wave, false)),
      ['A', 'B', 'A', 'B'],
    )
    assert.deepEqual(
      waves.map((wave) => formFor(wave, true)),
      ['B', 'A', 'B', 'A'],
    )
  })

  test('keeps its order for one learner and has another for the next', () => {
    const items = Array.from({ length: 15 }, (_, at) => ({ id: `T${String(at).padStart(2, '0')}` }))
    const order = (seed: string) => inOrderFor(seed, items).map(({ id }) => id)
    assert.deepEqual(order('one before'), order('one before'))
    assert.notDeepEqual(order('one before'), order('two before'))
    // Where each question stands on the average of many learners: in the middle, none of them always first.
    const places = new Map(items.map(({ id }) => [id, 0]))
    for (let learner = 0; learner < 2000; learner += 1)
      for (const [at, id] of order(`learner ${learner}`).entries())
        places.set(id, (places.get(id) ?? 0) + at / 2000)
    for (const [id, place] of places) assert.ok(Math.abs(place - 7) < 0.6, `${id} ${place}`)
  })

  test('gives one mark for the right answer, and none for a wrong one, none, or two where one was asked', () => {
    assert.equal(markOf(one, ['b']), 1)
    assert.equal(markOf(one, ['a']), 0)
    assert.equal(markOf(one, []), 0)
    assert.equal(markOf(one, ['a', 'b']), 0)
  })

  test('gives a part of a mark for a part of what is right, and nothing for ticking everything', () => {
    assert.equal(markOf(several, ['a', 'b', 'd']), 1)
    assert.equal(markOf(several, ['a', 'b']), 2 / 3)
    assert.equal(markOf(several, ['a', 'c']), 0)
    assert.equal(markOf(several, ['c', 'e']), 0)
    assert.equal(markOf(several, ['a', 'b', 'c', 'd', 'e']), 1 / 3)
  })

  test('is out of as many marks as it has questions, answered or not', () => {
    assert.deepEqual(markForm([one, several], { T02: ['b'], T14: ['a'] }), {
      marks: { T02: 1, T14: 0.333 },
      score: 1.333,
      outOf: 2,
    })
    assert.equal(markForm([one, several], {}).outOf, 2)
  })
})
