import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  DuckDBDataChunk,
  DuckDBInstance,
  DOUBLE,
  INTEGER,
  VARCHAR,
  type DuckDBConnection,
  type DuckDBType,
} from '@duckdb/node-api'
import type { Engine } from '../src/batch/engine.ts'
import { unpackSql } from '../src/batch/packed.ts'

/** DuckDB in memory, behind the library's interface. */
export interface DuckDb extends Engine {
  readonly close: () => void
}

export interface DuckDbOptions {
  readonly threads?: number
  /** As DuckDB writes it: `2GB`. */
  readonly memory?: string
}

const chunkRows = 2048

export async function openDuckDb(options: DuckDbOptions = {}): Promise<DuckDb> {
  // What does not fit into memory goes to a folder of its own, which goes with the database: it holds the people's records.
  const overflow = mkdtempSync(join(tmpdir(), 'linkage-'))
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(options.threads ?? 2),
    memory_limit: options.memory ?? '2GB',
    preserve_insertion_order: 'false',
    temp_directory: overflow,
  })
  const connection = await instance.connect()
  return {
    run: async (sql) => {
      await connection.run(sql)
    },
    read: (sql) => readColumns(connection, sql),
    append: (table, columns) => append(connection, table, columns),
    appendPacked: async (table, columns) => {
      await connection.run(`insert into ${table} ${unpackSql(columns.length)}`, [...columns])
    },
    readNumbers: (sql) => readNumbers(connection, sql),
    close: () => {
      connection.closeSync()
      instance.closeSync()
      rmSync(overflow, { recursive: true, force: true })
    },
  }
}

async function readColumns(connection: DuckDBConnection, sql: string) {
  const result = await connection.stream(sql)
  const names = result.columnNames()
  const columns: (string | number | null)[][] = names.map(() => [])
  for (
    let chunk = await result.fetchChunk();
    chunk !== null && chunk.rowCount > 0;
    chunk = await result.fetchChunk()
  )
    for (const [at, column] of columns.entries())
      for (const value of chunk.getColumnValues(at))
        column.push(
          typeof value === 'number' || typeof value === 'string'
            ? value
            : value === null
              ? null
              : String(value),
        )
  return Object.fromEntries(names.map((name, at) => [name, columns[at] ?? []]))
}

async function readNumbers(connection: DuckDBConnection, sql: string): Promise<readonly Float64Array[]> {
  const result = await connection.stream(sql)
  const parts: Float64Array[][] = Array.from({ length: result.columnCount }, () => [])
  for (
    let chunk = await result.fetchChunk();
    chunk !== null && chunk.rowCount > 0;
    chunk = await result.fetchChunk()
  )
    for (const [at, column] of parts.entries())
      column.push(Float64Array.from(chunk.getColumnValues(at), Number))
  return parts.map(joined)
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

async function append(
  connection: DuckDBConnection,
  table: string,
  columns: readonly (readonly (string | number | null)[])[],
): Promise<void> {
  const rows = columns[0]?.length ?? 0
  const appender = await connection.createAppender(table)
  const types: DuckDBType[] = columns.map((_, at) => appender.columnType(at))
  for (const type of types)
    if (type.typeId !== VARCHAR.typeId && type.typeId !== INTEGER.typeId && type.typeId !== DOUBLE.typeId)
      throw new TypeError(`cannot append to a column of ${type.toString()}`)
  for (let from = 0; from < rows; from += chunkRows) {
    const chunk = DuckDBDataChunk.create(types)
    chunk.setColumns(columns.map((column) => column.slice(from, from + chunkRows)))
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}
