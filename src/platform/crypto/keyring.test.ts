import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'

import { KeyringError, openKeyring } from './keyring.ts'

const now = new Date('2026-03-02T12:00:00Z')
const root = mkdtempSync(path.join(tmpdir(), 'keyring-'))
after(() => rmSync(root, { recursive: true }))
let count = 0
const fresh = () => path.join(root, `keys-${(count += 1)}`)

test('makes a directory only its owner may enter and key files only its owner may read', () => {
  const directory = fresh()
  openKeyring(directory).ensure('pepper', now)
  assert.equal(statSync(directory).mode & 0o777, 0o700)
  assert.deepEqual(readdirSync(directory), ['pepper.v1.json'])
  assert.equal(statSync(path.join(directory, 'pepper.v1.json')).mode & 0o777, 0o600)
})

test('keeps its modes under a careless umask', () => {
  const before = process.umask(0)
  try {
    const directory = fresh()
    openKeyring(directory).ensure('pepper', now)
    assert.equal(statSync(directory).mode & 0o777, 0o700)
    assert.equal(statSync(path.join(directory, 'pepper.v1.json')).mode & 0o777, 0o600)
  } finally {
    process.umask(before)
  }
})

test('finds the same key again after a restart, by kind and by id', () => {
  const directory = fresh()
  const made = openKeyring(directory).ensure('pepper', now)
  assert.match(made.id, /^pepper\.v1\.[0-9a-f]{8}$/)
  assert.equal(made.key.length, 32)
  const again = openKeyring(directory)
  assert.deepEqual(again.current('pepper'), made)
  assert.deepEqual(again.byId(made.id), made)
  assert.deepEqual(again.ensure('pepper', new Date(0)), made)
  assert.deepEqual(made.created, now)
})

test('uses the newest version and keeps the older ones', () => {
  const keyring = openKeyring(fresh())
  const versions = [keyring.ensure('pepper', now)]
  for (let round = 0; round < 10; round += 1) versions.push(keyring.rotate('pepper', now))
  assert.equal(keyring.current('pepper').version, 11)
  assert.deepEqual(
    keyring.all('pepper').map((key) => key.version),
    [11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1],
  )
  for (const key of versions) assert.deepEqual(keyring.byId(key.id), key)
  assert.equal(new Set(versions.map((key) => key.key.toString('hex'))).size, 11)
})

test('finds a key that another process made after this one started', () => {
  const directory = fresh()
  const early = openKeyring(directory)
  early.ensure('pepper', now)
  const made = openKeyring(directory).rotate('pepper', now)
  assert.deepEqual(early.byId(made.id), made)
})

test('never replaces a missing key in silence', () => {
  const keyring = openKeyring(fresh())
  assert.throws(() => keyring.current('pepper'), KeyringError)
  assert.equal(keyring.byId('pepper.v1.00000000'), null)
})

test('refuses a directory or a file that others can read, and says what to do', () => {
  for (const mode of [0o750, 0o705, 0o710, 0o701, 0o777]) {
    const directory = fresh()
    openKeyring(directory).ensure('pepper', now)
    chmodSync(directory, mode)
    assert.throws(() => openKeyring(directory), /Run: chmod 700/)
    chmodSync(directory, 0o700)
    openKeyring(directory)
  }
  for (const mode of [0o640, 0o604, 0o620, 0o666]) {
    const directory = fresh()
    openKeyring(directory).ensure('pepper', now)
    chmodSync(path.join(directory, 'pepper.v1.json'), mode)
    assert.throws(() => openKeyring(directory), /Run: chmod 600/)
  }
})

test('refuses a link in the place of a key', () => {
  const directory = fresh()
  openKeyring(directory)
  const elsewhere = path.join(root, 'elsewhere.json')
  writeFileSync(elsewhere, '{}', { mode: 0o600 })
  symlinkSync(elsewhere, path.join(directory, 'pepper.v1.json'))
  assert.throws(() => openKeyring(directory), /not an ordinary file/)
})

test('refuses a damaged key file without showing what is in it', () => {
  const directory = fresh()
  const made = openKeyring(directory).ensure('pepper', now)
  const file = path.join(directory, 'pepper.v1.json')
  const whole = readFileSync(file, 'utf8')
  const damages = [
    '',
    whole.slice(0, -5),
    whole.replace('pepper.v1', 'pepper.v2'),
    whole.replace('"version":1', '"version":2'),
    whole.replace(/"key":"....../, '"key":"'),
  ]
  for (const damaged of [...damages, 'null', '[]']) {
    writeFileSync(file, damaged)
    assert.throws(
      () => openKeyring(directory),
      (error) => {
        assert.ok(error instanceof KeyringError)
        assert.match(error.message, /damaged/)
        assert.ok(!error.message.includes(made.key.toString('base64url').slice(8, 20)))
        assert.equal(error.cause, undefined)
        return true
      },
    )
  }
})

test('refuses a kind that could name another file', () => {
  const keyring = openKeyring(fresh())
  for (const kind of ['', '../x', 'A', 'a.b', 'a b', 'a|b', `a${'b'.repeat(50)}`]) {
    assert.throws(() => keyring.ensure(kind, now), KeyringError, kind)
  }
})

test('processes that start at the same moment agree on one key', async () => {
  const directory = fresh()
  const program = `
    import { openKeyring } from ${JSON.stringify(import.meta.resolve('./keyring.ts'))}
    process.stdout.write(openKeyring(process.argv[1]).ensure('pepper', new Date(0)).id)`
  const ids = await Promise.all(
    [1, 2, 3, 4].map(async () => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', program, directory])
      let id = ''
      for await (const chunk of child.stdout) id += String(chunk)
      return id
    }),
  )
  assert.match(ids[0] ?? '', /^pepper\.v1\./)
  assert.equal(new Set(ids).size, 1)
  assert.deepEqual(readdirSync(directory), ['pepper.v1.json'])
})
