/** The questions of the awareness survey: data, read once, at start, and checked then. */
import { Type } from 'typebox'
import { readReference } from '#platform/reference.ts'

const words = Type.String({ minLength: 1 })
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const shape = Type.Object({
  about: words,
  version: day,
  reviewBy: day,
  source: words,
  confidence: Type.Union([Type.Literal('H'), Type.Literal('M'), Type.Literal('L')]),
  items: Type.Array(
    Type.Object({
      id: Type.String({ pattern: '^S\\d{2}$' }),
      kind: Type.Union([Type.Literal('single'), Type.Literal('multiple')]),
      question: words,
      most: Type.Optional(Type.Integer({ minimum: 2 })),
      options: Type.Array(Type.Object({ code: Type.String({ pattern: '^[a-z0-9]{1,20}$' }), text: words }), {
        minItems: 2,
      }),
      good: Type.Array(words, { minItems: 1 }),
      baseline: Type.Optional(words),
    }),
    { minItems: 1 },
  ),
  ages: Type.Array(
    Type.Object({
      value: Type.String({ pattern: '^[a-z]+$' }),
      text: words,
      share: Type.Number({ exclusiveMinimum: 0, maximum: 1 }),
    }),
    { minItems: 2 },
  ),
})

const file = readReference('campaigns/survey', shape)
export type SurveyItem = (typeof file.items)[number]
export const { items: surveyItems, ages, version: bankVersion, source: surveySource } = file

for (const { id, good, options } of surveyItems)
  if (good.some((code) => !options.some((one) => one.code === code)))
    throw new Error(`reference/campaigns/survey.json: what is good in ${id} does not fit its options`)
if (Math.abs(ages.reduce((sum, { share }) => sum + share, 0) - 1) > 0.001)
  throw new Error('reference/campaigns/survey.json: the shares of the ages do not make one')

export const notSaid = 'not-said'
/** "I don't know", in every question that has it. */
export const dontKnow = 'dk'
