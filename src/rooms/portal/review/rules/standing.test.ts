import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { standingOf, type Decision } from './standing.ts'

const filed = { sourceHash: 'english', fileHash: 'machine', text: 'machine' }
const accept: Decision = {
  decision: 'accept',
  isEffective: true,
  sourceHash: 'english',
  seenHash: 'machine',
  text: null,
  on: '2026-11-29',
}
const correct: Decision = { ...accept, decision: 'correct', text: 'better' }
const withdraw: Decision = { ...accept, decision: 'withdraw' }
const shown = (...newestFirst: Decision[]): string => {
  const { state, text, isChecked } = standingOf(filed, newestFirst)
  return `${state} ${text}${isChecked ? ' checked' : ''}`
}

suite('what a text is worth', () => {
  test('awaits a speaker until one has decided', () => assert.equal(shown(), 'awaiting machine'))
  test('is accepted or corrected', () => {
    assert.equal(shown(accept), 'accepted machine checked')
    assert.equal(shown(correct), 'corrected better checked')
  })
  test('words that wait for a second person are not shown', () => {
    assert.equal(shown({ ...correct, isEffective: false }), 'to-confirm machine')
    assert.equal(shown({ ...accept, isEffective: false }), 'to-confirm machine')
  })
  test('a newer decision that waits leaves what is shown, and makes it unread', () => {
    assert.equal(shown({ ...correct, text: 'other', isEffective: false }, correct), 'to-confirm better')
    assert.equal(shown({ ...correct, isEffective: false }, accept), 'to-confirm machine')
  })
  test('the newest decision that has whom it needs stands', () => {
    assert.equal(shown(accept, correct), 'accepted machine checked')
    assert.equal(shown(correct, accept), 'corrected better checked')
    assert.equal(shown(withdraw, correct), 'awaiting machine')
    assert.equal(shown(correct, withdraw), 'corrected better checked')
  })
  test('a decision about other English counts no more, and the machine’s words are shown', () => {
    const old = { sourceHash: 'older english' }
    assert.equal(shown({ ...correct, ...old }), 'stale machine')
    assert.equal(shown({ ...accept, ...old }), 'stale machine')
    assert.equal(shown({ ...correct, ...old, isEffective: false }), 'awaiting machine')
    assert.equal(shown({ ...correct, ...old, isEffective: false }, accept), 'accepted machine checked')
  })
  test('that the machine was right does not cover its newer words; a correction stays right', () => {
    assert.equal(shown({ ...accept, seenHash: 'older machine' }), 'stale machine')
    assert.equal(shown({ ...correct, seenHash: 'older machine' }), 'corrected better checked')
  })
})
