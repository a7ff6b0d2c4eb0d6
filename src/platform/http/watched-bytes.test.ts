import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { DownloadEnded, watchedBytes } from './watched-bytes.ts'

const bytes = Buffer.alloc(2 * 1024 * 1024, 7)

/** Reads with a pause after each piece, as a slow line does. */
async function readSlowly(isAllowed: () => Promise<boolean>): Promise<number> {
  let read = 0
  for await (const piece of watchedBytes(bytes, isAllowed)) {
    read += (piece as Uint8Array).length
    await sleep(30)
  }
  return read
}

test('every byte comes as long as the session lives', async () => {
  assert.equal(await readSlowly(() => Promise.resolve(true)), bytes.length)
})

test('no further piece comes once the session has ended', async () => {
  let allowed = true
  setTimeout(() => (allowed = false), 300)
  await assert.rejects(
    readSlowly(() => Promise.resolve(allowed)),
    DownloadEnded,
  )
})
