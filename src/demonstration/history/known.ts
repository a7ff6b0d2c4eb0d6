import {
  edgeOf,
  models,
  mostCandidates,
  mostOfOneKey,
  type ComparedKind,
} from '../../rooms/linking/bring-in.ts'
import type { Row } from './rows.ts'
import type { Written } from './linking.ts'

/** A mention as it is compared; plain data. */
export type Compared = Pick<Written, 'id' | 'prepared' | 'keys' | 'at'>
type EdgeRow = Row<'linking.edge'> & { readonly weight: number }

/** Mentions of one kind by their keys, in time. */
export class Known {
  readonly #mentions: Compared[] = []
  readonly #byKey = new Map<string, number[]>()
  readonly #only: ReadonlySet<string> | null

  /** Given `only`, no other key will be asked for. */
  constructor(only: ReadonlySet<string> | null = null) {
    this.#only = only
  }

  add(mention: Compared): void {
    const index = this.#mentions.push(mention) - 1
    for (const key of mention.keys) {
      if (this.#only?.has(key) === false) continue
      const found = this.#byKey.get(key)
      if (found === undefined) this.#byKey.set(key, [index])
      else if (found.length < mostOfOneKey) found.push(index)
    }
  }

  /**
   * What a mention comes to with those of before, as confirming and the worker would have worked it out: by the same model, with those
   * with which it shares most keys, within the same limits.
   */
  edgesOf(kind: ComparedKind, mention: Compared): EdgeRow[] {
    return this.#sharing(mention).flatMap((other) => {
      const edge = edgeOf(models[kind], mention, other)
      return edge === null
        ? []
        : [
            {
              left_mention: edge.left,
              right_mention: edge.right,
              created_at: mention.at < other.at ? other.at : mention.at,
              kind,
              model: edge.model,
              levels: [...edge.levels],
              weight: edge.weight,
            },
          ]
    })
  }

  /** Those that share a key; where they are too many, those with most keys in common. */
  #sharing(mention: Compared): Compared[] {
    const shared = new Map<number, number>()
    for (const key of mention.keys)
      for (const other of this.#byKey.get(key) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1)
    return [...shared]
      .toSorted((one, other) => other[1] - one[1])
      .slice(0, mostCandidates)
      .flatMap(([index]) => this.#mentions[index] ?? [])
  }
}

export const inTime = (mentions: readonly Compared[]): Compared[] =>
  mentions.toSorted((one, other) => (one.at < other.at ? -1 : 1))
