import { worthOfConnection, worthOfCompany, worthOfShared, type Strength } from './worth.ts'

/**
 * The network around a subject, as one reader sees it: subjects, and what connects them. It is made of the visible mentions,
 * the subjects they make and the connections that visible texts state, and of nothing else, so nothing hidden joins, counts,
 * orders or crowds anything here.
 *
 * An edge is a relation and never identity. Two subjects may have several: one for each kind of connection, and one for being
 * named in the same texts. Each carries its evidence, counter-evidence first.
 */
export interface PlacedMention {
  readonly id: string
  readonly kind: string
  readonly value: string | null
  readonly shown: string
  /** The text it stands in: one version of an original, or one release. */
  readonly text: string
}
export interface NetworkSubject {
  readonly id: string
  readonly kind: string
  /** Oldest first. */
  readonly mentions: readonly string[]
}
export interface StatedConnection {
  readonly id: string
  readonly left: string
  readonly right: string
  readonly kind: string
  readonly strength: Strength
  readonly fromDay: string | null
  readonly untilDay: string | null
  readonly quote: string
}
/** Where evidence stands, and how it is graded. */
export interface TextSource {
  readonly href: string
  readonly urn: string
  readonly grade: string | null
  readonly agency: string
}

export interface Evidence extends TextSource {
  /** The words of the text; null where it only names both. */
  readonly quote: string | null
  /** Null where the text only names both. */
  readonly strength: Strength | null
  readonly fromDay: string | null
  readonly untilDay: string | null
}
export interface NetworkNode {
  readonly id: string
  readonly kind: string
  readonly label: string
  /** How far from the subject in the middle; 0 is that subject. */
  readonly step: number
  /** How many people, businesses, places and vehicles this reader sees with it; 0 for what is not itself shared. */
  readonly sharers: number
  readonly isHub: boolean
}
export interface NetworkEdge {
  readonly id: string
  readonly source: string
  readonly target: string
  /** A kind of connection, or `named-together`. */
  readonly kind: string
  readonly isDirected: boolean
  /** The strongest that a text says; null where texts only name both. */
  readonly strength: Strength | null
  /** Some text says that it is not so. */
  readonly isDisputed: boolean
  /** From 0 (leads nowhere) to 1, damped: see `worth.ts`. */
  readonly worth: number
  readonly evidence: readonly Evidence[]
}
export interface Network {
  /** By step, then id. */
  readonly nodes: readonly NetworkNode[]
  /** By id. */
  readonly edges: readonly NetworkEdge[]
  /** There are more subjects within reach than are shown. */
  readonly isCut: boolean
  /** Texts that name more subjects than `longList`: they are not taken as naming two of them together. */
  readonly longLists: number
}

export interface NetworkInput {
  readonly focus: string
  readonly depth: 1 | 2
  /** Of subjects that are shown, nearest first. */
  readonly most: number
  readonly subjects: readonly NetworkSubject[]
  readonly mentions: readonly PlacedMention[]
  readonly connections: readonly StatedConnection[]
  /** By the name of the text. */
  readonly sources: ReadonlyMap<string, TextSource>
}

/** From this many sharers on something is called a hub: the subject page says the same number. */
export const hubFrom = 10
/** A text naming more subjects is a list (a rota, a seizure record): that two stand in it says nothing of the two. */
export const longList = 40
export const namedTogether = 'named-together'
/** Both ways round the same thing. */
const mutual: ReadonlySet<string> = new Set(['related-to', 'with', 'other', namedTogether])
/** What can have something in common; numbers, pages and accounts are what is had. */
const sharerKinds: ReadonlySet<string> = new Set(['person', 'business', 'place', 'vehicle'])

export function networkOf(input: NetworkInput): Network {
  const ground = groundOf(input)
  const sharers = sharersOf(ground)
  const steps = stepsFrom(input, ground, sharers)
  const reached = [...steps].toSorted(([one, near], [other, far]) => near - far || compare(one, other))
  const kept = new Set(reached.slice(0, input.most).map(([id]) => id))
  const nodes = reached.slice(0, input.most).flatMap(([id, step]) => {
    const subject = ground.subjects.get(id)
    const count = sharers.get(id)?.size ?? 0
    return subject === undefined
      ? []
      : [{ id, kind: subject.kind, label: subject.label, step, sharers: count, isHub: count >= hubFrom }]
  })
  return {
    nodes,
    edges: edgesOf(ground, kept, sharers),
    isCut: reached.length > kept.size,
    longLists: [...ground.inText.values()].filter((ids) => ids.size > longList).length,
  }
}

interface Known extends NetworkSubject {
  readonly label: string
  readonly hasValue: boolean
}
interface Ground {
  readonly subjects: ReadonlyMap<string, Known>
  /** Subjects by the text that names them. */
  readonly inText: ReadonlyMap<string, ReadonlySet<string>>
  /** Stated connections, between subjects. */
  readonly stated: readonly {
    readonly from: string
    readonly to: string
    readonly text: string
    readonly said: StatedConnection
  }[]
  readonly sources: ReadonlyMap<string, TextSource>
}

function groundOf({ subjects, mentions, connections, sources }: NetworkInput): Ground {
  const byMention = new Map(subjects.flatMap((one) => one.mentions.map((id) => [id, one] as const)))
  const mentioned = new Map(mentions.map((one) => [one.id, one]))
  const known = new Map<string, Known>()
  for (const one of subjects) {
    const first = mentioned.get(one.id)
    if (first !== undefined) known.set(one.id, { ...one, label: first.shown, hasValue: first.value !== null })
  }
  const inText = new Map<string, Set<string>>()
  for (const one of mentions) {
    const subject = byMention.get(one.id)
    if (subject === undefined || !known.has(subject.id)) continue
    const ids = inText.get(one.text) ?? new Set<string>()
    inText.set(one.text, ids.add(subject.id))
  }
  const stated = connections.flatMap((said) => {
    const [from, to] = [byMention.get(said.left), byMention.get(said.right)]
    const text = mentioned.get(said.left)?.text
    return from === undefined || to === undefined || text === undefined || from.id === to.id
      ? []
      : [{ from: from.id, to: to.id, text, said }]
  })
  return { subjects: known, inText, stated, sources }
}

