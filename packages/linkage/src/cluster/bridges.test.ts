import assert from 'node:assert/strict'
import test from 'node:test'
import { seeded } from '../../proof/seeded.ts'
import { bridges } from './bridges.ts'

/** The slow way: take the edge out and look whether two parts of at least two remain. */
function byRemoval(nodes: number, list: readonly (readonly [number, number])[]): string[] {
  const reach = (start: number, edges: readonly (readonly [number, number])[]) => {
    const seen = new Set([start])
    for (let grown = true; grown;) {
      grown = false
      for (const [a, b] of edges)
        if (seen.has(a) !== seen.has(b)) {
          seen.add(a).add(b)
          grown = true
        }
    }
    return seen
  }
  return list
    .filter((edge) => {
      const rest = list.filter((other) => other !== edge)
      const [one, other] = [reach(edge[0], rest), reach(edge[1], rest)]
      return !one.has(edge[1]) && one.size >= 2 && other.size >= 2
    })
    .map(([a, b]) => `${a} ${b} ${nodes}`)
    .sort()
}

test('three hundred random graphs have the bridges that removal finds', () => {
  const random = seeded(3)
  let found = 0
  for (let round = 0; round < 300; round += 1) {
    const nodes = 4 + Math.floor(random() * 8)
    const list: [number, number][] = []
    for (let a = 0; a < nodes; a += 1)
      for (let b = a + 1; b < nodes; b += 1) if (random() < 0.28) list.push([a, b])
    const edges = {
      left: Int32Array.from(list, ([a]) => a),
      right: Int32Array.from(list, ([, b]) => b),
      weight: new Float64Array(list.length),
    }
    const here = bridges(new Int32Array(nodes), edges, 0)
      .map(({ left, right }) => `${left} ${right} ${nodes}`)
      .sort()
    assert.deepEqual(here, byRemoval(nodes, list))
    found += here.length
  }
  assert.ok(found > 100)
})

test('edges below the mark and between clusters hold nothing together', () => {
  const edges = {
    left: Int32Array.from([0, 1, 2]),
    right: Int32Array.from([1, 2, 3]),
    weight: Float64Array.from([5, -3, 5]),
  }
  assert.deepEqual(bridges(new Int32Array(4), edges, 0), [])
  assert.deepEqual(bridges(Int32Array.from([0, 0, 2, 2]), edges, -5), [])
  assert.deepEqual(bridges(new Int32Array(4), edges, -5), [{ left: 1, right: 2, weight: -3, smallerPart: 2 }])
})
