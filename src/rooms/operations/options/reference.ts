/** The disruption options: data with source and confidence, read once, at start, and checked then. */
import { readFileSync } from 'node:fs'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { agencyKindWords } from '#rooms/identity'
import { optionProblems, plans, shownOptions, type OptionsFile } from './rules/options.ts'

const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const words = Type.String({ minLength: 1 })
const code = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 60 })
const sure = Type.Union([Type.Literal('H'), Type.Literal('M'), Type.Literal('L')])
const shape = Type.Object({
  about: words,
  version: day,
  reviewBy: day,
  sources: Type.Record(Type.String(), words),
  places: Type.Array(Type.Object({ code, words }), { minItems: 1 }),
  options: Type.Array(
    Type.Object({
      code,
      name: words,
      law: words,
      who: words,
      agencyKinds: Type.Array(code, { minItems: 1 }),
      fits: Type.Array(code, { minItems: 1 }),
      plan: Type.Array(Type.Union(plans.map((one) => Type.Literal(one.value))), { minItems: 1 }),
      numbers: Type.Array(Type.Object({ words, confidence: sure })),
      sources: Type.Array(words, { minItems: 1 }),
      confidence: sure,
    }),
    { minItems: 1 },
  ),
})

export function readOptionsFile(raw: unknown): OptionsFile {
  const name = 'reference/operations/disruption-options.json'
  if (!Value.Check(shape, raw)) throw new Error(`${name} is not as expected`)
  const problems = optionProblems(raw, [...agencyKindWords.keys()])
  if (problems.length > 0) throw new Error(`${name}: ${problems.join('; ')}`)
  return raw
}

export const optionsFile: OptionsFile = readOptionsFile(
  JSON.parse(
    readFileSync(
      new URL('../../../../reference/operations/disruption-options.json', import.meta.url),
      'utf8',
    ),
  ) as unknown,
)
/** What may be shown. */
export const options = shownOptions(optionsFile.options)
/** The name of an option; the bare code where the file has it no longer. */
export const optionName = (wanted: string): string =>
  options.find((one) => one.code === wanted)?.name ?? wanted
