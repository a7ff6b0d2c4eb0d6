import { Type, type Static } from 'typebox'
import { readReference } from '#platform/reference.ts'

/** Which tables the annual report has: chosen before anybody looks at the numbers. */
const words = Type.String({ minLength: 1 })
const code = Type.String({ pattern: '^[a-z]+(-[a-z0-9]+)*$', maxLength: 60 })
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
/** Of people, or of things that were told and done: people need more of them in a cell. */
const of = Type.Union([Type.Literal('people'), Type.Literal('things')])
const whole = Type.Integer({ minimum: 1, maximum: 100 })

const spec = Type.Object({
  code,
  title: words,
  count: code,
  kind: Type.String({ pattern: '^[a-z]+$' }),
  by: Type.Union([Type.Literal('quarter'), Type.Literal('half'), Type.Literal('year')]),
  of,
})
export type TableSpec = Static<typeof spec>
export type Of = Static<typeof of>

export const reportTables = readReference(
  'evaluation/tables',
  Type.Object({
    about: words,
    version: day,
    reviewBy: day,
    source: words,
    least: Type.Object({ people: whole, things: whole }),
    roundTo: whole,
    mostRows: whole,
    tables: Type.Array(spec, { minItems: 1 }),
    counters: Type.Array(Type.Object({ state: code, name: words, words, of }), { minItems: 5, maxItems: 5 }),
    valueWords: Type.Record(Type.String(), words),
  }),
)
export const leastOf = (what: Of): number => reportTables.least[what]

const languages = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'none' })
const languageCode = /^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/u
/** A code in words. */
export function valueWords(kind: string, value: string): string {
  const known = reportTables.valueWords[value]
  if (known !== undefined) return known
  const language = kind === 'language' && languageCode.test(value) ? languages.of(value) : undefined
  const said = language ?? value.replaceAll('-', ' ')
  return said.charAt(0).toUpperCase() + said.slice(1)
}
