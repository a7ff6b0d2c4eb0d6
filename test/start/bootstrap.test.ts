/**
 * The bootstrap in a small stand-in for a clone: a lock file of two packages, an `npm` that writes down what it was
 * asked, and a `main.ts` that does what the test needs. The real thing is in start-as.test.ts.
 */
import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'

const root = path.resolve(import.meta.dirname, '../..')
const nodePackage = `node-${process.platform}-${process.arch}`

/** A Node that is too old to run us, if this machine has one; it is what the bootstrap is for. */
const machineNode = findMachineNode()
const outerPath = withoutPackages(process.env['PATH'] ?? '')

const dependency = { version: '1.0.0', integrity: 'sha512-a' }
const devDependency = { version: '2.0.0', integrity: 'sha512-b', dev: true }
const lock = JSON.stringify({
  packages: { '': {}, 'node_modules/one': dependency, 'node_modules/two': devDependency },
})

let clone = ''

beforeEach(async () => {
  clone = path.join(await mkdtemp(path.join(os.tmpdir(), 'article4-boot-')), 'a clone')
  for (const place of ['bin', 'src/cli', 'fake']) await mkdir(path.join(clone, place), { recursive: true })
  await copyFile(path.join(root, 'bin/article4.mjs'), path.join(clone, 'bin/article4.mjs'))
  await writeFile(path.join(clone, 'package.json'), '{ "type": "module" }')
  await writeFile(path.join(clone, 'package-lock.json'), lock)
  await main('return Number(argv[1] ?? 0)')
  await npm('exit 0')
})

afterEach(() => rm(path.dirname(clone), { recursive: true, force: true }))

test('an installation that npm made by hand is recognised, and nothing is installed again', async () => {
  await installed({ 'node_modules/one': dependency, 'node_modules/two': devDependency })
  const said = await article4(['check', '0'])
  assert.equal(said.code, 0, said.text)
  assert.equal(await asked(), null)
  assert.match(await readFile(path.join(clone, 'node_modules/.article4-stamp'), 'utf8'), /"set":"all"/)
})

test('an empty folder gets the run-time set for start and everything for test', async () => {
  await bringNode()
  await article4(['start', '0'])
  assert.match((await asked()) ?? '', /^ci --omit=dev /)
  await writeFile(path.join(clone, 'package-lock.json'), `${lock} `)
  await article4(['test', '0'])
  assert.match((await asked()) ?? '', /^ci --include=dev /)
})

test('the run-time set grows by adding, and a full set is never cut down', async () => {
  await installed({ 'node_modules/one': dependency })
  await article4(['start', '0'])
  assert.equal(await asked(), null)
  await article4(['check', '0'])
  assert.match((await asked()) ?? '', /^install --no-save --include=dev /)
  await rm(path.join(clone, 'asked'))
  await article4(['start', '0'])
  assert.equal(await asked(), null)
})

test('another version in node_modules is installed anew', async () => {
  await installed({ 'node_modules/one': { ...dependency, version: '0.9.0' } })
  await article4(['start', '0'])
  assert.match((await asked()) ?? '', /^ci --omit=dev /)
})

test('a failed installation says what failed and what to do, and nothing is stamped', async () => {
  for (const [noise, sentence] of [
    ['npm error code ENOTFOUND', /could not reach its registry.*\nCheck the network/],
    ['npm error code ENOSPC', /the disk is full/],
    ['npm error code EINTEGRITY', /did not match its fingerprint/],
    ['npm error something new', /npm stopped with an error/],
  ] as const) {
    await npm(`echo "${noise}" >&2; exit 1`)
    const said = await article4(['start'])
    assert.equal(said.code, 1)
    assert.match(said.text, sentence)
    assert.match(said.text, new RegExp(`What npm said:\n +${noise}`))
    assert.doesNotMatch(said.text, /at .*article4\.mjs:\d/)
    await assert.rejects(readFile(path.join(clone, 'node_modules/.article4-stamp')), { code: 'ENOENT' })
  }
})

test('the exit code of the command is kept', async () => {
  await installed({ 'node_modules/one': dependency, 'node_modules/two': devDependency })
  assert.equal((await article4(['doctor', '7'])).code, 7)
})

