/**
 * Weights that do not rise as agreement falls. Estimated levels that break the order are pooled with their neighbours
 * (pool adjacent violators), each level counting as much as matches and others show it, so that a level seen twice in
 * training cannot turn the scale.
 */
export interface MonotoneLevels {
  readonly m: readonly number[]
  readonly u: readonly number[]
  /** Levels (from 1) whose order was broken and is mended. */
  readonly pooled: readonly number[]
}

export function monotone(m: readonly number[], u: readonly number[]): MonotoneLevels {
  const blocks: { from: number; until: number; m: number; u: number }[] = []
  for (const [index, value] of m.entries()) {
    blocks.push({ from: index, until: index + 1, m: value, u: u[index] ?? value })
    while (blocks.length > 1) {
      const [before, last] = [blocks.at(-2), blocks.at(-1)]
      if (before === undefined || last === undefined || before.m * last.u >= last.m * before.u) break
      blocks.splice(-2, 2, {
        from: before.from,
        until: last.until,
        m: before.m + last.m,
        u: before.u + last.u,
      })
    }
  }
  const pooled = blocks.flatMap(({ from, until }) =>
    until - from === 1 ? [] : Array.from({ length: until - from }, (_, offset) => from + offset + 1),
  )
  // Within a block every level keeps its own u and takes the block's ratio, so that the shares still add up.
  const ratios = blocks.flatMap(({ from, until, m: sum, u: chance }) =>
    Array.from({ length: until - from }, () => sum / chance),
  )
  return { m: u.map((value, index) => value * (ratios[index] ?? 1)), u, pooled }
}
