import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { UndirectedGraph } from 'graphology'
import betweennessModule from 'graphology-metrics/centrality/betweenness.js'
import dijkstraModule from 'graphology-shortest-path/dijkstra.js'
import { betweenOf } from './between.ts'
import type { NetworkEdge, NetworkNode } from './network.ts'
import { wayBetween } from './ways.ts'

/**
 * Paths and betweenness against another implementation: graphology-shortest-path and graphology-metrics, of other authors.
 */
const betweenness = betweennessModule as unknown as (typeof betweennessModule)['default']
const { bidirectional } = dijkstraModule

const node = (id: string): NetworkNode => ({
  id,
  kind: 'person',
  label: id,
  step: 0,
  sharers: 0,
  isHub: false,
})
const edge = (source: string, target: string, worth: number, kind = 'with'): NetworkEdge => ({
  id: `${source} ${kind} ${target}`,
  source,
  target,
  kind,
  isDirected: false,
  strength: 'confirmed',
  isDisputed: false,
  worth,
  evidence: [],
})
const net = (edges: readonly NetworkEdge[]) => ({
  nodes: [...new Set(edges.flatMap((one) => [one.source, one.target]))].map(node),
  edges,
})
/** Worths of a few sizes, so that equal ways come up. */
function invented(seed: number): ReturnType<typeof net> {
  let state = seed
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const edges = new Map<string, NetworkEdge>()
  for (let at = 0; at < 70; at += 1) {
    const [one, other] = [next(30), next(30)].toSorted((a, b) => a - b) as [number, number]
    if (one !== other)
      edges.set(`${one} ${other}`, edge(`n${one}`, `n${other}`, [1, 0.5, 0.25][next(3)] ?? 1))
  }
  return net([...edges.values()])
}
function theirs({ nodes, edges }: ReturnType<typeof net>) {
  const graph = new UndirectedGraph<Record<string, never>, { cost: number }>()
  for (const { id } of nodes) graph.addNode(id)
  for (const { source, target, worth } of edges) graph.addEdge(source, target, { cost: 1 / worth })
  return graph
}

suite('ways', () => {
  test('there is none to itself, to a stranger, or over what is disproved', () => {
    const network = net([edge('a', 'b', 0), edge('c', 'd', 1)])
    assert.equal(wayBetween(network, 'a', 'a'), null)
    assert.equal(wayBetween(network, 'a', 'nobody'), null)
    assert.equal(wayBetween(network, 'a', 'b'), null)
    assert.equal(wayBetween(network, 'a', 'c'), null)
  })

  test('two strong steps are nearer than one weak one, and the weakest is named', () => {
    const network = net([
      edge('a', 'c', 0.2),
      edge('a', 'b', 1),
      edge('b', 'c', 0.7),
      edge('b', 'c', 0.3, 'x'),
    ])
    const way = wayBetween(network, 'a', 'c')
    assert.deepEqual(
      way?.steps.map((step) => [step.from, step.to, step.besides.length]),
      [
        ['a', 'b', 0],
        ['b', 'c', 1],
      ],
    )
    assert.equal(way?.weakest.edge.worth, 0.7)
    assert.ok(Math.abs((way?.cost ?? 0) - (1 + 1 / 0.7)) < 1e-12)
  })

  test('cost what another implementation finds, between all pairs of invented networks', () => {
    let compared = 0
    for (const seed of [1]) {
      const network = invented(seed)
      const graph = theirs(network)
      for (const { id: from } of network.nodes)
        for (const { id: to } of network.nodes) {
          if (from === to) continue
          const path = bidirectional(graph, from, to, 'cost') as string[] | null
          const cost = (path ?? [])
            .slice(1)
            .reduce(
              (sum, id, at) => sum + graph.getEdgeAttribute(graph.edge((path ?? [])[at], id), 'cost'),
              0,
            )
          const ours = wayBetween(network, from, to)
          assert.equal(ours === null, path === null)
          if (ours !== null) assert.ok(Math.abs(ours.cost - cost) < 1e-9, `${from} to ${to}`)
          compared += 1
        }
    }
    assert.ok(compared > 400, 'the control: pairs were compared')
  })
})

suite('who is between', () => {
  test('nobody in a triangle', () => {
    assert.deepEqual(betweenOf(net([edge('a', 'b', 1), edge('b', 'c', 1), edge('a', 'c', 1)]), 5), [])
  })

  test('scores what another implementation finds, equal ways shared', () => {
    for (const seed of [1, 2, 3, 4]) {
      const network = invented(seed)
      const scores = betweenness(theirs(network), { getEdgeWeight: 'cost', normalized: false })
      const ours = new Map(betweenOf(network, 1_000).map((one) => [one.id, one.pairs]))
      for (const { id } of network.nodes)
        assert.ok(Math.abs((ours.get(id) ?? 0) - (scores[id] ?? 0)) < 1e-6, `${id} of ${seed}`)
      assert.ok(ours.size > 5, 'the control: somebody is between')
    }
  })

  test('nobody is told to be between without ways that run through them', () => {
    for (const { id, ways, pairs, of } of betweenOf(invented(5), 5)) {
      assert.ok(ways.length > 0 && pairs <= of)
      for (const way of ways) {
        assert.ok(way.steps.slice(1).some((step) => step.from === id))
        const cheapest = wayBetween(invented(5), way.steps[0]?.from ?? '', way.steps.at(-1)?.to ?? '')
        assert.ok(Math.abs((cheapest?.cost ?? 0) - way.cost) < 1e-9)
      }
    }
  })
})
