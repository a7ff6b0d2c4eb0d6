import type { FastifyInstance } from 'fastify'
import type { Staff } from './colleague.ts'
import type { Ids, Owner } from './owner.ts'
import { DemonstrationStopped } from './stopped.ts'

/** What the steps work with: the two sites, the ids made so far, and a way to let the listeners hear. */
export interface World {
  /** The moment of filling: everything is dated back from it. */
  readonly now: Date
  readonly public: FastifyInstance
  readonly staff: Staff
  /** As whoever installs the hub reads published outlines in. */
  keepOutlines(list: OutlineList): Promise<void>
  /** And published statistics, and incidents of the police. */
  keepPublished(table: PublishedTable): Promise<void>
  keepIncidents(list: Omit<PublishedTable, 'kind' | 'name'>): Promise<void>
  readonly ids: Ids
  readonly owner: Owner
  /** What the steps before have made, by the keys of the data. */
  readonly made: {
    readonly agreements: Map<string, string>
    readonly reports: Map<string, string>
    readonly receipts: Map<string, string>
    readonly items: Map<string, string>
    readonly releases: Map<string, string>
    /** Where what was made since can be read. */
    readonly addresses: Map<string, string>
  }
  /** Brings the facts that are waiting to those who listen, as the worker does. */
  hear(): Promise<void>
}

/** A published list of outlines, as whoever installs the hub reads it in. */
export interface OutlineList {
  readonly kind: 'district-outlines' | 'ward-outlines'
  readonly source: string
  readonly licence: string
  readonly vintage: string
  readonly document: unknown
}

/** A published table of statistics, likewise. */
export interface PublishedTable {
  readonly kind: 'nrm' | 'sdg'
  /** As its file would be called. */
  readonly name: string
  readonly source: string
  readonly licence: string
  readonly vintage: string
  readonly csv: string
}

/** Something that happened at a moment. */
export interface Step {
  readonly at: Date
  /** For the sentence, if it fails. */
  readonly what: string
  /** It is about everything there is: the five years before lie there when it begins. */
  readonly needsHistory?: true
  run(world: World): Promise<void>
}

/** What an earlier step has made; a key without it is a fault of the data. */
export function known(made: ReadonlyMap<string, string>, key: string): string {
  const id = made.get(key)
  if (id === undefined) throw new DemonstrationStopped(`nothing has been made yet under the name "${key}"`)
  return id
}
