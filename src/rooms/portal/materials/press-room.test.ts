import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Order } from './order.ts'
import type { Answer, Job } from './press-worker.ts'
import { openPressRoom, type Thread } from './press-room.ts'

const order = (language: string): Order => ({
  kind: 'poster',
  languages: [language],
  place: null,
  district: null,
  finish: 'office',
  on: '2026-11-29',
  front: null,
  origin: 'https://hub.example',
})

/** A thread that answers when it is told to. */
function playedThread(): { thread: Thread; jobs: Job[]; answer(bytes?: number): void; stop(): void } {
  const jobs: Job[] = []
  let hear: (answer: Answer) => void = () => {}
  let ended: () => void = () => {}
  return {
    jobs,
    thread: {
      send: (job) => void jobs.push(job),
      onAnswer: (told) => void (hear = told),
      onEnd: (told) => void (ended = told),
      end: () => ended(),
    },
    answer(bytes = 10) {
      const job = jobs.shift() ?? assert.fail('nothing is waiting')
      hear({ id: job.id, printed: { kind: 'printed', bytes: new Uint8Array(bytes) } })
    },
    stop: () => ended(),
  }
}

suite('the press room', () => {
  test('prints the same order once, however many ask at once and however often after', async () => {
    const played = playedThread()
    const room = openPressRoom({ mostWaiting: 2, keptBytes: 100, openThread: () => played.thread })
    const asked = Promise.all(Array.from({ length: 50 }, () => room.print(order('pl'))))
    assert.equal(played.jobs.length, 1)
    played.answer()
    assert.equal((await asked).length, 50)
    assert.equal((await room.print(order('pl'))).kind, 'printed')
    assert.equal(played.jobs.length, 0)
  })

  test('tells whoever comes when the line is full to try again, and prints for them later', async () => {
    const played = playedThread()
    const room = openPressRoom({ mostWaiting: 2, keptBytes: 100, openThread: () => played.thread })
    const first = [room.print(order('pl')), room.print(order('ro'))]
    assert.deepEqual(await room.print(order('gu')), { kind: 'busy' })
    assert.equal(played.jobs.length, 2)
    played.answer()
    played.answer()
    await Promise.all(first)
    const later = room.print(order('gu'))
    played.answer()
    assert.equal((await later).kind, 'printed')
  })

  test('keeps no more bytes than it may, and lets the oldest go first', async () => {
    const played = playedThread()
    const room = openPressRoom({ mostWaiting: 2, keptBytes: 100, openThread: () => played.thread })
    for (const language of ['pl', 'ro', 'gu']) {
      const due = room.print(order(language))
      played.answer(40)
      await due
    }
    assert.equal((await room.print(order('gu'))).kind, 'printed')
    assert.equal(played.jobs.length, 0)
    const again = room.print(order('pl'))
    assert.equal(played.jobs.length, 1)
    played.answer()
    await again
  })

  test('fails what waits when the thread stops, and starts another for the next', async () => {
    const threads = [playedThread(), playedThread()]
    let at = 0
    const openThread = (): Thread => (threads[at++] ?? assert.fail()).thread
    const room = openPressRoom({ mostWaiting: 2, keptBytes: 100, openThread })
    const lost = room.print(order('pl'))
    threads[0]?.stop()
    await assert.rejects(lost, /stopped/u)
    const again = room.print(order('pl'))
    threads[1]?.answer()
    assert.equal((await again).kind, 'printed')
  })

  test('gives up on a thread that takes too long', async () => {
    const played = playedThread()
    const room = openPressRoom({
      mostWaiting: 2,
      keptBytes: 100,
      openThread: () => played.thread,
      longestMs: 20,
    })
    await assert.rejects(room.print(order('pl')), /too long/u)
  })

  test('prints in a real thread, and this one goes on answering meanwhile', { timeout: 60_000 }, async () => {
    const room = openPressRoom({ mostWaiting: 4, keptBytes: 5_000_000 })
    let turns = 0
    const beat = setInterval(() => (turns += 1), 5)
    const printed = await room.print({
      ...order('gu'),
      kind: 'pack',
      languages: ['en', 'gu', 'ar'],
      district: 'leicester',
    })
    clearInterval(beat)
    assert.equal(printed.kind, 'printed')
    assert.ok(turns > 20, `${turns} turns`)
  })
})
