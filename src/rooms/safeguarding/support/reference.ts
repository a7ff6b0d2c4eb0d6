/** How soon an answer is expected, and help after it. Read once, at start, and checked then. */
import { readFileSync } from 'node:fs'
import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'

const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const words = Type.String({ minLength: 1 })
const supportFile = Type.Object({
  about: words,
  version: day,
  reviewBy: day,
  source: words,
  confidence: Type.Union([Type.Literal('H'), Type.Literal('M')]),
  urgencies: Type.Array(
    Type.Object({
      code: Type.String({ pattern: '^[a-z]+(-[a-z]+)*$', maxLength: 20 }),
      words,
      answerDays: Type.Integer({ minimum: 0, maximum: 31 }),
    }),
    { minItems: 1 },
  ),
  beginDays: Type.Integer({ minimum: 1, maximum: 60 }),
})

export function readSupportFile(raw: unknown): Static<typeof supportFile> {
  if (!Value.Check(supportFile, raw))
    throw new Error('reference/safeguarding/support.json is not as expected')
  const codes = raw.urgencies.map((one) => one.code)
  if (new Set(codes).size < codes.length)
    throw new Error('reference/safeguarding/support.json: an urgency stands twice')
  return raw
}

const file = readSupportFile(
  JSON.parse(
    readFileSync(new URL('../../../../reference/safeguarding/support.json', import.meta.url), 'utf8'),
  ),
)
export const urgencies = file.urgencies
export const beginDays = file.beginDays
