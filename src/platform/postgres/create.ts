/**
 * Making a new database, so that it is either there whole or not there.
 *
 * The password is written first, then the files are made under another name, and one rename puts them in place. A
 * kill in between leaves a half-made folder under that other name, which the next start removes.
 */
import { execFile } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { handTo } from './account.ts'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import type { Places } from './places.ts'
import { ClusterError, textOf } from './problem.ts'

const run = promisify(execFile)
const halfMade = 'postgres.new-'

/** The environment for PostgreSQL's programs: nothing of ours (passphrases, PG* variables) goes along. */
export function bareEnvironment(): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
}

/** The superuser's password: kept from before, or made now. */
export async function superuserPassword(places: Places, isNew: boolean): Promise<string> {
  const kept = await readFile(places.passwordFile, 'utf8').catch(() => null)
  if (kept !== null) return passwordIn(kept, places.passwordFile)
  if (!isNew) {
    throw new ClusterError(
      `The password of the database is missing: ${places.passwordFile}. Put back the keys folder that belongs to ${places.cluster}.`,
    )
  }
  const password = randomBytes(32).toString('base64url')
  const aside = `${places.passwordFile}.${randomUUID()}`
  await writeDurably(aside, `${JSON.stringify({ user: 'postgres', password })}\n`)
  await link(aside, places.passwordFile)
  await rm(aside)
  await syncFolder(places.keys)
  return password
}

function passwordIn(text: string, file: string): string {
  const value: unknown = JSON.parse(text)
  if (
    typeof value === 'object' &&
    value !== null &&
    'password' in value &&
    typeof value.password === 'string'
  ) {
    return value.password
  }
  throw new ClusterError(
    `The file ${file} does not hold a password. Put back the keys folder that belongs here.`,
  )
}

/** Runs initdb and puts the finished folder in its place. */
export async function createCluster(
  places: Places,
  binaries: Binaries,
  account: Account,
  password: string,
): Promise<void> {
  for (const name of await readdir(places.data)) {
    if (name.startsWith(halfMade)) await rm(path.join(places.data, name), { recursive: true, force: true })
  }
  const work = path.join(places.data, `${halfMade}${randomUUID()}`)
  const files = path.join(work, 'files')
  const passwordFile = path.join(work, 'password')
  await mkdir(files, { recursive: true, mode: 0o700 })
  await writeDurably(passwordFile, password)
  await handTo(account, places.data, work, files, passwordFile)
  try {
    await runInitdb(binaries, account, files, passwordFile)
    await rename(files, places.cluster)
    await syncFolder(places.data)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function runInitdb(
  binaries: Binaries,
  account: Account,
  files: string,
  passwordFile: string,
): Promise<void> {
  const fixed = [
    '-D',
    files,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--auth-local=scram-sha-256',
    '--auth-host=scram-sha-256',
    '--data-checksums',
    '--no-instructions',
  ]
  const [program, ...before] = [...account.prefix, path.join(binaries.directory, 'initdb')]
  let failure: unknown = null
  for (const locale of locales(binaries.major)) {
    try {
      await run(program, [...before, ...fixed, ...locale], {
        cwd: '/',
        env: bareEnvironment(),
        ...account.owner,
      })
      return
    } catch (error) {
      failure = error
    }
  }
  const said = (textOf(failure, 'stderr') ?? String(failure)).trim()
  throw new ClusterError(`A new database could not be made. PostgreSQL said: ${said}`, { cause: failure })
}

/**
 * Sorting by code point, the same on every machine and after every upgrade of the C library (a changed sort order
 * silently breaks indexes); upper and lower case for all of Unicode. Where a person reads a sorted list, ask for an
 * ICU collation by name. In order of preference; not every system has C.UTF-8.
 */
function locales(major: number): string[][] {
  const plain = [['--locale=C.UTF-8'], ['--lc-collate=C', '--lc-ctype=en_US.UTF-8'], ['--locale=C']]
  if (major < 17) return plain
  return plain.map((choice) => ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', ...choice])
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
