import { Type } from 'typebox'
import { readReference } from '#platform/reference.ts'

/** What published statistics are read beside. */
const words = Type.String({ minLength: 1 })
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const measureCode = Type.Union([
  Type.Literal('referrals'),
  Type.Literal('reasonable'),
  Type.Literal('conclusive'),
  Type.Literal('duty-to-notify'),
  Type.Literal('detected'),
])
export const comparators = readReference(
  'evaluation/comparators',
  Type.Object({
    about: words,
    version: day,
    reviewBy: day,
    source: words,
    nation: Type.Object({
      name: words,
      residents: Type.Integer({ minimum: 1 }),
      source: words,
      vintage: day,
      confidence: words,
    }),
    measures: Type.Array(Type.Object({ code: measureCode, name: words, own: words, counting: words }), {
      minItems: 1,
    }),
    parts: Type.Array(
      Type.Object({
        part: words,
        name: words,
        measure: measureCode,
        same: Type.Record(Type.String(), words),
      }),
      { minItems: 1 },
    ),
  }),
)
export const comparatorMeasures = comparators.measures
export const comparatorName = (code: string): string =>
  comparatorMeasures.find((one) => one.code === code)?.name ?? code
