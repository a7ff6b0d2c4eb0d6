import { bCubed, type BCubed } from './b-cubed.ts'
import { pairMeasures, type PairMeasures } from './pairs.ts'

/** The measures of one group of records. */
export interface GroupMeasures {
  readonly group: string
  readonly records: number
  readonly bCubed: BCubed
  /** Over pairs of which at least one record is in the group. */
  readonly pairs: PairMeasures
}

export interface ByGroup {
  readonly groups: readonly GroupMeasures[]
  /** The highest less the lowest, in groups of at least `atLeast` records: recall and precision, B-cubed. */
  readonly gap: { readonly recall: number; readonly precision: number } | null
}

/**
 * Every measure by group (culture of the name, agency, which fields are filled), and how far apart the groups are. Errors
 * of linkage fall unevenly: in hospital records they were more common for minorities (Hagger-Johnson and others 2015).
 */
export function byGroup(
  found: ArrayLike<number>,
  truth: ArrayLike<number>,
  groupOf: (index: number) => string,
  atLeast = 50,
): ByGroup {
  const members = new Map<string, number[]>()
  for (let index = 0; index < found.length; index += 1) {
    const list = members.get(groupOf(index)) ?? []
    list.push(index)
    members.set(groupOf(index), list)
  }
  const groups = [...members.entries()]
    .map(([group, indices]) => {
      const inside = new Set(indices)
      const measures = bCubed(found, truth, (index) => inside.has(index))
      if (measures === null) throw new RangeError('a group without records')
      return { group, records: indices.length, bCubed: measures, pairs: pairsTouching(found, truth, inside) }
    })
    .sort((one, other) => (one.group < other.group ? -1 : 1))
  const large = groups.filter(({ records }) => records >= atLeast)
  const spread = (of: (measures: BCubed) => number) => {
    const values = large.map(({ bCubed: measures }) => of(measures))
    return Math.max(...values) - Math.min(...values)
  }
  const gap =
    large.length === 0
      ? null
      : { recall: spread(({ recall }) => recall), precision: spread(({ precision }) => precision) }
  return { groups, gap }
}

/** All pairs within a partition less those wholly outside the group. */
function pairsTouching(
  found: ArrayLike<number>,
  truth: ArrayLike<number>,
  inside: ReadonlySet<number>,
): PairMeasures {
  const touching = (key: (index: number) => string) => {
    const [all, outside] = [new Map<string, number>(), new Map<string, number>()]
    for (let index = 0; index < found.length; index += 1) {
      all.set(key(index), (all.get(key(index)) ?? 0) + 1)
      if (!inside.has(index)) outside.set(key(index), (outside.get(key(index)) ?? 0) + 1)
    }
    return pairsOf(all) - pairsOf(outside)
  }
  return pairMeasures(
    touching((index) => String(truth[index])),
    touching((index) => String(found[index])),
    touching((index) => `${found[index]} ${truth[index]}`),
  )
}

function pairsOf(sizes: ReadonlyMap<string, number>): number {
  let pairs = 0
  for (const size of sizes.values()) pairs += (size * (size - 1)) / 2
  return pairs
}
