import type { Named, Subject } from './subject.ts'

/**
 * Who and what stands beside a subject. A neighbour is never the same thing: a telephone number that two people are named
 * with is something they have in common, no more.
 *
 * A number that many are named with (a business centre's, an accountant's, a helpline's) says little of each of them. Such a
 * hub is said to be one, with how many of its sharers this reader sees, and those are not listed as each other's neighbours.
 */
export interface PlacedMention extends Named {
  /** The text it stands in: one version of an original, or one release. */
  readonly text: string
}
export interface Connected {
  readonly id: string
  readonly left: string
  readonly right: string
}

export interface Neighbour {
  readonly subject: Subject
  /** In how many texts both are named. */
  readonly texts: number
  /** Connections that a text states. */
  readonly connections: readonly string[]
}

/** What can have something in common; numbers, pages and accounts are what is had. */
const sharers: ReadonlySet<string> = new Set(['person', 'business', 'place', 'vehicle'])

/** From this many sharers on a value is called a hub. An early call hides a list behind one sentence; it loses no link. */
export const hubFrom = 10

/** By mention. */
type Lookup = ReadonlyMap<string, Subject>

/** Connected ones first, then those named together most often, then by age. */
export function neighboursOf(
  subject: Subject,
  subjects: Lookup,
  placed: readonly PlacedMention[],
  connections: readonly Connected[],
): readonly Neighbour[] {
  const members = new Set(subject.mentions)
  const texts = new Set(placed.filter((one) => members.has(one.id)).map((one) => one.text))
  const found = new Map<string, { subject: Subject; texts: Set<string>; connections: string[] }>()
  const entry = (mention: string) => {
    const other = subjects.get(mention)
    if (other === undefined || other.id === subject.id) return null
    const known = found.get(other.id) ?? { subject: other, texts: new Set<string>(), connections: [] }
    found.set(other.id, known)
    return known
  }
  for (const one of placed) if (texts.has(one.text)) entry(one.id)?.texts.add(one.text)
  for (const { id, left, right } of connections) {
    if (members.has(left)) entry(right)?.connections.push(id)
    if (members.has(right)) entry(left)?.connections.push(id)
  }
  return [...found.values()]
    .map((one) => ({ ...one, texts: one.texts.size }))
    .toSorted(
      (one, other) =>
        other.connections.length - one.connections.length ||
        other.texts - one.texts ||
        (one.subject.id < other.subject.id ? -1 : 1),
    )
}

export interface Shared {
  /** The number, account, page or plate that they have in common. */
  readonly value: Subject
  /** Others that are named with it; of a hub none, only how many. */
  readonly others: readonly Subject[]
  readonly count: number
  readonly isHub: boolean
  /** What having it in common is worth, from 1 downwards: one over the logarithm of how many share it. */
  readonly worth: number
}

/** What a subject has in common with others: the rarer first. `placed` are all mentions in all texts of the values. */
export function sharedBy(
  subject: Subject,
  values: readonly Subject[],
  subjects: Lookup,
  placed: readonly PlacedMention[],
): readonly Shared[] {
  const inText = Map.groupBy(placed, (one) => one.text)
  const textOf = new Map(placed.map((one) => [one.id, one.text]))
  return values
    .map((value) => {
      const texts = new Set(value.mentions.flatMap((id) => textOf.get(id) ?? []))
      const others = new Map<string, Subject>()
      for (const text of texts)
        for (const one of inText.get(text) ?? []) {
          const other = sharers.has(one.kind) ? subjects.get(one.id) : undefined
          if (other !== undefined && other.id !== subject.id && other.id !== value.id)
            others.set(other.id, other)
        }
      const isHub = others.size >= hubFrom
      return {
        value,
        others: isHub ? [] : [...others.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        count: others.size,
        isHub,
        worth: 1 / Math.log(Math.E + others.size),
      }
    })
    .filter((shared) => shared.count > 0)
    .toSorted((one, other) => other.worth - one.worth || (one.value.id < other.value.id ? -1 : 1))
}
