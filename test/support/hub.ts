import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { openKeyring, type Keyring } from '#platform/crypto/keyring.ts'
import { openAdminDatabase } from '#platform/postgres/admin.ts'
import { ownerRole } from '#platform/roles.ts'
import { newId } from '#platform/ids.ts'

/** The hub as its users run it: the real processes, on loopback ports, over a data folder of the test's own. */
export interface Hub {
  readonly publicUrl: string
  readonly staffUrl: string
  readonly dataDir: string
  readonly process: ChildProcess
  /** What it printed so far. */
  readonly output: () => string
  readonly keyring: Keyring
  readonly owner: <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) => Promise<Row[]>
  postmaster(): Promise<number>
  /** As Ctrl-C does it. */
  stop(): Promise<void>
}

const root = path.resolve(import.meta.dirname, '../..')

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

export interface HubOptions {
  readonly dataDir: string
  readonly ports: { readonly public: number; readonly staff: number }
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
  /** For how long a start may take. */
  readonly mostSeconds?: number
}

/** Starts the hub and waits until it answers. */
export async function startHub(options: HubOptions): Promise<Hub> {
  const { dataDir, ports, mostSeconds = 60 } = options
  const env = {
    ...process.env,
    ARTICLE4_DATA: dataDir,
    ARTICLE4_PUBLIC_PORT: String(ports.public),
    ARTICLE4_STAFF_PORT: String(ports.staff),
    ...options.env,
  }
  const child = spawn(
    process.execPath,
    [path.join(root, 'bin/article4.mjs'), 'start', ...(options.args ?? [])],
    {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const hub = {
    publicUrl: `http://localhost:${ports.public}`,
    staffUrl: `http://localhost:${ports.staff}`,
    dataDir,
    process: child,
  }
  for (let tries = 0; !said.includes('Press Ctrl-C'); tries += 1) {
    if (tries > mostSeconds * 20 || child.exitCode !== null)
      throw new Error(`The hub did not come up:\n${said}`)
    await sleep(50)
  }
  const admin = await openAdminDatabase({ dataDir, env, log: () => {} })
  const pool = new pg.Pool({ ...admin.config, max: 2, options: `-c role=${ownerRole}` })
  pool.on('error', () => {})
  return {
    ...hub,
    output: () => said,
    keyring: openKeyring(path.join(dataDir, 'keys/public')),
    owner: async <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) =>
      (await pool.query<Row>(sql, values)).rows,
    postmaster: async () =>
      Number((await readFile(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]),
    async stop() {
      await pool.end()
      const gone =
        child.exitCode === null && child.signalCode === null ? once(child, 'exit') : Promise.resolve()
      child.kill('SIGINT')
      await gone
      await admin.close()
    },
  }
}

/** The least a hub needs to take reports: a partnership with a desk. */
export async function giveDesk(hub: Hub): Promise<void> {
  await hub.owner(
    `insert into identity.partnership (name, area) values ('Midshire Partnership', 'Midshire') on conflict do nothing`,
  )
  await hub.owner(
    `insert into identity.agency (id, name, kind, is_desk) select $1, 'Midshire Police', 'police', true
       where not exists (select from identity.agency where is_desk)`,
    [newId()],
  )
}
