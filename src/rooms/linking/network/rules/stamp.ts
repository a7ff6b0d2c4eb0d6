import { compare } from './network.ts'

/**
 * The handling stamp of what is put together from several texts: the join of their labels. The higher marking, the stricter
 * handling and codes, the readers and purposes that all of them allow, every condition of any. What is derived may never be
 * freer than the strictest of what it is made of; of nothing comes the strictest of all.
 */
export interface Label {
  readonly urn: string
  readonly marking: 'official' | 'official-sensitive'
  /** Null before the first grading. */
  readonly handling: 'P' | 'C' | null
  readonly actionCode: 'A1' | 'A2' | 'A3' | null
  readonly sanitisationCode: 'S1' | 'S2' | null
  readonly instructions: string
  readonly purposes: readonly string[]
  /** Agencies that may read it, by name; null where it names none and every partner with a purpose may. */
  readonly readers: readonly string[] | null
}

export interface Stamp {
  readonly marking: Label['marking']
  readonly handling: 'P' | 'C'
  readonly actionCode: Label['actionCode']
  readonly sanitisationCode: Label['sanitisationCode']
  readonly purposes: readonly string[]
  /** Null where no text names its readers; empty where no agency may read all of it. */
  readonly readers: readonly string[] | null
  /** Instructions with the item that they are of. */
  readonly conditions: readonly string[]
  readonly by: string
  readonly agency: string
  /** An instant, ISO 8601 in UTC. */
  readonly at: string
}

export interface Exporter {
  readonly by: string
  readonly agency: string
  readonly at: Date
}

export function stampOf(labels: readonly Label[], { by, agency, at }: Exporter): Stamp {
  const isNothing = labels.length === 0
  const isSensitive = isNothing || labels.some((one) => one.marking === 'official-sensitive')
  const isConditional = isNothing || labels.some((one) => one.handling !== 'P')
  const named = labels.flatMap((one) => (one.readers === null ? [] : [one.readers]))
  return {
    marking: isSensitive ? 'official-sensitive' : 'official',
    handling: isConditional ? 'C' : 'P',
    actionCode: first(
      ['A1', 'A2', 'A3'],
      labels.map((one) => one.actionCode),
    ),
    sanitisationCode: first(
      ['S2', 'S1'],
      labels.map((one) => one.sanitisationCode),
    ),
    purposes: isNothing ? [] : common(labels.map((one) => one.purposes)),
    readers: isNothing ? [] : named.length === 0 ? null : common(named),
    conditions: [
      ...new Set(
        labels
          .filter((one) => one.instructions.trim() !== '')
          .map((one) => `${one.urn}: ${one.instructions.trim()}`),
      ),
    ].toSorted(compare),
    by,
    agency,
    at: at.toISOString(),
  }
}

/** The strictest that any has; the list has the strictest first. */
const first = <Code extends string>(order: readonly Code[], given: readonly (Code | null)[]): Code | null =>
  order.find((code) => given.includes(code)) ?? null

const common = (lists: readonly (readonly string[])[]): readonly string[] =>
  [...new Set(lists[0])].filter((one) => lists.every((list) => list.includes(one))).toSorted(compare)

/** As it stands over everything that leaves; people read its instant in another form than machines do. */
export const stampLines = (stamp: Stamp, shownAt: string = stamp.at): readonly string[] => [
  ...handlingLines(stamp),
  `Exported by ${stamp.by}, ${stamp.agency}, ${shownAt}. Intelligence, not evidence. Going further needs each owner's decision.`,
]

/** The same for what stays here: without who took it away. */
export function handlingLines(stamp: Omit<Stamp, 'by' | 'agency' | 'at'>): readonly string[] {
  const marking = stamp.marking === 'official-sensitive' ? 'OFFICIAL-SENSITIVE' : 'OFFICIAL'
  const codes = [stamp.actionCode, stamp.sanitisationCode].filter((code) => code !== null).join(', ')
  return [
    `${marking}. Handling ${stamp.handling}${codes === '' ? '' : ` (${codes})`}: ${
      stamp.handling === 'C' ? 'lawful sharing permitted with conditions' : 'lawful sharing permitted'
    }.`,
    stamp.readers === null
      ? `For partners with one of these purposes: ${listed(stamp.purposes)}.`
      : `For ${listed(stamp.readers)} alone; purposes: ${listed(stamp.purposes)}.`,
    ...stamp.conditions,
  ]
}
const listed = (list: readonly string[]): string => (list.length === 0 ? 'none' : list.join(', '))

/** What speaks against somebody having what a stamp stands over. They have it already: they are told whom to tell. */
export function stampConcerns(
  { readers, purposes }: Stamp,
  { agencyName, purpose }: { readonly agencyName: string; readonly purpose: string },
): readonly string[] {
  return [
    ...(readers === null || readers.includes(agencyName)
      ? []
      : [
          `It says that it is for ${listed(readers)} alone, and ${agencyName} is not named. Tell whoever gave it to you, and do not pass it on.`,
        ]),
    ...(purposes.includes(purpose)
      ? []
      : [
          `It says that it is for other purposes (${listed(purposes)}) than the one you are working for (${purpose}).`,
        ]),
  ]
}
