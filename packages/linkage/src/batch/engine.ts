import type { Packed } from './packed.ts'

/**
 * What a batch needs of a database that speaks DuckDB's SQL. The library writes the SQL; whoever calls it brings the
 * engine. `command/duckdb.ts` is one.
 */
export interface Engine {
  readonly run: (sql: string) => Promise<void>
  /** Columns of a query, by name, in the query's order. */
  readonly read: (sql: string) => Promise<Columns>
  /** Adds rows to a table, given as columns in the table's order. */
  readonly append: (table: string, columns: readonly (readonly (string | number | null)[])[]) => Promise<void>
  /** The same, each column packed into one text; `unpackSql` makes rows of them. */
  readonly appendPacked: (table: string, columns: Packed) => Promise<void>
  /** Reads whole numbers and weights without making a value of each: for the edges of a million records. */
  readonly readNumbers: (sql: string) => Promise<readonly Float64Array[]>
}

export interface Columns {
  readonly [column: string]: readonly (string | number | null)[]
}

/** Told while a batch goes on: what is being done, and how far the whole is, 0 to 1. */
export type Progress = (step: string, done: number) => void
