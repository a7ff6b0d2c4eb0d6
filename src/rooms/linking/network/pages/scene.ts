import { markBidi } from '#platform/input/text.ts'
import { kindWords } from '../../subject/rules/words.ts'
import { layOut } from '../layout.ts'
import type { Network, NetworkEdge } from '../rules/network.ts'
import type { Way } from '../rules/ways.ts'
import { fillOf, howWords, hubWords, sureWords } from './network-words.ts'

/**
 * What the script of the page draws where a picture made of elements would be too slow: the same subjects and connections
 * as in the table, each once, and every word that is repeated once in a list. It is part of the page, so that what is
 * drawn was read, checked and audited with it, and is asked for by nobody else.
 */
export interface Scene {
  /** With the colour that the legend says. */
  readonly kinds: readonly { readonly words: string; readonly fill: string }[]
  readonly hows: readonly string[]
  readonly sures: readonly string[]
  readonly sources: readonly Source[]
  readonly nodes: readonly Node[]
  /** Those on the way first, then of most worth. */
  readonly edges: readonly Edge[]
  /** The place of the subject in the middle. */
  readonly focus: number
}
type Source = readonly [href: string, urn: string, grade: string]
/** `hub` is a sentence, or empty. */
type Node = readonly [id: string, label: string, kind: number, x: number, y: number, hub: string]
/** Ends, words and source by their places in the lists; `line` as `lineKinds`; `width` in pixels; `more` pieces of evidence. */
type Edge = readonly [
  source: number,
  target: number,
  how: number,
  sure: number,
  line: number,
  width: number,
  evidence: number,
  more: number,
]
const lineKinds = { plain: 0, faint: 1, onWay: 2 } as const

/** More lines hide each other, and a phone's memory is small: those of most worth are drawn. */
export const mostLines = 20_000

export function sceneOf(network: Network, focus: string, way: Way | null): Scene {
  const at = layOut(network)
  const places = new Map(network.nodes.map((node, place) => [node.id, place]))
  const [kinds, hows, sures, sources] = [listed(), listed(), listed(), listed()]
  const nodes = network.nodes.map((node): Node => {
    const { x, y } = at.get(node.id) ?? { x: 0, y: 0 }
    const hub = node.isHub ? hubWords(node) : ''
    return [node.id, markBidi(node.label), kinds.placeOf(node.kind), x, y, markBidi(hub)]
  })
  const onWay = new Set((way?.steps ?? []).map(({ edge }) => edge.id))
  const edges = drawn(network.edges, onWay).flatMap((edge): Edge[] => {
    const [source, target] = [places.get(edge.source), places.get(edge.target)]
    if (source === undefined || target === undefined) return []
    const [first] = edge.evidence
    return [
      [
        source,
        target,
        hows.placeOf(howWords(edge)),
        sures.placeOf(sureWords(edge)),
        lineOf(edge, onWay),
        widthOf(edge.worth),
        first === undefined
          ? -1
          : sources.placeOf(
              JSON.stringify([first.href, markBidi(first.urn), markBidi(first.grade ?? 'not graded')]),
            ),
        Math.max(0, edge.evidence.length - 1),
      ],
    ]
  })
  return {
    kinds: kinds.all().map((kind) => ({ words: kindWords(kind), fill: fillOf(kind) })),
    hows: hows.all(),
    sures: sures.all(),
    sources: sources.all().map((source) => JSON.parse(source) as Source),
    nodes,
    edges,
    focus: places.get(focus) ?? 0,
  }
}

/** As it stands within a page: nothing in it can end the element that it stands in. */
export const sceneText = (scene: Scene): string => JSON.stringify(scene).replaceAll('<', '\\u003c')

function drawn(edges: readonly NetworkEdge[], onWay: ReadonlySet<string>): readonly NetworkEdge[] {
  return edges
    .toSorted(
      (one, other) =>
        Number(onWay.has(other.id)) - Number(onWay.has(one.id)) ||
        other.worth - one.worth ||
        (one.id < other.id ? -1 : 1),
    )
    .slice(0, mostLines)
}

const lineOf = ({ id, strength }: NetworkEdge, onWay: ReadonlySet<string>): number => {
  if (onWay.has(id)) return lineKinds.onWay
  return strength === null || strength === 'disproved' ? lineKinds.faint : lineKinds.plain
}
/** The thinner, the less it says: what many share is thin. */
export const widthOf = (worth: number): number => Math.round((0.5 + 2.5 * worth) * 10) / 10

/** Words in the order in which they first come. */
function listed(): { placeOf(words: string): number; all(): readonly string[] } {
  const places = new Map<string, number>()
  return {
    placeOf(words) {
      const known = places.get(words) ?? places.size
      places.set(words, known)
      return known
    },
    all: () => [...places.keys()],
  }
}
