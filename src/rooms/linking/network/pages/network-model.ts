import { kindWords } from '../../subject/rules/words.ts'
import { communitiesOf } from '../communities.ts'
import { canvas, layOut, smallCanvas } from '../layout.ts'
import { betweenOf } from '../rules/between.ts'
import type { Network, NetworkEdge, NetworkNode } from '../rules/network.ts'
import { wayBetween, type Way } from '../rules/ways.ts'
import { labelsWithRoom, shortLabel } from './labels.ts'
import { fillOf, fills, howWords, hubWords, otherFill, strengthWords, sureWords } from './network-words.ts'
import type { NetworkModel } from './network.view.ts'
import type { EdgeModel, NetworkBody, Picture } from './parts.view.ts'
import { mostLines, sceneOf, sceneText, widthOf } from './scene.ts'

/** A network to be shown, from here or from a file. */
export interface Shown {
  readonly network: Network
  readonly focus: string
  /** Whom a way is asked to; null for nobody. */
  readonly to: string | null
  /** Which part of a long table, from 1. */
  readonly part: number
  /** The address of its page with how far it goes; null for a file's, in which nothing leads anywhere. */
  readonly base: string | null
}
/** What the page of a network shows. */
export interface ShownPage extends Omit<Shown, 'base'> {
  readonly depth: 1 | 2
  readonly mayExport: boolean
}

/** What it can be taken away as; the last part of the address. */
export const exportKinds = [
  { format: 'graphml', words: 'GraphML, for i2 and other network programs' },
  { format: 'nodes', words: 'Subjects as a table (CSV)' },
  { format: 'edges', words: 'Connections as a table (CSV)' },
  { format: 'follow-the-money', words: 'FollowTheMoney (JSON lines)' },
] as const

/** A picture without a script is still read at so many; of more, a script draws one. */
export const mostDrawn = 500
/** All-pairs work grows with the square: beyond, ways and groups are shown and who is between is not. */
export const mostCompared = 250
/** Of the table at once: a page that a slow line brings in seconds. The next part is a link away. */
export const mostRows = 500
const mostEvidence = 3
const mostGroups = 10
const mostBetween = 5

export function networkModel({ depth, mayExport, ...shown }: ShownPage): NetworkModel {
  const { network, focus, to } = shown
  const address = `/subjects/${focus}/network`
  return {
    title: `Around ${namesIn(network)(focus)}`,
    subjectHref: `/subjects/${focus}`,
    ask: { depth: String(depth), to: to ?? '', others: choicesOf(network.nodes, focus) },
    ...bodyModel({ ...shown, base: `${address}?depth=${depth}` }),
    exports: mayExport
      ? exportKinds.map(({ format, words }) => ({ href: `${address}/${format}?depth=${depth}`, words }))
      : [],
  }
}

