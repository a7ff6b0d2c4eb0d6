import { score, type Model, type Prepared } from '@article4/linkage'

/** What a pair of mentions came to. The smaller id is on the left, as the table has it. */
export interface Edge {
  readonly left: string
  readonly right: string
  readonly model: string
  /** By comparison of the model, in its order: with it the weight can be explained years later. */
  readonly levels: readonly number[]
  /** In bits. */
  readonly weight: number
}

/** Pairs below are not kept: one in seventeen at best. Errs towards keeping: a queue shows the heaviest first. */
export const leastWeight = -4

export interface Comparable {
  readonly id: string
  readonly prepared: Prepared
}

/** One pair by one model; null where it weighs too little to be a proposal. Nothing but the two and the model counts. */
export function edgeOf(model: Model, one: Comparable, other: Comparable): Edge | null {
  // One value is one thing by definition: nothing to propose.
  const itself = one.prepared['itself'] ?? null
  if (itself !== null && itself === other.prepared['itself']) return null
  const edge = weigh(model, one, other)
  return edge.weight < leastWeight ? null : edge
}

/** What a pair comes to, however little. */
export function weigh(model: Model, one: Comparable, other: Comparable): Edge {
  const { weight, parts } = score(model, one.prepared, other.prepared)
  const [left, right] = one.id < other.id ? [one.id, other.id] : [other.id, one.id]
  return { left, right, model: model.version, levels: parts.map((part) => part.level), weight }
}
