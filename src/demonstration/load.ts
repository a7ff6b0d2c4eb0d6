import type { FastifyInstance } from 'fastify'
import type { Assets } from '#platform/assets.ts'
import { frozenClock } from '#platform/clock.ts'
import { notWaitingForDisk } from '#platform/commits.ts'
import type { Database } from '#platform/database.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import type { Installation } from '#platform/installation.ts'
import { hearFact, type Listener } from '#platform/jobs.ts'
import type { Log } from '#platform/log.ts'
import type { Rooms } from '../surfaces/parts.ts'
import type { PublicParts } from '../surfaces/public.ts'
import { openStaff } from '../surfaces/staff.ts'
import { openOffice } from './colleague.ts'
import { simulateAhead, startHistory, type RunningHistory, type Simulating } from './history/start.ts'
import { waitForKeys } from './keys-are-up.ts'
import {
  begin,
  bringIn,
  finish,
  freeze,
  openOwner,
  standing,
  thaw,
  unheard,
  type Ids,
  type Owner,
} from './owner.ts'
import { firstDay, steps } from './steps.ts'
import { DemonstrationStopped } from './stopped.ts'
import type { OutlineList, PublishedTable, Step, World } from './world.ts'

/**
 * Fills the demonstration. Its people do everything themselves: they send forms at the public site, sign in at the staff
 * site, decide, grade, release and read, through the same surfaces, gates and database roles as anybody. Only the clock is
 * put back, so that the work of two months is done in seconds. What a visitor then sees was made by the product.
 *
 * It is *empty*, being *filled*, *ready* or *interrupted*. It is filled once: from empty to ready under a lock. If that
 * fails or the process dies, what is half done stays hidden (`identity.demonstration_cast` shows nobody) and cannot be
 * gone on with, because nothing of a report or the audit log can be taken back: the way on is an empty database. Always
 * true: when this returns or throws, the clock goes again; and a real partnership is never touched.
 */
export interface DemonstrationParts {
  readonly installation: Pick<Installation, 'admin' | 'open'>
  readonly rooms: Rooms
  readonly openPublicSite: (parts: Omit<PublicParts, 'problem'>) => Promise<FastifyInstance>
  readonly listeners: readonly Listener[]
  readonly keepOutlines: (worker: Database, list: OutlineList) => Promise<void>
  readonly keepPublished: (worker: Database, table: PublishedTable) => Promise<void>
  readonly keepIncidents: (worker: Database, list: Omit<PublishedTable, 'kind' | 'name'>) => Promise<void>
  readonly assets: Assets
  readonly keyrings: { readonly staff: Keyring; readonly public: Keyring }
  readonly keySocket: string
  readonly log: Log
  readonly staffUrl: string
  readonly publicUrl: string
  readonly now: Date
  /** How much of a whole county's five years lies under the story, from 0 (none) to 1; see `history/`. */
  readonly history: number
  /** Where they are being made up already. */
  readonly ahead?: Simulating | null
  readonly onProgress?: (done: number, total: number) => void
}

/** `loaded` now; `ready` before; `busy` in another process; `interrupted` at an earlier try. */
export type DemonstrationLoad = 'loaded' | 'ready' | 'busy' | 'interrupted'

export async function loadDemonstration(parts: DemonstrationParts): Promise<DemonstrationLoad> {
  const owner = await openOwner(parts.installation.admin)
  try {
    const found = await standing(owner)
    switch (found) {
      case 'none':
      case 'real':
        throw new DemonstrationStopped(
          'This is not a demonstration partnership, so nothing invented is put into it.',
        )
      case 'interrupted':
        // Whoever died in the middle could not start the clock again.
        await thaw(owner)
        return found
      case 'busy':
      case 'ready':
        return found
      case 'empty':
        await fill(parts, owner)
        return 'loaded'
    }
  } finally {
    await owner.close()
  }
}

