/**
 * The embedded database: a real PostgreSQL that belongs to one data folder.
 *
 * The story. Opening asks first whether a server for this folder is running, and *adopts* it: after a kill -9 of the
 * application the server goes on, and the next start finds it in milliseconds. If none is running, the folder is
 * *made* where it is missing, and a server is *started*; after a crash PostgreSQL first recovers, which may take some
 * seconds. Who started it stops it; when that one was killed, the next whole hub takes its place (`mayInherit`), and a
 * command that only looks in does not. The server is in a process group of its own, so that Ctrl-C in a terminal
 * reaches the application alone, and the application decides when the database goes.
 *
 * What is always true. There is no network listener. Every role needs a password. One folder has one server, also when
 * two processes open it at the same moment. The log holds no text that a person wrote (settings.ts).
 */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { chooseAccount, handTo } from './account.ts'
import type { Account } from './account.ts'
import { findBinaries } from './binaries.ts'
import type { Binaries, BinariesChoice } from './binaries.ts'
import { bareEnvironment, createCluster, superuserPassword } from './create.ts'
import { chooseSocketDirectory, isTemporarySocketDirectory, openPlaces } from './places.ts'
import type { Places } from './places.ts'
import { ClusterError } from './problem.ts'
import { forgetStranger, isOurServer, readPidFile, waitUntilReady } from './running.ts'
import { accessFile, configurationFile } from './settings.ts'
import { holdingStartLock, isAlive } from './start-lock.ts'

/** How long leftover processes of a killed server may hold its memory. */
const leftoverMilliseconds = 15_000

export type ClusterOptions = {
  readonly dataDir: string
  /** Receives progress lines in plain words; they hold no data. */
  readonly log: (line: string) => void
  readonly binaries?: BinariesChoice
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Stop the server at the end also when a process that is dead by now had started it. */
  readonly mayInherit?: boolean
}

export type Cluster = {
  readonly socketDir: string
  readonly port: number
  readonly version: string
  /** The folder of the PostgreSQL programs in use. */
  readonly binaries: string
  readonly pid: number
  /** True when the server was running before. */
  readonly adopted: boolean
  /** How to connect as the superuser; for migrations and backups, never for requests. */
  adminUrl(): pg.ClientConfig
  /** Stops the server if this process started it, letting no transaction half done. */
  stop(): Promise<void>
}

/** Opens the database of a data folder: adopts a running server, or starts one, making the database if need be. */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  const places = await openPlaces(options.dataDir)
  return holdingStartLock(path.join(places.data, 'start.lock'), options.log, async () => {
    return (await adopt(places, options)) ?? (await start(places, options))
  })
}

async function adopt(places: Places, { log, mayInherit = false }: ClusterOptions): Promise<Cluster | null> {
  const file = await readPidFile(places.cluster)
  if (file === null) return null
  const password = await superuserPassword(places, false)
  const config = adminConfig(file.socketDirectory, file.port, password)
  const ready = await waitUntilReady({
    config,
    cluster: places.cluster,
    log,
    patienceLine: 'The database is starting or stopping; waiting for it.',
    mayCome: () => isOurServer(file.pid, places.cluster),
  })
  if (ready === null) return null
  const isInherited = mayInherit && !(await hasLivingOwner(places))
  if (isInherited) await writeOwner(places)
  return {
    socketDir: file.socketDirectory,
    port: file.port,
    version: ready.version,
    binaries: await programsInUse(places.cluster),
    pid: file.pid,
    adopted: true,
    adminUrl: () => ({ ...config }),
    stop: async () => {
      if (isInherited) await stopInherited(file.pid, places.cluster)
    },
  }
}

async function start(places: Places, options: ClusterOptions): Promise<Cluster> {
  const major = await majorOf(places.cluster)
  const isNew = major === null
  const binaries = await findBinaries({
    choice: options.binaries ?? 'auto',
    major,
    env: options.env ?? process.env,
  })
  const account = await chooseAccount({
    binaries: binaries.directory,
    data: places.data,
    cluster: places.cluster,
    wanted: (options.env ?? process.env)['ARTICLE4_POSTGRES_ACCOUNT'],
  })
  const password = await superuserPassword(places, isNew)
  if (isNew) {
    if (process.getuid?.() === 0)
      options.log(`PostgreSQL does not run as root; using ${account.description}.`)
    options.log(`Making a new database with PostgreSQL ${binaries.version}.`)
    await createCluster(places, binaries, account, password)
  } else if ((await readPidFile(places.cluster)) !== null) {
    options.log(
      'The database was not stopped in order last time; it is recovering, which may take a few seconds.',
    )
  }
  const socketDir = await chooseSocketDirectory(places.data)
  await forgetStranger(places.cluster, socketDir)
  await handTo(account, places.data, socketDir)
  await writeSettings(places, account, socketDir)
  const config = adminConfig(socketDir, 5432, password)
  const { child, version } = await startServer({ places, binaries, account, config, log: options.log })
  await writeOwner(places)
  return {
    socketDir,
    port: 5432,
    version,
    binaries: binaries.directory,
    pid: child.pid ?? 0,
    adopted: false,
    adminUrl: () => ({ ...config }),
    stop: async () => {
      await stopServer(child)
      if (isTemporarySocketDirectory(places.data, socketDir))
        await rm(socketDir, { recursive: true, force: true })
    },
  }
}

