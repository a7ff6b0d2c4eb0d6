/**
 * Finding a server that is running already, and telling it from one that was killed.
 *
 * PostgreSQL keeps `postmaster.pid` in the folder of the database while it runs: process number, folder, start time,
 * port, socket folder and so on, a line each. After kill -9 the file stays, and the number in it may by now belong to
 * a program that has nothing to do with us. The only proof of a running server is that it answers; the file says
 * where to ask.
 */
import { readFile, readlink, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { ClusterError, textOf } from './problem.ts'
import { isAlive } from './start-lock.ts'

const askAgainAfterMilliseconds = 15
const tellAfterMilliseconds = 2000
/** Recovery after a crash reads and syncs every file; on a slow disk with much data that takes its time. */
const patienceMilliseconds = 300_000

export type PidFile = { readonly pid: number; readonly port: number; readonly socketDirectory: string }

export type Answer =
  | { readonly state: 'ready'; readonly version: string }
  | { readonly state: 'busy' }
  | { readonly state: 'absent' }

/** What postmaster.pid says, or null when it is missing or not yet complete. */
export async function readPidFile(cluster: string): Promise<PidFile | null> {
  const text = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const [pid, , , port, socketDirectory] = text.split('\n')
  if (socketDirectory === undefined || socketDirectory === '') return null
  return { pid: Number(pid), port: Number(port), socketDirectory }
}

/** Asks a server whether it is ready and serves this very folder. */
export async function ask(config: pg.ClientConfig, cluster: string): Promise<Answer> {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: 10_000 })
  // A server that goes away under an idle connection is an answer, not a fault.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string; folder: string }>(
      `select current_setting('server_version') as version, current_setting('data_directory') as folder`,
    )
    const [row] = rows
    if (row === undefined || row.folder !== cluster) return { state: 'absent' }
    return { state: 'ready', version: row.version.split(' ')[0] ?? '' }
  } catch (error) {
    return meaningOf(textOf(error, 'code'), error)
  } finally {
    await client.end().catch(() => undefined)
  }
}

function meaningOf(code: string | null, cause: unknown): Answer {
  // Starting up, recovering or shutting down; or every place taken.
  if (code === '57P03' || code === '53300') return { state: 'busy' }
  if (code === '28P01' || code === '28000') {
    throw new ClusterError(
      'The database does not accept the password kept in the keys folder of the data folder. Put back the keys that belong to this database.',
      { cause },
    )
  }
  return { state: 'absent' }
}

export type Waiting = {
  readonly config: pg.ClientConfig
  readonly cluster: string
  readonly log: (line: string) => void
  /** Said once when it takes longer than two seconds. */
  readonly patienceLine: string
  /** Whether the server may still come; false ends the waiting. */
  readonly mayCome: () => Promise<boolean>
}

/** Waits until the server is ready; null when it is gone. */
export async function waitUntilReady(waiting: Waiting): Promise<{ readonly version: string } | null> {
  const started = Date.now()
  let told = false
  for (;;) {
    const mayCome = await waiting.mayCome()
    const answer = await ask(waiting.config, waiting.cluster)
    if (answer.state === 'ready') return answer
    if (answer.state === 'absent' && !mayCome) return null
    const waited = Date.now() - started
    if (waited > patienceMilliseconds) {
      throw new ClusterError(
        'The database did not become ready in five minutes. See its log in the data folder.',
      )
    }
    if (!told && waited > tellAfterMilliseconds) {
      told = true
      waiting.log(waiting.patienceLine)
    }
    await sleep(askAgainAfterMilliseconds)
  }
}

/** Whether the process of postmaster.pid is alive and is a PostgreSQL that works in this folder. */
export async function isOurServer(pid: number, cluster: string): Promise<boolean> {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => null)
  if (folder !== null) return folder === cluster
  // Not ours to look into: then it belongs to another account, and the database would too.
  const [owner, files] = await Promise.all([stat(`/proc/${pid}`).catch(() => null), stat(cluster)])
  return owner !== null && owner.uid === files.uid
}

/** Removes what a server that was killed left behind, when its number has passed to a stranger: its pid file, and its socket's lock. */
export async function forgetStranger(cluster: string, socketDir: string): Promise<void> {
  const file = await readPidFile(cluster)
  if (await isStranger(file?.pid, cluster)) await rm(path.join(cluster, 'postmaster.pid'), { force: true })
  const lock = path.join(socketDir, '.s.PGSQL.5432.lock')
  const text = await readFile(lock, 'utf8').catch(() => '')
  if (await isStranger(Number.parseInt(text, 10), cluster)) await rm(lock, { force: true })
}

const isStranger = async (pid: number | undefined, cluster: string): Promise<boolean> =>
  pid !== undefined && pid > 0 && isAlive(pid) && !(await isOurServer(pid, cluster))
