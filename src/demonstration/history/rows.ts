import type { Insertable } from 'kysely'
import type pg from 'pg'
import { ownerRole } from '#platform/roles.ts'
import type { DB } from '#platform/sql/tables.ts'
import { order, type Filled } from './order.ts'
import { copyInto, field, type Value } from './copy.ts'

/** A row as the migrations have the table: a column that changed is a type error here. */
export type Row<Table extends Filled> = {
  readonly [Column in keyof Insertable<DB[Table]>]: Insertable<DB[Table]>[Column]
}

const fewLines = 200

/** Rows as COPY takes them; all say the same columns. */
export interface Lines {
  readonly columns: readonly string[]
  readonly lines: readonly string[]
}
interface Batch extends Lines {
  readonly lines: string[]
}

/** Rows of a table as lines; null where there is none. */
export function linesOf<Table extends Filled>(table: Table, rows: readonly Row<Table>[]): Lines | null {
  const [first] = rows
  if (first === undefined) return null
  const columns = Object.keys(first)
  return { columns, lines: rows.map((row) => lineOf(table, columns, row)) }
}

/**
 * Rows on their way into tables, as the owner, in the order in which the tables take them (`order.ts`). All rows of a table say the same columns; what they do not say has the table's default.
 */
export class Rows {
  readonly #client: pg.Client
  readonly #batches = new Map<string, Batch>()
  readonly counts = new Map<string, number>()
  readonly #staged = new Set<string>()
  #isMaster = false
  #sent: Promise<unknown> = Promise.resolve()
  constructor(client: pg.Client) {
    this.#client = client
  }

  add<Table extends Filled>(table: Table, row: Row<Table>): void {
    const columns = Object.keys(row)
    const batch = this.#batchOf(table, columns)
    if (columns.length !== batch.columns.length) throw new Error(`a row of ${table} says other columns`)
    batch.lines.push(lineOf(table, batch.columns, row))
  }

  /** The same of rows that are lines already. */
  addLines(table: Filled, { columns, lines }: Lines): void {
    const batch = this.#batchOf(table, columns)
    if (columns.join() !== batch.columns.join()) throw new Error(`rows of ${table} say other columns`)
    for (const line of lines) batch.lines.push(line)
  }

  #batchOf(table: Filled, columns: readonly string[]): Batch {
    const batch = this.#batches.get(table) ?? { columns, lines: [] }
    this.#batches.set(table, batch)
    return batch
  }

  /**
   * Sends what was added. It comes back when what was sent before has arrived, so that the next rows are made while these are
   * written.
   */
  async write(): Promise<void> {
    await this.#sent
    const batches = order.flatMap((table) => {
      const batch = this.#batches.get(table)
      return batch === undefined ? [] : [{ table, ...batch }]
    })
    this.#batches.clear()
    this.#next(async () => {
      for (const batch of batches) await this.#writeBatch(batch)
    })
  }

  /** A statement in its turn among the rows, whose answer nobody needs. */
  send(sql: string, values: readonly unknown[] = []): void {
    this.#next(() => this.#client.query(sql, [...values]))
  }

  /** A statement after all that was sent, and its answer. */
  async query<Found extends pg.QueryResultRow>(
    sql: string,
    values: readonly unknown[] = [],
  ): Promise<Found[]> {
    await this.#sent
    return (await this.#client.query<Found>(sql, [...values])).rows
  }

  /** After all that was sent: what comes next is written by the master of the server, or by the owner again. */
  async setMaster(isMaster: boolean): Promise<void> {
    await this.#sent
    this.#isMaster = isMaster
  }

  /** One after another. The first failure is told by whoever waits next, and nothing is done after it. */
  #next(work: () => Promise<unknown>): void {
    this.#sent = this.#sent.then(work)
    this.#sent.catch(() => {})
  }

  async #writeBatch({ table, columns, lines }: Batch & { readonly table: Filled }): Promise<void> {
    const named = columns.map((one) => `"${one}"`).join(', ')
    await (this.#isMaster ? this.#copy(table, named, lines) : this.#stage(table, named, lines))
    this.counts.set(table, (this.counts.get(table) ?? 0) + lines.length)
  }

  /** The master's way: row security, which lets the owner write anything, is not asked, and the rows are written once. */
  async #copy(table: Filled, named: string, lines: readonly string[]): Promise<void> {
    await this.#client.query('set local role none')
    await copyInto(this.#client, `${table} (${named})`, `${lines.join('\n')}\n`)
    await this.#client.query(`set local role ${ownerRole}`)
  }

  /**
   * The owner's way. Row security is forced for the owner too, and COPY refuses such a table: the lines go into a table of this
   * session alone, and from there as rows.
   */
  async #stage(table: Filled, named: string, lines: readonly string[]): Promise<void> {
    const stage = `pg_temp.${table.replace('.', '_')}`
    if (!this.#staged.has(table)) await this.#makeStage(stage, table, named)
    this.#staged.add(table)
    await copyInto(this.#client, `${stage} (${named})`, `${lines.join('\n')}\n`)
    await this.#client.query(`insert into ${table} (${named}) select ${named} from ${stage}`)
    // A table is emptied by making it anew, which for a few rows takes longer than taking them out.
    await this.#client.query(lines.length < fewLines ? `delete from ${stage}` : `truncate ${stage}`)
  }

  /** The owner may make no table for a session, on purpose; whoever installs may, and lends it one. */
  async #makeStage(stage: string, table: Filled, named: string): Promise<void> {
    await this.#client.query('set local role none')
    await this.#client.query(
      `create temporary table ${stage.slice('pg_temp.'.length)} on commit drop as select ${named} from ${table} with no data`,
    )
    await this.#client.query(`grant all on ${stage} to ${ownerRole}`)
    await this.#client.query(`set local role ${ownerRole}`)
  }
}

function lineOf<Table extends Filled>(table: Table, columns: readonly string[], row: Row<Table>): string {
  const said = row as Readonly<Record<string, Value | undefined>>
  return columns.map((column) => ofRow(table, column, said[column])).join('\t')
}

function ofRow(table: string, column: string, value: Value | undefined): string {
  if (value === undefined) throw new Error(`a row of ${table} has no ${column}`)
  return field(value)
}
