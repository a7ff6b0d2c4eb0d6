import { existsSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { systemClock } from '#platform/clock.ts'
import { openKeyring } from '#platform/crypto/keyring.ts'
import { openInstallation, type Installation } from '#platform/installation.ts'
import { startKeyService } from '#platform/keys/service.ts'
import { jsonLog } from '#platform/log.ts'
import { chooseSocketDirectory } from '#platform/postgres/places.ts'
import type { Simulating } from './demonstration/history/start.ts'
import type { Common, RunOptions, Stop } from './serve.ts'
import { boxUses, unsealingRooms } from './unsealing.ts'

/**
 * `node src/main.ts [public | staff | worker | keys]`: one surface, as its own process and Unix user in production; without
 * an argument all of them, which is what `npm start` does. The key service is a process of its own in both.
 */
const parts = ['public', 'staff', 'worker', 'keys'] as const
type Part = (typeof parts)[number]

/** Runs until a signal says stop; answers with the exit code. */
export async function run(argv: readonly string[], options: RunOptions): Promise<number> {
  const asked = argv.find((word) => !word.startsWith('-'))
  const only = parts.find((part) => part === asked)
  if (asked !== undefined && only === undefined) {
    options.err.write(
      `There is no part called "${asked}". The parts are: ${parts.join(', ')}. Without a name, all run together.\n`,
    )
    return 2
  }
  const stopping = stopSignal()
  const readAhead = only === 'keys' ? () => {} : readRoomsAhead()
  const say = (line: string): void => {
    options.err.write(`${line}\n`)
    readAhead()
  }
  const ahead = only === undefined && argv.includes('--demo') ? await simulatedMeanwhile(options) : null
  const installation = await openInstallation({
    dataDir: options.dataDir,
    databaseUrl: options.env['DATABASE_URL'],
    say,
    migrate: only === undefined,
    mayInherit: only === undefined,
  })
  const running = await startParts(installation, { options, only, argv, ahead })
  await stopping
  for (const stop of running.toReversed()) await stop()
  await installation.close()
  return 0
}

/**
 * To be called when the database has something to do: the rooms are read meanwhile, which takes as long as making it. A moment later,
 * because whatever begins while they are read waits for them. Who needs them waits too, and is told if they cannot be read.
 */
function readRoomsAhead(): () => void {
  let isAsked = false
  return () => {
    if (isAsked) return
    isAsked = true
    setTimeout(() => void import('./serve.ts').catch(() => {}), 100).unref()
  }
}

/** Of a database that is yet to be made: its past is made up on the other core. */
async function simulatedMeanwhile({ dataDir, env }: RunOptions): Promise<Simulating | null> {
  const isToBeMade = (env['DATABASE_URL'] ?? '') === '' && !existsSync(path.join(dataDir, 'postgres'))
  if (!isToBeMade) return null
  const { shareOfCounty, simulateAhead } = await import('./demonstration/history/start.ts')
  const size = shareOfCounty(env)
  return size > 0 ? simulateAhead(systemClock.now(), size) : null
}

interface Starting {
  readonly options: RunOptions
  readonly only: Part | undefined
  readonly argv: readonly string[]
  readonly ahead: Simulating | null
}

async function startParts(
  installation: Installation,
  { options, only, argv, ahead }: Starting,
): Promise<Stop[]> {
  const common = await commonParts(installation, options, ahead)
  if (only === 'keys') return [await runKeys(common)]
  // Only here: the key service needs no room, and half of a start was spent waiting until it had read them all.
  const { startOne, startTogether } = await import('./serve.ts')
  return only === undefined ? startTogether(common, argv.includes('--demo')) : startOne(common, only)
}

async function commonParts(
  installation: Installation,
  options: RunOptions,
  ahead: Simulating | null,
): Promise<Common> {
  const { env } = options
  const host = env['ARTICLE4_HOST'] ?? '127.0.0.1'
  const ports = {
    public: Number(env['ARTICLE4_PUBLIC_PORT'] ?? 3000),
    staff: Number(env['ARTICLE4_STAFF_PORT'] ?? 4000),
  }
  const keysDir = path.join(installation.dataDir, 'keys')
  return {
    installation,
    options,
    log: jsonLog((line) => options.err.write(line)),
    keySocket: path.join(await chooseSocketDirectory(installation.dataDir), 'keys.sock'),
    host,
    ahead,
    ports,
    urls: {
      public: env['ARTICLE4_PUBLIC_URL'] ?? `http://localhost:${ports.public}`,
      staff: env['ARTICLE4_STAFF_URL'] ?? `http://localhost:${ports.staff}`,
    },
    keyring(name, kinds = []) {
      const keyring = openKeyring(path.join(keysDir, name))
      for (const kind of kinds) keyring.ensure(kind, systemClock.now())
      return keyring
    },
  }
}

async function runKeys(common: Common): Promise<Stop> {
  const database = common.installation.open('keys', 4)
  const service = await startKeyService({
    socketPath: common.keySocket,
    keyring: common.keyring('service'),
    pool: database.pool,
    clock: systemClock,
    log: common.log,
    uses: boxUses,
    rooms: unsealingRooms,
  })
  process.send?.('ready')
  return async () => {
    await service.close()
    await database.close()
  }
}

/** Ctrl-C, a polite kill, or the parent going away. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
    process.once('disconnect', () => resolve())
  })
}
