/** How long a number of free places is believed. Read once, at start, and checked then. */
import { readFileSync } from 'node:fs'
import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'

const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const words = Type.String({ minLength: 1 })
const servicesFile = Type.Object({
  about: words,
  version: day,
  reviewBy: day,
  sources: Type.Record(Type.String(), words),
  staleHours: Type.Object({
    value: Type.Integer({ minimum: 1, maximum: 168 }),
    source: words,
    confidence: Type.Union([Type.Literal('H'), Type.Literal('M'), Type.Literal('L')]),
  }),
})
type ServicesFile = Static<typeof servicesFile>

export function readServicesFile(raw: unknown): ServicesFile {
  if (!Value.Check(servicesFile, raw))
    throw new Error('reference/safeguarding/services.json is not as expected')
  if (raw.sources[raw.staleHours.source] === undefined)
    throw new Error(`reference/safeguarding/services.json: source ${raw.staleHours.source} is not listed`)
  return raw
}

export const staleHours = readServicesFile(
  JSON.parse(
    readFileSync(new URL('../../../../reference/safeguarding/services.json', import.meta.url), 'utf8'),
  ),
).staleHours.value
