/**
 * Putting a backup into an empty database.
 *
 * The story. The file is read through once and believed only if every part agrees with its manifest. The database must
 * be empty; migrations make the tables; they must be the migrations the backup knows. Then, in one transaction,
 * everything the migrations put in is taken out, every table is filled, and sequences are set. Rows are counted in the
 * database before that transaction is kept. So a restore happens whole or not at all.
 *
 * Triggers must stay silent (they would audit and announce old facts as new) and foreign keys must wait (tables may
 * point at each other in a circle). A superuser has one switch for both. An owner without that right switches the
 * triggers off table by table, lets each key be checked at the end, and afterwards puts all back as it was.
 */
import { createReadStream } from 'node:fs'
import pg from 'pg'
import { ArchiveError, readArchive } from './archive.ts'
import type { EntryHeader, Manifest } from './archive.ts'
import { countObjects, copyTarget, fixTextForms, migrationsOf, quoted, tablesOf } from './catalogue.ts'
import type { Migration, Table } from './catalogue.ts'
import { copyIn } from './copy.ts'
import { quietFor } from './quiet.ts'
import { unseal } from './seal.ts'
import type { Opener } from './seal.ts'
import { verifyBackup } from './write.ts'

export type RestoreOptions = {
  readonly admin: pg.ClientConfig
  readonly file: string
  readonly opener: Opener
  /** Makes the tables. */
  readonly migrate: (admin: pg.ClientConfig) => Promise<unknown>
  /** Told each table as it is filled, with its rows. */
  readonly onTable?: (table: EntryHeader, rows: number) => void
}

/** A restore that must not be done; the message says why and what to do. */
export class RestoreError extends Error {
  override readonly name = 'RestoreError'
}

/** Restores a backup and answers with its manifest, which the database then agrees with. */
export async function restoreBackup(options: RestoreOptions): Promise<Manifest> {
  const manifest = await verifyBackup(options.file, options.opener)
  await withClient(options.admin, async (client) => {
    if ((await countObjects(client)) > 0) {
      throw new RestoreError(
        'The database is not empty, and a restore never mixes with what is there. Move the data folder aside (or name an empty database) and restore again.',
      )
    }
  })
  await options.migrate(options.admin)
  await withClient(options.admin, (client) => load(client, manifest, options))
  return manifest
}

async function load(client: pg.Client, manifest: Manifest, options: RestoreOptions): Promise<void> {
  await fixTextForms(client)
  const tables = await tablesOf(client)
  refuseOtherMigrations(manifest.migrations, await migrationsOf(client))
  refuseOtherTables(manifest, tables)
  await client.query('begin')
  try {
    const quiet = await quietFor(client, tables)
    if (tables.length > 0) await client.query(`truncate ${tables.map(quoted).join(', ')}`)
    await fill(client, options)
    await setSequences(client, manifest)
    // Counted before forced row security is back, which could hide rows from the owner.
    await compareCounts(client, manifest)
    await quiet.restore()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
  await client.query('analyze')
}

async function fill(client: pg.Client, { file, opener, onTable }: RestoreOptions): Promise<void> {
  await readArchive(unseal(createReadStream(file), opener), {
    onEntry: async (header, data) => {
      const rows = await copyIn(client, `copy ${copyTarget(header)} from stdin`, data)
      onTable?.(header, rows)
    },
  })
}

async function setSequences(client: pg.Client, { sequences }: Manifest): Promise<void> {
  for (const sequence of sequences) {
    const name = quoted(sequence)
    await client.query('select setval($1::regclass, $2::bigint, $3)', [name, sequence.value, sequence.called])
  }
}

async function compareCounts(client: pg.Client, { entries }: Manifest): Promise<void> {
  for (const entry of entries) {
    const { rows } = await client.query<{ count: string }>(
      `select count(*)::text as count from ${quoted(entry)}`,
    )
    if (rows[0]?.count !== String(entry.rows)) {
      throw new ArchiveError(
        `The table ${entry.schema}.${entry.name} did not get all its rows: nothing was restored.`,
      )
    }
  }
}

function refuseOtherMigrations(backup: readonly Migration[], here: readonly Migration[]): void {
  const names = (list: readonly Migration[]): string[] =>
    list.map(({ name, sha256 }) => `${name} ${sha256}`).sort()
  if (JSON.stringify(names(backup)) === JSON.stringify(names(here))) return
  const last = backup.at(-1)?.name ?? 'none'
  throw new RestoreError(
    `This backup was made by another version of Article 4 (its last migration is ${last}). Restore it with that version, then start this one, which brings the database up to date.`,
  )
}

function refuseOtherTables({ entries }: Manifest, tables: readonly Table[]): void {
  const describe = (table: Pick<Table, 'schema' | 'name' | 'columns'>): string =>
    JSON.stringify([table.schema, table.name, [...table.columns].sort()])
  const there = new Set(tables.map(describe))
  const odd = entries.find((entry) => !there.delete(describe(entry)))
  if (odd === undefined && there.size === 0) return
  const [name] = odd === undefined ? there : [`${odd.schema}.${odd.name}`]
  throw new RestoreError(
    `The tables of the backup are not those of this version (the first that differs: ${name}). Restore it with the version that made it.`,
  )
}

async function withClient<T>(admin: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(admin)
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
