/** The fields of the case data standard, with our own documented extensions, read once, at start, and checked then. */
import { readFileSync } from 'node:fs'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import type { Field } from './rules/htcds.ts'

const words = Type.String({ minLength: 1 })
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const kind = Type.Union(
  (['text', 'date', 'number', 'tick', 'code', 'codes', 'country', 'countries', 'language'] as const).map(
    (value) => Type.Literal(value),
  ),
)
const values = Type.Optional(Type.Array(Type.String({ pattern: '^[A-Za-z0-9_-]+$' }), { minItems: 1 }))
const file = Type.Object({
  about: words,
  standard: words,
  version: words,
  source: words,
  confidence: Type.Literal('H'),
  reviewBy: day,
  fields: Type.Array(
    Type.Object({
      name: Type.String({ pattern: '^[a-z]{3}_[A-Za-z]+$' }),
      section: words,
      core: Type.Boolean(),
      kind,
      isDeprecated: Type.Optional(Type.Boolean()),
      values,
    }),
    { minItems: 84 },
  ),
  extensions: Type.Array(
    Type.Object({ name: Type.String({ pattern: '^ext_a4_[A-Za-z]+$' }), kind, values, why: words }),
  ),
})

export function readHtcdsFile(raw: unknown): readonly Field[] {
  if (!Value.Check(file, raw)) throw new Error('reference/safeguarding/htcds-2.0.json is not as expected')
  const fields: readonly Field[] = [...raw.fields, ...raw.extensions]
  const wrong = fields.filter(
    (one, at) =>
      fields.findIndex((other) => other.name === one.name) !== at ||
      (one.kind === 'code' || one.kind === 'codes') !== (one.values !== undefined),
  )
  if (wrong.length > 0)
    throw new Error(`reference/safeguarding/htcds-2.0.json: ${wrong.map((one) => one.name).join(', ')}`)
  return fields
}

export const htcdsFields: readonly Field[] = readHtcdsFile(
  JSON.parse(
    readFileSync(new URL('../../../../reference/safeguarding/htcds-2.0.json', import.meta.url), 'utf8'),
  ),
)
