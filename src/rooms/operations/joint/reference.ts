/** What is counted after a joint operation, what each count means and by what it is split: data, read once, at start, and checked then. */
import { readFileSync } from 'node:fs'
import { Type, type Static, type TSchema } from 'typebox'
import { Value } from 'typebox/value'

const words = Type.String({ minLength: 1 })
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const code = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 40 })
const head = {
  about: words,
  version: day,
  reviewBy: day,
  source: words,
  confidence: Type.Union([Type.Literal('H'), Type.Literal('M'), Type.Literal('L')]),
}
const outcomesShape = Type.Object({
  ...head,
  splits: Type.Array(
    Type.Object({
      code,
      name: words,
      definition: words,
      /** Whether each person stands in one line alone. */
      isEachOnce: Type.Boolean(),
      /** Whether its kinds are countries, besides those that are listed. */
      isCountry: Type.Boolean(),
      kinds: Type.Array(Type.Object({ code, name: words }), { minItems: 1 }),
    }),
  ),
  measures: Type.Array(
    Type.Object({
      code,
      group: code,
      name: words,
      definition: words,
      isRequired: Type.Boolean(),
      splitBy: Type.Array(code),
    }),
    { minItems: 1 },
  ),
})
type OutcomesFile = Static<typeof outcomesShape>
export type Measure = OutcomesFile['measures'][number]
export type Split = OutcomesFile['splits'][number]

/** The file itself, once what it says in one place fits what it says in another. */
function fitsItself(file: OutcomesFile): OutcomesFile {
  refuseTwice(file.measures.map((one) => one.code))
  refuseTwice(file.splits.map((one) => one.code))
  const known = new Set(file.splits.map((one) => one.code))
  const unknown = file.measures.flatMap((one) => one.splitBy).find((one) => !known.has(one))
  if (unknown !== undefined) throw new Error(`${outcomesName}: nothing is known of a split by ${unknown}`)
  return file
}
function refuseTwice(codes: readonly string[]): void {
  const twice = codes.find((one, at) => codes.indexOf(one) !== at)
  if (twice !== undefined) throw new Error(`${outcomesName}: ${twice} stands twice`)
}

const countriesShape = Type.Object({
  ...head,
  countries: Type.Array(Type.Object({ code: Type.String({ pattern: '^[A-Z]{2}$' }), name: words }), {
    minItems: 1,
  }),
})
function readFile<Shape extends TSchema>(name: string, shape: Shape): Static<Shape> {
  const raw: unknown = JSON.parse(readFileSync(new URL(`../../../../${name}`, import.meta.url), 'utf8'))
  if (!Value.Check(shape, raw)) throw new Error(`${name} is not as expected`)
  return raw
}

const outcomesName = 'reference/operations/joint-outcomes.json'
export const outcomesFile: OutcomesFile = fitsItself(readFile(outcomesName, outcomesShape))
export const measures: readonly Measure[] = outcomesFile.measures
const countries = readFile('reference/countries.json', countriesShape).countries
export const countryNames: readonly string[] = countries.map((one) => one.name)

const byName = new Map(
  countries.flatMap(({ code: its, name }) => [
    [name.toLowerCase(), its],
    [its.toLowerCase(), its],
  ]),
)
/** The code of a country that somebody wrote, by its name or its code; null where the list has none. */
export const countryOf = (written: string): string | null => byName.get(written.trim().toLowerCase()) ?? null

/** The name of a kind as it is shown: of the list of its split, or a country's. */
export const kindName = (split: Split, kind: string): string =>
  [...split.kinds, ...countries].find((one) => one.code === kind)?.name ?? kind

/** By what a measure is split. */
export const splitsBy = (measure: Measure): Split[] =>
  outcomesFile.splits.filter((one) => measure.splitBy.includes(one.code))
