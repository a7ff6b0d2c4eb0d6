import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { roleName, type LoginRole } from './roles.ts'
import type { DB } from './sql/tables.ts'

/**
 * Connections. Each surface has a pool of its own under its own role; nothing here can connect as owner.
 *
 * Dates stay text (`2026-03-29` is a day, not an instant in some zone), 64-bit integers stay text (JavaScript cannot
 * hold them), instants become `Date`.
 */
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value)

export interface Place {
  /** Host name, or the folder of a Unix socket. */
  readonly host: string
  readonly port: number
  readonly database: string
  readonly ssl?: boolean
}

export interface Database {
  readonly kysely: Kysely<DB>
  readonly pool: pg.Pool
  close(): Promise<void>
}

/** Opens a pool as one of the login roles. Pools are small: the machine has two cores. */
export function openDatabase(
  place: Place,
  role: LoginRole,
  password: string,
  { max = 8, options }: { readonly max?: number | undefined; readonly options?: string | undefined } = {},
): Database {
  const pool = new pg.Pool({
    host: place.host,
    port: place.port,
    database: place.database,
    user: roleName(role),
    password,
    max,
    connectionTimeoutMillis: 5_000,
    application_name: roleName(role),
    ...(options === undefined ? {} : { options }),
    ...(place.ssl === true ? { ssl: true } : {}),
  })
  // An idle connection that the server closed is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const kysely = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  return { kysely, pool, close: () => kysely.destroy() }
}
