import { UndirectedGraph } from 'graphology'
import { compare, type Network } from './rules/network.ts'

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
  for (const [index, node] of nodes.toSorted((one, other) => compare(one.id, other.id)).entries())
    graph.addNode(node.id, spiral(index))
  for (const { source, target, worth } of edges) {
    if (!graph.hasNode(source) || !graph.hasNode(target)) continue
    const weight = Math.max(leastWeight, worth)
    const known = graph.edge(source, target)
    if (known === undefined) graph.addEdge(source, target, { weight })
    else if (graph.getEdgeAttribute(known, 'weight') < weight) graph.setEdgeAttribute(known, 'weight', weight)
  }
  return graph
}

/** Where each begins: on a sunflower's spiral, every one at a place of its own and none by chance. */
function spiral(index: number): At {
  const angle = index * Math.PI * (3 - Math.sqrt(5))
  const radius = 10 * Math.sqrt(index + 0.5)
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }
}
