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

/** Rows as COPY takes them, all of the same columns: bytes that another thread can be given. */
export interface Block {
  readonly columns: readonly string[]
  readonly rows: number
  readonly bytes: Uint8Array<ArrayBuffer>
}
interface Batch {
  readonly columns: readonly string[]
  readonly lines: string[]
}

/** Rows of a table as a block; null where there is none. */
export function blockOf<Table extends Filled>(table: Table, rows: readonly Row<Table>[]): Block | null {
  const [first] = rows
  if (first === undefined) return null
  const columns = Object.keys(first)
  return blockOfLines(
    columns,
    rows.map((row) => lineOf(table, columns, row)),
  )
}

const utf8 = new TextEncoder()
const blockOfLines = (columns: readonly string[], lines: readonly string[]): Block => ({
  columns,
  rows: lines.length,
  bytes: utf8.encode(`${lines.join('\n')}\n`),
})

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

  /** Rows that are a block already, in their turn among what is sent. */
  sendBlock(table: Filled, block: Block): void {
    this.#next(() => this.#writeBlock(table, block))
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
      for (const { table, columns, lines } of batches)
        await this.#writeBlock(table, blockOfLines(columns, lines))
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

  async #writeBlock(table: Filled, { columns, rows, bytes }: Block): Promise<void> {
    const named = columns.map((one) => `"${one}"`).join(', ')
    const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    await (this.#isMaster ? this.#copy(table, named, lines) : this.#stage(table, named, lines, rows))
    this.counts.set(table, (this.counts.get(table) ?? 0) + rows)
  }

  /** The master's way: row security, which lets the owner write anything, is not asked, and the rows are written once. */
  async #copy(table: Filled, named: string, lines: Buffer): Promise<void> {
    await this.#client.query('set local role none')
    await copyInto(this.#client, `${table} (${named})`, lines)
    await this.#client.query(`set local role ${ownerRole}`)
  }

  /**
   * The owner's way. Row security is forced for the owner too, and COPY refuses such a table: the lines go into a table of this
   * session alone, and from there as rows.
   */
  async #stage(table: Filled, named: string, lines: Buffer, rows: number): Promise<void> {
    const stage = `pg_temp.${table.replace('.', '_')}`
    if (!this.#staged.has(table)) await this.#makeStage(stage, table, named)
    this.#staged.add(table)
    await copyInto(this.#client, `${stage} (${named})`, lines)
    await this.#client.query(`insert into ${table} (${named}) select ${named} from ${stage}`)
    // A table is emptied by making it anew, which for a few rows takes longer than taking them out.
    await this.#client.query(rows < fewLines ? `delete from ${stage}` : `truncate ${stage}`)
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
