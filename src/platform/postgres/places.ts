/**
 * The folders of one installation, and the rule that each belongs to us and is closed to everybody else.
 *
 *   <data>/postgres        the database files
 *   <data>/keys            postgres.json: the superuser's password
 *   <data>/socket          the socket, unless its path would be too long
 */
import { createHash } from 'node:crypto'
import { chmod, lstat, mkdir, mkdtemp, realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ClusterError, textOf } from './problem.ts'

/** The kernel's limit for a socket path is 108 bytes with the closing zero. */
const longestSocketPath = 107

export type Places = {
  readonly data: string
  readonly cluster: string
  readonly keys: string
  readonly passwordFile: string
}

/** Makes the data folder where it is missing and says where everything in it is. */
export async function openPlaces(dataDir: string): Promise<Places> {
  await makePrivate(path.resolve(dataDir))
  const data = await realpath(dataDir)
  const keys = path.join(data, 'keys')
  await makePrivate(keys)
  return {
    data,
    cluster: path.join(data, 'postgres'),
    keys,
    passwordFile: path.join(keys, 'postgres.json'),
  }
}

/** A folder of ours with mode 0700; an existing one is closed if it stood open. */
export async function makePrivate(directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 })
    await chmod(directory, 0o700)
  } catch (cause) {
    throw new ClusterError(
      `The folder ${directory} cannot be made or closed to others by this account. Run as the owner of the data folder, or choose another with ARTICLE4_DATA.`,
      { cause },
    )
  }
}

/**
 * The folder for the socket: inside the data folder, or where that path is too long (or holds a sign that
 * PostgreSQL reads as a separator), a folder under the system's temporary one. Everybody may write there, so one that
 * is there already is used only if it is ours and closed; if somebody else took the name, we take a random one.
 * A running server is found by what its postmaster.pid says, so the name may differ from start to start.
 */
export async function chooseSocketDirectory(data: string, temporary = tmpdir()): Promise<string> {
  const inside = path.join(data, 'socket')
  if (fits(inside)) {
    await makePrivate(inside)
    return inside
  }
  const base = fits(path.join(temporary, 'article4-0123456789abcdef')) ? temporary : '/tmp'
  const name = path.join(base, `article4-${createHash('sha256').update(data).digest('hex').slice(0, 16)}`)
  try {
    await mkdir(name, { mode: 0o700 })
    return name
  } catch (error) {
    if (textOf(error, 'code') !== 'EEXIST') throw error
  }
  return (await isOursAndClosed(name)) ? name : mkdtemp(path.join(base, 'article4-'))
}

/** Whether this folder is the chosen one inside the data folder, which stays, or a temporary one, which goes. */
export function isTemporarySocketDirectory(data: string, socketDirectory: string): boolean {
  return path.dirname(socketDirectory) !== data
}

function fits(directory: string): boolean {
  const socket = path.join(directory, '.s.PGSQL.5432')
  return Buffer.byteLength(socket) <= longestSocketPath && !/[,"'\n\\]/.test(directory)
}

/** A real folder (not a link), owned by this account, that nobody else may enter. */
export async function isOursAndClosed(directory: string): Promise<boolean> {
  const found = await lstat(directory)
  return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o077) === 0
}
