/** The shape of the file of districts, as a schema and as types. */
import { Type, type Static } from 'typebox'

const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const words = Type.String({ minLength: 1 })
const count = Type.Integer({ minimum: 0 })
const code = Type.String({ pattern: '^[a-z][a-z-]*$' })

export const districtsFile = Type.Object({
  about: words,
  verifiedOn: day,
  reviewBy: day,
  sources: Type.Record(Type.String(), words),
  /** Which columns of the table make up each of our languages. */
  columns: Type.Record(Type.String(), Type.Array(words, { minItems: 1 })),
  columnNotes: Type.Record(Type.String(), words),
  rule: Type.Object({
    atLeast: count,
    atMost: count,
    always: Type.Array(code),
    sources: Type.Array(words, { minItems: 1 }),
    confidence: Type.Union([Type.Literal('H'), Type.Literal('M')]),
  }),
  districts: Type.Array(
    Type.Object({
      code,
      name: words,
      ons: Type.String({ pattern: '^E\\d{8}$' }),
      /** Whose lines for children and adults are called: a code of the awareness files. */
      area: code,
      residents: count,
      english: count,
      speakers: Type.Record(Type.String(), count),
    }),
  ),
})

export type DistrictsFile = Static<typeof districtsFile>
export type District = DistrictsFile['districts'][number]
