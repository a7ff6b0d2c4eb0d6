import assert from 'node:assert/strict'
import { test } from 'node:test'
import { main } from './main.ts'
import { PassThrough } from 'node:stream'

function spoken(): { readonly stream: PassThrough; readonly text: () => string } {
  const stream = new PassThrough()
  const chunks: string[] = []
  stream.on('data', (chunk: Buffer) => void chunks.push(chunk.toString()))
  return { stream, text: () => chunks.join('') }
}

test('a word that it does not know is refused with how it is used', async () => {
  const [out, err] = [spoken(), spoken()]
  assert.equal(await main(['examine', '--everything'], { out: out.stream, err: err.stream }), 1)
  assert.match(err.text(), /Usage: article4 examine/)
})

test('a quick look is not published', async () => {
  const [out, err] = [spoken(), spoken()]
  assert.equal(await main(['examine', '--quick', '--write'], { out: out.stream, err: err.stream }), 1)
  assert.match(err.text(), /not worth publishing/)
})
