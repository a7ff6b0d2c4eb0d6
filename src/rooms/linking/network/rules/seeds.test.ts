import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { NetworkEdge, NetworkNode } from './network.ts'
import { seedsOf } from './seeds.ts'

const node = (id: string, step: number): NetworkNode => ({
  id,
  step,
  kind: 'person',
  label: id,
  sharers: 0,
  isHub: false,
})
const edge = (source: string, target: string, worth = 1): NetworkEdge => ({
  id: `${source} uses ${target}`,
  source,
  target,
  worth,
  kind: 'uses',
  isDirected: true,
  strength: 'confirmed',
  isDisputed: false,
  evidence: [],
})
const far = (seeds: ReturnType<typeof seedsOf>, id: string): number =>
  Math.hypot(seeds.get(id)?.x ?? NaN, seeds.get(id)?.y ?? NaN)

suite('where a layout begins', () => {
  test('nothing has no place, and what is connected with nothing has one of its own', () => {
    assert.equal(seedsOf({ nodes: [], edges: [] }).size, 0)
    const lone = seedsOf({ nodes: ['a', 'b', 'c'].map((id) => node(id, 0)), edges: [] })
    assert.equal(new Set([...lone.values()].map(({ x, y }) => `${x} ${y}`)).size, 3)
  })

  test('the subject is in the middle and each step further out', () => {
    const seeds = seedsOf({
      nodes: [node('a', 0), node('b', 1), node('c', 1), node('d', 2)],
      edges: [edge('a', 'b'), edge('a', 'c'), edge('c', 'd')],
    })
    assert.equal(far(seeds, 'a'), 0)
    assert.ok(far(seeds, 'b') > 0 && Math.abs(far(seeds, 'b') - far(seeds, 'c')) < 1e-9)
    assert.ok(far(seeds, 'd') > far(seeds, 'c'))
  })

  test('what is reached by two stands behind the one that it has more to do with', () => {
    const nodes = [node('a', 0), node('b', 1), node('c', 1), node('d', 2)]
    const behind = (worthOfB: number): string => {
      const seeds = seedsOf({
        nodes,
        edges: [edge('a', 'b'), edge('a', 'c'), edge('b', 'd', worthOfB), edge('c', 'd', 0.5)],
      })
      const apart = (id: string): number =>
        Math.hypot(
          (seeds.get('d')?.x ?? 0) - (seeds.get(id)?.x ?? 0),
          (seeds.get('d')?.y ?? 0) - (seeds.get(id)?.y ?? 0),
        )
      return apart('b') < apart('c') ? 'b' : 'c'
    }
    assert.equal(behind(0.9), 'b')
    assert.equal(behind(0.1), 'c')
  })

  test('2,000 on one ring stand apart, in whatever order they are given', () => {
    const nodes = [node('a', 0), ...Array.from({ length: 1_999 }, (_, at) => node(`n${at}`, 1))]
    const edges = nodes.slice(1).map(({ id }) => edge('a', id))
    const seeds = seedsOf({ nodes, edges })
    assert.equal(
      new Set([...seeds.values()].map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`)).size,
      2_000,
    )
    assert.deepEqual(
      seedsOf({ nodes: nodes.toReversed(), edges: edges.toReversed() }).get('n7'),
      seeds.get('n7'),
    )
  })
})
