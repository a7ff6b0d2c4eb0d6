import { UndirectedGraph } from 'graphology'
import { compare, type Network } from './rules/network.ts'
import { seedsOf } from './rules/seeds.ts'

/**
 * A network as the graph library takes it: one edge between two subjects, as strong as the strongest of ours. Subjects and
 * edges go in by their ids, so that whatever the library does in order of entry is the same every time.
 */
export interface At {
  x: number
  y: number
}
export type Graph = UndirectedGraph<At, { weight: number }>

/** Without a weight the layout would tear apart what is only disputed. */
const leastWeight = 0.01

export function graphOf({ nodes, edges }: Pick<Network, 'nodes' | 'edges'>): Graph {
  const graph: Graph = new UndirectedGraph()
  const seeds = seedsOf({ nodes, edges })
  for (const { id } of nodes.toSorted((one, other) => compare(one.id, other.id)))
    graph.addNode(id, { x: seeds.get(id)?.x ?? 0, y: seeds.get(id)?.y ?? 0 })
  for (const { source, target, worth } of edges) {
    if (!graph.hasNode(source) || !graph.hasNode(target)) continue
    const weight = Math.max(leastWeight, worth)
    const known = graph.edge(source, target)
    if (known === undefined) graph.addEdge(source, target, { weight })
    else if (graph.getEdgeAttribute(known, 'weight') < weight) graph.setEdgeAttribute(known, 'weight', weight)
  }
  return graph
}
