/** What is counted after a joint operation, with what each count means: data, read once, at start, and checked then. */
import { readFileSync } from 'node:fs'
import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'

const words = Type.String({ minLength: 1 })
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const code = Type.String({ pattern: '^[a-z]+(-[a-z]+)*$', maxLength: 40 })
const shape = Type.Object({
  about: words,
  version: day,
  reviewBy: day,
  source: words,
  confidence: Type.Union([Type.Literal('H'), Type.Literal('M'), Type.Literal('L')]),
  measures: Type.Array(
    Type.Object({ code, group: code, name: words, definition: words, isRequired: Type.Boolean() }),
    { minItems: 1 },
  ),
})
type OutcomesFile = Static<typeof shape>
export type Measure = OutcomesFile['measures'][number]

export function readOutcomesFile(raw: unknown): OutcomesFile {
  const name = 'reference/operations/joint-outcomes.json'
  if (!Value.Check(shape, raw)) throw new Error(`${name} is not as expected`)
  const codes = raw.measures.map((one) => one.code)
  const twice = codes.find((one, at) => codes.indexOf(one) !== at)
  if (twice !== undefined) throw new Error(`${name}: ${twice} stands twice`)
  return raw
}

export const outcomesFile: OutcomesFile = readOutcomesFile(
  JSON.parse(
    readFileSync(new URL('../../../../reference/operations/joint-outcomes.json', import.meta.url), 'utf8'),
  ) as unknown,
)
export const measures: readonly Measure[] = outcomesFile.measures
