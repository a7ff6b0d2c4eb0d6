import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factsOf } from './announce-link.ts'

const pair = { left: 'a', right: 'b', kind: 'person' }
const told = (...[before, now]: [Parameters<typeof factsOf>[1], Parameters<typeof factsOf>[2]]): string[] =>
  factsOf(pair, before, now).map((fact) => fact.name)

test('what stays as it stood is not told, whatever was said', () => {
  for (const answer of ['same', 'different', 'unsure', 'open'] as const)
    assert.deepEqual(told(answer, answer), [])
  assert.deepEqual(told('open', 'different'), [])
  assert.deepEqual(told('different', 'unsure'), [])
})

test('two that come to stand as the same are told of, and two that do no longer', () => {
  assert.deepEqual(factsOf(pair, 'open', 'same'), [
    { name: 'linking.linked', subjectId: 'a', payload: { right: 'b', kind: 'person' } },
  ])
  assert.deepEqual(told('different', 'same'), ['linking.linked'])
  assert.deepEqual(told('same', 'open'), ['linking.unlinked'])
  assert.deepEqual(told('same', 'different'), ['linking.unlinked'])
})
