import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { buildAssets } from '#platform/assets.ts'
import type { Database } from '#platform/database.ts'
import { frozenClock } from '#platform/clock.ts'
import { openKeyring, type Keyring } from '#platform/crypto/keyring.ts'
import { hearFact } from '#platform/jobs.ts'
import { startKeyService } from '#platform/keys/service.ts'
import { jsonLog } from '#platform/log.ts'
import { listeners, openPublicSite, rooms } from '../../src/app.ts'
import { boxUses, unsealingRooms } from '../../src/unsealing.ts'
import { openStaff } from '../../src/surfaces/staff.ts'
import { agent, cast, createCast, tokenOf, type PersonName } from './cast.ts'
import { testDatabase, type TestDatabase } from './database.ts'

/**
 * The whole hub in one process, over a database of the test's own, with the clock standing still and the cast signed
 * in. Requests go through `inject`: real surfaces, real rooms, real PostgreSQL, real key service; no port.
 */
export interface TestApp {
  readonly database: TestDatabase
  readonly staff: FastifyInstance
  readonly public: FastifyInstance
  readonly clock: ReturnType<typeof frozenClock>
  readonly keyring: Keyring
  /** The public surface's own connection. */
  readonly publicDatabase: Database
  /** What the surfaces logged. */
  readonly log: string[]
  /** A browser of one of the cast, working for a purpose (their usual one unless said). */
  as(name: PersonName, purpose?: string): Browser
  /** A browser nobody is signed in on. */
  readonly visitor: Browser
  readonly asNoRights: Browser
  /** Brings every fact that is waiting to its listeners, and those they tell, until all is quiet. */
  hearAll(): Promise<void>
  /** Moves the frozen clock, the database's too. */
  setClock(at: string): Promise<void>
}
export interface Browser {
  get(url: string): Promise<LightMyRequestResponse>
  post(url: string, form?: Record<string, string | string[]>): Promise<LightMyRequestResponse>
}

/**
 * `staffUrl` is where a real browser finds the staff site: links lead there, and passkeys are good for there alone. `publicUrl` is what
 * is printed on paper.
 */
export async function testApp({
  staffUrl = 'http://localhost:4000',
  publicUrl = 'http://localhost:3000',
} = {}): Promise<TestApp> {
  const database = await testDatabase()
  await createCast(database)
  const folder = await mkdtemp(path.join(tmpdir(), 'a4-'))
  const clock = frozenClock('2026-11-25T09:00:00Z')
  const log: string[] = []
  const keyring = testKeyring(path.join(folder, 'keys'))
  const keySocket = path.join(folder, 'keys.sock')
  const common = {
    assets: await buildAssets(),
    clock,
    log: jsonLog((line) => log.push(line)),
    keyring,
    staffUrl,
    publicUrl,
  }
  const keys = await startKeyService({
    socketPath: keySocket,
    keyring: openKeyring(path.join(folder, 'service')),
    pool: database.open('keys').pool,
    clock,
    log: common.log,
    uses: boxUses,
    rooms: unsealingRooms,
  })
  const staff = await openStaff(rooms, {
    ...common,
    staff: database.open('staff'),
    door: database.open('door'),
    keySocket,
  })
  const publicDatabase = database.open('public', 6)
  const publicSite = await openPublicSite({ ...common, public: publicDatabase })
  const worker = database.open('worker')
  after(async () => {
    await Promise.all([staff.close(), publicSite.close(), keys.close()])
    await rm(folder, { recursive: true, force: true })
  })
  const as = (name: PersonName, purpose: string = cast[name].purpose): Browser =>
    browser(staff, `session=${tokenOf(name, purpose)}`)
  return {
    database,
    staff,
    public: publicSite,
    clock,
    keyring,
    publicDatabase,
    log,
    as,
    visitor: browser(publicSite, null),
    asNoRights: as('sam'),
    async hearAll() {
      for (;;) {
        const ids = await unheard(database)
        if (ids.length === 0) return
        for (const id of ids) await hearFact({ database: worker, listeners }, id)
      }
    },
    async setClock(at) {
      clock.set(at)
      await database.owner('update priv.frozen_clock set at = $1', [at])
    },
  }
}

/** Facts that a listener waits for and has not heard. */
async function unheard(database: TestDatabase): Promise<string[]> {
  const names = listeners.map((listener) => listener.hears)
  const rows = await database.owner<{ id: string }>(
    `select distinct f.id, f.created_at from outbox.fact f
       where f.name = any ($1) and not exists (select from outbox.heard h where h.fact_id = f.id) order by f.created_at`,
    [names],
  )
  return rows.map((row) => row.id)
}

/** The keys a surface's process may use, made new for this test. */
function testKeyring(folder: string): Keyring {
  const keyring = openKeyring(folder)
  for (const kind of surfaceKeyKinds) keyring.ensure(kind, new Date('2026-11-25T09:00:00Z'))
  return keyring
}
const surfaceKeyKinds = [
  'intake-pepper',
  'receipt-salt',
  'password-pepper',
  'one-time-code',
  'deconfliction-index',
  'training-code',
  'survey-pass',
]

function browser(app: FastifyInstance, cookie: string | null): Browser {
  const headers = { 'user-agent': agent, host: 'localhost', ...(cookie === null ? {} : { cookie }) }
  return {
    get: (url) => app.inject({ method: 'GET', url, headers }),
    post: (url, form = {}) =>
      app.inject({
        method: 'POST',
        url,
        headers: {
          ...headers,
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/x-www-form-urlencoded',
        },
        payload: encode(form),
      }),
  }
}

function encode(form: Record<string, string | string[]>): string {
  const fields = new URLSearchParams()
  for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) fields.append(name, one)
  return fields.toString()
}
