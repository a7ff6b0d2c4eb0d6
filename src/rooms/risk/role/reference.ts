/** What is said of the statutory defence, and whom one can tell. Read once, at start, and checked then. */
import { readFileSync } from 'node:fs'
import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'

const words = Type.String({ minLength: 1 })
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const defenceFile = Type.Object({
  about: words,
  version: day,
  reviewBy: day,
  paragraphs: Type.Array(
    Type.Object({
      title: words,
      text: words,
      source: words,
      confidence: Type.Union([Type.Literal('H'), Type.Literal('M'), Type.Literal('L')]),
    }),
    { minItems: 1 },
  ),
  // The codes are those that the database takes.
  told: Type.Array(
    Type.Object({
      code: Type.Union(
        ['solicitor', 'prosecutor', 'investigator', 'first-responder', 'nobody'].map((one) =>
          Type.Literal(one),
        ),
      ),
      words,
      hint: Type.String(),
    }),
    { minItems: 5 },
  ),
})

export function readDefenceFile(raw: unknown): Static<typeof defenceFile> {
  if (!Value.Check(defenceFile, raw)) throw new Error('reference/risk/section-45.json is not as expected')
  return raw
}
export const defenceRules = readDefenceFile(
  JSON.parse(readFileSync(new URL('../../../../reference/risk/section-45.json', import.meta.url), 'utf8')),
)
