import { finite } from '../check.ts'

/** The lower triangle whose product with its own transpose is the matrix, which must be a covariance: symmetric, not negative. */
export function cholesky(matrix: readonly (readonly number[])[]): number[][] {
  const root: number[][] = matrix.map(() => [])
  for (const [row, cells] of matrix.entries())
    for (let column = 0; column <= row; column += 1) {
      let rest = finite(cells[column] ?? 0, 'matrix')
      for (let at = 0; at < column; at += 1) rest -= (root[row]?.[at] ?? 0) * (root[column]?.[at] ?? 0)
      const line = root[row] as number[]
      line[column] = column === row ? Math.sqrt(Math.max(0, rest)) : rest / (root[column]?.[column] || 1)
    }
  return root
}
