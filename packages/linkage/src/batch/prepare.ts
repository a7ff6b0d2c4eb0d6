import { columnName } from '../fields/field-kind.ts'
import { fieldKinds } from '../fields/kinds.ts'
import { quoted } from '../compare/condition.ts'
import type { FieldSetting } from '../model/model.ts'
import type { Engine } from './engine.ts'

/**
 * Brings a table of raw text into prepared columns. Each field's *distinct* raw values are prepared once, in process, by
 * the same functions that prepare a single record, and joined back; a million people have far fewer distinct forenames.
 *
 * In: table `source` (`record` integer from 0 in the order of the ids, `id`, the raw columns as text, see
 * {@link rawColumn}).
 * Out: table `people` (`record` and every prepared column).
 */
export async function preparePeople(engine: Engine, fields: readonly FieldSetting[]): Promise<void> {
  for (const [index, field] of fields.entries()) await prepareField(engine, field, `prepared_${index}`)
  const columns = fields.flatMap(({ field, kind }, index) =>
    Object.keys(kindOf(kind).prepared).map((name) => `p${index}.${quoted(columnName(field, name))}`),
  )
  const joins = fields.map(
    ({ columns: raw }, index) =>
      `left join prepared_${index} p${index} on ${raw.map((name, at) => `s.${rawColumn(name)} is not distinct from p${index}.raw_${at}`).join(' and ')}`,
  )
  await engine.run(
    `create or replace table people as select s.record, ${columns.join(', ')} from source s ${joins.join(' ')} order by s.record`,
  )
  for (const index of fields.keys()) await engine.run(`drop table prepared_${index}`)
}

/** A column of the user's, as the table `source` has it: whatever it is called, it is none of ours. */
export const rawColumn = (column: string): string => quoted(`raw ${column}`)

/** The kind by name; an unknown one is an error in the settings. */
export function kindOf(kind: string) {
  const found = Object.hasOwn(fieldKinds, kind) ? fieldKinds[kind] : undefined
  if (found === undefined)
    throw new RangeError(
      `there is no kind of field “${kind}”; the kinds are ${Object.keys(fieldKinds).join(', ')}`,
    )
  return found
}

async function prepareField(engine: Engine, { field, kind: name, columns }: FieldSetting, table: string) {
  const kind = kindOf(name)
  const prepared = Object.entries(kind.prepared)
  const raw = columns.map((_, at) => `raw_${at} varchar`)
  const made = prepared.map(([column, type]) => `${quoted(columnName(field, column))} ${type}`)
  await engine.run(`create or replace table ${table} (${[...raw, ...made].join(', ')})`)
  const distinct = await engine.read(
    `select distinct ${columns.map((column, at) => `${rawColumn(column)} as raw_${at}`).join(', ')} from source`,
  )
  const values = columns.map((_, at) => distinct[`raw_${at}`] ?? [])
  const rows = values[0]?.length ?? 0
  const size = 65_536
  for (let from = 0; from < rows; from += size) {
    const until = Math.min(rows, from + size)
    const slice = values.map((column) => column.slice(from, until))
    const out: (string | number | null)[][] = prepared.map(() => [])
    for (let row = 0; row < until - from; row += 1) {
      const result = kind.prepare(slice.map((column) => column[row]?.toString() ?? null))
      for (const [at, [column]] of prepared.entries()) out[at]?.push(result[column] ?? null)
    }
    await engine.append(table, [...slice, ...out])
  }
}
