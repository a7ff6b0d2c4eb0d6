import assert from 'node:assert/strict'
import test from 'node:test'
import { seeded } from '../../proof/seeded.ts'
import { averageLink, type Edges } from './average-link.ts'

const edgesOf = (list: readonly (readonly [number, number, number])[]): Edges => ({
  left: Int32Array.from(list, ([l]) => l),
  right: Int32Array.from(list, ([, r]) => r),
  weight: Float64Array.from(list, ([, , w]) => w),
})

/** The definition, computed the slow way: all cross pairs summed anew for every pair of clusters, every round. */
function byDefinition(
  nodes: number,
  list: readonly (readonly [number, number, number])[],
  unseen: number,
  cut: number,
  cannot: readonly (readonly [number, number])[],
): number[] {
  const weight = new Map(list.map(([l, r, w]) => [`${Math.min(l, r)} ${Math.max(l, r)}`, w]))
  let clusters = Array.from({ length: nodes }, (_, node) => [node])
  for (;;) {
    let best: { one: number; other: number; mean: number } | null = null
    for (const [one, a] of clusters.entries())
      for (const [other, b] of clusters.entries()) {
        if (other <= one) continue
        if (cannot.some(([x, y]) => (a.includes(x) && b.includes(y)) || (a.includes(y) && b.includes(x))))
          continue
        const sum = a.reduce(
          (all, x) =>
            all + b.reduce((of, y) => of + (weight.get(`${Math.min(x, y)} ${Math.max(x, y)}`) ?? unseen), 0),
          0,
        )
        const mean = sum / (a.length * b.length)
        // Without any pair between them two clusters are never candidates.
        if (!a.some((x) => b.some((y) => weight.has(`${Math.min(x, y)} ${Math.max(x, y)}`)))) continue
        if (mean >= cut && (best === null || mean > best.mean + 1e-9)) best = { one, other, mean }
      }
    if (best === null) break
    const { one, other } = best
    clusters = clusters.flatMap((members, index) =>
      index === other
        ? []
        : index === one
          ? [[...members, ...(clusters[other] ?? [])].sort((x, y) => x - y)]
          : [members],
    )
    clusters.sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0))
  }
  const root: number[] = []
  for (const members of clusters) for (const member of members) root[member] = Math.min(...members)
  return root
}

test('a single strong pair does not chain two groups that otherwise contradict each other', () => {
  const contradicting = [
    [0, 1, 9],
    [2, 3, 9],
    [1, 2, 5],
    [0, 2, -9],
    [0, 3, -9],
    [1, 3, -9],
  ] as const
  assert.deepEqual([...averageLink(4, edgesOf(contradicting), { unseen: -4, cut: -2 })], [0, 0, 2, 2])
})

test('pairs never compared count as unseen', () => {
  const chain = edgesOf([
    [0, 1, 6],
    [1, 2, 6],
  ])
  assert.deepEqual([...averageLink(3, chain, { unseen: -4, cut: 0 })], [0, 0, 0])
  assert.deepEqual([...averageLink(3, chain, { unseen: -8, cut: 0 })], [0, 0, 2])
})

test('a decision that two are one outweighs every weight, and one that they are not, too', () => {
  assert.deepEqual(
    [...averageLink(3, edgesOf([[0, 1, -20]]), { unseen: -4, cut: 0, mustLink: [[0, 1]] })],
    [0, 0, 2],
  )
  const pairs = edgesOf([
    [0, 1, 20],
    [1, 2, 20],
    [0, 2, 20],
  ])
  assert.deepEqual([...averageLink(3, pairs, { unseen: -4, cut: 0, cannotLink: [[0, 2]] })], [0, 0, 2])
})

test('a decision crosses whole clusters: what is joined to one side stays apart from the other', () => {
  const pairs = edgesOf([
    [0, 1, 9],
    [2, 3, 10],
    [1, 3, 9],
    [0, 3, 9],
    [1, 2, 9],
  ])
  assert.deepEqual(
    [...averageLink(4, pairs, { unseen: -4, cut: 0, mustLink: [[0, 1]], cannotLink: [[0, 2]] })],
    [0, 0, 2, 2],
  )
})

test('a member that no pair mentions still counts in the mean', () => {
  const options = { unseen: -4, cut: 0, mustLink: [[0, 1]] as const }
  assert.deepEqual([...averageLink(3, edgesOf([[1, 2, 3]]), options)], [0, 0, 2], 'the mean is (3 - 4) / 2')
  assert.deepEqual([...averageLink(3, edgesOf([[1, 2, 5]]), options)], [0, 0, 0], 'the mean is (5 - 4) / 2')
})

test('unseen at or above the cut is refused: everything would be one', () => {
  assert.throws(() => averageLink(2, edgesOf([]), { unseen: 0, cut: 0 }), /must weigh less than the cut/)
})

test('a contradiction between decisions is said, not resolved', () => {
  assert.throws(
    () =>
      averageLink(3, edgesOf([]), {
        unseen: -4,
        cut: 0,
        mustLink: [
          [0, 1],
          [1, 2],
        ],
        cannotLink: [[0, 2]],
      }),
    /must and must not be one/,
  )
})

test('two hundred random graphs cluster as the definition says', () => {
  const random = seeded(7)
  for (let round = 0; round < 200; round += 1) {
    const nodes = 2 + Math.floor(random() * 9)
    const list: [number, number, number][] = []
    for (let l = 0; l < nodes; l += 1)
      for (let r = l + 1; r < nodes; r += 1)
        if (random() < 0.5) list.push([l, r, Math.round(random() * 200_000 - 90_000) / 10_000])
    const cannot: [number, number][] = random() < 0.3 ? [[0, nodes - 1]] : []
    const found = [...averageLink(nodes, edgesOf(list), { unseen: -4, cut: -1, cannotLink: cannot })]
    assert.deepEqual(found, byDefinition(nodes, list, -4, -1, cannot), JSON.stringify(list))
  }
})
