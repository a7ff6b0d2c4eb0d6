import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { drawLine, startProgress, withProgress } from './progress.ts'

test('a bar shows the share that is done and never claims the end before it is there', () => {
  assert.equal(drawLine('Copying', 50, 100, 3000, 0), 'Copying [############------------] 50 % 3 s')
  assert.equal(drawLine('Copying', 120, 100, 3000, 0), 'Copying [########################] 99 % 3 s')
})

test('without a total there is a turning sign with the seconds', () => {
  assert.equal(drawLine('Waiting', 0, null, 2500, 0), '| Waiting 2 s')
  assert.equal(drawLine('Waiting', 0, null, 2500, 1), '/ Waiting 2 s')
})

test('quick work shows nothing at all', async () => {
  const output = new PassThrough()
  assert.equal(await withProgress({ output, label: 'Quick', total: null }, () => Promise.resolve(7)), 7)
  assert.equal(output.read(), null)
})

test('on a terminal slow work redraws one line and takes it away', async () => {
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 40 })
  let time = 0
  const progress = startProgress({ output, label: 'Slow', total: 10, now: () => time })
  time = 2100
  progress.advance(5)
  // The timer does not hold the process open, so something else must.
  await sleep(300)
  progress.stop()
  const text = String(output.read())
  assert.match(text, /\rSlow \[#{12}-{12}\] 50 /)
  assert.ok(text.endsWith('\r\u001B[K'))
  assert.ok(!text.includes('\n'))
})
