import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readZip, writeZip } from '#platform/files/zip.ts'
import { BundleError, readBundle } from './read-bundle.ts'
import { rerun, type Tool } from './rerun.ts'
import { writeBundle } from './write-bundle.ts'

/** A method that adds up, and one that is off by a little. */
const adds = (off: number): Readonly<Record<string, Tool>> => ({
  adds: ({ files, options, seed }) => ({
    sum: (files.get('data.csv') ?? '').split('\n').reduce((sum, one) => sum + Number(one), off),
    endless: Infinity,
    said: [options, seed],
  }),
})
const bytes = writeBundle({
  tool: 'adds',
  title: 'A sum',
  caveat: 'About reports.',
  options: { level: 0.95 },
  seed: '7',
  at: new Date('2026-11-29T12:00:00Z'),
  files: [{ name: 'data.csv', text: '1\n2\n3' }],
  result: { said: [{ level: 0.95 }, '7'], sum: 6, endless: Infinity },
})

test('a bundle run again says the same, with how many numbers were compared', async () => {
  assert.deepEqual(await rerun(readBundle(bytes), adds(0)), { kind: 'same', numbers: 2 })
})

test('a bundle whose method says something else says where', async () => {
  assert.deepEqual(await rerun(readBundle(bytes), adds(1e-6)), {
    kind: 'differs',
    at: 'result.sum',
    was: '6',
    is: '6.000001',
  })
  assert.deepEqual(await rerun(readBundle(bytes), {}), { kind: 'unknown-tool' })
})

test('data that were changed after they were written are not run', () => {
  const files = [...readZip(bytes)].map(([name, content]) => ({
    name,
    bytes: name === 'data.csv' ? Buffer.from('1\n2\n4') : content,
  }))
  assert.throws(() => readBundle(writeZip(files)), /data\.csv is not the file that was written/)
  assert.throws(() => readBundle(Buffer.from('x')), BundleError)
  assert.throws(() => readBundle(writeZip(files.slice(0, 1))), /There is no method\.json/)
})

test('the caveat stands in the readme and in the method', () => {
  const files = readZip(bytes)
  for (const name of ['README.txt', 'method.json'])
    assert.match(Buffer.from(files.get(name) ?? []).toString('utf8'), /About reports\./)
})
