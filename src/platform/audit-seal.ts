import { appendFile, mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Pool } from 'pg'
import { signingKeyPair } from './crypto/signing.ts'
import type { Keyring } from './crypto/keyring.ts'
import type { Clock } from './clock.ts'
import { append, emptyRange, leafHash, rootOf, type CompactRange } from './merkle/tree.ts'
import { noPrevious, sealHash, signSeal, type Seal, type SignedSeal } from './merkle/seal.ts'
import { verifyLog, type Anchor, type Finding } from './merkle/verify-log.ts'

/**
 * Sealing and checking the audit log. Every few seconds the sealer takes the events whose transactions have all ended
 * (older than the snapshot's xmin, so a slow one cannot slip in behind a seal), gives each the next place in the tree,
 * and signs the new root. Each root is also appended to a file outside the database: an anchor, which whoever alters
 * the database must find and alter too. Partner agencies keep roots of their own (the eight words).
 *
 * A heartbeat event a minute makes silence visible: an hour without events is then a finding, not a quiet night.
 */
export const auditKeyKind = 'audit-signing'

export interface Sealer {
  /** Seals what is ready; answers how many events. */
  seal(): Promise<number>
}

export function createSealer(options: {
  pool: Pool
  keyring: Keyring
  clock: Clock
  anchorFile: string
}): Sealer {
  let range: CompactRange | null = null
  let last: Seal | null = null
  return {
    async seal() {
      const client = await options.pool.connect()
      try {
        await client.query('begin isolation level repeatable read')
        if (range === null) ({ range, last } = await readState(client))
        const before: CompactRange = range
        const { rows } = await client.query<{ id: string; row_hash: Buffer }>(
          `select e.id, e.row_hash from audit.event e
             where e.written_in < pg_snapshot_xmin(pg_current_snapshot())
               and not exists (select from audit.leaf l where l.event_id = e.id)
             order by e.id limit 5000`,
        )
        if (rows.length === 0) {
          await client.query('commit')
          return 0
        }
        let next: CompactRange = before
        for (const row of rows) next = append(next, leafHash(row.row_hash))
        await client.query(
          `insert into audit.leaf (position, event_id, row_hash)
             select * from unnest($1::bigint[], $2::bigint[], $3::bytea[])`,
          [
            rows.map((_, index) => before.size + index),
            rows.map((row) => row.id),
            rows.map((row) => row.row_hash),
          ],
        )
        const key = options.keyring.ensure(auditKeyKind, options.clock.now())
        const seal = signSeal(key, {
          size: next.size,
          root: rootOf(next),
          time: options.clock.now(),
          previous: last === null ? noPrevious : sealHash(last),
        })
        await client.query(
          `insert into audit.seal (size, root, sealed_at, previous, key_id, signature) values ($1, $2, $3, $4, $5, $6)`,
          [seal.size, seal.root, seal.time, seal.previous, seal.keyId, seal.signature],
        )
        await client.query('commit')
        range = next
        last = seal
        await keepAnchor(options.anchorFile, seal)
        return rows.length
      } catch (error) {
        await client.query('rollback').catch(() => {})
        range = null
        throw error
      } finally {
        client.release()
      }
    },
  }
}

type Queryable = Pick<Pool, 'query'>

/** The tree's compact state, rebuilt from the leaves once at start. */
async function readState(client: Queryable): Promise<{ range: CompactRange; last: Seal | null }> {
  let range: CompactRange = emptyRange
  const { rows } = await client.query<{ row_hash: Buffer }>(
    'select row_hash from audit.leaf order by position',
  )
  for (const row of rows) range = append(range, leafHash(row.row_hash))
  const seals = await readSeals(client, 'order by size desc limit 1')
  return { range, last: seals[0] ?? null }
}

async function readSeals(client: Queryable, order: string): Promise<SignedSeal[]> {
  const { rows } = await client.query<{
    size: string
    root: Buffer
    sealed_at: Date
    previous: Buffer
    key_id: string
    signature: Buffer
  }>(`select size, root, sealed_at, previous, key_id, signature from audit.seal ${order}`)
  return rows.map((row) => ({
    size: Number(row.size),
    root: row.root,
    time: row.sealed_at,
    previous: row.previous,
    keyId: row.key_id,
    signature: row.signature,
  }))
}

async function keepAnchor(file: string, seal: Seal): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const line = { size: seal.size, root: Buffer.from(seal.root).toString('hex'), at: seal.time.toISOString() }
  await appendFile(file, `${JSON.stringify(line)}\n`, { mode: 0o600 })
}

export async function readAnchors(file: string): Promise<Anchor[]> {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const anchor = JSON.parse(line) as { size: number; root: string }
      return { size: anchor.size, root: Buffer.from(anchor.root, 'hex'), keptBy: 'the anchor file' }
    })
}

/**
 * Reads the whole log and checks it. `pool` connects as a role that may read every event, leaf and seal; the database
 * builds each event's bytes (`audit.canonical`), and their hash is computed here.
 */
export async function verifyAudit(
  pool: Queryable,
  keyring: Keyring,
  anchors: readonly Anchor[],
): Promise<Finding[]> {
  const events = await pool.query<{ id: string; created_at: Date; bytes: string; row_hash: Buffer }>(
    `select e.id, e.created_at, audit.canonical(e) as bytes, e.row_hash from audit.event e order by e.id`,
  )
  const leaves = await pool.query<{ position: string; event_id: string; row_hash: Buffer }>(
    'select position, event_id, row_hash from audit.leaf order by position',
  )
  return verifyLog({
    rows: events.rows.map((row) => ({
      rowId: row.id,
      time: row.created_at,
      bytes: Buffer.from(row.bytes, 'utf8'),
      rowHash: row.row_hash,
    })),
    leaves: leaves.rows.map((row) => ({
      position: Number(row.position),
      rowId: row.event_id,
      rowHash: row.row_hash,
    })),
    seals: await readSeals(pool, 'order by size'),
    anchors,
    publicKeys: new Map(keyring.all(auditKeyKind).map((key) => [key.id, signingKeyPair(key.key).publicKey])),
  })
}
