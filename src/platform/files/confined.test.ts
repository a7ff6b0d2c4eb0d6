import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { chownSync, chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'

import { runConfined, runsWithoutNetwork } from './confined.ts'
import type { Confined, Confinement } from './confined.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'confined-'))
after(() => rmSync(folder, { recursive: true }))
const outside = mkdtempSync(path.join(tmpdir(), 'outside-'))
after(() => rmSync(outside, { recursive: true }))
writeFileSync(path.join(outside, 'secret.txt'), 'a key')

let count = 0
function programOf(source: string): string {
  const script = path.join(folder, `program-${(count += 1)}.mjs`)
  writeFileSync(script, source)
  return script
}

function run(source: string, more: Partial<Confinement> = {}): Promise<Confined> {
  return runConfined({
    script: programOf(source),
    input: Buffer.from('input'),
    readable: [path.join(folder, path.sep)],
    deadlineMs: 10_000,
    memoryBytes: 256 * 1024 * 1024,
    outputBytes: 1_000_000,
    ...more,
  })
}

/** What the program said on its output, when it came to its end. */
async function said(source: string): Promise<string> {
  const result = await run(source)
  assert.equal(result.ended, 'finished')
  return result.ended === 'finished' ? result.output.toString() : ''
}

/** Reports whether something could be done. */
const attempt = (deed: string) =>
  `try { ${deed}; process.stdout.write('done') } catch (error) { process.stdout.write('refused ' + error.code) }`

/** The same program with no walls around it, for the controls. */
async function saidFreely(source: string): Promise<string> {
  const child = spawn(process.execPath, [programOf(source)], { stdio: ['ignore', 'pipe', 'ignore'] })
  let text = ''
  for await (const part of child.stdout) text += String(part)
  return text
}

const readSecret = `import fs from 'node:fs'; ${attempt(`fs.readFileSync(${JSON.stringify(path.join(outside, 'secret.txt'))})`)}`
const writeFile = (name: string) =>
  `import fs from 'node:fs'; ${attempt(`fs.writeFileSync(${JSON.stringify(path.join(outside, name))}, 'x')`)}`
const startProgram = `import { spawnSync } from 'node:child_process'; ${attempt(`const r = spawnSync('/bin/true'); if (r.error) throw r.error`)}`
const startWorker = `import { Worker } from 'node:worker_threads'; ${attempt(`new Worker('1', { eval: true })`)}`

test('hands input over and takes output and exit code back', async () => {
  const result = await run(
    `process.stdin.on('data', (d) => { process.stdout.write(String(d).toUpperCase()); process.exitCode = 7 })`,
  )
  assert.ok(result.ended === 'finished')
  assert.deepEqual([result.code, result.output.toString()], [7, 'INPUT'])
})

test('the program can read nothing but its own folder, write nothing and start nothing', async () => {
  assert.match(await said(readSecret), /^refused ERR_ACCESS_DENIED/)
  assert.match(await said(writeFile('confined.txt')), /^refused/)
  assert.ok(!existsSync(path.join(outside, 'confined.txt')))
  assert.match(await said(startProgram), /^refused/)
  assert.match(await said(startWorker), /^refused/)
})

test('negative control: without the walls the same programs do all of that', async () => {
  assert.equal(await saidFreely(readSecret), 'done')
  assert.equal(await saidFreely(writeFile('free.txt')), 'done')
  assert.ok(existsSync(path.join(outside, 'free.txt')))
  assert.equal(await saidFreely(startProgram), 'done')
  assert.equal(await saidFreely(startWorker), 'done')
})

test('the program is given no environment of ours', async () => {
  process.env['A_PASSWORD_OF_OURS'] = 'x'
  try {
    const names = (await said('process.stdout.write(Object.keys(process.env).sort().join())')).split(',')
    assert.deepEqual(names, ['MALLOC_ARENA_MAX', 'UV_THREADPOOL_SIZE', 'VIPS_DISC_THRESHOLD'])
  } finally {
    delete process.env['A_PASSWORD_OF_OURS']
  }
})

test('the program cannot reach the network, where the system allows taking it away', async (t) => {
  let calls = 0
  const server = createServer((socket) => {
    calls += 1
    socket.end('hello')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  const address = server.address()
  assert.ok(address !== null && typeof address === 'object')
  const call = `import net from 'node:net'
    const socket = net.connect(${address.port}, '127.0.0.1')
    socket.on('data', () => { process.stdout.write('reached'); socket.destroy() })
    socket.on('error', (error) => process.stdout.write('refused ' + error.code))`
  assert.equal(await saidFreely(call), 'reached')
  assert.equal(calls, 1)
  if (!(await runsWithoutNetwork(programOf(''))))
    return t.skip('this system does not let a process give up its network')
  assert.match(await said(call), /^refused/)
  assert.equal(calls, 1)
})

test('a program that never ends is stopped at the deadline', async () => {
  const start = performance.now()
  assert.equal((await run('for (;;) {}', { deadlineMs: 500 })).ended, 'deadline')
  assert.equal((await run('setInterval(() => {}, 1000)', { deadlineMs: 500 })).ended, 'deadline')
  assert.ok(performance.now() - start < 5000)
})

test('a program that takes more memory than it may is stopped, inside the heap or outside', async () => {
  for (const greed of [
    'const all = []; for (;;) all.push(new Array(100000).fill(Math.random()))',
    'const all = []; setInterval(() => all.push(Buffer.alloc(20_000_000, 1)), 1)',
  ]) {
    const result = await run(greed)
    assert.ok(
      ['memory', 'crash'].includes(result.ended) || (result.ended === 'finished' && result.code !== 0),
      result.ended,
    )
    assert.ok(result.peakBytes < 600 * 1024 * 1024, `${result.peakBytes} bytes`)
  }
})

test('a program that talks without end is stopped', async () => {
  const result = await run(
    `const part = 'x'.repeat(100000); const go = () => process.stdout.write(part, go); go()`,
  )
  assert.equal(result.ended, 'output')
})

test('a crash is an answer, and so is a program that does not exist', async () => {
  assert.equal(
    (await run(`process.kill(process.pid, 'SIGSEGV'); setInterval(() => {}, 1000)`)).ended,
    'crash',
  )
  const missing = await run('', { script: path.join(folder, 'missing.mjs') })
  assert.ok(missing.ended === 'finished' && missing.code !== 0)
})

test('a program that closes its input early does not disturb us', async () => {
  const result = await run('process.exit(3)', { input: Buffer.alloc(20_000_000) })
  assert.ok(result.ended === 'finished' && result.code === 3)
})

test('root can run a program that lies in a folder only somebody else may enter', async (t) => {
  if (process.getuid?.() !== 0) return t.skip('only root can make such a folder')
  const theirs = mkdtempSync(path.join(tmpdir(), 'theirs-'))
  t.after(() => rmSync(theirs, { recursive: true }))
  const script = path.join(theirs, 'program.mjs')
  writeFileSync(script, 'process.exitCode = 5')
  chownSync(theirs, 65_534, 65_534)
  chmodSync(theirs, 0o700)
  const result = await run('', { script, readable: [path.join(theirs, path.sep)] })
  assert.ok(result.ended === 'finished')
  assert.equal(result.code, 5)
})
