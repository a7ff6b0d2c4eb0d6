import assert from 'node:assert/strict'
import { test } from 'node:test'
import { after, lists, states } from './states.ts'

test('nothing is sanitised before it is graded, and nothing leaves before it is sanitised', () => {
  assert.equal(after('draft', 'sanitise'), null)
  assert.equal(after('draft', 'release'), null)
  assert.equal(after('graded', 'release'), null)
  assert.equal(after('recalled', 'release'), null)
})

test('new words send a sanitised item back to be sanitised again', () => {
  assert.equal(after('sanitised', 'write'), 'graded')
})

test('new words and grades leave a released item released, because readers hold a copy', () => {
  assert.equal(after('released', 'write'), 'released')
  assert.equal(after('released', 'grade'), 'released')
})

test('a sanitised text waits for a second person, also after a recall', () => {
  for (const state of ['graded', 'released', 'recalled']) assert.equal(after(state, 'sanitise'), 'sanitised')
})

test('every state has a list at the desk', () => {
  assert.deepEqual(
    lists.map((list) => list.state),
    [...states],
  )
})

test('an unknown state allows nothing', () => {
  assert.equal(after('closed', 'write'), null)
})