test('an interrupt reaches the command, which ends in its own way', async () => {
  await installed({ 'node_modules/one': dependency, 'node_modules/two': devDependency })
  await main(`
    const interrupted = new Promise((resolve) => process.once('SIGINT', () => resolve(5)))
    const awake = setInterval(() => {}, 1000)
    console.log('ready')
    const code = await interrupted
    clearInterval(awake)
    return code`)
  const child = launch(['start'])
  await until(child, /ready/)
  child.kill('SIGINT')
  const [code]: unknown[] = await once(child, 'exit')
  assert.equal(code, 5)
})

test('an interrupt while installing stops npm and says how to go on', async () => {
  await npm('echo started > "$CLONE/started"; exec sleep 20')
  const child = launch(['start'])
  let text = ''
  child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')))
  const exit = once(child, 'close')
  while ((await readFile(path.join(clone, 'started')).catch(() => null)) === null) await pause()
  child.kill('SIGINT')
  const [code]: unknown[] = await exit
  assert.equal(code, 1)
  assert.match(text, /Stopped while installing\. Run the same command again/)
  await assert.rejects(readFile(path.join(clone, 'build/installing')))
})

test('two commands at once install once', async () => {
  await bringNode()
  await npm('echo once >> "$CLONE/times"; sleep 0.4')
  const both = await Promise.all([article4(['start', '0']), article4(['start', '0'])])
  assert.deepEqual(
    both.map(({ code }) => code),
    [0, 0],
  )
  assert.equal(await readFile(path.join(clone, 'times'), 'utf8'), 'once\n')
})

test('the lock of an installation that was killed does not block the next', async () => {
  await bringNode()
  await mkdir(path.join(clone, 'build'))
  await writeFile(path.join(clone, 'build/installing'), '999999999')
  assert.equal((await article4(['start', '0'])).code, 0)
})

async function main(body: string): Promise<void> {
  await writeFile(
    path.join(clone, 'src/cli/main.ts'),
    `export async function main(argv: string[]): Promise<number> { ${body} }
     if (import.meta.main) process.exitCode = await main(process.argv.slice(2))`,
  )
}

/** An npm that notes its arguments and then does as told. It leaves node_modules alone, as an ordinary folder. */
async function npm(script: string): Promise<void> {
  await writeFile(
    path.join(clone, 'fake/npm'),
    `#!/bin/sh\necho "$@" > "$CLONE/asked"\nmkdir -p "$CLONE/node_modules"\n${script}\n`,
    { mode: 0o755 },
  )
}

const asked = (): Promise<string | null> => readFile(path.join(clone, 'asked'), 'utf8').catch(() => null)

async function installed(packages: Record<string, unknown>): Promise<void> {
  await bringNode()
  await writeFile(path.join(clone, 'node_modules/.package-lock.json'), JSON.stringify({ packages }))
}

/** The Node of this project, where npm would have put it. */
async function bringNode(): Promise<void> {
  await mkdir(path.join(clone, 'node_modules'), { recursive: true })
  const real = path.join(root, 'node_modules', nodePackage)
  await symlink(real, path.join(clone, 'node_modules', nodePackage)).catch(() => undefined)
}

function launch(args: readonly string[]): ChildProcess {
  return spawn(machineNode, [path.join(clone, 'bin/article4.mjs'), ...args], {
    cwd: '/',
    env: { PATH: `${path.join(clone, 'fake')}${path.delimiter}${outerPath}`, CLONE: clone, HOME: clone },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function article4(args: readonly string[]): Promise<{ code: number | null; text: string }> {
  const child = launch(args)
  let text = ''
  const hear = (chunk: Buffer): void => {
    text += chunk.toString('utf8')
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  await once(child, 'close')
  return { code: child.exitCode, text }
}

async function until(child: ChildProcess, pattern: RegExp): Promise<void> {
  let text = ''
  for await (const chunk of child.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    text += String(chunk)
    if (pattern.test(text)) return
  }
  throw new Error(`it ended without saying ${String(pattern)}: ${text}`)
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20))

function withoutPackages(places: string): string {
  return places
    .split(path.delimiter)
    .filter((place) => !place.includes('node_modules'))
    .join(path.delimiter)
}

function findMachineNode(): string {
  try {
    const env = { PATH: withoutPackages(process.env['PATH'] ?? '') }
    return execFileSync('node', ['-p', 'process.execPath'], { env, encoding: 'utf8' }).trim()
  } catch {
    return process.execPath
  }
}
