/**
 * The two-sample Kolmogorov-Smirnov statistic: the largest distance between two empirical distributions (Smirnov 1939). Assumes
 * independent samples; ties are taken together. `[1, 2]` and `[3, 4]` are 1 apart, `[1, 3]` and `[2, 4]` 0.5.
 */
export function ksDistance(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [one, other].map((sample) => sample.toSorted((x, y) => x - y)) as [number[], number[]]
  let [i, j, largest] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const at = Math.min(a[i] ?? 0, b[j] ?? 0)
    while (i < a.length && (a[i] ?? 0) <= at) i += 1
    while (j < b.length && (b[j] ?? 0) <= at) j += 1
    largest = Math.max(largest, Math.abs(i / a.length - j / b.length))
  }
  return largest
}

/** Above this the two differ at the level `alpha`: sqrt(-ln(alpha / 2) / 2) * sqrt((n + m) / nm), the large-sample bound. */
export const ksCritical = (n: number, m: number, alpha: number): number =>
  Math.sqrt(-Math.log(alpha / 2) / 2) * Math.sqrt((n + m) / (n * m))
