/**
 * B-cubed measures (Bagga and Baldwin 1998): for each record, how much of its found cluster is truly of its thing, and how
 * much of its thing is in the cluster; averaged over records. Unlike pairs, a large cluster does not count with the square
 * of its size.
 */
export interface BCubed {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** `of` chooses the records averaged over (a culture, an agency); the clusters are always whole. Null without records. */
export function bCubed(
  found: ArrayLike<number>,
  truth: ArrayLike<number>,
  of: (index: number) => boolean = () => true,
): BCubed | null {
  const [foundSizes, trueSizes, bothSizes] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ]
  for (let index = 0; index < found.length; index += 1) {
    addOne(foundSizes, String(found[index]))
    addOne(trueSizes, String(truth[index]))
    addOne(bothSizes, `${found[index]} ${truth[index]}`)
  }
  let [records, precision, recall] = [0, 0, 0]
  for (let index = 0; index < found.length; index += 1) {
    if (!of(index)) continue
    const both = bothSizes.get(`${found[index]} ${truth[index]}`) ?? 0
    records += 1
    precision += both / (foundSizes.get(String(found[index])) ?? 1)
    recall += both / (trueSizes.get(String(truth[index])) ?? 1)
  }
  if (records === 0) return null
  const [p, r] = [precision / records, recall / records]
  return { precision: p, recall: r, f1: (2 * p * r) / (p + r) }
}

function addOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
