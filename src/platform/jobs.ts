import { sql } from 'kysely'
import { Logger, run, type Runner } from 'graphile-worker'
import type { Database } from './database.ts'
import type { WriteDb } from './db.ts'
import type { AuditSubject, Verb } from './audit.ts'
import { recordEvent } from './audit.ts'
import type { Clock } from './clock.ts'
import type { Log } from './log.ts'
import { publish, type Fact } from './outbox.ts'

/**
 * Hearing facts. A fact commits with its change (`outbox.ts`); the queue brings it to every listener, each in a
 * transaction of its own. `outbox.heard` takes the listener's mark in that same transaction, so a fact that comes twice
 * does its work once. After ten failed tries the job stays parked, and the doctor shows it.
 */
export interface HeardFact {
  readonly id: string
  readonly name: string
  readonly subjectId: string
  readonly payload: Readonly<Record<string, unknown>>
}

export interface Listener {
  /** `room.what-it-does`, unique. */
  readonly name: string
  readonly hears: string
  readonly verb: Verb
  hear(tx: WriteDb, fact: HeardFact): Promise<Heard>
}
/** What a listener did: for the audit, and what it tells in turn. Null where there was nothing to do. */
export interface Heard {
  readonly audit: AuditSubject | null
  readonly facts?: readonly Fact[]
}

/** Something done by the clock: `everySeconds` apart, one at a time. */
export interface Chore {
  readonly name: string
  readonly everySeconds: number
  run(database: Database, clock: Clock): Promise<void>
}

export interface WorkerOptions {
  readonly database: Database
  readonly listeners: readonly Listener[]
  readonly chores: readonly Chore[]
  readonly log: Log
  readonly clock: Clock
}

export interface Worker {
  stop(): Promise<void>
}

export async function startWorker(options: WorkerOptions): Promise<Worker> {
  await takeBack(options.database)
  const runner = await run({
    pgPool: options.database.pool,
    schema: 'graphile_worker',
    concurrency: 2,
    pollInterval: 2_000,
    noHandleSignals: true,
    logger: queueLogger(options.log),
    taskList: { hear: (payload) => hearFact(options, (payload as { factId: string }).factId) },
  })
  const timers = options.chores.map((chore) => repeat(options, chore))
  return { stop: () => stopAll(runner, timers) }
}

/**
 * A worker that was killed leaves its jobs locked, and the queue gives them back by itself after four hours: too late where
 * somebody is in danger. They are taken back at once. Should their worker still be at work, a fact that is heard twice does
 * its work once.
 */
async function takeBack({ kysely }: Database): Promise<void> {
  await sql`select graphile_worker.force_unlock_workers(array(
    select distinct j.locked_by from graphile_worker.jobs j where j.locked_by is not null))`.execute(kysely)
}

async function stopAll(runner: Runner, timers: readonly (() => Promise<void>)[]): Promise<void> {
  await Promise.all(timers.map((stop) => stop()))
  await runner.stop()
}

/** Brings one fact to all its listeners. Also called directly by tests, which need no queue. */
export async function hearFact(
  options: Pick<WorkerOptions, 'database' | 'listeners'>,
  factId: string,
): Promise<void> {
  const fact = await findFact(options.database, factId)
  if (fact === null) return
  for (const listener of options.listeners.filter((one) => one.hears === fact.name)) {
    await options.database.kysely.transaction().execute(async (tx) => {
      const { rows } =
        await sql`insert into outbox.heard (fact_id, listener) values (${fact.id}, ${listener.name})
        on conflict do nothing returning fact_id`.execute(tx)
      if (rows.length === 0) return
      const heard = await listener.hear(tx, fact)
      if (heard.audit !== null) {
        await recordEvent(tx, {
          verb: listener.verb,
          action: listener.name,
          decision: 'allowed',
          requestId: null,
          ...heard.audit,
        })
      }
      for (const next of heard.facts ?? []) await publish(tx, next)
    })
  }
}

async function findFact(database: Database, factId: string): Promise<HeardFact | null> {
  const row = await database.kysely
    .selectFrom('outbox.fact as f')
    .select(['f.id', 'f.name', 'f.subject_id', 'f.payload'])
    .where('f.id', '=', factId)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id,
    name: row.name,
    subjectId: row.subject_id,
    payload: row.payload as Record<string, unknown>,
  }
}

/** Runs a chore again and again; a failure is logged and the next turn tries again. Returns how to stop it. */
function repeat(options: WorkerOptions, chore: Chore): () => Promise<void> {
  let stopped = false
  let current: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const turn = (): void => {
    current = chore
      .run(options.database, options.clock)
      .catch((error: unknown) => options.log.error('chore.failed', error, { chore: chore.name }))
      .finally(() => {
        if (!stopped) timer = setTimeout(turn, chore.everySeconds * 1000)
      })
  }
  turn()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await current
  }
}

/** The queue's own log lines carry job payloads at their finer levels; only warnings and errors pass, as codes. */
const queueLogger = (log: Log): Logger =>
  new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log.error('queue', new Error(message), { level })
  })
