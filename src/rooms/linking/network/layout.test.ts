import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { communitiesOf } from './communities.ts'
import { canvas, layOut } from './layout.ts'
import type { Network, NetworkEdge, NetworkNode } from './rules/network.ts'

const node = (id: string, isHub = false): NetworkNode => ({
  id,
  kind: id.startsWith('p') ? 'phone' : 'person',
  label: id,
  step: 0,
  sharers: 0,
  isHub,
})
const edge = (source: string, target: string, worth = 1): NetworkEdge => ({
  id: `${source} uses ${target}`,
  source,
  target,
  kind: 'uses',
  isDirected: true,
  strength: 'confirmed',
  isDisputed: false,
  worth,
  evidence: [],
})
const names = ['a', 'b', 'c', 'p1', 'x', 'y', 'z', 'p2']
const two: Network = {
  nodes: names.map((name) => node(name)),
  edges: [
    ...['a', 'b', 'c'].map((id) => edge(id, 'p1')),
    ...['x', 'y', 'z'].map((id) => edge(id, 'p2')),
    edge('c', 'x', 0.1),
  ],
  isCut: false,
  longLists: 0,
}

suite('a layout', () => {
  test('of nothing places nothing, and of one places it in the middle', () => {
    assert.equal(layOut({ nodes: [], edges: [] }).size, 0)
    assert.deepEqual(layOut({ nodes: [node('a')], edges: [] }).get('a'), {
      x: canvas.width / 2,
      y: canvas.height / 2,
    })
  })

  test('is the same each time and in whatever order the network is given, within the canvas', () => {
    const one = layOut(two)
    const other = layOut({ nodes: two.nodes.toReversed(), edges: two.edges })
    assert.deepEqual(Object.fromEntries(other), Object.fromEntries(one))
    for (const { x, y } of one.values())
      assert.ok(x >= 0 && x <= canvas.width && y >= 0 && y <= canvas.height)
  })

  test('puts what is connected nearer than what is not', () => {
    const at = layOut(two)
    const apart = (one: string, other: string): number =>
      Math.hypot(
        (at.get(one)?.x ?? 0) - (at.get(other)?.x ?? 0),
        (at.get(one)?.y ?? 0) - (at.get(other)?.y ?? 0),
      )
    assert.ok(apart('a', 'p1') < apart('a', 'p2'))
    assert.ok(apart('z', 'p2') < apart('z', 'p1'))
  })
})

suite('communities', () => {
  test('there are none where nothing is connected', () => {
    assert.deepEqual(communitiesOf({ ...two, edges: [] }), [])
  })

  test('two groups around two numbers are told apart, named by the numbers, with what leads out', () => {
    const found = communitiesOf(two)
    assert.deepEqual(
      found.map((one) => [one.names[0]?.id, one.members.length, one.outwards]),
      [
        ['p1', 4, 1],
        ['p2', 4, 1],
      ],
    )
    assert.ok(found.every((one) => one.heldBy.length === 3))
  })

  test('a hub gives a group no name while anything else is in it', () => {
    const nodes = two.nodes.map((one) => (one.id === 'p1' ? node('p1', true) : one))
    const first = communitiesOf({ ...two, nodes }).find((one) => one.members.some(({ id }) => id === 'p1'))
    assert.deepEqual(
      first?.names.map((one) => one.isHub),
      [false, false],
    )
  })
})
