/**
 * The embedded database, on each set of programs that is here. One cluster per set is shared; only the tests about
 * first starts and long paths make their own.
 */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { after, before, suite, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { npmBinaries, systemBinaries } from './binaries.ts'
import { openCluster } from './cluster.ts'
import type { Cluster } from './cluster.ts'
import { ClusterError } from './problem.ts'

type Choice = 'system' | 'npm'

const quiet = (): void => undefined
const isLinux = process.platform === 'linux'
const isRoot = process.getuid?.() === 0
const needsProc = isLinux ? {} : { skip: 'reads /proc, which only Linux has' }

for (const choice of await choicesHere()) {
  suite(`the embedded database on the ${choice} programs`, () => {
    let folder = ''
    let dataDir = ''
    let cluster: Cluster

    before(async () => {
      folder = await mkdtemp(path.join(os.tmpdir(), 'article4-test-'))
      dataDir = path.join(folder, 'data')
      cluster = await openCluster({ dataDir, log: quiet, binaries: choice })
    })

    after(async () => {
      await cluster.stop()
      await rm(folder, { recursive: true, force: true })
    })

    const reopen = async (log: (line: string) => void = quiet): Promise<void> => {
      cluster = await openCluster({ dataDir, log, binaries: choice })
    }

    test('a missing folder becomes a database that answers in UTF-8 and sorts by code point', async () => {
      assert.equal(cluster.adopted, false)
      const [row] = await query(
        cluster,
        `select current_setting('server_encoding') as encoding, 'Z' < 'a' and 'z' < 'é' as by_code_point, lower('É') as small`,
      )
      assert.deepEqual(row, { encoding: 'UTF8', by_code_point: true, small: 'é' })
    })

    test('everything under the data folder is closed to group and others, and the password file is 0600', async () => {
      assert.deepEqual(await openPlacesUnder(dataDir), [])
      assert.equal((await stat(dataDir)).mode & 0o777, 0o700)
      assert.equal((await stat(path.join(dataDir, 'keys/postgres.json'))).mode & 0o777, 0o600)
      // The control: the search does find a file that stands open.
      const open = path.join(dataDir, 'open-to-all')
      await writeFile(open, '')
      await chmod(open, 0o644)
      assert.deepEqual(await openPlacesUnder(dataDir), [open])
      await rm(open)
    })

    test('a second opening adopts the running server, and closing it leaves the server alone', async () => {
      const second = await openCluster({ dataDir, log: quiet, binaries: choice })
      assert.equal(second.adopted, true)
      assert.equal(second.pid, cluster.pid)
      assert.equal(second.binaries, cluster.binaries)
      await second.stop()
      assert.deepEqual(await query(second, 'select 1 as one'), [{ one: 1 }])
    })

    test('the server listens on no network address', needsProc, async () => {
      assert.deepEqual(await networkListenersOf(cluster.pid), [])
      // The control: the same look finds a listener in this process.
      const server = createServer().listen(0, '127.0.0.1')
      await once(server, 'listening')
      assert.equal((await networkListenersOf(process.pid)).length >= 1, true)
      server.close()
    })

    test('a connection without the right password is refused', async () => {
      for (const password of ['', 'wrong']) {
        const client = new pg.Client({ ...cluster.adminUrl(), password })
        client.on('error', quiet)
        await assert.rejects(client.connect(), /password/)
      }
    })

    test('fsync and synchronous_commit are on and jit is off', async () => {
      const rows = await query(
        cluster,
        `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'jit', 'max_connections') order by name`,
      )
      assert.deepEqual(Object.fromEntries(rows.map((row) => [row['name'], row['setting']])), {
        fsync: 'on',
        full_page_writes: 'on',
        jit: 'off',
        max_connections: '60',
        synchronous_commit: 'on',
      })
    })

    test('what a person wrote in a failing statement, parameter or row never reaches the log', async () => {
      const marker = 'silent-marker-7719'
      await failWith(cluster, marker, [])
      assert.equal(await logHolds(dataDir, marker), false)
    })

    test('with the silence switched off the same failures do reach the log (the control)', async () => {
      const marker = 'loud-marker-4402'
      await failWith(cluster, marker, [
        `set log_min_messages = 'error'`,
        `set log_min_error_statement = 'error'`,
        `set log_error_verbosity = 'default'`,
      ])
      assert.equal(await logHolds(dataDir, `Key (word)=(${marker})`), true)
      assert.equal(await logHolds(dataDir, `STATEMENT:  select '${marker}'`), true)
    })

    test(
      'after kill -9 of the server and its children every acknowledged row is there',
      needsProc,
      async () => {
        await query(cluster, 'create table kept (number integer primary key)')
        const acknowledged = await insertUntilKilled(cluster)
        const lines: string[] = []
        await reopen((text) => lines.push(text))
        assert.equal(cluster.adopted, false)
        assert.match(lines.join('\n'), /not stopped in order/)
        const [row] = await query(cluster, 'select count(*)::integer as rows from kept')
        assert.ok(acknowledged > 0)
        assert.ok(Number(row?.['rows']) >= acknowledged, `${String(row?.['rows'])} rows of ${acknowledged}`)
      },
    )

    const left = {
      'a pid file': () => path.join(dataDir, 'postgres/postmaster.pid'),
      'the lock of a socket': () => path.join(cluster.socketDir, '.s.PGSQL.5432.lock'),
    }
    for (const [what, fileOf] of Object.entries(left))
      test(`${what} whose number now belongs to a stranger does not stop the start`, needsProc, async (t) => {
        await killAll(cluster.pid)
        const stranger = spawn('sleep', ['60'], { stdio: 'ignore' })
        t.after(() => stranger.kill())
        const [, ...rest] = (await readFile(fileOf(), 'utf8')).split('\n')
        await writeFile(fileOf(), [String(stranger.pid), ...rest].join('\n'))
        await reopen()
        assert.equal(cluster.adopted, false)
        assert.deepEqual(await query(cluster, 'select 1 as one'), [{ one: 1 }])
      })

    test('when the application is killed with -9 the server stays and is adopted', async () => {
      await cluster.stop()
      const owner = await openInAnotherProcess(dataDir, choice)
      assert.equal(owner.adopted, false)
      owner.process.kill('SIGKILL')
      await once(owner.process, 'exit')
      await reopen()
      assert.equal(cluster.adopted, true)
      assert.equal(cluster.pid, owner.pid)
      // Whoever only looked in leaves it running; the next whole hub takes the dead one's place and stops it.
      await cluster.stop()
      const heir = await openCluster({ dataDir, log: quiet, binaries: choice, mayInherit: true })
      assert.equal(heir.pid, owner.pid)
      const late = await openCluster({ dataDir, log: quiet, binaries: choice, mayInherit: true })
      await late.stop()
      assert.deepEqual(await query(heir, 'select 1 as one'), [{ one: 1 }])
      await heir.stop()
      await untilGone(owner.pid)
      await reopen()
    })

    test('two processes that open a new folder at the same moment make one database and one server', async () => {
      const fresh = path.join(folder, 'both')
      const both = await Promise.all([
        openInAnotherProcess(fresh, choice),
        openInAnotherProcess(fresh, choice),
      ])
      assert.equal(both.filter((one) => one.adopted).length, 1)
      assert.equal(both[0]?.pid, both[1]?.pid)
      for (const one of both) one.process.stdin.end()
      await Promise.all(both.map((one) => once(one.process, 'exit')))
      assert.deepEqual(
        (await readdir(fresh)).filter((name) => name.startsWith('postgres.new-')),
        [],
      )
    })

    test('files of a version that no program here can read are explained, not touched', async () => {
      const old = path.join(folder, 'old')
      await mkdir(path.join(old, 'postgres'), { recursive: true })
      await writeFile(path.join(old, 'postgres/PG_VERSION'), '9\n')
      await assert.rejects(openCluster({ dataDir: old, log: quiet, binaries: choice }), (error: Error) => {
        return error instanceof ClusterError && /made by PostgreSQL 9/.test(error.message)
      })
      assert.deepEqual(await readdir(path.join(old, 'postgres')), ['PG_VERSION'])
    })

    test('a very long path gets a short private socket folder, which goes when the server stops', async () => {
      const long = path.join(folder, 'long-'.repeat(24), 'with spaces, and a comma')
      const far = await openCluster({ dataDir: long, log: quiet, binaries: choice })
      const { socketDir } = far
      assert.ok(Buffer.byteLength(path.join(socketDir, '.s.PGSQL.5432')) <= 107)
      assert.equal((await stat(socketDir)).mode & 0o777, 0o700)
      assert.deepEqual(await query(far, 'select 1 as one'), [{ one: 1 }])
      await far.stop()
      await assert.rejects(stat(socketDir), { code: 'ENOENT' })
    })

    test(
      'root can let PostgreSQL run as a named account, which then owns the files',
      isRoot ? {} : { skip: 'needs root' },
      async () => {
        await chmod(folder, 0o711)
        const mine = path.join(folder, 'as-nobody')
        const env = { ...process.env, ARTICLE4_POSTGRES_ACCOUNT: 'nobody' }
        const first = await openCluster({ dataDir: mine, log: quiet, binaries: choice, env })
        await first.stop()
        const { uid } = await stat(path.join(mine, 'postgres'))
        assert.notEqual(uid, 0)
        // The next start finds out by itself.
        const second = await openCluster({ dataDir: mine, log: quiet, binaries: choice })
        assert.deepEqual(await query(second, 'select 1 as one'), [{ one: 1 }])
        await second.stop()
      },
    )
  })
}

async function choicesHere(): Promise<Choice[]> {
  const asked = process.env['ARTICLE4_TEST_BINARIES']
  if (asked === 'system' || asked === 'npm') return [asked]
  const here: Choice[] = []
  if ((await systemBinaries()).length > 0) here.push('system')
  if ((await npmBinaries()) !== null) here.push('npm')
  return here
}

async function query(cluster: Cluster, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(cluster.adminUrl())
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

/** A failing cast, a failing parameter and a broken unique constraint, each with the marker in it. */
async function failWith(cluster: Cluster, marker: string, settings: readonly string[]): Promise<void> {
  const client = new pg.Client(cluster.adminUrl())
  await client.connect()
  for (const setting of settings) await client.query(setting)
  await client.query('create temporary table words (word text unique)')
  await client.query('insert into words values ($1)', [marker])
  await assert.rejects(client.query(`select '${marker}'::integer`))
  await assert.rejects(client.query('select $1::integer', [marker]))
  await assert.rejects(client.query('insert into words values ($1)', [marker]))
  await client.end()
}

async function logHolds(dataDir: string, text: string): Promise<boolean> {
  const folder = path.join(dataDir, 'postgres/log')
  const files = await readdir(folder)
  const texts = await Promise.all(files.map((name) => readFile(path.join(folder, name), 'utf8')))
  assert.ok(texts.join('').includes('ready to accept connections'), 'the log is being written')
  return texts.some((one) => one.includes(text))
}

async function openPlacesUnder(directory: string): Promise<string[]> {
  const names = await readdir(directory, { recursive: true })
  const places = names
    .map((name) => path.join(directory, name))
    .filter((place) => !place.includes('.s.PGSQL'))
  const modes = await Promise.all(places.map(async (place) => ({ place, mode: (await stat(place)).mode })))
  return modes.filter(({ mode }) => (mode & 0o077) !== 0).map(({ place }) => place)
}

/** Socket inodes that the process holds and that the kernel lists as listening (state 0A) on TCP. */
async function networkListenersOf(pid: number): Promise<string[]> {
  const handles = await readdir(`/proc/${pid}/fd`)
  const targets = await Promise.all(handles.map((fd) => readlink(`/proc/${pid}/fd/${fd}`).catch(() => '')))
  const tables = await Promise.all(
    ['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')),
  )
  const listening = tables
    .join('\n')
    .split('\n')
    .map((text) => text.trim().split(/ +/))
    .filter((fields) => fields[3] === '0A')
    .map((fields) => `socket:[${fields[9]}]`)
  return targets.filter((target) => listening.includes(target))
}

async function insertUntilKilled(cluster: Cluster): Promise<number> {
  const client = new pg.Client(cluster.adminUrl())
  client.on('error', quiet)
  await client.connect()
  let acknowledged = 0
  const writing = (async () => {
    for (;;) {
      await client.query('insert into kept values ($1)', [acknowledged])
      acknowledged += 1
    }
  })()
  const ended = assert.rejects(writing)
  await sleep(300)
  await killAll(cluster.pid)
  await ended
  return acknowledged
}

/** kill -9 of the server first, so that it cannot restart a child, then of each child. */
async function killAll(pid: number): Promise<void> {
  const children: number[] = []
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const text = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
    if (text.slice(text.lastIndexOf(')') + 2).split(' ')[1] === String(pid)) children.push(Number(name))
  }
  process.kill(pid, 'SIGKILL')
  for (const child of children) {
    try {
      process.kill(child, 'SIGKILL')
    } catch {
      // It noticed by itself that the server is gone.
    }
  }
  await untilGone(pid)
}

