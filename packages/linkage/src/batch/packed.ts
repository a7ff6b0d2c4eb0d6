/** Values column by column. */
export type Values = readonly (readonly (string | number | null)[])[]

/**
 * The same as one text a column: to another thread it is copied as one thing, and in a database it becomes rows without a call for
 * each value. A value that holds a separator cannot be packed.
 */
export type Packed = readonly string[]

const between = '\u{1E}'
const nothing = '\u{1F}'

/** Null where a value holds a separator. */
export function pack(values: Values): Packed | null {
  const columns = values.map((column) => column.map((value) => value ?? nothing).join(between))
  const isSafe = columns.every((text, at) => {
    const absent = values[at]?.reduce<number>((count, value) => count + (value === null ? 1 : 0), 0) ?? 0
    return countOf(text, between) === (values[at]?.length ?? 1) - 1 && countOf(text, nothing) === absent
  })
  return isSafe ? columns : null
}

function countOf(text: string, character: string): number {
  let count = 0
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) count += 1
  return count
}

export const unpack = (packed: Packed): readonly (readonly (string | null)[])[] =>
  packed.map((text) => text.split(between).map((value) => (value === nothing ? null : value)))

/** The rows of packed columns, for DuckDB: parameters $1, $2, … are the texts. */
export function unpackSql(columns: number): string {
  const numbers = Array.from({ length: columns }, (_, at) => at)
  const values = numbers.map((at) => `nullif(c${at}, chr(${nothing.codePointAt(0)}))`)
  const texts = numbers.map(
    (at) => `unnest(string_split($${at + 1}, chr(${between.codePointAt(0)}))) as c${at}`,
  )
  return `select ${values.join(', ')} from (select ${texts.join(', ')})`
}
