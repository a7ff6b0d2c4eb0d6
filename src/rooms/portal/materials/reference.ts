/** Districts and their languages: read once, when the program starts, and checked then. */
import { readFileSync } from 'node:fs'
import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'
import { knowReference } from '../know/reference.ts'
import { languageCodes } from '../site.ts'
import { districtProblems } from './rules/districts.ts'

const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const words = Type.String({ minLength: 1 })
const count = Type.Integer({ minimum: 0 })
const code = Type.String({ pattern: '^[a-z][a-z-]*$' })

const districtsFile = Type.Object({
  about: words,
  verifiedOn: day,
  reviewBy: day,
  sources: Type.Record(Type.String(), words),
  /** Which columns of the table make up each of our languages. */
  columns: Type.Record(Type.String(), Type.Array(words, { minItems: 1 })),
  columnNotes: Type.Record(Type.String(), words),
  rule: Type.Object({
    atLeast: count,
    atMost: count,
    always: Type.Array(code),
    sources: Type.Array(words, { minItems: 1 }),
    confidence: Type.Union([Type.Literal('H'), Type.Literal('M')]),
  }),
  districts: Type.Array(
    Type.Object({
      code,
      name: words,
      ons: Type.String({ pattern: '^E\\d{8}$' }),
      /** Whose lines for children and adults are called: a code of the awareness files. */
      area: code,
      residents: count,
      english: count,
      speakers: Type.Record(Type.String(), count),
    }),
  ),
})

export type DistrictsFile = Static<typeof districtsFile>
export type District = DistrictsFile['districts'][number]

/** Check the file’s contents and give them their type; throws with every problem named. */
export function readDistricts(raw: unknown): DistrictsFile {
  if (!Value.Check(districtsFile, raw)) {
    const said = [...Value.Errors(districtsFile, raw)].slice(0, 5)
    throw new Error(
      `reference/materials/districts.json is not as expected: ${said.map((error) => `${error.instancePath} ${error.message}`).join('; ')}`,
    )
  }
  const problems = districtProblems(raw, {
    languages: languageCodes,
    areas: knowReference.situations.areas.map((area) => area.code),
  })
  if (problems.length > 0) throw new Error(`reference/materials/districts.json: ${problems.join('; ')}`)
  return raw
}

const file = new URL('../../../../reference/materials/districts.json', import.meta.url)
export const districts: DistrictsFile = readDistricts(JSON.parse(readFileSync(file, 'utf8')))

export const districtOf = (wanted: string | null): District | null =>
  districts.districts.find((district) => district.code === wanted) ?? null
