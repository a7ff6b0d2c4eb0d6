import assert from 'node:assert/strict'
import test from 'node:test'
import { seeded } from '../../proof/seeded.ts'
import { clusterMembers, GrowingClusters, noDecisions, type WeighedPair } from './component.ts'

const settings = { unseen: -4, cut: -2 }

function world(seed: number): { readonly members: string[]; readonly pairs: WeighedPair[] } {
  const random = seeded(seed)
  const members = Array.from({ length: 60 }, (_, index) => `m${String(index).padStart(2, '0')}`)
  const pairs: WeighedPair[] = []
  for (const [index, left] of members.entries())
    for (const right of members.slice(index + 1)) {
      const same = Math.floor(index / 4) === Math.floor(members.indexOf(right) / 4)
      if (random() < (same ? 0.8 : 0.04))
        pairs.push({ left, right, weight: same ? random() * 14 - 3 : random() * 12 - 8 })
    }
  return { members, pairs }
}

function shuffled<Value>(list: readonly Value[], random: () => number): Value[] {
  const copy = [...list]
  for (let index = copy.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1))
    const [a, b] = [copy[index], copy[other]]
    if (a !== undefined && b !== undefined) [copy[index], copy[other]] = [b, a]
  }
  return copy
}

test('the order in which members and pairs are given changes nothing', () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const { members, pairs } = world(seed)
    const expected = clusterMembers(members, pairs, noDecisions, settings)
    const random = seeded(seed + 1000)
    const turned = pairs.map(({ left, right, weight }) =>
      random() < 0.5 ? { left, right, weight } : { left: right, right: left, weight },
    )
    assert.deepEqual(
      clusterMembers(shuffled(members, random), shuffled(turned, random), noDecisions, settings),
      expected,
    )
  }
})

test('ten batches of arrivals, in any order, end in the clusters of one run', () => {
  let merged = 0
  for (let seed = 1; seed <= 20; seed += 1) {
    const { members, pairs } = world(seed)
    const expected = clusterMembers(members, pairs, noDecisions, settings)
    merged += expected.filter((cluster) => cluster.length > 1).length
    const arrivals = shuffled(members, seeded(seed + 2000))
    const growing = new GrowingClusters(settings)
    const here = new Set<string>()
    for (let batch = 0; batch < 10; batch += 1) {
      const fresh = arrivals.slice(batch * 6, batch * 6 + 6)
      for (const member of fresh) here.add(member)
      const known = pairs.filter(
        ({ left, right }) =>
          here.has(left) && here.has(right) && (fresh.includes(left) || fresh.includes(right)),
      )
      growing.arrive(fresh, known)
    }
    assert.deepEqual(growing.clusters(), expected)
  }
  assert.ok(merged > 100, 'the worlds must have something to merge')
})

test('an arrival touches only what it hangs together with', () => {
  const growing = new GrowingClusters(settings)
  growing.arrive(
    ['a', 'b', 'x', 'y'],
    [
      { left: 'a', right: 'b', weight: 5 },
      { left: 'x', right: 'y', weight: 5 },
    ],
  )
  assert.deepEqual(growing.arrive(['c'], [{ left: 'c', right: 'a', weight: 6 }]), [['a', 'b', 'c']])
})

test('a decision splits and joins, the newest stands, and taking it back restores what the weights say', () => {
  const growing = new GrowingClusters(settings)
  growing.arrive(['a', 'b'], [{ left: 'a', right: 'b', weight: 5 }])
  growing.arrive([], [], { mustLink: [], cannotLink: [['a', 'b']] })
  assert.deepEqual(growing.clusters(), [['a'], ['b']])
  growing.arrive([], [], { mustLink: [['a', 'b']], cannotLink: [] })
  assert.deepEqual(growing.clusters(), [['a', 'b']])
  growing.arrive(['c'], [])
  growing.arrive([], [], { mustLink: [['b', 'c']], cannotLink: [] })
  assert.deepEqual(growing.clusters(), [['a', 'b', 'c']])
  assert.deepEqual(growing.undecide('b', 'c'), [['a', 'b'], ['c']])
})

test('unseen pairs must weigh less than the cut, or everything would be one', () => {
  assert.throws(() => new GrowingClusters({ unseen: 0, cut: 0 }), /must weigh less/)
})
