import assert from 'node:assert/strict'
import test from 'node:test'
import { pack } from '../src/batch/packed.ts'
import { preparePacked } from '../src/batch/prepare.ts'
import { openWorkers } from './workers.ts'

const many =
  pack([Array.from({ length: 30_001 }, (_, at) => (at % 7 === 0 ? null : `1${at % 31}/0${at % 9}/1990`))]) ??
  assert.fail('nothing here separates values')

test('values prepared in other threads are those prepared here', async () => {
  const workers = openWorkers(2)
  try {
    const [one, other] = await Promise.all([workers.prepare('date', many), workers.prepare('date', many)])
    assert.deepEqual(one, preparePacked('date', many))
    assert.deepEqual(other, one)
  } finally {
    await workers.close()
  }
})

test('a thread that fails fails what it was asked, and nothing waits for ever', async () => {
  const workers = openWorkers(2)
  try {
    await assert.rejects(workers.prepare('horoscope', many), /no kind of field “horoscope”/)
  } finally {
    await workers.close()
  }
})

test('a handful of values is prepared without a thread', async () => {
  const workers = openWorkers(2)
  assert.deepEqual(await workers.prepare('category', pack([['F', null]]) ?? []), pack([['f', null]]))
  await workers.close()
})
