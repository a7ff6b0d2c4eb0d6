/** The registry of measures and the lists of reviews: data, read once, at start, and checked then. */
import { Type, type Static } from 'typebox'
import { readReference } from '#platform/reference.ts'
import { keptNames } from './rules/kept-in.ts'

const words = Type.String({ minLength: 1 })
const code = Type.String({ pattern: '^[a-z]+(-[a-z0-9]+)*$', maxLength: 60 })
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const head = { about: words, version: day, reviewBy: day, source: words }

/** Which counts are added, and of which part of them. */
const counted = Type.Object({
  counts: Type.Array(code, { minItems: 1 }),
  where: Type.Optional(
    Type.Object({
      kind: Type.String({ pattern: '^[a-z]+$' }),
      in: Type.Optional(Type.Array(words, { minItems: 1 })),
      not: Type.Optional(Type.Array(words, { minItems: 1 })),
    }),
  ),
})
const measure = Type.Object({
  code,
  indicator: Type.String({ pattern: '^IND\\d{2}$' }),
  name: words,
  group: Type.Union(['input', 'output', 'outcome', 'impact'].map((one) => Type.Literal(one))),
  /** One of the five states, which are never added to or taken from each other (BR40). */
  state: Type.Optional(
    Type.Union(
      ['concern', 'indicator', 'potential-victim', 'recorded-crime', 'confirmed-victim'].map((one) =>
        Type.Literal(one),
      ),
    ),
  ),
  unit: Type.Union(['count', 'share', 'rate', 'hours'].map((one) => Type.Literal(one))),
  numerator: Type.Union([counted, Type.Object({ stage: code })]),
  denominator: Type.Optional(Type.Union([counted, Type.Literal('population')])),
  parts: Type.Array(Type.String({ pattern: '^[a-z]+$' })),
  direction: Type.Union(['up-good', 'down-good', 'neither'].map((one) => Type.Literal(one))),
  cycle: Type.Union(['month', 'quarter', 'year'].map((one) => Type.Literal(one))),
  numeratorWords: words,
  denominatorWords: Type.Optional(words),
  caveat: words,
  /** Where whoever may opens what is counted. */
  see: Type.Union(keptNames.map((name) => Type.Literal(name))),
})
const registryShape = Type.Object({
  ...head,
  population: Type.Object({
    residents: Type.Integer({ minimum: 1 }),
    source: words,
    vintage: day,
    confidence: words,
  }),
  measures: Type.Array(measure, { minItems: 1 }),
  notKept: Type.Array(Type.Object({ indicator: words, name: words, why: words })),
  partWords: Type.Record(Type.String(), words),
})
export type Measure = Static<typeof measure>
export type Counted = Static<typeof counted>

export const registry = readReference('evaluation/measures', registryShape)
export const measures: readonly Measure[] = registry.measures
const byCode = new Map(measures.map((one) => [one.code, one]))
if (byCode.size !== measures.length)
  throw new Error('reference/evaluation/measures.json: a code stands twice')
export const findMeasure = (wanted: string): Measure | null => byCode.get(wanted) ?? null
export const partWords = (kind: string): string => registry.partWords[kind] ?? kind

const maturityShape = Type.Object({
  ...head,
  scale: Type.Array(Type.Object({ score: Type.Integer({ minimum: 0, maximum: 4 }), name: words, words }), {
    minItems: 5,
  }),
  domains: Type.Array(Type.Object({ code, name: words, ask: words }), { minItems: 1 }),
})
export const maturity = readReference('evaluation/maturity', maturityShape)
