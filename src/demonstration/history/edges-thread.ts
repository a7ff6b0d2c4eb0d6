import { parentPort } from 'node:worker_threads'
import type { ComparedKind } from '../../rooms/linking/bring-in.ts'
import { Known, type Compared } from './known.ts'
import { blockOf, type Block } from './rows.ts'

/** All mentions of one kind, in time. */
export interface Comparison {
  readonly kind: ComparedKind
  readonly mentions: readonly Compared[]
  /** Pairs of which somebody decides: what these weigh is told, too. */
  readonly decided: ReadonlySet<string>
}
/** What some of them came to; null when all are compared. */
export type Found = SomeEdges | null
interface SomeEdges {
  readonly edges: Block | null
  readonly weights: readonly (readonly [pair: string, { readonly model: string; readonly weight: number }])[]
}

/** After so many are compared, what they came to is told. */
const mentionsAtOnce = 1_000

/** Compares the mentions of one kind after another, beside the threads of other kinds. */
parentPort?.on('message', ({ kind, mentions, decided }: Comparison) => {
  const known = new Known()
  for (let from = 0; from < mentions.length; from += mentionsAtOnce) {
    const edges = mentions.slice(from, from + mentionsAtOnce).flatMap((mention) => {
      const found = known.edgesOf(kind, mention)
      known.add(mention)
      return found
    })
    const weights = edges.flatMap(({ left_mention: left, right_mention: right, model, weight }) =>
      decided.has(`${left}|${right}`) ? [[`${left}|${right}`, { model, weight }] as const] : [],
    )
    tell({ edges: blockOf('linking.edge', edges), weights })
  }
  tell(null)
})

/** The bytes of a block are handed over, not copied. */
const tell = (found: Found): void =>
  parentPort?.postMessage(found, found?.edges ? [found.edges.bytes.buffer] : [])
