import { connectionWords, kindWords } from '../../subject/rules/words.ts'
import { communitiesOf } from '../communities.ts'
import { layOut, canvas } from '../layout.ts'
import { betweenOf } from '../rules/between.ts'
import { namedTogether, type Network, type NetworkEdge, type NetworkNode } from '../rules/network.ts'
import { wayBetween, type Way } from '../rules/ways.ts'
import type { EdgeModel, NetworkModel, Picture } from './network.view.ts'

/** What the page of a network shows. */
export interface Shown {
  readonly network: Network
  readonly focus: string
  readonly depth: 1 | 2
  /** Whom a way is asked to; null for nobody. */
  readonly to: string | null
  readonly mayExport: boolean
}

/** What it can be taken away as; the last part of the address. */
export const exportKinds = [
  { format: 'graphml', words: 'GraphML, for i2 and other network programs' },
  { format: 'nodes', words: 'Subjects as a table (CSV)' },
  { format: 'edges', words: 'Connections as a table (CSV)' },
  { format: 'follow-the-money', words: 'FollowTheMoney (JSON lines)' },
] as const

/** A picture without a script is still read at so many. */
export const mostDrawn = 500
/** All-pairs work grows with the square: beyond, ways and groups are shown and who is between is not. */
export const mostCompared = 250
const mostRows = 1_000
const mostEvidence = 3
const mostGroups = 10
const mostBetween = 5

export function networkModel({ network, focus, depth, to, mayExport }: Shown): NetworkModel {
  const names = new Map(network.nodes.map((node) => [node.id, node.label]))
  const name = (id: string): string => names.get(id) ?? ''
  const way = to === null ? null : wayBetween(network, focus, to)
  const rows = network.edges.toSorted((one, other) => other.worth - one.worth || (one.id < other.id ? -1 : 1))
  const edgeModel = edgeModelOf(names)
  const isCompared = network.nodes.length <= mostCompared
  return {
    title: `Around ${name(focus)}`,
    subjectHref: `/subjects/${focus}`,
    ask: { depth: String(depth), to: to ?? '', others: choicesOf(network.nodes, focus) },
    summary: summaryOf(network, isCompared),
    picture: pictureOf(network, focus, way),
    way:
      to === null
        ? null
        : {
            title: `The way to ${name(to)}`,
            steps: (way?.steps ?? []).map(({ edge }) => edgeModel(edge)),
            weakest: way === null ? null : weakestWords(way, name),
          },
    edges: rows.slice(0, mostRows).map(edgeModel),
    moreEdges: Math.max(0, rows.length - mostRows),
    exports: mayExport
      ? exportKinds.map(({ format, words }) => ({
          href: `/subjects/${focus}/network/${format}?depth=${depth}`,
          words,
        }))
      : [],
    hubs: network.nodes
      .filter((node) => node.isHub)
      .map(
        (node) =>
          `${node.label}: ${node.sharers} share it, as far as you may see. It says little of each, so it is shown and not followed.`,
      ),
    communities: communitiesOf(network)
      .slice(0, mostGroups)
      .map((group) => ({
        name: `Around ${group.names.map((node) => node.label).join(' and ')}: ${group.members.length}`,
        members: group.members.map((node) => `${node.label} (${kindWords(node.kind)})`).join(', '),
        heldBy: group.heldBy.map((edge) => stepWords(edge, name)),
        outwards: `${group.outwards} ${group.outwards === 1 ? 'connection leads' : 'connections lead'} out of it.`,
      })),
    between: isCompared
      ? betweenOf(network, mostBetween).map((one) => ({
          name: name(one.id),
          words: `the nearest way runs through it for ${shortNumber(one.pairs)} of ${one.of} pairs; connected with ${one.neighbours}`,
          ways: one.ways.map((example) => wayWords(example, name)),
        }))
      : [],
  }
}

const choicesOf = (nodes: readonly NetworkNode[], focus: string): { value: string; text: string }[] =>
  nodes
    .filter((node) => node.id !== focus)
    .map((node) => ({ value: node.id, text: `${node.label} (${kindWords(node.kind)})` }))
    .toSorted((one, other) => (one.text + one.value < other.text + other.value ? -1 : 1))

function summaryOf(network: Network, isCompared: boolean): readonly string[] {
  const others = network.nodes.length - 1
  return [
    `${others === 1 ? '1 other is' : `${others.toLocaleString('en-GB')} others are`} shown, with ${network.edges.length.toLocaleString('en-GB')} connections. A connection is a relation, never a proof that two are one.`,
    ...(network.isCut ? ['There is more than one page can take: something is missing here.'] : []),
    ...(network.longLists > 0
      ? [
          `${network.longLists === 1 ? 'One text names' : `${network.longLists} texts name`} so many that standing in it connects nobody with anybody.`,
        ]
      : []),
    ...(network.nodes.length > mostDrawn ? ['It is too large to be drawn; the table has it.'] : []),
    ...(isCompared ? [] : ['It is too large to work out who stands between others.']),
  ]
}

