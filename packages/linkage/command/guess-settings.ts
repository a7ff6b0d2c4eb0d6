import { literal, quoted } from '../src/compare/condition.ts'
import type { Engine } from '../src/batch/engine.ts'

/** A first settings file for somebody who has only the data: kinds guessed from the columns' names, ids by uniqueness. */
export interface GuessedSettings {
  readonly input: readonly string[]
  readonly id: string
  readonly truth?: string
  readonly fields: {
    readonly [field: string]: { readonly kind: string; readonly columns: readonly string[] }
  }
  readonly output: string
}

/** By the words a column's name is made of; the first that fits. */
const byName: readonly (readonly [RegExp, string, string])[] = [
  [/^(d_?o_?b|birth_?date|date_?of_?birth|born)$|_dob$/, 'born', 'date'],
  [/post_?code|^zip$|_zip$/, 'postcode', 'postcode'],
  [/company_?(no|number)/, 'document', 'identifier'],
  [/phone|mobile|^tel(_|$)/, 'phone', 'phone'],
  [/e_?mail/, 'email', 'email'],
  [/birth_?place|place_?of_?birth/, 'birthplace', 'place'],
  [/town|^city$|suburb|county|country|^place$/, 'place', 'place'],
  [/^sex$|gender|nationality/, 'sex', 'category'],
  [/occupation|job|profession/, 'occupation', 'text'],
  [/nino|ni_number|soc_sec|passport|nhs|document/, 'document', 'identifier'],
  [/^street/, 'street', 'text'],
  [/address/, 'address', 'address'],
  [/business|company|organi[sz]ation|trading_?name|employer|firm/, 'business', 'business'],
]
const forename = /^(first_?name|fore_?names?|given_?names?)$/
const surname = /^(sur_?name|last_?name|family_?name)$/
const fullName = /^(full_?name|name)$/

export async function guessSettings(engine: Engine, file: string): Promise<GuessedSettings> {
  const reader = /\.parquet$/i.test(file)
    ? `read_parquet(${literal(file)})`
    : `read_csv(${literal(file)}, header = true, all_varchar = true, quote = '"', escape = '"')`
  await engine.run(
    `create or replace temp table guessed as select columns(*)::varchar from ${reader} limit 100000`,
  )
  const columns = Object.keys(await engine.read('select * from guessed limit 0'))
  const counts = await engine.read(
    `select count(*)::double as n, ${columns.map((column, at) => `count(distinct ${quoted(column)})::double as d${at}`).join(', ')} from guessed`,
  )
  const records = Number(counts['n']?.[0] ?? 0)
  const unique = columns.filter((_, at) => Number(counts[`d${at}`]?.[0] ?? 0) === records)
  const id = unique.find((column) => /id$|^id/i.test(column)) ?? unique[0] ?? columns[0] ?? 'id'
  const truth = columns.find((column) => /^(cluster|entity|true_id)$/i.test(column))
  return {
    input: [file],
    id,
    ...(truth === undefined ? {} : { truth }),
    fields: guessFields(columns.filter((column) => column !== id)),
    output: 'linked',
  }
}

function guessFields(columns: readonly string[]): GuessedSettings['fields'] {
  const fields: { [field: string]: { kind: string; columns: readonly string[] } } = {}
  const find = (pattern: RegExp) => columns.find((column) => pattern.test(column.toLowerCase()))
  const [first, last, whole] = [find(forename), find(surname), find(fullName)]
  if (first !== undefined && last !== undefined)
    fields['name'] = { kind: 'person-name', columns: [first, last] }
  else if (whole !== undefined) fields['name'] = { kind: 'person-name', columns: [whole] }
  for (const column of columns) {
    const found = byName.find(([pattern]) => pattern.test(column.toLowerCase()))
    if (found === undefined) continue
    const [, field, kind] = found
    if (!Object.hasOwn(fields, field)) fields[field] = { kind, columns: [column] }
  }
  return fields
}
