import type { Clock } from '#platform/clock.ts'
import { createSealer } from '#platform/audit-seal.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import type { Database } from '#platform/database.ts'
import { startWorker, type Chore, type Listener, type Worker } from '#platform/jobs.ts'
import type { Log } from '#platform/log.ts'

/** The worker serves no HTTP: it hears facts, does the rooms' chores, seals the audit log and keeps its heart beating. */
export interface WorkerParts {
  readonly database: Database
  readonly listeners: readonly Listener[]
  readonly chores: readonly Chore[]
  readonly log: Log
  readonly clock: Clock
  readonly keyring: Keyring
  readonly anchorFile: string
}

export function openWorker(parts: WorkerParts): Promise<Worker> {
  const sealer = createSealer({
    pool: parts.database.pool,
    keyring: parts.keyring,
    clock: parts.clock,
    anchorFile: parts.anchorFile,
  })
  return startWorker({
    ...parts,
    chores: [
      ...parts.chores,
      { name: 'audit.seal', everySeconds: 5, run: async () => void (await sealer.seal()) },
      { name: 'audit.heartbeat', everySeconds: 60, run: beat },
    ],
  })
}

async function beat(database: Database): Promise<void> {
  await database.pool.query(
    `select audit.record('system', 'audit.heartbeat', 'allowed', 'worker', '-', null, null, null, '{}'::jsonb, null)`,
  )
}