/** Of each number, page, plate or address: who is named or connected with it. */
function sharersOf({ subjects, inText, stated }: Ground): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  const add = (value: string, other: string): void => {
    if (subjects.get(value)?.hasValue !== true || !sharerKinds.has(subjects.get(other)?.kind ?? '')) return
    found.set(value, (found.get(value) ?? new Set()).add(other))
  }
  for (const ids of inText.values())
    for (const one of ids) for (const other of ids) if (one !== other) add(one, other)
  for (const { from, to } of stated) {
    add(from, to)
    add(to, from)
  }
  return found
}

/** How far each subject is from the one in the middle. A hub is reached and not passed: half the town shares it. */
function stepsFrom(
  { focus, depth }: NetworkInput,
  ground: Ground,
  sharers: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, number> {
  const beside = besideOf(ground)
  const steps = new Map<string, number>()
  if (!ground.subjects.has(focus)) return steps
  steps.set(focus, 0)
  let edge = [focus]
  for (let step = 1; step <= depth; step += 1) {
    const next: string[] = []
    for (const id of edge) {
      if (id !== focus && (sharers.get(id)?.size ?? 0) >= hubFrom) continue
      for (const other of beside.get(id) ?? [])
        if (!steps.has(other)) {
          steps.set(other, step)
          next.push(other)
        }
    }
    edge = next
  }
  return steps
}

function besideOf({ inText, stated }: Ground): ReadonlyMap<string, ReadonlySet<string>> {
  const beside = new Map<string, Set<string>>()
  const add = (one: string, other: string): void => {
    beside.set(one, (beside.get(one) ?? new Set()).add(other))
  }
  for (const ids of inText.values()) {
    if (ids.size > longList) continue
    for (const one of ids) for (const other of ids) if (one !== other) add(one, other)
  }
  for (const { from, to } of stated) {
    add(from, to)
    add(to, from)
  }
  return beside
}

interface Draft {
  readonly source: string
  readonly target: string
  readonly kind: string
  readonly evidence: Evidence[]
  /** Each text by how many subjects it names. */
  readonly companies: number[]
}

function edgesOf(
  ground: Ground,
  kept: ReadonlySet<string>,
  sharers: ReadonlyMap<string, ReadonlySet<string>>,
): readonly NetworkEdge[] {
  const drafts = new Map<string, Draft>()
  const draft = (one: string, other: string, kind: string): Draft => {
    const [source, target] = mutual.has(kind) && other < one ? [other, one] : [one, other]
    const id = `${source} ${kind} ${target}`
    const known = drafts.get(id) ?? { source, target, kind, evidence: [], companies: [] }
    drafts.set(id, known)
    return known
  }
  for (const { from, to, text, said } of ground.stated) {
    if (!kept.has(from) || !kept.has(to)) continue
    const { quote, strength, fromDay, untilDay } = said
    draft(from, to, said.kind).evidence.push({
      ...sourceOf(ground, text),
      quote,
      strength,
      fromDay,
      untilDay,
    })
  }
  const nothingSaid = { quote: null, strength: null, fromDay: null, untilDay: null }
  for (const [text, ids] of ground.inText) {
    if (ids.size > longList) continue
    const here = [...ids].filter((id) => kept.has(id)).toSorted(compare)
    for (const [at, one] of here.entries())
      for (const other of here.slice(at + 1)) {
        const together = draft(one, other, namedTogether)
        together.evidence.push({ ...sourceOf(ground, text), ...nothingSaid })
        together.companies.push(ids.size)
      }
  }
  return [...drafts.entries()]
    .map(([id, one]) => edgeOf(id, one, sharers))
    .toSorted((one, other) => compare(one.id, other.id))
}

function edgeOf(id: string, one: Draft, sharers: ReadonlyMap<string, ReadonlySet<string>>): NetworkEdge {
  const strengths = one.evidence.flatMap(({ strength }) => strength ?? [])
  const damping = Math.min(
    ...[one.source, one.target].map((end) => worthOfShared(sharers.get(end)?.size ?? 0)),
  )
  const said = worthOfConnection(strengths)
  return {
    id,
    source: one.source,
    target: one.target,
    kind: one.kind,
    isDirected: !mutual.has(one.kind),
    strength: said?.strength ?? null,
    isDisputed: strengths.includes('disproved'),
    worth: damping * (said?.worth ?? worthOfCompany(one.companies)),
    evidence: one.evidence.toSorted(againstFirst),
  }
}

const nowhere: TextSource = { href: '', urn: '', grade: null, agency: '' }
function sourceOf({ sources }: Ground, text: string): TextSource {
  const { href, urn, grade, agency } = sources.get(text) ?? nowhere
  return { href, urn, grade, agency }
}

/** Counter-evidence first; then by the item, so that the order says nothing of when it came in. */
const againstFirst = (one: Evidence, other: Evidence): number =>
  Number(other.strength === 'disproved') - Number(one.strength === 'disproved') ||
  compare(one.urn, other.urn) ||
  compare(one.href, other.href) ||
  compare(one.quote ?? '', other.quote ?? '')

/** By code units: the same on every machine. */
export const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
