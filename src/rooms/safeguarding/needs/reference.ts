/** What somebody may need, and how long a safety plan stands before it is looked at again. Read once, at start, and checked then. */
import { readFileSync } from 'node:fs'
import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'

const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const words = Type.String({ minLength: 1 })
const grounds = {
  source: words,
  confidence: Type.Union([Type.Literal('H'), Type.Literal('M'), Type.Literal('L')]),
}
const needsFile = Type.Object({
  about: words,
  version: day,
  reviewBy: day,
  sources: Type.Record(Type.String(), words),
  // The database refuses more than 92.
  planReviewDays: Type.Object({ value: Type.Integer({ minimum: 1, maximum: 92 }), ...grounds }),
  kinds: Type.Array(
    Type.Object({ code: Type.String({ pattern: '^[a-z]+(-[a-z]+)*$', maxLength: 40 }), words, ...grounds }),
    { minItems: 1 },
  ),
})
type NeedsFile = Static<typeof needsFile>

export function readNeedsFile(raw: unknown): NeedsFile {
  if (!Value.Check(needsFile, raw)) throw new Error('reference/safeguarding/needs.json is not as expected')
  const codes = raw.kinds.map((one) => one.code)
  const problems = [
    ...codes.filter((one, at) => codes.indexOf(one) !== at).map((one) => `${one} stands twice`),
    ...[raw.planReviewDays, ...raw.kinds]
      .filter((one) => raw.sources[one.source] === undefined)
      .map((one) => `source ${one.source} is not listed`),
  ]
  if (problems.length > 0) throw new Error(`reference/safeguarding/needs.json: ${problems.join('; ')}`)
  return raw
}

const file = readNeedsFile(
  JSON.parse(readFileSync(new URL('../../../../reference/safeguarding/needs.json', import.meta.url), 'utf8')),
)
export const planReviewDays = file.planReviewDays.value
export const needKinds = file.kinds.map((one) => ({ value: one.code, text: one.words }))
