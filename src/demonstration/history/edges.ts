import type { Prepared } from '@article4/linkage'
import {
  comparedKinds,
  edgeOf,
  models,
  mostCandidates,
  mostOfOneKey,
  type ComparedKind,
  type Edge,
} from '../../rooms/linking/bring-in.ts'
import type { WeightOf, Written, WrittenByKind } from './linking.ts'
import type { Rows } from './rows.ts'

/**
 * What pairs of mentions come to, as confirming and the worker would have worked it out one mention after the other: each is
 * compared with those before it with which it shares most keys, by the same model and within the same limits.
 */
export class Comparing {
  readonly #known: Readonly<Record<ComparedKind, Known>>
  /** Only of pairs that somebody decides: all of them would be half of the memory. */
  readonly #byPair = new Map<string, Pick<Edge, 'model' | 'weight'> | null>()
  readonly weightOf: WeightOf = (left, right) => this.#byPair.get(pairName({ left, right })) ?? null

  constructor(decided: readonly { readonly left: string; readonly right: string }[]) {
    for (const pair of decided) this.#byPair.set(pairName(pair), null)
    this.#known = { person: new Known(), place: new Known(), vehicle: new Known(), business: new Known() }
  }

  /** Of the history, among themselves. */
  async bringEdges(rows: Rows, written: WrittenByKind): Promise<void> {
    for (const kind of comparedKinds) {
      const inTime = written[kind].toSorted((one, other) => (one.at < other.at ? -1 : 1))
      for (const [index, mention] of inTime.entries()) {
        this.#compare(rows, kind, mention)
        this.#known[kind].add(mention)
        if (index % mentionsAtOnce === 0) await rows.write()
      }
    }
    await rows.write()
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
    for (const { kind, at, ...mention } of found)
      this.#compare(rows, kind, { ...mention, at: at.toISOString() })
  }

  #compare(rows: Rows, kind: ComparedKind, mention: Compared): void {
    for (const other of this.#known[kind].sharing(mention)) {
      const edge = edgeOf(models[kind], mention, other)
      if (edge === null) continue
      const name = pairName(edge)
      if (this.#byPair.has(name)) this.#byPair.set(name, { model: edge.model, weight: edge.weight })
      rows.add('linking.edge', {
        left_mention: edge.left,
        right_mention: edge.right,
        created_at: mention.at < other.at ? other.at : mention.at,
        kind,
        model: edge.model,
        levels: [...edge.levels],
        weight: edge.weight,
      })
    }
  }
}

/** After so many are compared, what they came to is sent. */
const mentionsAtOnce = 1_000
const pairName = ({ left, right }: { readonly left: string; readonly right: string }): string =>
  left < right ? `${left}|${right}` : `${right}|${left}`

type Compared = Pick<Written, 'id' | 'prepared' | 'keys' | 'at'>

/** Mentions of one kind by their keys. */
class Known {
  readonly #mentions: Compared[] = []
  readonly #byKey = new Map<string, number[]>()

  add(mention: Compared): void {
    const index = this.#mentions.push(mention) - 1
    for (const key of mention.keys) {
      const found = this.#byKey.get(key)
      if (found === undefined) this.#byKey.set(key, [index])
      else if (found.length < mostOfOneKey) found.push(index)
    }
  }

  /** Those that share a key; where they are too many, those with most keys in common. */
  sharing(mention: Compared): Compared[] {
    const shared = new Map<number, number>()
    for (const key of mention.keys)
      for (const other of this.#byKey.get(key) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1)
    return [...shared]
      .toSorted((one, other) => other[1] - one[1])
      .slice(0, mostCandidates)
      .flatMap(([index]) => this.#mentions[index] ?? [])
  }
}
