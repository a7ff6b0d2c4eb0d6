/** Invented pieces of information to practise grading on: data, read once, at start, and checked then. */
import { readFileSync } from 'node:fs'
import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'
import { assessments, handlings, sources } from './grades.ts'

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
      code: Type.String({ pattern: '^G\\d{2}$' }),
      text: words,
      provenance: words,
      source: words,
      assessment: words,
      handling: words,
      why: words,
    }),
    { minItems: 2 },
  ),
})
type PracticeFile = Static<typeof shape>
export type PracticeItem = PracticeFile['items'][number]

export function readPracticeFile(raw: unknown): PracticeFile {
  const name = 'reference/training/grading.json'
  if (!Value.Check(shape, raw)) throw new Error(`${name} is not as expected`)
  const codes = raw.items.map((one) => one.code)
  const twice = codes.find((code, at) => codes.indexOf(code) !== at)
  if (twice !== undefined) throw new Error(`${name}: ${twice} stands twice`)
  const isOne = (list: readonly { readonly value: string }[], value: string) =>
    list.some((one) => one.value === value)
  const strange = raw.items.find(
    (one) =>
      !isOne(sources, one.source) || !isOne(assessments, one.assessment) || !isOne(handlings, one.handling),
  )
  if (strange !== undefined) throw new Error(`${name}: ${strange.code} has a grade that there is not`)
  return raw
}

export const practice: PracticeFile = readPracticeFile(
  JSON.parse(
    readFileSync(new URL('../../../../reference/training/grading.json', import.meta.url), 'utf8'),
  ) as unknown,
)
