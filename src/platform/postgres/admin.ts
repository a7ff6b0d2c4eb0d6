/**
 * The administrator's way into the database, for backups, restores and checks; never for a request. Nothing is migrated.
 *
 * With DATABASE_URL it is that database; without it, the database `article4` of the embedded cluster of the data
 * folder, adopted or started, and made empty where it is missing.
 */
import pg from 'pg'
import { openCluster } from './cluster.ts'
import type { Cluster, ClusterOptions } from './cluster.ts'

/** The name of the database in the embedded cluster. */
export const databaseName = 'article4'

export type AdminDatabase = {
  readonly config: pg.ClientConfig
  /** The embedded cluster, or null with DATABASE_URL. */
  readonly cluster: Cluster | null
  /** Stops the embedded server if this opened it. */
  close(): Promise<void>
}

/** Opens the administrator's database that this environment names. */
export async function openAdminDatabase(options: ClusterOptions): Promise<AdminDatabase> {
  const url = (options.env ?? process.env)['DATABASE_URL']
  if (url !== undefined && url !== '') {
    return { config: { connectionString: url }, cluster: null, close: () => Promise.resolve() }
  }
  // A caller may leave out DATABASE_URL to mean the embedded one; which programs to use is the machine's matter all the same.
  const cluster = await openCluster({ ...options, env: { ...process.env, ...options.env } })
  await makeDatabase(cluster.adminUrl())
  return { config: { ...cluster.adminUrl(), database: databaseName }, cluster, close: () => cluster.stop() }
}

async function makeDatabase(root: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(root)
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName])
    if (rowCount === 0) await client.query(`create database ${databaseName}`)
  } finally {
    await client.end()
  }
}