/** The picture, the table, and what explains them. */
export function bodyModel(shown: Shown): NetworkBody {
  const { network, focus, to, base } = shown
  const name = namesIn(network)
  const way = to === null ? null : wayBetween(network, focus, to)
  const edgeModel = edgeModelOf(name, base !== null)
  const isCompared = network.nodes.length <= mostCompared
  return {
    summary: summaryOf(network, isCompared),
    picture: pictureOf(shown, way),
    scene: sceneModel(shown, way),
    way:
      to === null
        ? null
        : {
            title: `The way to ${name(to)}`,
            steps: (way?.steps ?? []).map(({ edge }) => edgeModel(edge)),
            weakest: way === null ? null : weakestWords(way, name),
          },
    ...tableOf(shown, edgeModel),
    nothing:
      base === null ? 'It connects nobody with anybody.' : 'Nothing that you may see is connected with it.',
    hubs: network.nodes.filter((node) => node.isHub).map(hubWords),
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

type Name = (id: string) => string
function namesIn({ nodes }: Network): Name {
  const names = new Map(nodes.map((node) => [node.id, node.label]))
  return (id) => names.get(id) ?? ''
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
    ...(isCompared ? [] : ['It is too large to work out who stands between others.']),
  ]
}

/** Where the rows are many: one part of them, and the ways to its neighbours. */
function tableOf(
  { network, to, part, base }: Shown,
  model: (edge: NetworkEdge) => EdgeModel,
): Pick<NetworkBody, 'edges' | 'parts'> {
  const rows = network.edges.toSorted((one, other) => other.worth - one.worth || (one.id < other.id ? -1 : 1))
  const last = Math.max(1, Math.ceil(rows.length / mostRows))
  const here = Math.min(Math.max(1, part), last)
  const from = (here - 1) * mostRows
  const shown = rows.slice(from, from + mostRows)
  const hrefOf = (of: number): string | null =>
    base === null || of < 1 || of > last ? null : `${base}${to === null ? '' : `&to=${to}`}&part=${of}#table`
  const words = `${(from + 1).toLocaleString('en-GB')} to ${(from + shown.length).toLocaleString('en-GB')} of ${rows.length.toLocaleString('en-GB')}, those that say most first${base === null ? '; the file has the rest' : ''}.`
  return {
    edges: shown.map(model),
    parts: last === 1 ? null : { words, previous: hrefOf(here - 1), next: hrefOf(here + 1) },
  }
}

function sceneModel({ network, focus, base }: Shown, way: Way | null): NetworkBody['scene'] {
  if (network.nodes.length <= mostDrawn) return null
  return {
    json: sceneText(sceneOf(network, focus, way)),
    waysHref: base === null ? null : `${base}&to=`,
    notDrawn: Math.max(0, network.edges.length - mostLines),
    legend,
  }
}

const edgeModelOf =
  (name: Name, isKnown: boolean) =>
  (edge: NetworkEdge): EdgeModel => ({
    from: { label: name(edge.source), href: isKnown ? `/subjects/${edge.source}` : null },
    how: howWords(edge),
    to: { label: name(edge.target), href: isKnown ? `/subjects/${edge.target}` : null },
    strength: sureWords(edge),
    evidence: edge.evidence.slice(0, mostEvidence).map((one) => ({
      href: one.href,
      urn: one.urn,
      grade: one.grade ?? 'not graded',
      words: one.strength === null ? '' : strengthWords(one.strength).toLowerCase(),
      quote: one.quote,
    })),
    more: Math.max(0, edge.evidence.length - mostEvidence),
  })

const stepWords = (edge: NetworkEdge, name: Name): string =>
  `${name(edge.source)} ${howWords(edge)} ${name(edge.target)} (${sureWords(edge).toLowerCase()}; ${edge.evidence[0]?.urn ?? 'no item'})`
const wayWords = ({ steps }: Way, name: Name): string =>
  steps.map(({ edge }) => stepWords(edge, name)).join('; ')
const weakestWords = ({ weakest }: Way, name: Name): string =>
  `It hangs first on this: ${stepWords(weakest.edge, name)}. If that is wrong, this way is none.`
const shortNumber = (value: number): string => String(Math.round(value * 10) / 10)

const legend = [...fills, otherFill]

/** So many have room on the small canvas, names and all. */
const mostSmall = 15

function pictureOf({ network, focus, base }: Shown, way: Way | null): Picture | null {
  if (network.nodes.length < 2 || network.nodes.length > mostDrawn) return null
  const isSmall = network.nodes.length <= mostSmall
  const paper = isSmall ? smallCanvas : canvas
  const at = layOut(network, paper)
  const onWay = new Set((way?.steps ?? []).map(({ edge }) => edge.id))
  const near = new Map<string, number>()
  for (const { source, target } of network.edges)
    for (const end of [source, target]) near.set(end, (near.get(end) ?? 0) + 1)
  const first = network.nodes.toSorted(
    (one, other) =>
      one.step - other.step ||
      (near.get(other.id) ?? 0) - (near.get(one.id) ?? 0) ||
      (one.id < other.id ? -1 : 1),
  )
  const labelled = labelsWithRoom(
    first.map((node) => ({
      id: node.id,
      label: shortLabel(node.label),
      ...(at.get(node.id) ?? { x: 0, y: 0 }),
    })),
  )
  return {
    width: paper.width,
    height: paper.height,
    isSmall,
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
              width: onWay.has(edge.id) ? 4 : widthOf(edge.worth),
              isFaint: !onWay.has(edge.id) && (edge.strength === null || edge.strength === 'disproved'),
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
      href: base === null ? null : `/subjects/${node.id}`,
      isHub: node.isHub,
      hasLabel: labelled.has(node.id),
    })),
    legend,
  }
}
