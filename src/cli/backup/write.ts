/**
 * Writing a backup: one repeatable-read transaction sees one moment of the whole database, while everybody works on.
 *
 * The file is written under another name, encrypted from its first byte, checked by reading it back, and only then
 * given its name. So a file with the right name is a whole and readable backup.
 */
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { readArchive, writeEntry, writeManifest } from './archive.ts'
import type { Manifest, ManifestEntry } from './archive.ts'
import {
  countLargeObjects,
  copyTarget,
  fixTextForms,
  migrationsOf,
  sequencesOf,
  tablesOf,
} from './catalogue.ts'
import type { Table } from './catalogue.ts'
import { CopyOut } from './copy.ts'
import { seal, startSealing, unseal } from './seal.ts'
import type { Opener, Recipient } from './seal.ts'

export type BackupOptions = {
  readonly admin: pg.ClientConfig
  readonly file: string
  readonly recipient: Recipient
  /** Told the bytes read of an estimated total. */
  readonly onProgress?: (done: number, estimated: number) => void
  readonly signal?: AbortSignal
}

/** Writes an encrypted backup to `file` and answers with its manifest. */
export async function writeBackup(options: BackupOptions): Promise<Manifest> {
  const { file, recipient, signal } = options
  const unfinished = `${file}.unfinished`
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const client = new pg.Client(options.admin)
  client.on('error', () => undefined)
  await client.connect()
  try {
    const sealing = await startSealing(recipient)
    const plain = dumpOf(client, options.onProgress)
    const output = createWriteStream(unfinished, { mode: 0o600, flags: 'w', flush: true })
    await pipeline(Readable.from(seal(sealing, plain)), output, { signal })
    const manifest = await verifyBackup(unfinished, { kind: 'file-key', fileKey: sealing.fileKey })
    await rename(unfinished, file)
    await syncFolder(path.dirname(file))
    return manifest
  } finally {
    await rm(unfinished, { force: true })
    await client.end()
  }
}

/** Reads a whole backup, decrypts it, checks every part against its manifest, and answers with that. */
export function verifyBackup(file: string, opener: Opener): Promise<Manifest> {
  return readArchive(unseal(createReadStream(file), opener), { onEntry: () => Promise.resolve() })
}

/** The plain archive of a database as a stream. It exists only between the database and the encryption. */
export async function* dumpOf(
  client: pg.Client,
  onProgress: BackupOptions['onProgress'] = () => undefined,
): AsyncGenerator<Buffer> {
  await fixTextForms(client)
  // With row security on, a role that it applies to would get a part and believe it the whole. Off, it gets an error.
  await client.query('set row_security = off')
  await client.query('begin transaction isolation level repeatable read read only')
  try {
    if ((await countLargeObjects(client)) > 0)
      throw new Error('The database holds large objects, which a backup does not carry.')
    const tables = await tablesOf(client)
    const estimated = tables.reduce((sum, table) => sum + table.bytes, 0)
    const entries: ManifestEntry[] = []
    let done = 0
    for (const table of tables) {
      entries.push(yield* entryOf(client, table))
      done += table.bytes
      onProgress(done, estimated)
    }
    yield writeManifest(await manifestOf(client, entries))
  } finally {
    await client.query('rollback').catch(() => undefined)
  }
}

async function* entryOf(client: pg.Client, table: Table): AsyncGenerator<Buffer, ManifestEntry> {
  const copy = client.query(new CopyOut(`copy ${copyTarget(table)} to stdout`))
  const header = { schema: table.schema, name: table.name, columns: [...table.columns] }
  return yield* writeEntry(header, copy, () => copy.rows)
}

async function manifestOf(client: pg.Client, entries: ManifestEntry[]): Promise<Manifest> {
  const { rows } = await client.query<{ made_at: string; server: string }>(
    `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as made_at, current_setting('server_version') as server`,
  )
  return {
    format: 1,
    madeAt: rows[0]?.made_at ?? '',
    server: rows[0]?.server ?? '',
    migrations: await migrationsOf(client),
    sequences: await sequencesOf(client),
    entries,
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
