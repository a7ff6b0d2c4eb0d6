import assert from 'node:assert/strict'
import { chmod, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import { after, before, test } from 'node:test'
import { clock, databaseFinding, diskSpace, lastBackup, nodeVersion, privacy } from './doctor-checks.ts'
import { lawAndHelp, phoneNumbers } from './doctor-hub.ts'
import { runChecks } from './doctor-report.ts'

let folder = ''

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'article4-doctor-'))
})
after(() => rm(folder, { recursive: true, force: true }))

test('each check is one line, each problem has one action, and a check that breaks stops no other', async () => {
  const output = new PassThrough()
  const failed = await runChecks(
    [
      { name: 'Good', run: () => Promise.resolve({ ok: true, finding: 'fine' }) },
      { name: 'Broken', run: () => Promise.reject(new Error('no answer')) },
      { name: 'Bad', run: () => Promise.resolve({ ok: false, finding: 'full', action: 'empty it.' }) },
    ],
    output,
  )
  assert.equal(failed, 2)
  assert.deepEqual(String(output.read()).trimEnd().split('\n'), [
    'ok       Good    fine',
    'PROBLEM  Broken  no answer',
    '                 Do this: put right what the line above says and run article4 doctor again.',
    'PROBLEM  Bad     full',
    '                 Do this: empty it.',
  ])
})

test('an old Node, an old database, a wrong clock and a drifting clock are problems', () => {
  const now = Date.parse('2026-11-25T12:00:00Z')
  assert.equal(nodeVersion('24.12.0').ok, true)
  assert.equal(nodeVersion('24.11.1').ok, false)
  assert.equal(clock(Date.parse('1970-01-01T00:10:00Z')).ok, false)
  assert.equal(
    databaseFinding({ version: '15.1', number: 150_001, now: new Date(now) }, 'here', now).ok,
    true,
  )
  assert.equal(
    databaseFinding({ version: '14.9', number: 140_009, now: new Date(now) }, 'here', now).ok,
    false,
  )
  assert.equal(
    databaseFinding({ version: '15.1', number: 150_001, now: new Date(now + 9000) }, 'here', now).ok,
    false,
  )
})

test('a key that other accounts may read is found', async () => {
  const data = path.join(folder, 'data')
  await mkdir(path.join(data, 'keys'), { recursive: true, mode: 0o700 })
  await chmod(data, 0o700)
  const key = path.join(data, 'keys/one.json')
  await writeFile(key, '', { mode: 0o600 })
  assert.equal((await privacy(data)).ok, true)
  await chmod(key, 0o640)
  assert.match((await privacy(data)).finding, /one\.json is open/)
})

test('a database without a backup of the last day is a problem', async () => {
  const data = path.join(folder, 'backed-up')
  assert.equal((await lastBackup(data, Date.now())).ok, true)
  await mkdir(path.join(data, 'postgres'), { recursive: true })
  assert.equal((await lastBackup(data, Date.now())).ok, false)
  const file = path.join(data, 'backups/one.a4backup')
  await mkdir(path.dirname(file))
  await writeFile(file, '')
  assert.equal((await lastBackup(data, Date.now())).ok, true)
  await utimes(file, new Date(0), new Date(Date.now() - 25 * 3_600_000))
  assert.equal((await lastBackup(data, Date.now())).ok, false)
})

test('free space is asked for the nearest folder that exists', async () => {
  assert.match((await diskSpace(path.join(folder, 'not/yet/there'))).finding, /GB free/)
})

test('numbers and facts past their review are problems, each by its name, and in time they are none', async () => {
  const root = path.resolve(import.meta.dirname, '../..')
  for (const check of [phoneNumbers, lawAndHelp]) {
    assert.equal((await check(root, '2026-11-29')).ok, true)
    const late = await check(root, '2031-01-01')
    assert.equal(late.ok, false)
    assert.match(late.finding, /past their review: (?:emergency|crime-to-force), /u)
  }
})