const adminConfig = (host: string, port: number, password: string): pg.ClientConfig => ({
  host,
  port,
  user: 'postgres',
  password,
  database: 'postgres',
})

/** The major version that made the files, or null when there are none. */
async function majorOf(cluster: string): Promise<number | null> {
  const text = await readFile(path.join(cluster, 'PG_VERSION'), 'utf8').catch(() => null)
  if (text !== null) return Number.parseInt(text, 10)
  if ((await stat(cluster).catch(() => null)) === null) return null
  throw new ClusterError(
    `The folder ${cluster} is there and is not a PostgreSQL database, or this account may not read it. Run as its owner, or move it aside and restore the latest backup.`,
  )
}

/** postmaster.opts holds the command line of the running server. */
async function programsInUse(cluster: string): Promise<string> {
  const text = await readFile(path.join(cluster, 'postmaster.opts'), 'utf8').catch(() => '')
  return path.dirname(text.split(' "')[0]?.trim() ?? '')
}

async function writeSettings(places: Places, account: Account, socketDir: string): Promise<void> {
  const files = { 'postgresql.conf': configurationFile(socketDir), 'pg_hba.conf': accessFile }
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(places.cluster, name)
    await writeFile(`${file}.new`, text, { mode: 0o600 })
    await handTo(account, `${file}.new`)
    await rename(`${file}.new`, file)
  }
}

type Starting = {
  readonly places: Places
  readonly binaries: Binaries
  readonly account: Account
  readonly config: pg.ClientConfig
  readonly log: (line: string) => void
}

/** Starts the server; tries again while processes of a killed one are still letting go of its memory. */
async function startServer(starting: Starting): Promise<{ child: ChildProcess; version: string }> {
  const output = path.join(starting.places.data, 'postgres-start.log')
  const deadline = Date.now() + leftoverMilliseconds
  for (;;) {
    const child = await launch(starting, output)
    const ready = await waitUntilReady({
      config: starting.config,
      cluster: starting.places.cluster,
      log: starting.log,
      patienceLine: 'The database is still getting ready (after a crash it first repairs itself).',
      mayCome: () => Promise.resolve(child.exitCode === null && child.signalCode === null),
    })
    if (ready !== null) return { child, version: ready.version }
    const said = (await readFile(output, 'utf8')).trim()
    if (!/still in use/.test(said) || Date.now() > deadline) {
      throw new ClusterError(
        `The database did not start. PostgreSQL said:\n${said.split('\n').slice(-8).join('\n')}`,
      )
    }
    await sleep(200)
  }
}

/** Its output goes to a file, never to a pipe: a pipe would break when this process dies, and the server with it. */
async function launch({ places, binaries, account }: Starting, output: string): Promise<ChildProcess> {
  const handle = await open(output, 'w', 0o600)
  try {
    const [program, ...args] = [
      ...account.prefix,
      path.join(binaries.directory, 'postgres'),
      '-D',
      places.cluster,
    ]
    const child = spawn(program, args, {
      detached: true,
      cwd: '/',
      env: bareEnvironment(),
      stdio: ['ignore', handle.fd, handle.fd],
      ...account.owner,
    })
    await once(child, 'spawn')
    child.unref()
    return child
  } finally {
    await handle.close()
  }
}

/** A fast shutdown: open transactions are rolled back, everything committed is on disk. */
async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.ref()
  const gone = once(child, 'exit')
  child.kill('SIGINT')
  await gone
}

/** Which process is to stop the server: the one that started it, or that inherited it. */
const ownerFile = (places: Places): string => path.join(places.data, 'postgres-owner')
const writeOwner = (places: Places): Promise<void> =>
  writeFile(ownerFile(places), `${process.pid}\n`, { mode: 0o600 })

async function hasLivingOwner(places: Places): Promise<boolean> {
  const owner = Number(await readFile(ownerFile(places), 'utf8').catch(() => '0'))
  return owner > 0 && isAlive(owner)
}

async function stopInherited(pid: number, cluster: string): Promise<void> {
  if (await isOurServer(pid, cluster)) process.kill(pid, 'SIGINT')
  while (await isOurServer(pid, cluster)) await sleep(20)
}
