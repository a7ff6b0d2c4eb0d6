import { bySequence, pairName, standingOf, type Said, type Standing } from './standing.ts'

/**
 * Subjects: what one reader may take for one thing. Made from the mentions that this reader sees and from nothing else, so
 * a mention that is hidden cannot join, part, name or count anything.
 *
 * Two mentions are of one subject where they have one value (a telephone number is itself), or where people decided so.
 * Where "same" upon "same" would bring together two of which somebody said "different", the later "same" is not followed
 * and the conflict is told: which of the three is wrong is for a person.
 */
export interface Named {
  readonly id: string
  readonly kind: string
  /** The normal form by which it is itself; null for what has none. */
  readonly value: string | null
  /** When it was confirmed, as text that sorts. */
  readonly at: string
}

export interface Conflict {
  /** The "same" that was not followed. */
  readonly notFollowed: Said
  /** The "different" that stands against it. */
  readonly against: Said
}

export interface Subject {
  /** Its oldest mention: stays while the subject grows. */
  readonly id: string
  readonly kind: string
  /** Oldest first. */
  readonly mentions: readonly string[]
  readonly conflicts: readonly Conflict[]
}

/**
 * The subjects that these mentions make. Every mention is in exactly one. Whoever gives all mentions that hang together
 * with one of them gets the same subject from any of them, in whatever order.
 */
export function subjectsOf(mentions: readonly Named[], said: readonly Said[]): readonly Subject[] {
  const known = new Map(mentions.map((mention) => [mention.id, mention]))
  const standing = [...standingOf(said).values()].filter(
    ({ left, right }) =>
      known.has(left) && known.has(right) && !isOneValue(known.get(left), known.get(right)),
  )
  const groups = new Groups(mentions.map((mention) => mention.id))
  joinValues(groups, mentions)
  for (const one of standing) if (one.answer === 'different') groups.keepApart(one)
  const conflicts: Conflict[] = []
  for (const same of sames(standing)) {
    const against = groups.join(same.because.left, same.because.right)
    if (against !== null) conflicts.push({ notFollowed: same.because, against })
  }
  return groups.all().map((ids) => describe(ids, known, conflicts))
}

function describe(
  ids: readonly string[],
  known: ReadonlyMap<string, Named>,
  conflicts: readonly Conflict[],
): Subject {
  const members = ids.flatMap((id) => known.get(id) ?? []).toSorted(bySequence)
  const [oldest] = members
  if (oldest === undefined) throw new RangeError('a subject without a mention')
  const within = new Set(ids)
  return {
    id: oldest.id,
    kind: oldest.kind,
    mentions: members.map((member) => member.id),
    conflicts: conflicts.filter(
      ({ notFollowed }) => within.has(notFollowed.left) || within.has(notFollowed.right),
    ),
  }
}

/** By which subject a mention is known. */
export function subjectByMention(subjects: readonly Subject[]): ReadonlyMap<string, Subject> {
  return new Map(subjects.flatMap((subject) => subject.mentions.map((id) => [id, subject] as const)))
}

/** Mentions of one kind and one value are one by definition: nothing that is said of such a pair counts. */
const isOneValue = (one: Named | undefined, other: Named | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.kind === other.kind &&
  one.value !== null &&
  one.value === other.value

function joinValues(groups: Groups, mentions: readonly Named[]): void {
  const first = new Map<string, string>()
  for (const { id, kind, value } of mentions) {
    if (value === null) continue
    const name = `${kind} ${value}`
    const earlier = first.get(name)
    if (earlier === undefined) first.set(name, id)
    else groups.join(earlier, id)
  }
}

/** Every standing "same", in the order in which they came to stand: so the later one is it that is not followed. */
function sames(standing: readonly Standing[]): { readonly because: Said }[] {
  return standing
    .flatMap(({ answer, because }) => (answer === 'same' && because !== null ? [{ because }] : []))
    .toSorted((one, other) => bySequence(one.because, other.because))
}

/** Groups that grow together, except where two of their members must stay apart. */
class Groups {
  readonly #of = new Map<string, string[]>()
  readonly #apart = new Map<string, { readonly other: string; readonly said: Said }[]>()

  constructor(ids: readonly string[]) {
    for (const id of ids) this.#of.set(id, [id])
  }

  keepApart({ left, right, because }: Standing): void {
    if (because === null) return
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const)
      this.#apart.set(one, [...(this.#apart.get(one) ?? []), { other, said: because }])
  }

  /** Joins the groups of two; where they must stay apart it does not, and gives back the oldest word against it. */
  join(one: string, other: string): Said | null {
    const [a, b] = [this.#of.get(one) ?? [], this.#of.get(other) ?? []]
    if (a === b) return null
    const [small, large] = a.length < b.length ? [a, b] : [b, a]
    const against = small
      .flatMap((id) => this.#apart.get(id) ?? [])
      .filter((apart) => this.#of.get(apart.other) === large)
      .map((apart) => apart.said)
      .toSorted(bySequence)[0]
    if (against !== undefined) return against
    large.push(...small)
    for (const id of small) this.#of.set(id, large)
    return null
  }

  all(): readonly (readonly string[])[] {
    return [...new Set(this.#of.values())]
  }
}

/** Whether a "same" holds two parts of a subject together: without it they would fall apart. */
export function isBridge(
  subject: Subject,
  mentions: readonly Named[],
  said: readonly Said[],
  of: { readonly left: string; readonly right: string },
): boolean {
  const within = new Set(subject.mentions)
  const members = mentions.filter((mention) => within.has(mention.id))
  const name = pairName(of.left, of.right)
  const without = said.filter((one) => pairName(one.left, one.right) !== name)
  return subjectsOf(members, without).length > subjectsOf(members, said).length
}
