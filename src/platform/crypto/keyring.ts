/**
 * Keys on disk, outside the database and its backups.
 *
 * A directory only its owner may enter (0700) holds one small file for each key (0600): `{ id, kind, version, created,
 * key }`. A key of a kind is *created* once, *used* while it is the newest, and *kept* after a newer one has come, to
 * open and verify what it made. Nothing here deletes a key: that is a decision about everything it ever sealed.
 *
 * Always true: every key is 32 random bytes (also an X25519 or Ed25519 private key is just that); its id holds kind,
 * version and a random part, so that the keys of two installations never go by the same id; a half-written key is
 * never seen, because a file gets its name only when it is complete, and two processes that start at once agree on
 * one key, because only one of them gets the name.
 */
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
} from 'node:fs'
import { unlinkSync, writeSync } from 'node:fs'
import path from 'node:path'

export type Key = {
  readonly id: string
  readonly kind: string
  readonly version: number
  readonly created: Date
  readonly key: Buffer
}

export type Keyring = {
  /** The newest key of a kind. Throws when there is none: a missing key is never replaced by a new one in silence. */
  readonly current: (kind: string) => Key
  /** The key with this id, or null. Looks on disk again when it is not known, as another process may have made it. */
  readonly byId: (id: string) => Key | null
  /** All keys of a kind, newest first: the one to use and the ones to verify with. */
  readonly all: (kind: string) => readonly Key[]
  /** The newest key of a kind, made now if there is none. For the first start. */
  readonly ensure: (kind: string, now: Date) => Key
  /** Makes a newer key of a kind. The older ones stay. */
  readonly rotate: (kind: string, now: Date) => Key
}

/** A keys directory that must not be used as it is. The message is a plain sentence that says what to do. */
export class KeyringError extends Error {
  override readonly name = 'KeyringError'
}

const kindPattern = /^[a-z][a-z0-9-]{0,39}$/
const fileName = /^([a-z][a-z0-9-]{0,39})\.v([1-9]\d{0,5})\.json$/

/** Opens a keys directory, making it if it is missing. Refuses one that others can read. */
export function openKeyring(directory: string): Keyring {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  refuseLooseDirectory(directory)
  let keys = readAll(directory)

  const all = (kind: string) => keys.filter((key) => key.kind === kind)
  const find = (id: string) => keys.find((key) => key.id === id) ?? null
  const reread = () => {
    keys = readAll(directory)
  }

  const create = (kind: string, version: number, now: Date): Key => {
    if (!kindPattern.test(kind))
      throw new KeyringError('A kind of key is written in small letters, digits and dashes.')
    writeKey(directory, kind, version, now)
    reread()
    const made = all(kind).find((key) => key.version === version)
    if (made === undefined) throw new KeyringError(`The key "${kind}" was written but cannot be read back.`)
    return made
  }

  return {
    all,
    current: (kind) => {
      const newest = all(kind)[0]
      if (newest === undefined) throw new KeyringError(`There is no key "${kind}" in the keys directory.`)
      return newest
    },
    byId: (id) => {
      const known = find(id)
      if (known !== null) return known
      reread()
      return find(id)
    },
    ensure: (kind, now) => all(kind)[0] ?? create(kind, 1, now),
    rotate: (kind, now) => {
      reread()
      return create(kind, (all(kind)[0]?.version ?? 0) + 1, now)
    },
  }
}

function readAll(directory: string): readonly Key[] {
  return readdirSync(directory)
    .filter((name) => fileName.test(name))
    .map((name) => readKey(path.join(directory, name)))
    .sort((a, b) => b.version - a.version)
}

function readKey(file: string): Key {
  refuseLooseFile(file)
  const [, kind = '', version = ''] = fileName.exec(path.basename(file)) ?? []
  const content = parseJson(file)
  const key = Buffer.from(typeof content.key === 'string' ? content.key : '', 'base64url')
  const created = new Date(typeof content.created === 'string' ? content.created : Number.NaN)
  const isWhole =
    key.length === 32 &&
    content.kind === kind &&
    content.version === Number(version) &&
    typeof content.id === 'string' &&
    content.id.startsWith(`${kind}.v${version}.`) &&
    !Number.isNaN(created.getTime())
  if (!isWhole)
    throw new KeyringError(`The key file "${file}" is damaged. Put it back from your backup of the keys.`)
  return { id: String(content.id), kind, version: Number(version), created, key }
}

type KeyFile = { id?: unknown; kind?: unknown; version?: unknown; created?: unknown; key?: unknown }

function parseJson(file: string): KeyFile {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof content === 'object' && content !== null ? content : {}
  } catch {
    // The cause is left out on purpose: a JSON error quotes the text it stumbled over, and this text is a key.
    return {}
  }
}

/** Writes under a temporary name, then links it to the real one, which fails if somebody else was first. */
function writeKey(directory: string, kind: string, version: number, now: Date): void {
  const id = `${kind}.v${version}.${randomBytes(4).toString('hex')}`
  const key = randomBytes(32).toString('base64url')
  const content = `${JSON.stringify({ id, kind, version, created: now.toISOString(), key })}\n`
  const temporary = path.join(directory, `.${id}.new`)
  const handle = openSync(temporary, 'wx', 0o600)
  try {
    writeSync(handle, content)
    fsyncSync(handle)
    linkSync(temporary, path.join(directory, `${kind}.v${version}.json`))
    syncDirectory(directory)
  } catch (cause) {
    if (!isExists(cause)) throw cause
  } finally {
    closeSync(handle)
    unlinkSync(temporary)
  }
}

/** Without this a power cut could lose the name of a key that has already sealed something. */
function syncDirectory(directory: string): void {
  const handle = openSync(directory, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function isExists(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}

function refuseLooseDirectory(directory: string): void {
  const found = lstatSync(directory)
  if (!found.isDirectory()) throw new KeyringError(`The keys directory "${directory}" is not a directory.`)
  if ((found.mode & 0o077) !== 0) {
    throw new KeyringError(
      `Others can enter the keys directory "${directory}". Run: chmod 700 "${directory}"`,
    )
  }
}

function refuseLooseFile(file: string): void {
  const found = lstatSync(file)
  if (!found.isFile()) throw new KeyringError(`The key file "${file}" is not an ordinary file.`)
  if ((found.mode & 0o077) !== 0) {
    throw new KeyringError(`Others can read the key file "${file}". Run: chmod 600 "${file}"`)
  }
}
