import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ClientConfig } from 'pg'
import { openDatabase, type Database, type Place } from './database.ts'
import { migrate } from './migrate.ts'
import { openAdminDatabase } from './postgres/admin.ts'
import { loginRoles, type LoginRole } from './roles.ts'

/**
 * One installation: its data folder, its keys, its database, brought up to date. With `DATABASE_URL` the database is
 * somebody's PostgreSQL; without it, the embedded one under the data folder.
 */
export interface Installation {
  readonly dataDir: string
  readonly place: Place
  /** Connects as the administrator: for migrations, backup, restore and the doctor; never for a surface. */
  readonly admin: ClientConfig
  readonly databaseIsOurs: boolean
  /** `options` are PostgreSQL's, of each connection. */
  open(role: LoginRole, max?: number, options?: string): Database
  readonly close: () => Promise<void>
}

export interface OpenOptions {
  readonly dataDir: string
  readonly databaseUrl?: string | undefined
  readonly say: (line: string) => void
  /** False for a single surface, which connects to what is there. */
  readonly migrate?: boolean
  /** The whole hub: it stops the embedded database at its end, also one that a killed hub has left behind. */
  readonly mayInherit?: boolean
}

export async function openInstallation(options: OpenOptions): Promise<Installation> {
  const keysDir = path.join(options.dataDir, 'keys')
  const server =
    options.databaseUrl === undefined || options.databaseUrl === ''
      ? await embedded(options)
      : external(options.databaseUrl)
  await mkdir(keysDir, { recursive: true, mode: 0o700 })
  const passwords = await rolePasswords(keysDir)
  if (options.migrate !== false) {
    await migrate(server.admin, {
      passwords,
      onFile: (name) => options.say(`Bringing the database up to date: ${name}`),
    })
  }
  return {
    dataDir: options.dataDir,
    place: server.place,
    admin: server.admin,
    databaseIsOurs: server.ours,
    open: (role, max, options) => openDatabase(server.place, role, passwords[role], { max, options }),
    close: server.close,
  }
}

interface Server {
  readonly place: Place
  readonly admin: ClientConfig
  readonly ours: boolean
  readonly close: () => Promise<void>
}

async function embedded(options: OpenOptions): Promise<Server> {
  const opened = await openAdminDatabase({
    dataDir: options.dataDir,
    env: {},
    log: options.say,
    mayInherit: options.mayInherit ?? false,
  })
  const place = {
    host: String(opened.config.host),
    port: Number(opened.config.port),
    database: String(opened.config.database),
  }
  return { place, admin: opened.config, ours: true, close: () => opened.close() }
}

/** `postgres://admin:password@host:port/database?sslmode=require`; `?host=/socket/folder` for a socket. */
function external(databaseUrl: string): Server {
  const url = new URL(databaseUrl)
  const ssl = ['require', 'verify-ca', 'verify-full'].includes(url.searchParams.get('sslmode') ?? '')
  const place = {
    host: url.searchParams.get('host') ?? url.hostname,
    port: Number(url.port === '' ? 5432 : url.port),
    database: decodeURIComponent(url.pathname.slice(1)),
    ssl,
  }
  const admin = {
    host: place.host,
    port: place.port,
    database: place.database,
    user: decodeURIComponent(url.username),
    ...(url.password === '' ? {} : { password: decodeURIComponent(url.password) }),
    ...(ssl ? { ssl: true } : {}),
  }
  return { place, admin, ours: false, close: () => Promise.resolve() }
}

/** One random password a role, each in a file of its own (0600), so that a surface's Unix user can be given just its own. */
async function rolePasswords(keysDir: string): Promise<Record<LoginRole, string>> {
  const entries = await Promise.all(
    loginRoles.map(async (role) => {
      const file = path.join(keysDir, `database-${role}.json`)
      const kept = await readFile(file, 'utf8').catch(() => null)
      if (kept !== null) return [role, (JSON.parse(kept) as { password: string }).password] as const
      const password = randomBytes(24).toString('base64url')
      await writeFile(file, `${JSON.stringify({ role, password })}\n`, { mode: 0o600, flag: 'wx' })
      return [role, password] as const
    }),
  )
  return Object.fromEntries(entries) as Record<LoginRole, string>
}
