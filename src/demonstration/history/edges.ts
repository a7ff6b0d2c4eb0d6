import { on } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Prepared } from '@article4/linkage'
import { comparedKinds, type ComparedKind, type Edge } from '../../rooms/linking/bring-in.ts'
import type { Comparison, Found } from './edges-thread.ts'
import { inTime, Known } from './known.ts'
import type { WeightOf, WrittenByKind } from './linking.ts'
import type { Rows } from './rows.ts'

/**
 * What pairs of mentions come to, as confirming and the worker would have worked it out one mention after the other: each is
 * compared with those before it. Kinds have nothing to do with one another, so that two are compared at a time.
 */
export class Comparing {
  /** Only of pairs that somebody decides: all of them would be half of the memory. */
  readonly #byPair = new Map<string, Pick<Edge, 'model' | 'weight'> | null>()
  #written: WrittenByKind | null = null
  readonly weightOf: WeightOf = (left, right) => this.#byPair.get(pairName({ left, right })) ?? null

  constructor(decided: readonly { readonly left: string; readonly right: string }[]) {
    for (const pair of decided) this.#byPair.set(pairName(pair), null)
  }

  /** Of the history, among themselves. */
  async bringEdges(rows: Rows, written: WrittenByKind): Promise<void> {
    this.#written = written
    const left = comparedKinds.toSorted((one, other) => written[one].length - written[other].length)
    const lane = async (): Promise<void> => {
      const thread = new Worker(new URL('./edges-thread.ts', import.meta.url))
      try {
        for (let kind = left.pop(); kind !== undefined; kind = left.pop())
          await this.#compare(thread, rows, kind, written)
      } finally {
        await thread.terminate()
      }
    }
    await Promise.all(Array.from({ length: threads }, lane))
    await rows.write()
  }

  async #compare(thread: Worker, rows: Rows, kind: ComparedKind, written: WrittenByKind): Promise<void> {
    const comparison: Comparison = {
      kind,
      mentions: inTime(written[kind]).map(({ id, prepared, keys, at }) => ({ id, prepared, keys, at })),
      decided: new Set(this.#byPair.keys()),
    }
    // Copied; nothing is handed over.
    thread.postMessage(comparison, [])
    for await (const [found] of on(thread, 'message') as AsyncIterable<[Found]>) {
      if (found === null) return
      if (found.edges !== null) rows.sendBlock('linking.edge', found.edges)
      for (const [pair, weight] of found.weights) this.#byPair.set(pair, weight)
    }
  }

  /**
   * Of what the story's people confirmed meanwhile, with the history: neither saw the other. Only rows of this transaction are the
   * history's.
   */
  async bringEdgesWithStory(rows: Rows): Promise<void> {
    const found = await rows.query<{
      id: string
      kind: ComparedKind
      prepared: Prepared
      keys: string[]
      at: Date
    }>(
      `select m.id, m.kind, m.prepared, array(select k.key::text from linking.match_key k where k.mention_id = m.id) as keys, m.created_at as at
         from linking.mention m where m.xmin::text <> pg_current_xact_id()::xid::text and m.kind = any ($1)
           and not exists (select from linking.withdrawal w where w.mention_id = m.id)`,
      [[...comparedKinds]],
    )
    for (const kind of comparedKinds) {
      const own = found.filter((one) => one.kind === kind)
      const known = new Known(new Set(own.flatMap(({ keys }) => keys)))
      for (const mention of inTime(this.#written?.[kind] ?? [])) known.add(mention)
      for (const { at, ...mention } of own)
        for (const edge of known.edgesOf(kind, { ...mention, at: at.toISOString() }))
          rows.add('linking.edge', edge)
    }
  }
}

/** As many as two cores carry beside the database. */
const threads = 2
const pairName = ({ left, right }: { readonly left: string; readonly right: string }): string =>
  left < right ? `${left}|${right}` : `${right}|${left}`
