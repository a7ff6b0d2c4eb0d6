/**
 * The administrator's way into the database, for migrations, backups and checks; never for a request.
 *
 * With DATABASE_URL it is that database; without it, the embedded one of the data folder, adopted or started.
 */
import type pg from 'pg'
import { openCluster } from './cluster.ts'
import type { Cluster, ClusterOptions } from './cluster.ts'

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
  const cluster = await openCluster(options)
  return { config: cluster.adminUrl(), cluster, close: () => cluster.stop() }
}
