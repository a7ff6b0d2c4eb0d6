import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type pg from 'pg'
import { agencies, type AgencyName } from '../agencies.ts'
import type { Ids, Owner } from '../owner.ts'
import { people, type PersonName } from '../people.ts'
import { DemonstrationStopped } from '../stopped.ts'

/** What the process is given first: which county. Plain data. */
export interface HistorySubject {
  readonly seed: number
  readonly endsOn: string
  /** The share of a whole county, above 0 and up to 1. */
  readonly size: number
}
/** And then, when there is a database: where to. */
export interface HistoryOrder {
  readonly admin: pg.ClientConfig
  readonly agencies: Readonly<Partial<Record<string, string>>>
  readonly people: Readonly<Partial<Record<string, string>>>
  readonly desk: { readonly id: string; readonly publicKey: Uint8Array }
  readonly pepper: Uint8Array
}
/** What it says: how much of it is done, from 0 to 1; and why, if it cannot go on. */
export interface HistoryWord {
  readonly share: number
  readonly failed?: string
}

/** A history that is being brought in. */
export interface RunningHistory {
  /** The rest of it, now that the story is told; it is there when this comes back. */
  finish(): Promise<void>
  /** Away with what is not finished. */
  stop(): Promise<void>
}

export interface HistoryParts {
  readonly admin: pg.ClientConfig
  readonly owner: Owner
  readonly ids: Ids
  readonly pepper: Uint8Array
  readonly onProgress?: (share: number) => void
}

/** The same county every time: what one visitor saw, another finds. */
const seed = 4
const dayMs = 86_400_000

/**
 * A process of its own: a county is in memory at once, for about a minute, and the server allows itself less than that. It has
 * room for what is young, of which there is much.
 */
const execArgv = ['--max-old-space-size=640', '--max-semi-space-size=32']

/** A whole county, of some 44,000 mentions: on two cores it is there in about a minute. Less is asked for where there is less time. */
const usualSize = 1

/** How much of a county lies under the demonstration, where somebody says so; what is no share is as if nothing were said. */
export function shareOfCounty(env: Readonly<Record<string, string | undefined>>): number {
  const share = Number(env['ARTICLE4_DEMONSTRATION_SIZE'] ?? Number.NaN)
  return share >= 0 && share <= 1 ? share : usualSize
}

/** A process that makes five years up, and from its first moment on what becomes of it. */
export interface Simulating {
  readonly child: ChildProcess
  /** It ends well when all is brought in. */
  readonly ended: Promise<void>
  readonly hear: (onProgress: (share: number) => void) => void
}

/** Begins to make five years up, on another core, while there may be no database yet. Their last day is the one before. */
export function simulateAhead(now: Date, size: number): Simulating {
  const child = fork(new URL('./worker.ts', import.meta.url), [], { execArgv, serialization: 'advanced' })
  let tell = (_share: number): void => {}
  const ended = endOf(child, (share) => tell(share))
  // A failure is told where it is waited for.
  ended.catch(() => {})
  const subject: HistorySubject = {
    seed,
    endsOn: new Date(now.getTime() - dayMs).toISOString().slice(0, 10),
    size,
  }
  child.send(subject)
  return {
    child,
    ended,
    hear: (onProgress) => {
      tell = onProgress
    },
  }
}

/** Brings in what the process made up, beside the story. */
export async function startHistory(
  { child, ended, hear }: Simulating,
  parts: HistoryParts,
): Promise<RunningHistory> {
  const { owner, ids, onProgress } = parts
  // It may have died while there was no database yet.
  if (!child.connected) await ended
  if (onProgress !== undefined) hear(onProgress)
  const [desk] = await owner.query<{ id: string; publicKey: Buffer }>(
    `select k.id, k.public_key as "publicKey" from platform.box_key k where k.use = 'desk' and k.ended_at is null
       order by k.created_at desc limit 1`,
  )
  if (desk === undefined) throw new DemonstrationStopped('The key service has not told the desk its key.')
  const order: HistoryOrder = {
    admin: parts.admin,
    agencies: byName(Object.keys(agencies) as AgencyName[], ids.agency),
    people: byName(Object.keys(people) as PersonName[], ids.person),
    desk,
    pepper: parts.pepper,
  }
  child.send(order)
  return {
    async finish() {
      if (child.connected) child.send('finish')
      await ended
    },
    async stop() {
      const exit = once(child, 'exit')
      if (child.exitCode === null && child.kill()) await exit
    },
  }
}

/** It ends well when it has said that all is there. */
async function endOf(child: ChildProcess, onProgress: (share: number) => void): Promise<void> {
  let last: HistoryWord = { share: 0 }
  child.on('message', (word: HistoryWord) => {
    last = word
    onProgress(word.share)
  })
  await once(child, 'exit')
  if (last.share < 1)
    throw new DemonstrationStopped(
      `The five years before could not be brought in: ${last.failed ?? 'it ended before its end'}`,
    )
}

const byName = <Name extends string>(names: readonly Name[], idOf: (name: Name) => string) =>
  Object.fromEntries(names.map((name) => [name, idOf(name)]))
