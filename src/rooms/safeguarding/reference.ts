/** What somebody can agree to. Read once, at start, and checked then. */
import { readFileSync } from 'node:fs'
import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'

const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const words = Type.String({ minLength: 1 })
const consentFile = Type.Object({
  about: words,
  version: day,
  reviewBy: day,
  sources: Type.Record(Type.String(), words),
  purposes: Type.Array(
    Type.Object({
      code: Type.String({ pattern: '^[a-z]+(-[a-z]+)*$', maxLength: 40 }),
      words,
      hint: words,
      source: words,
      confidence: Type.Union([Type.Literal('H'), Type.Literal('M'), Type.Literal('L')]),
    }),
    { minItems: 1 },
  ),
})
type ConsentFile = Static<typeof consentFile>

/** The purpose that names an agency; row security asks for it by this code. */
export const sharing = 'sharing'

export function readConsentFile(raw: unknown): ConsentFile {
  if (!Value.Check(consentFile, raw))
    throw new Error('reference/safeguarding/consent.json is not as expected')
  const codes = raw.purposes.map((one) => one.code)
  const problems = [
    ...codes.filter((one, at) => codes.indexOf(one) !== at).map((one) => `${one} stands twice`),
    ...(codes.includes(sharing) ? [] : ['sharing is missing']),
    ...raw.purposes
      .filter((one) => raw.sources[one.source] === undefined)
      .map((one) => `${one.code} names source ${one.source}, which is not listed`),
  ]
  if (problems.length > 0) throw new Error(`reference/safeguarding/consent.json: ${problems.join('; ')}`)
  return raw
}

export const consentPurposes = readConsentFile(
  JSON.parse(readFileSync(new URL('../../../reference/safeguarding/consent.json', import.meta.url), 'utf8')),
).purposes

/** The words of a purpose; the bare code where the file has it no longer. */
export const purposeWords = (code: string): string =>
  consentPurposes.find((one) => one.code === code)?.words ?? code
