import type { Random } from './random.ts'

/** Values with weights, drawn in constant time by the alias method (Walker 1977; tables as by Vose 1991). */
export type Table<T> = {
  readonly values: readonly T[]
  readonly keep: Float64Array
  readonly other: Int32Array
}

/** Throws when nothing has a weight above zero. */
export function tableOf<T>(entries: readonly (readonly [T, number])[]): Table<T> {
  const used = entries.filter(([, weight]) => weight > 0)
  const count = used.length
  if (count === 0) throw new RangeError('a table needs at least one weight above zero')
  const total = used.reduce((sum, [, weight]) => sum + weight, 0)
  const keep = new Float64Array(count)
  const other = new Int32Array(count)
  const scaled = used.map(([, weight]) => (weight * count) / total)
  const small: number[] = []
  const large: number[] = []
  scaled.forEach((share, at) => (share < 1 ? small : large).push(at))
  while (small.length > 0 && large.length > 0) {
    const less = small.pop() as number
    const more = large.at(-1) as number
    keep[less] = scaled[less] as number
    other[less] = more
    const left = (scaled[more] as number) - (1 - (scaled[less] as number))
    scaled[more] = left
    if (left < 1) small.push(large.pop() as number)
  }
  for (const rest of [...small, ...large]) {
    keep[rest] = 1
    other[rest] = rest
  }
  return { values: used.map(([value]) => value), keep, other }
}

export function draw<T>(random: Random, table: Table<T>): T {
  const at = random.below(table.values.length)
  const chosen = random.unit() < (table.keep[at] as number) ? at : (table.other[at] as number)
  return table.values[chosen] as T
}
