import type { NetworkEdge, NetworkNode } from '../rules/network.ts'
import { stampLines, type Stamp } from '../rules/stamp.ts'
import {
  edgeFrom,
  evidenceFrom,
  fieldsOf,
  nodeFrom,
  reading,
  stampFrom,
  Unreadable,
  type Exported,
  type Fields,
  type Read,
} from './exported.ts'
import { parseJson } from './json.ts'
import { limits } from './limits.ts'

/**
 * FollowTheMoney (model 3.8), an entity a line, as Aleph and OpenSanctions read it. What the model has a property for stands
 * there; all of ours, and the stamp, stand beside the properties under `article4`, which its readers keep as context. The
 * stamp is on every line, because lines are filtered.
 *
 * The model has no thing for a telephone, an e-mail address or a handle: each is a `UserAccount`. It has none for a page or a
 * person's document that is not a file: each is an `Asset`, with its kind as a keyword.
 */
interface Entity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

export const writeFollowTheMoney = ({ stamp, nodes, edges }: Exported): string => {
  const kinds = new Map(nodes.map((node) => [node.id, node.kind]))
  const line = (entity: Entity, part: Fields): string =>
    `${JSON.stringify({ ...entity, article4: { stamp, ...part } })}\n`
  return [
    ...nodes.map((node) => line(thingOf(node, stamp), { node })),
    ...edges.map((edge) => line(linkOf(edge, kinds, stamp), { edge })),
  ].join('')
}

export const readFollowTheMoney = (source: string): Read<Exported> =>
  reading(() => {
    const nodes: NetworkNode[] = []
    const edges: NetworkEdge[] = []
    let stamp: Stamp | null = null
    // Line by line, so that what is none of ours ends at its first line.
    for (const text of linesOf(source)) {
      const entity = fieldsOf(parseJson(text), 'A line')
      const own = partsOf(fieldsOf(entity['article4'], 'A line'))
      const here = stampFrom(fieldsOf(own.stamp, 'The stamp'))
      stamp ??= here
      if (JSON.stringify(here) !== JSON.stringify(stamp))
        throw new Unreadable('The lines do not all have one handling stamp')
      if (own.node !== undefined) nodes.push(ownId(nodeFrom(fieldsOf(own.node, 'A subject')), entity['id']))
      if (own.edge !== undefined) edges.push(ownId(edgeIn(own.edge), entity['id']))
      if (nodes.length > limits.subjects || edges.length > limits.connections)
        throw new Unreadable('It is larger than any export of this hub')
    }
    if (stamp === null) throw new Unreadable('It has no line')
    return { stamp, nodes, edges }
  })

function* linesOf(source: string): Generator<string> {
  let at = 0
  while (at < source.length) {
    const end = source.indexOf('\n', at)
    const line = source.slice(at, end < 0 ? source.length : end)
    at += line.length + 1
    if (line.trim() !== '') yield line
  }
}

function edgeIn(value: unknown): NetworkEdge {
  const fields = fieldsOf(value, 'A connection')
  const evidence = fields['evidence']
  if (!Array.isArray(evidence)) throw new Unreadable('A connection has no evidence')
  return edgeFrom(
    fields,
    evidence.map((one) => evidenceFrom(fieldsOf(one, 'Evidence'))),
  )
}

const partsOf = ({ stamp, node, edge }: Fields): Pick<Fields, 'stamp' | 'node' | 'edge'> => ({
  stamp,
  node,
  edge,
})

/** What stands for other readers and what stands for us must be of one thing. */
function ownId<Part extends { readonly id: string }>(part: Part, id: unknown): Part {
  if (id !== entityId(part.id)) throw new Unreadable('A line has an id that is not its own')
  return part
}
/** Ids of the model have no spaces. */
const entityId = (id: string): string => id.replaceAll(' ', '.')

/** For each kind: the schema, and what else than `name` holds the words. */
const schemata: Readonly<Record<string, readonly [schema: string, ...properties: string[]]>> = {
  person: ['Person'],
  business: ['Organization'],
  place: ['Address', 'full'],
  vehicle: ['Vehicle', 'registrationNumber'],
  phone: ['UserAccount', 'username', 'number'],
  email: ['UserAccount', 'username', 'email'],
  handle: ['UserAccount', 'username'],
  account: ['BankAccount', 'accountNumber'],
  link: ['Asset', 'sourceUrl'],
  document: ['Asset'],
}

function thingOf({ id, kind, label, sharers, isHub }: NetworkNode, stamp: Stamp): Entity {
  const [schema, ...more] = schemata[kind] ?? ['Asset']
  const shared = isHub
    ? [`Shared by ${sharers} that the exporter sees: a hub, which says little of each.`]
    : []
  return {
    id,
    schema,
    properties: {
      name: [label],
      ...Object.fromEntries(more.map((name) => [name, [label]])),
      keywords: [kind],
      notes: [...stampLines(stamp), ...shared],
    },
  }
}

/** Connections that the model knows, where both ends are what it asks for; everything else is an `UnknownLink`. */
const links: readonly {
  readonly kind: string
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly schema: string
  readonly ends: readonly [string, string]
  readonly says: 'role' | 'relationship'
}[] = [
  {
    kind: 'works-for',
    from: ['person'],
    to: ['business'],
    schema: 'Employment',
    ends: ['employee', 'employer'],
    says: 'role',
  },
  {
    kind: 'runs',
    from: ['person', 'business'],
    to: ['business'],
    schema: 'Directorship',
    ends: ['director', 'organization'],
    says: 'role',
  },
  {
    kind: 'owns',
    from: ['person', 'business'],
    to: ['vehicle', 'account', 'link', 'document'],
    schema: 'Ownership',
    ends: ['owner', 'asset'],
    says: 'role',
  },
  {
    kind: 'related-to',
    from: ['person'],
    to: ['person'],
    schema: 'Family',
    ends: ['person', 'relative'],
    says: 'relationship',
  },
  {
    kind: 'with',
    from: ['person'],
    to: ['person'],
    schema: 'Associate',
    ends: ['person', 'associate'],
    says: 'relationship',
  },
]
const unknown = { schema: 'UnknownLink', ends: ['subject', 'object'], says: 'role' } as const

function linkOf(edge: NetworkEdge, kinds: ReadonlyMap<string, string>, stamp: Stamp): Entity {
  const { schema, ends, says } =
    links.find(
      (one) =>
        one.kind === edge.kind &&
        one.from.includes(kinds.get(edge.source) ?? '') &&
        one.to.includes(kinds.get(edge.target) ?? ''),
    ) ?? unknown
  const days = (name: 'fromDay' | 'untilDay'): string[] => edge.evidence.flatMap((one) => one[name] ?? [])
  const [starts, until] = [days('fromDay'), days('untilDay')]
  return {
    id: entityId(edge.id),
    schema,
    properties: {
      [ends[0]]: [edge.source],
      [ends[1]]: [edge.target],
      [says]: [edge.kind],
      ...(starts.length === 0 ? {} : { startDate: starts }),
      ...(until.length === 0 ? {} : { endDate: until }),
      summary: [
        edge.strength === null
          ? 'Named in the same texts'
          : `${edge.strength}${edge.isDisputed ? ', disputed' : ''}`,
      ],
      description: [
        ...edge.evidence.map(({ urn, grade }) => `${urn} (${grade ?? 'not graded'})`),
        ...stampLines(stamp),
      ],
      recordId: [...new Set(edge.evidence.map(({ urn }) => urn))],
    },
  }
}
