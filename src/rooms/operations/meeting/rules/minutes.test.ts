import assert from 'node:assert/strict'
import { test } from 'node:test'
import { standingCame, standingLines } from './minutes.ts'

const line = (threadId: string, words: string, holds = true) => ({
  threadId,
  words,
  holds,
  item: 'other' as const,
})

test('of each thread the newest line stands, where the thread began, and none that holds no more', () => {
  const lines = [
    line('a', 'first'),
    line('b', 'second'),
    line('a', 'first, mended'),
    line('c', 'third'),
    line('b', 'second', false),
  ]
  assert.deepEqual(
    standingLines(lines).map((one) => one.words),
    ['first, mended', 'third'],
  )
  assert.deepEqual(standingLines([]), [])
})

test('who came is what was said last of each agency', () => {
  const came = [
    { agencyId: 'police', people: 2 },
    { agencyId: 'council', people: 1 },
    { agencyId: 'police', people: 0 },
  ]
  assert.deepEqual(standingCame(came), [
    { agencyId: 'police', people: 0 },
    { agencyId: 'council', people: 1 },
  ])
})
