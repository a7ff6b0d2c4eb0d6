import { hashText, Random } from './random.ts'

/**
 * What a set of records with known truth is like, so that worlds can be compared with each other and with other data: how empty,
 * how distinct, how many pairs, how often two records agree inside a cluster and between clusters.
 */
export type Profile = {
  readonly records: number
  readonly clusters: number
  /** Pairs of records of one cluster: what a linker should find. */
  readonly pairs: number
  readonly largestCluster: number
  /** `[from, to, clusters]`, bands of sizes. */
  readonly sizes: readonly (readonly [number, number, number])[]
  readonly columns: readonly ColumnProfile[]
  readonly cultures: ReadonlyMap<string, number>
}

export type ColumnProfile = {
  readonly column: string
  /** Share of records in which the column is empty. */
  readonly missing: number
  /** Distinct values / filled ones. */
  readonly distinct: number
  /** Share of the commonest value among the filled. */
  readonly top: number
  readonly topValue: string
  /** Share of exact agreement among pairs with both filled; NaN when there was no such pair. */
  readonly agreeInside: number
  readonly agreeBetween: number
}

type Row = { readonly cluster: string; readonly [column: string]: string | null | undefined }
const bands = [1, 2, 3, 5, 9, 17, 33, 65, 129]

/**
 * `sample` is the share of clusters whose records are kept for the rates of agreement; inside a cluster of n at most 60 of the
 * n(n-1)/2 pairs are looked at, between clusters 100,000 pairs drawn with a fixed seed. Everything else is counted in full.
 */
export function describe(records: Iterable<Row>, options: { readonly sample?: number } = {}): Profile {
  const limit = (options.sample ?? 1) * 4294967296
  const sizes = new Map<string, number>()
  const cultures = new Map<string, number>()
  const kept = new Map<string, Row[]>()
  const counts = new Map<string, Map<string, number>>()
  let total = 0
  let columns: readonly string[] = []
  for (const record of records) {
    if (total === 0)
      columns = Object.keys(record).filter(
        (name) => !['id', 'cluster', 'culture', 'unique_id'].includes(name),
      )
    total += 1
    bump(sizes, record.cluster)
    bump(cultures, record['culture'] ?? 'not known')
    for (const column of columns) {
      const value = record[column]
      if (value !== null && value !== undefined && value !== '') bump(within(counts, column), value)
    }
    if (hashText(record.cluster) < limit) keepRow(kept, record)
  }
  const inside = insidePairs(kept)
  const between = betweenPairs([...kept.values()].flat())
  return {
    records: total,
    clusters: sizes.size,
    pairs: sum([...sizes.values()].map((size) => (size * (size - 1)) / 2)),
    largestCluster: [...sizes.values()].reduce((most, size) => Math.max(most, size), 0),
    sizes: bands.slice(0, -1).map((from, at) => {
      const to = (bands[at + 1] as number) - 1
      return [from, to, [...sizes.values()].filter((size) => size >= from && size <= to).length] as const
    }),
    columns: columns.map((column) =>
      columnProfile(
        column,
        within(counts, column),
        total,
        agreement(inside, column),
        agreement(between, column),
      ),
    ),
    cultures,
  }
}

/** The profile as lines of text. */
export function profileText(profile: Profile): string {
  const percent = (share: number): string =>
    Number.isNaN(share) ? '-' : `${(share * 100).toFixed(share < 0.01 ? 3 : 1)}%`
  const head = `${profile.records} records, ${profile.clusters} clusters (mean ${(profile.records / Math.max(1, profile.clusters)).toFixed(2)}, largest ${profile.largestCluster}), ${profile.pairs} true pairs`
  const sizes = profile.sizes
    .map(([from, to, count]) => `${from === to ? from : `${from}-${to}`}: ${count}`)
    .join('  ')
  const lines = profile.columns.map((one) =>
    [
      one.column.padEnd(18),
      percent(one.missing).padStart(8),
      percent(one.distinct).padStart(9),
      percent(one.top).padStart(8),
      percent(one.agreeInside).padStart(8),
      percent(one.agreeBetween).padStart(9),
      ` ${one.topValue}`,
    ].join(''),
  )
  return [
    head,
    `cluster sizes  ${sizes}`,
    `${'column'.padEnd(18)}${'missing'.padStart(8)}${'distinct'.padStart(9)}${'top'.padStart(8)}${'inside'.padStart(8)}${'between'.padStart(9)} commonest`,
    ...lines,
  ].join('\n')
}

function columnProfile(
  column: string,
  counts: ReadonlyMap<string, number>,
  total: number,
  agreeInside: number,
  agreeBetween: number,
): ColumnProfile {
  let filled = 0
  let top = 0
  let topValue = ''
  for (const [value, count] of counts) {
    filled += count
    if (count > top) [top, topValue] = [count, value]
  }
  return {
    column,
    missing: 1 - filled / total,
    distinct: counts.size / Math.max(1, filled),
    top: top / Math.max(1, filled),
    topValue,
    agreeInside,
    agreeBetween,
  }
}

function bump(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function within(counts: Map<string, Map<string, number>>, column: string): Map<string, number> {
  const before = counts.get(column)
  if (before !== undefined) return before
  const fresh = new Map<string, number>()
  counts.set(column, fresh)
  return fresh
}

function keepRow(kept: Map<string, Row[]>, row: Row): void {
  const before = kept.get(row.cluster)
  if (before === undefined) kept.set(row.cluster, [row])
  else before.push(row)
}

function insidePairs(kept: ReadonlyMap<string, readonly Row[]>): (readonly [Row, Row])[] {
  const pairs: (readonly [Row, Row])[] = []
  for (const [cluster, rows] of kept) {
    const all = rows.flatMap((row, at) => rows.slice(at + 1).map((other) => [row, other] as const))
    const random = new Random(hashText(cluster), 41)
    if (all.length <= 60) pairs.push(...all)
    else for (let drawn = 0; drawn < 60; drawn++) pairs.push(random.pick(all))
  }
  return pairs
}

function betweenPairs(rows: readonly Row[]): (readonly [Row, Row])[] {
  if (rows.length < 2) return []
  const random = new Random(rows.length, 42)
  const pairs: (readonly [Row, Row])[] = []
  for (let drawn = 0; drawn < 100_000; drawn++) {
    const pair = [random.pick(rows), random.pick(rows)] as const
    if (pair[0].cluster !== pair[1].cluster) pairs.push(pair)
  }
  return pairs
}

function agreement(pairs: readonly (readonly [Row, Row])[], column: string): number {
  let both = 0
  let same = 0
  for (const [one, other] of pairs) {
    const [left, right] = [one[column], other[column]]
    if (left === null || left === undefined || right === null || right === undefined) continue
    both += 1
    if (left === right) same += 1
  }
  return both === 0 ? Number.NaN : same / both
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