async function untilGone(pid: number): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    try {
      process.kill(pid, 0)
    } catch {
      return
    }
    await sleep(20)
  }
  throw new Error(`process ${pid} is still there`)
}

type Opened = {
  readonly adopted: boolean
  readonly pid: number
  readonly process: ReturnType<typeof spawnOpener>
}

function spawnOpener(dataDir: string, choice: Choice) {
  const module = fileURLToPath(new URL('cluster.ts', import.meta.url))
  const program = `
    const { openCluster } = await import(${JSON.stringify(module)})
    const [dataDir, binaries] = process.argv.slice(-2)
    const cluster = await openCluster({ dataDir, binaries, log: () => {} })
    console.log(JSON.stringify({ adopted: cluster.adopted, pid: cluster.pid }))
    process.stdin.resume().once('end', () => cluster.stop())`
  return spawn(process.execPath, ['--input-type=module', '-e', program, dataDir, choice], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
}

/** Opens the folder in a process of its own, which closes when its input ends. */
async function openInAnotherProcess(dataDir: string, choice: Choice): Promise<Opened> {
  const child = spawnOpener(dataDir, choice)
  const [chunk]: unknown[] = await once(child.stdout, 'data')
  const said: unknown = JSON.parse(String(chunk))
  assert.ok(typeof said === 'object' && said !== null && 'adopted' in said && 'pid' in said)
  return { adopted: said.adopted === true, pid: Number(said.pid), process: child }
}
