import test from 'node:test'
import { near, sharedTable, column } from '../../proof/shared.ts'
import { refuses } from '../../proof/refuses.ts'
import { leastSquares } from './least-squares.ts'

const longley = sharedTable('numerics/nist_longley.csv')
const longleyCertified = sharedTable('numerics/nist_longley_certified.csv')
const filip = sharedTable('numerics/nist_filip.csv')
const filipCertified = sharedTable('numerics/nist_filip_certified.csv')

test('N02: Longley’s certified coefficients to ten figures', longley.options, () => {
  // The certified coefficients are for people counted singly and money in millions; the table has both in thousands or tens.
  const names = ['GNP.deflator', 'GNP', 'Unemployed', 'Armed.Forces', 'Population', 'Year']
  const scale = [1, 1000, 10, 10, 1000, 1]
  const design = longley.rows.map((row) => [
    1,
    ...names.map((name, at) => Number(row[name]) * (scale[at] ?? 1)),
  ])
  const fit = leastSquares(
    design,
    column(longley, 'Employed').map((value) => value * 1000),
  )
  const noise = fit.squares / fit.degrees
  longleyCertified.rows.forEach((row, at) => {
    near(fit.coefficients[at] ?? 0, Number(row['estimate']), 1e-10, row['parameter'])
    near(Math.sqrt(noise * (fit.inverse[at]?.[at] ?? 0)), Number(row['sd']), 1e-10, row['parameter'])
  })
})

test('N03: Filip’s polynomial of tenth degree to seven figures', filip.options, () => {
  const design = column(filip, 'x').map((x) => Array.from({ length: 11 }, (_, power) => x ** power))
  // Whoever trusts rounding less may say so.
  refuses('not-identifiable', () => leastSquares(design, column(filip, 'y'), undefined, 1e-7))
  const fit = leastSquares(design, column(filip, 'y'))
  const noise = fit.squares / fit.degrees
  filipCertified.rows.slice(0, 11).forEach((row, at) => {
    near(fit.coefficients[at] ?? 0, Number(row['estimate']), 1e-7, row['parameter'])
    near(Math.sqrt(noise * (fit.inverse[at]?.[at] ?? 0)), Number(row['sd']), 1e-7, row['parameter'])
  })
  const residual = Number(filipCertified.rows[11]?.['estimate'])
  near(Math.sqrt(fit.squares / fit.degrees), residual, 1e-7)
})

test('a column that others already say is refused, and not answered with numbers', () => {
  refuses('not-identifiable', () =>
    leastSquares(
      [
        [1, 2, 2],
        [1, 3, 3],
        [1, 5, 5],
        [1, 8, 8],
      ],
      [1, 2, 3, 4],
    ),
  )
  refuses('not-identifiable', () => leastSquares([[0], [0]], [1, 2]))
  refuses('too-few', () => leastSquares([[1, 2]], [1]))
  refuses('empty', () => leastSquares([[]], [1]))
  refuses('lengths-differ', () => leastSquares([[1, 2], [1]], [1, 2]))
  refuses('not-finite', () => leastSquares([[1], [Number.NaN]], [1, 2]))
  refuses('out-of-range', () => leastSquares([[1], [1]], [1, 2], [1, -1]))
  refuses('lengths-differ', () => leastSquares([[1], [1]], [1, 2], [1]))
})

test('a weight of two counts a row twice', () => {
  const once = leastSquares(
    [
      [1, 0],
      [1, 1],
      [1, 2],
    ],
    [1, 3, 6],
    [1, 2, 1],
  )
  const twice = leastSquares(
    [
      [1, 0],
      [1, 1],
      [1, 1],
      [1, 2],
    ],
    [1, 3, 3, 6],
  )
  near(once.coefficients[1] ?? 0, twice.coefficients[1] ?? 0, 1e-12)
  near(once.squares, twice.squares, 1e-12)
})