const strengthWords: Readonly<Record<string, string>> = {
  confirmed: 'Confirmed',
  probable: 'Probable',
  possible: 'Possible',
  disproved: 'Disproved',
}
const howWords = ({ kind }: NetworkEdge): string =>
  kind === namedTogether ? 'is named together with' : connectionWords(kind, true)
const sureWords = ({ strength, isDisputed }: NetworkEdge): string => {
  if (strength === null) return 'Not stated'
  const words = strengthWords[strength] ?? strength
  return isDisputed && strength !== 'disproved' ? `${words}, and disputed` : words
}

const edgeModelOf =
  (names: ReadonlyMap<string, string>) =>
  (edge: NetworkEdge): EdgeModel => ({
    from: { label: names.get(edge.source) ?? '', href: `/subjects/${edge.source}` },
    how: howWords(edge),
    to: { label: names.get(edge.target) ?? '', href: `/subjects/${edge.target}` },
    strength: sureWords(edge),
    evidence: edge.evidence.slice(0, mostEvidence).map((one) => ({
      href: one.href,
      urn: one.urn,
      grade: one.grade ?? 'not graded',
      words: one.strength === null ? '' : (strengthWords[one.strength] ?? one.strength).toLowerCase(),
      quote: one.quote,
    })),
    more: Math.max(0, edge.evidence.length - mostEvidence),
  })

type Name = (id: string) => string
const stepWords = (edge: NetworkEdge, name: Name): string =>
  `${name(edge.source)} ${howWords(edge)} ${name(edge.target)} (${sureWords(edge).toLowerCase()}; ${edge.evidence[0]?.urn ?? 'no item'})`
const wayWords = ({ steps }: Way, name: Name): string =>
  steps.map(({ edge }) => stepWords(edge, name)).join('; ')
const weakestWords = ({ weakest }: Way, name: Name): string =>
  `It hangs first on this: ${stepWords(weakest.edge, name)}. If that is wrong, this way is none.`
const shortNumber = (value: number): string => String(Math.round(value * 10) / 10)

/** Told apart in grey too; the table says the kind in words. */
const fills: readonly { readonly kinds: readonly string[]; readonly fill: string; readonly words: string }[] =
  [
    { kinds: ['person'], fill: '#1d70b8', words: 'Person' },
    { kinds: ['business'], fill: '#00703c', words: 'Business' },
    { kinds: ['place'], fill: '#b58840', words: 'Place' },
    { kinds: ['vehicle'], fill: '#4c2c92', words: 'Vehicle' },
  ]
const otherFill = { fill: '#ffffff', words: 'Number, address, page, account or document' }
const fillOf = (kind: string): string => fills.find((one) => one.kinds.includes(kind))?.fill ?? otherFill.fill

function pictureOf(network: Network, focus: string, way: Way | null): Picture | null {
  if (network.nodes.length < 2 || network.nodes.length > mostDrawn) return null
  const at = layOut(network)
  const onWay = new Set((way?.steps ?? []).map(({ edge }) => edge.id))
  const near = new Map<string, number>()
  for (const { source, target } of network.edges)
    for (const end of [source, target]) near.set(end, (near.get(end) ?? 0) + 1)
  const labelled = new Set(
    network.nodes
      .toSorted(
        (one, other) =>
          one.step - other.step ||
          (near.get(other.id) ?? 0) - (near.get(one.id) ?? 0) ||
          (one.id < other.id ? -1 : 1),
      )
      .slice(0, mostLabels)
      .map((node) => node.id),
  )
  return {
    width: canvas.width,
    height: canvas.height,
    lines: network.edges.flatMap((edge) => {
      const [one, other] = [at.get(edge.source), at.get(edge.target)]
      return one === undefined || other === undefined
        ? []
        : [
            {
              x1: one.x,
              y1: one.y,
              x2: other.x,
              y2: other.y,
              width: onWay.has(edge.id) ? 4 : Math.round((0.5 + 2.5 * edge.worth) * 10) / 10,
              isFaint: edge.strength === null || edge.strength === 'disproved',
              isOnWay: onWay.has(edge.id),
            },
          ]
    }),
    dots: network.nodes.map((node) => ({
      x: at.get(node.id)?.x ?? 0,
      y: at.get(node.id)?.y ?? 0,
      radius: node.id === focus ? 12 : node.isHub ? 10 : 7,
      fill: fillOf(node.kind),
      label: shortLabel(node.label),
      name: `${node.label}, ${kindWords(node.kind).toLowerCase()}${node.isHub ? `, shared by ${node.sharers}` : ''}`,
      href: `/subjects/${node.id}`,
      hasLabel: labelled.has(node.id),
    })),
    legend: [...fills, otherFill],
  }
}
/** More lie over each other. */
const mostLabels = 60
/** An accent or a family of emoji is not cut in two. */
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const shortLabel = (label: string): string => {
  const letters = Array.from(graphemes.segment(label), ({ segment }) => segment)
  return letters.length > 24 ? `${letters.slice(0, 23).join('')}…` : label
}
