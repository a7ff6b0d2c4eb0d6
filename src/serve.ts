import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import process from 'node:process'
import type { Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { buildAssets } from '#platform/assets.ts'
import { systemClock } from '#platform/clock.ts'
import { joinedKeyring } from '#platform/crypto/joined-keyring.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import type { Installation } from '#platform/installation.ts'
import type { Log } from '#platform/log.ts'
import {
  chores,
  keepIncidents,
  keepOutlines,
  keepPublished,
  listeners,
  openPublicSite,
  rooms,
} from './app.ts'
import { startProgress } from './cli/progress.ts'
import { shareOfCounty, type Simulating } from './demonstration/history/start.ts'
import { prepareDemonstration } from './demonstration/prepare.ts'
import { offerSetUp, untilSetUp } from './set-up.ts'
import { openStaff } from './surfaces/staff.ts'
import { openWorker } from './surfaces/worker.ts'

/** The surfaces that need the rooms, alone or together. The key service is started beside them, as a process of its own. */

export interface RunOptions {
  readonly dataDir: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly out: Writable
  readonly err: Writable
}

/** What every part is given. */
export interface Common {
  readonly installation: Installation
  readonly options: RunOptions
  readonly log: Log
  readonly keySocket: string
  readonly urls: { readonly public: string; readonly staff: string }
  readonly ports: { readonly public: number; readonly staff: number }
  readonly host: string
  /** The process that makes up the demonstration's past while its database is made; null where that is not so. */
  readonly ahead: Simulating | null
  keyring(name: string, kinds?: readonly string[]): Keyring
}

export type Stop = () => Promise<void>
type Surface = 'public' | 'staff' | 'worker'

export async function startTogether(common: Common, isDemonstration: boolean): Promise<Stop[]> {
  // At once: each of them mostly waits for another process.
  const stops = await Promise.all([spawnKeys(common), serveStaff(common), servePublic(common)])
  const { partnership, lines } = await offerSetUp(common.installation, common.urls.staff, isDemonstration)
  // Before the address is printed, so that the first page is there; before the worker, because of what it seals.
  const demonstration = partnership === 'demonstration' ? [await prepareWithProgress(common)] : []
  common.ahead?.child.kill()
  stops.push(partnership === 'none' ? runWorkerOnceSetUp(common) : await runWorker(common))
  sayReady(common, [...addresses(common, undefined), ...demonstration, ...lines])
  return stops
}

/** One surface, as its own process. */
export async function startOne(common: Common, only: Surface): Promise<Stop[]> {
  const stop = await startAlone[only](common)
  sayReady(common, addresses(common, only))
  return [stop]
}

const sayReady = ({ options }: Common, lines: readonly string[]): void =>
  void options.out.write(`\n${lines.join('\n')}\n\nPress Ctrl-C to stop.\n`)

function addresses({ urls }: Common, only: Surface | undefined): string[] {
  const lines = { public: `Public site:  ${urls.public}`, staff: `Staff site:   ${urls.staff}` }
  if (only === undefined) return [lines.public, lines.staff]
  return only === 'public' || only === 'staff' ? [lines[only]] : []
}

async function prepareWithProgress(common: Common): Promise<string> {
  let done = 0
  const progress = startProgress({
    output: common.options.err,
    label: 'Preparing the demonstration',
    total: 1,
  })
  try {
    return await prepare(common, (steps, total) => {
      progress.advance(steps / total - done)
      done = steps / total
    })
  } finally {
    progress.stop()
  }
}

const prepare = async (common: Common, onProgress?: (done: number, total: number) => void): Promise<string> =>
  prepareDemonstration({
    ...surfaceParts(common, await buildAssets()),
    installation: common.installation,
    rooms,
    openPublicSite,
    listeners,
    keepOutlines,
    keepPublished,
    keepIncidents,
    keyrings: { staff: staffKeyring(common), public: publicKeyring(common) },
    keySocket: common.keySocket,
    now: systemClock.now(),
    history: shareOfCounty(common.options.env),
    ahead: common.ahead,
    ...(onProgress === undefined ? {} : { onProgress }),
  })

const publicKeyring = (common: Common): Keyring =>
  common.keyring('public', ['intake-pepper', 'receipt-salt', 'training-code', 'survey-pass'])
const staffKeyring = (common: Common): Keyring =>
  joinedKeyring([
    common.keyring('staff', ['password-pepper', 'one-time-code', 'deconfliction-index']),
    publicKeyring(common),
  ])

async function serveStaff(common: Common): Promise<Stop> {
  const staff = common.installation.open('staff', 12)
  const door = common.installation.open('door', 4)
  const app = await openStaff(rooms, {
    ...surfaceParts(common, await buildAssets()),
    keyring: staffKeyring(common),
    staff,
    door,
    keySocket: common.keySocket,
  })
  await listen(app, common.host, common.ports.staff)
  return async () => {
    await app.close()
    await Promise.all([staff.close(), door.close()])
  }
}

async function servePublic(common: Common): Promise<Stop> {
  const database = common.installation.open('public', 16)
  const app = await openPublicSite({
    ...surfaceParts(common, await buildAssets()),
    keyring: publicKeyring(common),
    public: database,
  })
  await listen(app, common.host, common.ports.public)
  return async () => {
    await app.close()
    await database.close()
  }
}

const surfaceParts = (common: Common, assets: Awaited<ReturnType<typeof buildAssets>>) => ({
  assets,
  clock: systemClock,
  log: common.log,
  staffUrl: common.urls.staff,
  publicUrl: common.urls.public,
})

/**
 * The worker of an empty installation waits until the set-up link was used. From its first breath it seals the audit log,
 * and what is sealed says that nothing older can come: the demonstration, which is dated back, must be filled before.
 */
function runWorkerOnceSetUp(common: Common): Stop {
  const stopping = new AbortController()
  const waiting = workerOnceSetUp(common, stopping.signal).catch((error: unknown) => {
    common.log.error('worker.not-started', error)
    return null
  })
  return async () => {
    stopping.abort()
    await (
      await waiting
    )?.()
  }
}

async function workerOnceSetUp(common: Common, signal: AbortSignal): Promise<Stop | null> {
  const database = common.installation.open('worker', 1)
  const partnership = await untilSetUp(database, signal)
  await database.close()
  if (partnership === null) return null
  if (partnership === 'demonstration') await prepareBesideOthers(common)
  return runWorker(common)
}

/** Chosen on the set-up page, which says that it is being prepared. Whatever goes wrong, the worker is needed after it. */
async function prepareBesideOthers(common: Common): Promise<void> {
  try {
    common.options.err.write(`${await prepare(common)}\n`)
  } catch (error) {
    common.log.error('demonstration.failed', error)
  }
}

async function runWorker(common: Common): Promise<Stop> {
  const database = common.installation.open('worker', 6)
  const worker = await openWorker({
    database,
    listeners,
    chores,
    log: common.log,
    clock: systemClock,
    keyring: common.keyring('worker'),
    anchorFile: path.join(common.installation.dataDir, 'audit-anchors.jsonl'),
  })
  return async () => {
    await worker.stop()
    await database.close()
  }
}

const startAlone: Readonly<Record<Surface, (common: Common) => Promise<Stop>>> = {
  public: servePublic,
  staff: serveStaff,
  worker: runWorker,
}

/** The key service beside us, as its own process. If it ends by itself it is started again; reports are taken meanwhile. */
async function spawnKeys(common: Common): Promise<Stop> {
  let stopped = false
  const start = (): ChildProcess => {
    const child = fork(path.join(import.meta.dirname, 'cli/main.ts'), ['start', 'keys'], {
      env: { ...process.env, ARTICLE4_DATA: common.installation.dataDir },
      // It answers a question now and then: room for one large file, and no more kept than that.
      execArgv: ['--max-old-space-size=128', '--max-semi-space-size=2', '--optimize-for-size'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    child.once('exit', () => {
      if (!stopped) setTimeout(() => (current = start()), 1_000)
    })
    return child
  }
  let current = start()
  // A child that went away (Ctrl-C reaches it too) will not become ready.
  await Promise.race([once(current, 'message'), once(current, 'exit'), sleep(20_000)])
  return async () => {
    stopped = true
    if (current.exitCode !== null || current.signalCode !== null) return
    const gone = once(current, 'exit')
    current.kill('SIGTERM')
    await Promise.race([gone, sleep(3_000)])
  }
}

async function listen(app: FastifyInstance, host: string, port: number): Promise<void> {
  try {
    await app.listen({ host, port })
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : ''
    if (code !== 'EADDRINUSE') throw cause
    throw new Error(
      `Port ${port} is taken, perhaps by an Article 4 that is already running. Stop that, or choose others with ARTICLE4_PUBLIC_PORT and ARTICLE4_STAFF_PORT.`,
      { cause },
    )
  }
}
