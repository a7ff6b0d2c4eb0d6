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
import { escapeXml, readXml, type Element, type XmlRule } from './xml.ts'

/**
 * GraphML (graphml.graphdrawing.org, 1.0), as i2, Gephi, yEd and NetworkX read it. The stamp is data of the graph, once in
 * words and once in parts; evidence, which GraphML has no shape for, is JSON in one datum of its edge.
 */
type Kind = 'string' | 'boolean' | 'double' | 'int' | 'json'
const keys = {
  graph: [
    ['handling_stamp', 'string'],
    ['stamp', 'json'],
  ],
  node: [
    ['kind', 'string'],
    ['label', 'string'],
    ['step', 'int'],
    ['sharers', 'int'],
    ['isHub', 'boolean'],
  ],
  edge: [
    ['kind', 'string'],
    ['isDirected', 'boolean'],
    ['strength', 'string'],
    ['isDisputed', 'boolean'],
    ['worth', 'double'],
    ['evidence', 'json'],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly [string, Kind])[]>>
type Place = keyof typeof keys

export function writeGraphml({ stamp, nodes, edges }: Exported): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...(Object.keys(keys) as Place[]).flatMap((place) =>
      keys[place].map(
        ([name, kind]) =>
          `<key id="${place}-${name}" for="${place}" attr.name="${name}" attr.type="${kind === 'json' ? 'string' : kind}"/>`,
      ),
    ),
    '<graph id="network" edgedefault="undirected">',
    ...dataOf('graph', { handling_stamp: stampLines(stamp).join('\n'), stamp: { ...stamp } }),
    ...nodes.map((node) => `<node id="${escapeXml(node.id)}">${dataOf('node', { ...node }).join('')}</node>`),
    ...edges.map(
      (edge) =>
        `<edge id="${escapeXml(edge.id)}" source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}" directed="${edge.isDirected}">${dataOf('edge', { ...edge }).join('')}</edge>`,
    ),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n')
}

/** Absent where null: that is how GraphML says it. */
const dataOf = (place: Place, fields: Fields): string[] =>
  keys[place].flatMap(([name]) => {
    const value = fields[name]
    if (value === null || value === undefined) return []
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    return [`<data key="${place}-${name}">${escapeXml(text)}</data>`]
  })

/** The elements that this hub writes, and at most as many as the largest network needs. */
const rule: XmlRule = {
  names: new Set(['graphml', 'key', 'graph', 'node', 'edge', 'data']),
  depth: limits.xmlDepth,
  tagCharacters: limits.tagCharacters,
  // Where every sign of it is written as a reference.
  textCharacters: limits.jsonCharacters * 6,
  elements: limits.subjects * (1 + keys.node.length) + limits.connections * (1 + keys.edge.length) + 100,
}

export const readGraphml = (source: string): Read<Exported> =>
  reading(() => {
    const [graph] = readXml(source, rule).children.filter((one) => one.name === 'graph')
    if (graph === undefined) throw new Unreadable('It has no graph')
    const stamp: Stamp = stampFrom(fieldsOf(dataIn('graph', graph)['stamp'], 'The stamp'))
    return {
      stamp,
      nodes: named(graph, 'node').map((node) => nodeFrom({ ...node.attributes, ...dataIn('node', node) })),
      edges: named(graph, 'edge').map((edge) => {
        const fields = dataIn('edge', edge)
        const evidence = fields['evidence']
        if (!Array.isArray(evidence)) throw new Unreadable('A connection has no evidence')
        return edgeFrom(
          { ...edge.attributes, ...fields },
          evidence.map((one) => evidenceFrom(fieldsOf(one, 'Evidence'))),
        )
      }),
    }
  })

const named = (graph: Element, name: string): readonly Element[] =>
  graph.children.filter((one) => one.name === name)

function dataIn(place: Place, element: Element): Fields {
  const given = new Map(named(element, 'data').map((one) => [one.attributes['key'], one.text]))
  return Object.fromEntries(
    keys[place].map(([name, kind]) => [name, valueOf(kind, given.get(`${place}-${name}`) ?? null)]),
  )
}

function valueOf(kind: Kind, text: string | null): unknown {
  if (text === null) return null
  if (kind === 'string') return text
  if (kind === 'json') return parseJson(text)
  if (kind === 'boolean') return text === 'true' ? true : text === 'false' ? false : text
  return text.trim() === '' ? null : Number(text)
}
