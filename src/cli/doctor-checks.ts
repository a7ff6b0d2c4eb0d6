/** The checks of `article4 doctor` that concern the machine and the data folder. */
import { createHash } from 'node:crypto'
import { readdir, readFile, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { openAdminDatabase } from '#platform/postgres/admin.ts'
import type { Context } from './context.ts'
import type { Check, Finding } from './doctor-report.ts'

const gigabyte = 1024 ** 3
/** PostgreSQL stops when its disk is full; below this, look before a busy day fills it. */
const leastFree = 2 * gigabyte
/** The rebuild target: at most 24 hours of work lost. */
const oldestBackupHours = 24
/** Before this the clock cannot be right: the program did not exist. */
const earliestDate = Date.parse('2026-01-01T00:00:00Z')
/** Sign-in codes and expiries tolerate half a minute at most. */
const mostDriftSeconds = 5

const fine = (finding: string): Finding => ({ ok: true, finding })
const bad = (finding: string, action: string): Finding => ({ ok: false, finding, action })

/** All checks, in the order in which one would look. */
export function checksOf(context: Context): Check[] {
  return [
    { name: 'Node', run: () => Promise.resolve(nodeVersion(process.versions.node)) },
    { name: 'Packages', run: () => packages(context.root) },
    { name: 'Disk space', run: () => diskSpace(context.dataDir) },
    { name: 'Data folder', run: () => privacy(context.dataDir) },
    { name: 'Database', run: () => database(context) },
    { name: 'Clock', run: () => Promise.resolve(clock(Date.now())) },
    { name: 'Last backup', run: () => lastBackup(context.dataDir, Date.now()) },
  ]
}

/** Node 24.12 is the first whose type stripping is stable. */
export function nodeVersion(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const enough = major > 24 || (major === 24 && minor >= 12)
  return enough ? fine(version) : bad(`${version} is too old`, 'install Node 24 LTS.')
}

/** The bootstrap leaves a stamp with the hash of the lock file that it installed from. */
export async function packages(root: string): Promise<Finding> {
  const lock = await readFile(path.join(root, 'package-lock.json'))
  const stamp = await readFile(path.join(root, 'node_modules/.article4-stamp'), 'utf8').catch(() => '')
  if (stamp.includes(createHash('sha256').update(lock).digest('hex')))
    return fine('as package-lock.json says')
  return bad('not what package-lock.json says', 'run npm start (or npm ci) once to install them.')
}

/** Free space where the data is, or will be. */
export async function diskSpace(dataDir: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(await existingParent(dataDir))
  const free = bavail * bsize
  const said = `${(free / gigabyte).toFixed(1)} GB free`
  return free >= leastFree
    ? fine(said)
    : bad(said, 'free some space, or move the data folder to a larger disk.')
}

/** Nothing under the data folder may be open to other accounts. */
export async function privacy(dataDir: string): Promise<Finding> {
  const own = await stat(dataDir).catch(() => null)
  if (own === null) return fine('not there yet; the first start makes it')
  const names = await readdir(dataDir)
  const places = [dataDir, ...names.map((name) => path.join(dataDir, name))]
  const keys = await readdir(path.join(dataDir, 'keys'), { recursive: true }).catch(() => [])
  places.push(...keys.map((name) => path.join(dataDir, 'keys', name)))
  for (const place of places) {
    const found = await stat(place).catch(() => null)
    if (found !== null && (found.mode & 0o077) !== 0) {
      return bad(`${place} is open to other accounts`, `run: chmod -R go= '${dataDir}'`)
    }
  }
  return fine('closed to other accounts')
}

async function database(context: Context): Promise<Finding> {
  const external = (context.env['DATABASE_URL'] ?? '') !== ''
  if (!external && (await stat(path.join(context.dataDir, 'postgres')).catch(() => null)) === null) {
    return fine('none yet; the first start makes one')
  }
  const opened = await openAdminDatabase({ dataDir: context.dataDir, env: context.env, log: () => undefined })
  const client = new pg.Client(opened.config)
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string; number: number; now: Date }>(
      `select current_setting('server_version') as version, current_setting('server_version_num')::integer as number, clock_timestamp() as now`,
    )
    return databaseFinding(rows[0], external ? 'at DATABASE_URL' : 'embedded', Date.now())
  } finally {
    await client.end().catch(() => undefined)
    await opened.close()
  }
}

type Answer = { readonly version: string; readonly number: number; readonly now: Date }

/** What the database's own answer means: its version, and how far its clock is from ours. */
export function databaseFinding(answer: Answer | undefined, where: string, now: number): Finding {
  if (answer === undefined) return bad('it does not answer', 'look at the log in the data folder.')
  const drift = Math.abs(answer.now.getTime() - now) / 1000
  const said = `PostgreSQL ${answer.version}, ${where}, answers`
  if (answer.number < 150_000) return bad(`${said}, and is too old`, 'use PostgreSQL 15 or newer.')
  if (drift > mostDriftSeconds) {
    return bad(
      `${said}; its clock differs by ${Math.round(drift)} s`,
      'set both clocks from a time server (NTP).',
    )
  }
  return fine(said)
}

/** A clock from before the program existed is wrong for certain. */
export function clock(now: number): Finding {
  const said = new Date(now).toISOString()
  return now >= earliestDate ? fine(said) : bad(said, 'set the clock from a time server (NTP).')
}

/** The newest file in the backups folder. */
export async function lastBackup(dataDir: string, now: number): Promise<Finding> {
  if ((await stat(path.join(dataDir, 'postgres')).catch(() => null)) === null)
    return fine('nothing to back up yet')
  const folder = path.join(dataDir, 'backups')
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.a4backup'))
  const times = await Promise.all(names.map(async (name) => (await stat(path.join(folder, name))).mtimeMs))
  const action = 'run article4 backup, copy the file to another machine, and repeat that daily.'
  if (times.length === 0) return bad('there is none', action)
  const hours = (now - Math.max(...times)) / 3_600_000
  const said = hours < 1 ? 'less than an hour ago' : `${Math.round(hours)} hours ago`
  return hours <= oldestBackupHours ? fine(said) : bad(said, action)
}

async function existingParent(place: string): Promise<string> {
  if ((await stat(place).catch(() => null)) !== null) return place
  return existingParent(path.dirname(place))
}
