import assert from 'node:assert/strict'
import { test } from 'node:test'

import { limitedQueue } from './limited.ts'

/** Work that finishes when told to. */
function gate() {
  const { promise, resolve } = Promise.withResolvers<string>()
  return { work: () => promise, open: (value: string) => resolve(value) }
}

test('runs at most as many at once as it is told, and everything in the end', async () => {
  const queue = limitedQueue({ atOnce: 2, waiting: 100, waitMs: 5000 })
  let now = 0
  let most = 0
  const work = async () => {
    now += 1
    most = Math.max(most, now)
    await new Promise((resolve) => setTimeout(resolve, 1))
    now -= 1
    return 'done'
  }
  const all = await Promise.all(Array.from({ length: 50 }, () => queue.run(work)))
  assert.ok(all.every((one) => one.ok && one.value === 'done'))
  assert.equal(most, 2)
  assert.deepEqual(queue.load(), { running: 0, waiting: 0 })
})

test('negative control: without the queue, all of them run at once', async () => {
  let now = 0
  let most = 0
  const work = async () => {
    now += 1
    most = Math.max(most, now)
    await new Promise((resolve) => setTimeout(resolve, 1))
    now -= 1
  }
  await Promise.all(Array.from({ length: 50 }, work))
  assert.equal(most, 50)
})

test('answers busy at once when the waiting room is full', async () => {
  const queue = limitedQueue({ atOnce: 1, waiting: 1, waitMs: 5000 })
  const first = gate()
  const running = queue.run(first.work)
  const waiting = queue.run(() => Promise.resolve('second'))
  assert.deepEqual(await queue.run(() => Promise.resolve('third')), { ok: false, reason: 'busy' })
  first.open('first')
  assert.deepEqual(await running, { ok: true, value: 'first' })
  assert.deepEqual(await waiting, { ok: true, value: 'second' })
})

test('answers busy when the wait is over, and the work then never starts', async () => {
  const queue = limitedQueue({ atOnce: 1, waiting: 5, waitMs: 10 })
  const first = gate()
  const running = queue.run(first.work)
  let started = false
  const late = await queue.run(() => {
    started = true
    return Promise.resolve('late')
  })
  assert.deepEqual(late, { ok: false, reason: 'busy' })
  first.open('first')
  await running
  assert.equal(started, false)
  assert.deepEqual(await queue.run(() => Promise.resolve('next')), { ok: true, value: 'next' })
})

test('gives the place to the one who has waited longest', async () => {
  const queue = limitedQueue({ atOnce: 1, waiting: 5, waitMs: 5000 })
  const first = gate()
  const order: number[] = []
  const running = queue.run(first.work)
  const others = [1, 2, 3].map((number) =>
    queue.run(() => {
      order.push(number)
      return Promise.resolve(number)
    }),
  )
  first.open('first')
  await Promise.all([running, ...others])
  assert.deepEqual(order, [1, 2, 3])
})

test('passes on an error of the work and keeps its place count', async () => {
  const queue = limitedQueue({ atOnce: 1, waiting: 0, waitMs: 10 })
  await assert.rejects(
    queue.run(() => Promise.reject(new Error('broken'))),
    /broken/,
  )
  assert.deepEqual(await queue.run(() => Promise.resolve(1)), { ok: true, value: 1 })
})
