/** How long a confirmation holds, what about, and by which ways. Read once, at start, and checked then. */
import { readFileSync } from 'node:fs'
import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'
import { contactKinds, contactPurposes, type ContactKind, type ContactPurpose } from './rules/codes.ts'

const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const words = Type.String({ minLength: 1 })
const grounds = {
  source: words,
  confidence: Type.Union([Type.Literal('H'), Type.Literal('M'), Type.Literal('L')]),
}
const contactFile = Type.Object({
  about: words,
  version: day,
  reviewBy: day,
  sources: Type.Record(Type.String(), words),
  // The database refuses more than 31.
  longestDays: Type.Object({ value: Type.Integer({ minimum: 1, maximum: 31 }), ...grounds }),
  purposes: Type.Array(Type.Object({ code: words, words, ...grounds })),
  kinds: Type.Array(Type.Object({ code: words, words, hint: words, ...grounds })),
})
type ContactFile = Static<typeof contactFile>

export function readContactFile(raw: unknown): ContactFile {
  if (!Value.Check(contactFile, raw))
    throw new Error('reference/safeguarding/contact.json is not as expected')
  const unlike = (found: readonly { code: string }[], expected: readonly string[]): boolean =>
    found.map((one) => one.code).join() !== expected.join()
  const problems = [
    ...(unlike(raw.purposes, contactPurposes) ? ['its purposes are not those of the database'] : []),
    ...(unlike(raw.kinds, contactKinds) ? ['its kinds are not those of the database'] : []),
    ...[raw.longestDays, ...raw.purposes, ...raw.kinds]
      .filter((one) => raw.sources[one.source] === undefined)
      .map((one) => `source ${one.source} is not listed`),
  ]
  if (problems.length > 0) throw new Error(`reference/safeguarding/contact.json: ${problems.join('; ')}`)
  return raw
}

const file = readContactFile(
  JSON.parse(
    readFileSync(new URL('../../../../reference/safeguarding/contact.json', import.meta.url), 'utf8'),
  ),
)
export const longestDays = file.longestDays.value
export const purposeChoices = file.purposes.map((one) => ({
  value: one.code as ContactPurpose,
  text: one.words,
}))
export const kindChoices = file.kinds.map((one) => ({
  value: one.code as ContactKind,
  text: one.words,
  hint: one.hint,
}))
