import { chmod, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { Pool } from 'pg'
import type { Keyring } from '../crypto/keyring.ts'
import { boxKeyPair, openSealed, SealedBoxError } from '../crypto/sealed-box.ts'
import { tokenHash } from '../crypto/tokens.ts'
import type { Clock } from '../clock.ts'
import { boxContext } from './context.ts'
import type { Log } from '../log.ts'

/**
 * The key service: a process of its own that holds the private halves of the box keys and opens nothing without
 * asking the database itself. The application sends a session token and a sealed box; the service asks
 * `<room>.may_unseal` under its own role, counts the opening against the person's budget, and only then opens it.
 *
 * So an application that is taken over can open what a person who is signed in at that moment may open, a few a
 * second, and each opening shows in the audit. It cannot open the archive.
 *
 * It listens on a Unix socket of mode 0600, never on a network.
 */
export interface KeyServiceOptions {
  readonly socketPath: string
  readonly keyring: Keyring
  readonly pool: Pool
  readonly clock: Clock
  readonly log: Log
  /** What box keys there are, by use. */
  readonly uses: readonly string[]
  /** Schemas whose `may_unseal` may be asked: the first part of a box's kind. */
  readonly rooms: readonly string[]
  /** Openings a minute for one session; a person reads slower than this, a thief does not. */
  readonly budgetPerMinute?: number
}

const defaultBudget = 200

export interface KeyService {
  close(): Promise<void>
}

export async function startKeyService(options: KeyServiceOptions): Promise<KeyService> {
  await publishPublicKeys(options)
  const budget = budgetCounter(options.clock, options.budgetPerMinute ?? defaultBudget)
  const server = createServer((request, response) => {
    answer(options, budget, request, response).catch((error: unknown) => {
      options.log.error('keys.failed', error)
      response.writeHead(500).end()
    })
  })
  await rm(options.socketPath, { force: true })
  await listen(server, options.socketPath)
  await chmod(options.socketPath, 0o600)
  return { close: () => new Promise((resolve) => server.close(() => resolve())) }
}

/** Makes a key pair for each use at the first start, and tells the database the public halves. */
async function publishPublicKeys(options: KeyServiceOptions): Promise<void> {
  for (const use of options.uses) {
    options.keyring.ensure(boxKind(use), options.clock.now())
    for (const key of options.keyring.all(boxKind(use)).toReversed()) {
      await options.pool.query('select priv.publish_box_key($1, $2, $3)', [
        key.id,
        use,
        boxKeyPair(key.key).publicKey,
      ])
    }
  }
}

const boxKind = (use: string): string => `box-${use}`

async function answer(
  options: KeyServiceOptions,
  spend: (session: string) => boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const ask = readAsk(request, options.rooms)
  const sealed = await buffer(request)
  if (ask === null) return void response.writeHead(400).end()
  if (!spend(tokenHash(ask.token).toString('hex'))) return void response.writeHead(429).end()
  const allowed = await options.pool.query<{ allowed: boolean }>(
    `select ${ask.room}.may_unseal($1, $2, $3, $4) as allowed`,
    [ask.token, ask.agentHash, ask.kind, ask.recordId],
  )
  const key = options.keyring.byId(ask.keyId)
  if (allowed.rows[0]?.allowed !== true || key === null) return void response.writeHead(403).end()
  // Opened before anything is answered: a box that does not open is refused like one that may not.
  const opened = openOrNull(key.key, sealed, boxContext(ask.kind, ask.recordId))
  if (opened === null) return void response.writeHead(403).end()
  response.writeHead(200).end(opened)
}

/** A box that was damaged, or taken from another record, does not open. */
function openOrNull(key: Uint8Array, sealed: Uint8Array, context: string): Buffer | null {
  try {
    return openSealed(key, sealed, context)
  } catch (error) {
    if (error instanceof SealedBoxError) return null
    throw error
  }
}

function readAsk(request: IncomingMessage, rooms: readonly string[]) {
  const header = (name: string): string => String(request.headers[name] ?? '')
  const ask = {
    token: header('x-session'),
    agentHash: header('x-agent'),
    kind: header('x-kind'),
    recordId: header('x-record'),
    keyId: header('x-key'),
    room: header('x-kind').split('.')[0] ?? '',
  }
  return request.method === 'POST' && rooms.includes(ask.room) ? ask : null
}

/** Counts openings a session in a minute that starts with its first. */
function budgetCounter(clock: Clock, perMinute: number): (session: string) => boolean {
  const spent = new Map<string, { until: number; count: number }>()
  return (session) => {
    const now = clock.now().getTime()
    for (const [key, entry] of spent) if (entry.until <= now) spent.delete(key)
    const entry = spent.get(session) ?? { until: now + 60_000, count: 0 }
    entry.count += 1
    spent.set(session, entry)
    return entry.count <= perMinute
  }
}

const listen = (server: Server, path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, () => resolve())
  })
