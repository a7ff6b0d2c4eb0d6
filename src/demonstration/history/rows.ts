import type { Insertable } from 'kysely'
import type pg from 'pg'
import { ownerRole } from '#platform/roles.ts'
import type { DB } from '#platform/sql/tables.ts'
import { order, type Filled } from './order.ts'
import { copyInto, field, type Value } from './copy.ts'

/** A row as the migrations have the table: a column that changed is a type error here. */
type Row<Table extends Filled> = {
  readonly [Column in keyof Insertable<DB[Table]>]: Insertable<DB[Table]>[Column]
}

interface Batch {
  readonly columns: readonly string[]
  readonly lines: string[]
}

/**
 * Rows on their way into tables, as the owner, in the order in which the tables take them (`order.ts`). All rows of a table say the same columns; what they do not say has the table's default.
 */
export class Rows {
  readonly #client: pg.Client
  readonly #batches = new Map<string, Batch>()
  readonly counts = new Map<string, number>()
  #sent: Promise<unknown> = Promise.resolve()
  constructor(client: pg.Client) {
    this.#client = client
  }

  add<Table extends Filled>(table: Table, row: Row<Table>): void {
    const columns = Object.keys(row)
    const batch = this.#batches.get(table) ?? { columns, lines: [] }
    this.#batches.set(table, batch)
    if (columns.length !== batch.columns.length) throw new Error(`a row of ${table} says other columns`)
    const said = row as Readonly<Record<string, Value | undefined>>
    batch.lines.push(batch.columns.map((column) => ofRow(table, column, said[column])).join('\t'))
  }

  /**
   * Sends what was added. It comes back when what was sent before has arrived, so that the next rows are made while these are
   * written. Row security is forced for the owner too, and COPY refuses such a table: the lines go into a table of this session
   * alone, and from there as rows.
   */
  async write(): Promise<void> {
    await this.#sent
    const statements: Promise<unknown>[] = []
    for (const table of order) {
      const batch = this.#batches.get(table)
      if (batch === undefined) continue
      const { columns, lines } = batch
      const named = columns.map((one) => `"${one}"`).join(', ')
      const stage = `pg_temp.${table.replace('.', '_')}`
      statements.push(
        ...(this.counts.has(table) ? [] : this.#makeStage(stage, table, named)),
        copyInto(this.#client, `${stage} (${named})`, `${lines.join('\n')}\n`),
        this.#client.query(`insert into ${table} (${named}) select ${named} from ${stage}`),
        this.#client.query(`truncate ${stage}`),
      )
      this.counts.set(table, (this.counts.get(table) ?? 0) + lines.length)
    }
    this.#batches.clear()
    this.#keep(statements)
  }

  /** A statement in its turn among the rows, whose answer nobody needs. */
  send(sql: string, values: readonly unknown[] = []): void {
    this.#keep([this.#sent, this.#client.query(sql, [...values])])
  }

  /** A statement after all that was sent, and its answer. */
  async query<Found extends pg.QueryResultRow>(
    sql: string,
    values: readonly unknown[] = [],
  ): Promise<Found[]> {
    await this.#sent
    return (await this.#client.query<Found>(sql, [...values])).rows
  }

  /** The first failure is told by whoever waits next, and not what failed after it. */
  #keep(statements: readonly Promise<unknown>[]): void {
    this.#sent = Promise.all(statements)
    this.#sent.catch(() => {})
  }

  /** The owner may make no table for a session, on purpose; whoever installs may, and lends it one. */
  #makeStage(stage: string, table: Filled, named: string): Promise<unknown>[] {
    return [
      'set local role none',
      `create temporary table ${stage.slice('pg_temp.'.length)} on commit drop as select ${named} from ${table} with no data`,
      `grant all on ${stage} to ${ownerRole}`,
      `set local role ${ownerRole}`,
    ].map((statement) => this.#client.query(statement))
  }
}

function ofRow(table: string, column: string, value: Value | undefined): string {
  if (value === undefined) throw new Error(`a row of ${table} has no ${column}`)
  return field(value)
}
