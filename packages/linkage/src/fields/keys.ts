import { quoted, type Prepared } from '../compare/condition.ts'

/**
 * Which records are worth comparing: two that share a key. A key is a family and the values of its parts; a record that
 * lacks one of them has no key of that family. Each family is an equality, so that a batch joins and a single record is
 * looked up by index.
 */
export interface KeyRecipe {
  /** Its name, unique within a model: `born+surname sound`. */
  readonly family: string
  readonly parts: readonly KeyPart[]
  /**
   * Also every form of the last part with one character left out, so that two that differ by one edit share a key.
   * Length at least 5; shorter values would match everything.
   */
  readonly oneCharacterOut?: boolean
  /** A key of this family that more records have than this is passed over in a batch, whatever the batch's own cap. */
  readonly cap?: number
}

export interface KeyPart {
  readonly column: string
  /** Only the first so many characters. */
  readonly prefix?: number
}

/** A record's keys, each `family|values`, in the order of the recipes. */
export function keysOf(recipes: readonly KeyRecipe[], record: Prepared): readonly string[] {
  return recipes.flatMap((recipe) => keysOfFamily(recipe, record))
}

function keysOfFamily(recipe: KeyRecipe, record: Prepared): readonly string[] {
  const values: string[] = []
  for (const { column, prefix } of recipe.parts) {
    const value = record[column] ?? null
    if (value === null) return []
    values.push(prefix === undefined ? String(value) : Array.from(String(value)).slice(0, prefix).join(''))
  }
  const last = values.pop() ?? ''
  const start = [recipe.family, ...values].join('|')
  if (recipe.oneCharacterOut !== true) return [`${start}|${last}`]
  const characters = Array.from(last)
  if (characters.length < 5) return []
  const shorter = characters.map((_, index) => characters.toSpliced(index, 1).join(''))
  return [...new Set([last, ...shorter])].map((form) => `${start}|${form}`)
}

/** A query for DuckDB: `record`, `key`, one row for each key of a family in the table of prepared records. */
export function keysSql(recipe: KeyRecipe, table: string): string {
  const parts = recipe.parts.map(({ column, prefix }) =>
    prefix === undefined
      ? `${quoted(column)}::varchar`
      : `substring(${quoted(column)}::varchar, 1, ${prefix})`,
  )
  const given = recipe.parts.map(({ column }) => `${quoted(column)} is not null`).join(' and ')
  const family = `'${recipe.family.replaceAll("'", "''")}'`
  if (recipe.oneCharacterOut !== true)
    return `select record, ${[family, ...parts].join(` || '|' || `)} as key from ${table} where ${given}`
  const last = parts.pop() ?? "''"
  const start = [family, ...parts, "''"].join(` || '|' || `)
  // Two places in a run of one letter leave the same rest: the last of them is enough.
  const form = `case when i = 0 then part else left(part, i - 1) || substring(part, i + 1) end`
  return `select record, start || ${form} as key from (
    select record, start, part, unnest(range(0, length(part) + 1)) as i from (
      select record, ${start} as start, ${last} as part from ${table} where ${given}) where length(part) >= 5)
    where i = 0 or substring(part, i, 1) <> substring(part, i + 1, 1)`
}
