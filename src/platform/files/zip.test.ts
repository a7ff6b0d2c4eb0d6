import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readZip, writeZip, ZipError } from './zip.ts'

const text = (words: string): Uint8Array => new TextEncoder().encode(words)
const two = [
  { name: 'README.txt', bytes: text('Zwölf Fälle\n') },
  { name: 'data.csv', bytes: text('month,count\n'.repeat(1000)) },
]

test('what was packed is read back, and the same files give the same bytes', () => {
  const packed = writeZip(two)
  assert.deepEqual(Buffer.from(packed), Buffer.from(writeZip(two)))
  assert.deepEqual(
    [...readZip(packed)].map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]),
    two.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('utf8')]),
  )
})

test('a byte that was changed anywhere in a file is found', () => {
  const packed = Buffer.from(writeZip(two))
  const at = packed.indexOf('README.txt') + 10 + 2
  packed.writeUInt8(packed.readUInt8(at) ^ 0xff, at)
  assert.throws(() => readZip(packed), ZipError)
})

test('what is no archive, is cut off, is named badly or unpacks too large is refused in words', () => {
  const packed = Buffer.from(writeZip(two))
  for (const broken of [
    Buffer.from('not an archive'),
    packed.subarray(packed.length - 22),
    Buffer.concat([packed.subarray(0, 40), packed.subarray(packed.length - 60)]),
  ])
    assert.throws(() => readZip(broken), ZipError)
  assert.throws(() => writeZip([{ name: '../up', bytes: text('x') }]), ZipError)
  const renamed = Buffer.from(packed.toString('latin1').replaceAll('data.csv', '../a.csv'), 'latin1')
  assert.throws(() => readZip(renamed), ZipError)
  const bomb = writeZip([{ name: 'zeros', bytes: new Uint8Array(21 * 1024 * 1024) }])
  assert.throws(() => readZip(bomb), /too large/)
})

test('a program that others use reads it too', async (t) => {
  const { spawnSync } = await import('node:child_process')
  const { mkdtemp, writeFile } = await import('node:fs/promises')
  const { tmpdir } = await import('node:os')
  const path = await import('node:path')
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'a4-zip-')), 'a.zip')
  await writeFile(file, writeZip(two))
  const found = spawnSync('python3', [
    '-c',
    `import zipfile,sys; z=zipfile.ZipFile(sys.argv[1]); print(z.testzip(), z.namelist())`,
    file,
  ])
  if (found.error !== undefined) return t.skip('there is no other program here')
  assert.match(found.stdout.toString(), /None \['README\.txt', 'data\.csv'\]/)
})
