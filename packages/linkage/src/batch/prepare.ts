import { columnName, type FieldKind } from '../fields/field-kind.ts'
import { fieldKinds } from '../fields/kinds.ts'
import { quoted } from '../compare/condition.ts'
import type { FieldSetting } from '../model/model.ts'
import type { Engine } from './engine.ts'
import { pack, unpack, type Packed, type Values } from './packed.ts'

/**
 * Prepares many values of one kind: the kind's prepared columns, in its order, for columns of raw values. Whoever calls may
 * do it in other threads (`command/workers.ts`); {@link preparePacked} does it here.
 */
export type Preparer = (kind: string, raw: Packed) => Promise<Packed>

/**
 * Brings a table of raw text into prepared columns. Each field's *distinct* raw values are prepared once, by the same functions
 * that prepare a single record, and joined back; of a name in two columns, each part's.
 *
 * In: table `source` (`record` integer from 0 in the order of the ids, `id`, the raw columns as text, see
 * {@link rawColumn}).
 * Out: table `people` (`record` and every prepared column).
 */
export async function preparePeople(
  engine: Engine,
  fields: readonly FieldSetting[],
  preparer: Preparer = async (kind, raw) => preparePacked(kind, raw),
): Promise<void> {
  const parts = fields.map((field, index) => partsOf(field, index))
  const begun: Begun[] = []
  // All that is to be prepared is read first, so that other threads work while the next is read.
  for (const part of parts.flat()) begun.push(await beginPart(engine, part, preparer))
  for (const part of begun) await finishPart(engine, part)
  const columns = fields.flatMap((field, index) => wholeSql(field, parts[index] ?? []))
  const joins = parts
    .flat()
    .map(
      ({ table, columns: raw }) =>
        `left join ${table} on ${raw.map((name, at) => `s.${rawColumn(name)} is not distinct from ${table}.raw_${at}`).join(' and ')}`,
    )
  await engine.run(
    `create or replace table people as select s.record, ${columns.join(', ')} from source s ${joins.join(' ')}`,
  )
  for (const { table } of parts.flat()) await engine.run(`drop table ${table}`)
}

/** A column of the user's, as the table `source` has it: whatever it is called, it is none of ours. */
export const rawColumn = (column: string): string => quoted(`raw ${column}`)

/** The kind by name; an unknown one is an error in the settings. */
export function kindOf(kind: string): FieldKind {
  const found = Object.hasOwn(fieldKinds, kind) ? fieldKinds[kind] : undefined
  if (found === undefined)
    throw new RangeError(
      `there is no kind of field “${kind}”; the kinds are ${Object.keys(fieldKinds).join(', ')}`,
    )
  return found
}

/** The prepared columns of a kind, for columns of raw values of one length. */
export function prepareValues(name: string, raw: Values): Values {
  const kind = kindOf(name)
  const columns = Object.keys(kind.prepared)
  const out: (string | number | null)[][] = columns.map(() => [])
  for (let row = 0; row < (raw[0]?.length ?? 0); row += 1) {
    const result = kind.prepare(raw.map((column) => column[row]?.toString() ?? null))
    for (const [at, column] of columns.entries()) out[at]?.push(result[column] ?? null)
  }
  return out
}

/** {@link prepareValues} of what is packed. */
export function preparePacked(name: string, raw: Packed): Packed {
  const prepared = pack(prepareValues(name, unpack(raw)))
  if (prepared === null) throw new RangeError(`“${name}” made a character that separates values`)
  return prepared
}

/** What is prepared at once: a field, or one column of a field that is made of parts. */
interface Part {
  readonly kind: string
  readonly columns: readonly string[]
  readonly table: string
}

function partsOf({ kind, columns }: FieldSetting, index: number): readonly Part[] {
  const table = `prepared_${index}`
  return columns.length === 2 && kindOf(kind).joinedSql !== undefined
    ? columns.map((column, at) => ({ kind, columns: [column], table: `${table}_${at}` }))
    : [{ kind, columns, table }]
}

/** The prepared columns of a field, as expressions over its parts' tables. */
function wholeSql({ field, kind: name }: FieldSetting, parts: readonly Part[]): readonly string[] {
  const kind = kindOf(name)
  const [first, second] = parts
  const from =
    (part: Part | undefined) =>
    (column: string): string =>
      `${part?.table ?? ''}.${quoted(column)}`
  const joined = second === undefined ? undefined : kind.joinedSql?.(from(first), from(second))
  return Object.entries(kind.prepared).map(
    ([column, type]) =>
      `(${joined?.[column] ?? from(first)(column)})::${type} as ${quoted(columnName(field, column))}`,
  )
}

interface Begun {
  readonly part: Part
  readonly chunks: readonly Chunk[]
}
interface Chunk {
  readonly raw: Values
  /** Null where a value holds what separates values: then they stay values. */
  readonly packed: { readonly raw: Packed; readonly prepared: Promise<Packed> } | null
}

/** A name takes far longer than a postcode: so few at a time that no thread waits long for another. */
const chunkRows = 8_192

async function beginPart(engine: Engine, part: Part, preparer: Preparer): Promise<Begun> {
  const names = part.columns.map((column, at) => `${rawColumn(column)} as raw_${at}`)
  const distinct = await engine.read(`select distinct ${names.join(', ')} from source`)
  const columns = part.columns.map((_, at) => distinct[`raw_${at}`] ?? [])
  const rows = columns[0]?.length ?? 0
  const chunks: Chunk[] = []
  for (let from = 0; from < rows; from += chunkRows) {
    const values = columns.map((column) => column.slice(from, from + chunkRows))
    const raw = pack(values)
    if (raw === null) {
      chunks.push({ raw: values, packed: null })
      continue
    }
    const prepared = preparer(part.kind, raw)
    // It is awaited in its turn; if it fails before that, the failure is not unheard.
    prepared.catch(() => undefined)
    chunks.push({ raw: [], packed: { raw, prepared } })
  }
  return { part, chunks }
}

async function finishPart(engine: Engine, { part, chunks }: Begun): Promise<void> {
  const raw = part.columns.map((_, at) => `raw_${at} varchar`)
  const made = Object.entries(kindOf(part.kind).prepared).map(([column, type]) => `${quoted(column)} ${type}`)
  await engine.run(`create or replace table ${part.table} (${[...raw, ...made].join(', ')})`)
  for (const { raw: values, packed } of chunks) {
    if (packed === null) await engine.append(part.table, [...values, ...prepareValues(part.kind, values)])
    else await engine.appendPacked(part.table, [...packed.raw, ...(await packed.prepared)])
  }
}
