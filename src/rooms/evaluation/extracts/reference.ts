import { Type, type Static } from 'typebox'
import { readReference } from '#platform/reference.ts'

/** What an academic adviser may ask for. */
const words = Type.String({ minLength: 1 })
const code = Type.String({ pattern: '^[a-z]+(-[a-z0-9]+)*$', maxLength: 60 })
const kind = Type.String({ pattern: '^[a-z]+$' })
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const whole = Type.Integer({ minimum: 1, maximum: 100 })
const dataSet = Type.Object({
  code,
  name: words,
  unit: words,
  kinds: Type.Array(kind, { minItems: 1 }),
  secrets: Type.Array(kind),
})
export type DataSet = Static<typeof dataSet>

export const extractRules = readReference(
  'evaluation/extracts',
  Type.Object({
    about: words,
    version: day,
    reviewBy: day,
    source: words,
    usualK: whole,
    leastK: whole,
    usualL: whole,
    epsilon: Type.Number({ minimum: 0.1, maximum: 4 }),
    mostEpsilon: Type.Number({ minimum: 0.1, maximum: 4 }),
    dataSets: Type.Array(dataSet, { minItems: 1 }),
  }),
)
export const findDataSet = (wanted: string): DataSet | null =>
  extractRules.dataSets.find((one) => one.code === wanted) ?? null
