/** The questions: data, read once, at start, and checked then. */
import { readFileSync } from 'node:fs'
import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'
import type { FormName } from './rules/form.ts'

const words = Type.String({ minLength: 1 })
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const option = Type.Object({ code: Type.String({ pattern: '^[a-z0-9]{1,10}$' }), text: words })
const form = Type.Object({
  stem: words,
  options: Type.Array(option, { minItems: 2 }),
  right: Type.Array(words, { minItems: 1 }),
})
const shape = Type.Object({
  about: words,
  version: day,
  reviewBy: day,
  passShare: Type.Number({ minimum: 0.5, maximum: 1 }),
  sources: Type.Record(words, words),
  items: Type.Array(
    Type.Object({
      id: Type.String({ pattern: '^T\\d{2}$' }),
      kind: Type.Union([Type.Literal('single'), Type.Literal('true-false'), Type.Literal('multiple')]),
      isNrm: Type.Boolean(),
      forms: Type.Object({ A: form, B: form }),
      why: words,
      sources: Type.Array(words, { minItems: 1 }),
    }),
    { minItems: 10 },
  ),
  measures: Type.Array(
    Type.Object({
      id: Type.String({ pattern: '^T\\d{2}[a-z]?$' }),
      question: words,
      options: Type.Array(option, { minItems: 2 }),
      aware: Type.Array(words),
    }),
  ),
})
type BankFile = Static<typeof shape>
export type BankItem = BankFile['items'][number]
export type BankMeasure = BankFile['measures'][number]

export function readBankFile(raw: unknown): BankFile {
  const name = 'reference/training/items.json'
  if (!Value.Check(shape, raw)) throw new Error(`${name} is not as expected`)
  const keys = [...raw.items, ...raw.measures].map((one) => one.id)
  const twice = keys.find((key, at) => keys.indexOf(key) !== at)
  if (twice !== undefined) throw new Error(`${name}: ${twice} stands twice`)
  for (const item of raw.items) {
    if (item.sources.some((source) => raw.sources[source] === undefined))
      throw new Error(`${name}: ${item.id} has a source that is not in the list`)
    for (const { options, right } of [item.forms.A, item.forms.B])
      if (
        right.some((code) => !options.some((one) => one.code === code)) ||
        (item.kind === 'multiple') !== right.length > 1
      )
        throw new Error(`${name}: what is right in ${item.id} does not fit its options`)
  }
  return raw
}

export const bank: BankFile = readBankFile(
  JSON.parse(
    readFileSync(new URL('../../../reference/training/items.json', import.meta.url), 'utf8'),
  ) as unknown,
)

/** The questions of one form, as marking needs them. */
export const itemsOf = (name: FormName) =>
  bank.items.map((item) => ({
    id: item.id,
    kind: item.kind,
    stem: item.forms[name].stem,
    options: item.forms[name].options,
    right: item.forms[name].right,
  }))

/** The question about awareness of the National Referral Mechanism, which is not marked. */
export const awareness = 'T01'
