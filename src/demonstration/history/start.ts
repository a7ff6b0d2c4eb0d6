import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type pg from 'pg'
import { agencies, type AgencyName } from '../agencies.ts'
import type { Ids, Owner } from '../owner.ts'
import { people, type PersonName } from '../people.ts'
import { DemonstrationStopped } from '../stopped.ts'

/** What the process is given: plain data. */
export interface HistoryOrder {
  readonly admin: pg.ClientConfig
  readonly agencies: Readonly<Partial<Record<string, string>>>
  readonly people: Readonly<Partial<Record<string, string>>>
  readonly desk: { readonly id: string; readonly publicKey: Uint8Array }
  readonly pepper: Uint8Array
  readonly seed: number
  readonly endsOn: string
  readonly size: number
}
/** What it says: how much of it is done, from 0 to 1. */
export interface HistoryWord {
  readonly share: number
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
  readonly now: Date
  /** The share of a whole county, up to 1. */
  readonly size: number
  readonly onProgress?: (share: number) => void
}

/** The same county every time: what one visitor saw, another finds. */
const seed = 4
const dayMs = 86_400_000

/** Begins to bring five years in, on another core than the story's. Its last day is the one before. */
export async function startHistory(parts: HistoryParts): Promise<RunningHistory> {
  const { owner, ids, onProgress } = parts
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
    seed,
    endsOn: new Date(parts.now.getTime() - dayMs).toISOString().slice(0, 10),
    size: parts.size,
  }
  // A process and not a thread: the hub runs with little memory, a county is held whole while it is written.
  const child = fork(path.join(import.meta.dirname, 'worker.ts'), [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: ['--max-old-space-size=1536'],
  })
  const ended = endOf(child)
  // A failure is told where it is waited for, by `finish`.
  ended.catch(() => {})
  child.on('message', ({ share }: HistoryWord) => onProgress?.(share))
  child.send(order)
  return {
    async finish() {
      if (child.connected) child.send('finish')
      await ended
    },
    async stop() {
      child.kill('SIGKILL')
      await ended.catch(() => null)
    },
  }
}

/** As much of what went wrong as fits in a sentence. */
const mostWords = 2_000

async function endOf(child: ChildProcess): Promise<void> {
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (more: string) => (said = (said + more).slice(-mostWords)))
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null]
  if (code === 0) return
  const why =
    said.split('\n').find((line) => line.toLowerCase().includes('error:')) ?? `it ended with ${code ?? signal ?? 'nothing'}`
  throw new DemonstrationStopped(`The five years before could not be brought in: ${why}`, {
    cause: new Error(said),
  })
}

const byName = <Name extends string>(names: readonly Name[], idOf: (name: Name) => string) =>
  Object.fromEntries(names.map((name) => [name, idOf(name)]))
