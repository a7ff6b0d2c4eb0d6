/** The shape of the two reference files of this room, as schemas; their types are in `rules/catalogue.ts`. */
import { Type, type Static } from 'typebox'

const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const words = Type.String({ minLength: 1 })
const code = Type.String({ pattern: '^[A-Z]{3}-\\d{2}$' })
const kind = Type.Union(
  ['labour', 'sexual', 'domestic', 'criminal', 'organ', 'child'].map((one) => Type.Literal(one)),
)

export const catalogueFile = Type.Object({
  about: words,
  verifiedOn: day,
  reviewBy: day,
  biasWarning: words,
  sources: Type.Record(Type.String(), words),
  blocks: Type.Array(Type.Object({ code: words, words, count: Type.Integer({ minimum: 1 }) })),
  indicators: Type.Array(
    Type.Object({
      code,
      block: words,
      words,
      public: Type.Boolean(),
      kinds: Type.Array(kind, { minItems: 1 }),
      needsBiasWarning: Type.Optional(Type.Boolean()),
      sources: Type.Array(words, { minItems: 1 }),
      confidence: Type.Union([Type.Literal('H'), Type.Literal('M'), Type.Literal('L')]),
      reviewBy: day,
    }),
  ),
})

export const phrasesFile = Type.Object({
  about: words,
  version: day,
  reviewBy: day,
  source: words,
  lists: Type.Record(Type.String(), Type.Array(words, { minItems: 1 })),
  rules: Type.Array(Type.Object({ code, phrases: Type.Array(words, { minItems: 1 }) })),
})

export const sectorsFile = Type.Object({
  about: words,
  version: day,
  reviewBy: day,
  source: words,
  sectors: Type.Array(
    Type.Object({ code: Type.String({ pattern: '^[a-z]+(_[a-z]+)*$' }), words, phrases: Type.Array(words) }),
  ),
})

const weight = Type.Object({ weight: Type.Number({ minimum: 0, maximum: 10 }), why: words })
const halfLife = Type.Object({ days: Type.Integer({ minimum: 7, maximum: 1_500 }), why: words })
export const weakSignalsFile = Type.Object({
  about: words,
  version: day,
  status: Type.Union([Type.Literal('provisional'), Type.Literal('agreed')]),
  reviewBy: day,
  halfLives: Type.Object({ supporting: halfLife, counter: halfLife }),
  source: Type.Object({ 1: weight, 2: weight, 3: weight }),
  assessment: Type.Object({ A: weight, B: weight, C: weight, D: weight, E: weight }),
  indicators: Type.Object({
    strong: Type.Object({ weight: Type.Number(), why: words, codes: Type.Array(code, { minItems: 1 }) }),
    ordinary: weight,
    withBiasWarning: weight,
  }),
  mostOfOneItem: weight,
  counterSigns: Type.Array(
    Type.Object({
      code: Type.String({ pattern: '^CTR-\\d{2}$' }),
      words,
      weight: Type.Number({ exclusiveMinimum: 0 }),
      why: words,
    }),
  ),
  thresholds: Type.Array(
    Type.Object({
      band: Type.Union([Type.Literal('watch'), Type.Literal('visit'), Type.Literal('act-now')]),
      sum: Type.Number({ exclusiveMinimum: 0 }),
      provenances: Type.Integer({ minimum: 1 }),
      why: words,
    }),
  ),
  leastOfAProvenance: weight,
})
export type WeakSignalsFile = Static<typeof weakSignalsFile>

const shareOfOne = Type.Number({ minimum: 0, maximum: 1 })
/** What `node bench/weak-signals.ts --keep` measured on invented premises, for the page that shows the weights. */
export const weakSignalsTrialFile = Type.Object({
  about: words,
  weightsVersion: day,
  command: words,
  premises: Type.Integer({ minimum: 1 }),
  seed: Type.Integer(),
  worlds: Type.Array(
    Type.Object({
      overReporting: Type.Number({ minimum: 1 }),
      surplus: Type.Union([Type.Literal('hearsay'), Type.Literal('like-any')]),
      leadDays: Type.Object({ mean: Type.Number(), low: Type.Number(), high: Type.Number() }),
      /** By how much oftener ordinary premises of the second group are alarmed about. */
      falseAlarmGap: Type.Number({ minimum: -1, maximum: 1 }),
    }),
    { minItems: 3 },
  ),
  bands: Type.Array(
    Type.Object({
      band: Type.Union([Type.Literal('watch'), Type.Literal('visit'), Type.Literal('act-now')]),
      ordinary: shareOfOne,
      exploiting: shareOfOne,
      medianDays: Type.Union([Type.Number(), Type.Null()]),
    }),
    { minItems: 3 },
  ),
})
export type WeakSignalsTrialFile = Static<typeof weakSignalsTrialFile>