async function fill(parts: DemonstrationParts, owner: Owner): Promise<void> {
  await waitForKeys(owner, parts.keySocket)
  const clock = frozenClock(firstDay(parts.now).toISOString())
  await begin(owner)
  try {
    await freeze(owner, clock.now())
    const ids = await bringIn(owner)
    const progress = progressOf(parts)
    const history = await beginHistory(parts, owner, ids, progress.ofHistory)
    const sites = await openSites(parts, clock)
    try {
      const world: World = {
        now: parts.now,
        public: sites.public,
        keepOutlines: (list) => parts.keepOutlines(sites.worker, list),
        keepPublished: (table) => parts.keepPublished(sites.worker, table),
        keepIncidents: (list) => parts.keepIncidents(sites.worker, list),
        staff: openOffice(sites.staff, ids.person, () => clock.now()),
        ids,
        owner,
        made: {
          agreements: new Map(),
          reports: new Map(),
          receipts: new Map(),
          items: new Map(),
          releases: new Map(),
          addresses: new Map(),
        },
        hear: () => sites.hear(owner),
      }
      await inOrder({ ...parts, running: history }, owner, clock, world, progress.ofStory)
      await history?.finish()
    } finally {
      await history?.stop()
      await sites.close()
    }
    await finish(owner)
  } finally {
    await thaw(owner)
  }
}

const beginHistory = async (
  { installation, keyrings, history, now, ahead }: DemonstrationParts,
  owner: Owner,
  ids: Ids,
  onProgress: (share: number) => void,
): Promise<RunningHistory | null> =>
  history === 0
    ? null
    : startHistory(ahead ?? simulateAhead(now, history), {
        admin: installation.admin,
        owner,
        ids,
        pepper: keyrings.public.current('intake-pepper').key,
        onProgress,
      })

/** Both go on at once; half of what is shown is the story's. */
function progressOf({ onProgress, history }: DemonstrationParts) {
  const shares = { story: 0, history: history === 0 ? 1 : 0 }
  const tell = (): void => onProgress?.((shares.story + shares.history) * 500, 1000)
  return {
    ofStory: (share: number): void => {
      shares.story = share
      tell()
    },
    ofHistory: (share: number): void => {
      shares.history = share
      tell()
    },
  }
}

async function inOrder(
  {
    now,
    history,
    running,
  }: Pick<DemonstrationParts, 'now' | 'history'> & { readonly running: RunningHistory | null },
  owner: Owner,
  clock: ReturnType<typeof frozenClock>,
  world: World,
  onProgress: (share: number) => void,
): Promise<void> {
  const all = steps(now, history).toSorted((one, other) => one.at.getTime() - other.at.getTime())
  onProgress(0)
  for (const [index, step] of all.entries()) {
    if (step.needsHistory === true) await running?.finish()
    if (step.at > now) throw new DemonstrationStopped(`"${step.what}" would be in the future.`)
    clock.set(step.at.toISOString())
    await freeze(owner, step.at)
    await take(step, world)
    onProgress((index + 1) / all.length)
  }
}

async function take(step: Step, world: World): Promise<void> {
  try {
    await step.run(world)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new DemonstrationStopped(`The demonstration stopped at "${step.what}": ${why}`, { cause })
  }
}

/**
 * Both sites of our own, on no port, telling the time that the steps set. What is half filled after a crash is never shown, so no step
 * waits for the disk: four thousand commits did, one after the other.
 */
async function openSites(parts: DemonstrationParts, clock: ReturnType<typeof frozenClock>) {
  const { installation, listeners } = parts
  const databases = {
    staff: installation.open('staff', 2, notWaitingForDisk),
    door: installation.open('door', 2, notWaitingForDisk),
    public: installation.open('public', 2, notWaitingForDisk),
    worker: installation.open('worker', 1, notWaitingForDisk),
  }
  const common = { ...parts, clock }
  const staff = await openStaff(parts.rooms, {
    ...common,
    keyring: parts.keyrings.staff,
    staff: databases.staff,
    door: databases.door,
  })
  const publicSite = await parts.openPublicSite({
    ...common,
    keyring: parts.keyrings.public,
    public: databases.public,
  })
  const names = listeners.map((listener) => listener.hears)
  return {
    staff,
    public: publicSite,
    worker: databases.worker,
    async hear(owner: Owner) {
      for (let ids = await unheard(owner, names); ids.length > 0; ids = await unheard(owner, names)) {
        for (const id of ids) await hearFact({ database: databases.worker, listeners }, id)
      }
    },
    async close() {
      await Promise.all([staff.close(), publicSite.close()])
      await Promise.all(Object.values(databases).map((database) => database.close()))
    },
  }
}
