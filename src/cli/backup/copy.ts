/**
 * COPY through node-postgres, which has the protocol messages and no stream for them.
 *
 * A query object may be handed to `client.query`; the client then calls it for each message of the answer. `CopyOut`
 * is such an object and a readable stream of COPY's text format; `copyIn` sends one. Both keep the pace of the slower
 * side, so a table of any size passes through little memory.
 *
 * The client's types name only `submit`; the other methods are what `pg/lib/client.js` calls on its active query.
 * A test copies through both, so an upgrade that renames them cannot pass unseen.
 */
import { once } from 'node:events'
import { Readable } from 'node:stream'
import type { Duplex } from 'node:stream'
import type pg from 'pg'

/** The part of a connection that COPY uses; the published types leave the last three out. */
type CopyConnection = {
  readonly stream: Duplex
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(message: string): void
}

/** `COPY … TO STDOUT` as a stream of bytes. `rows` is known at the end. */
export class CopyOut extends Readable {
  rows = 0
  readonly #text: string
  #connection: CopyConnection | null = null

  constructor(text: string) {
    super()
    this.#text = text
  }

  submit(connection: pg.Connection): void {
    this.#connection = asCopyConnection(connection)
    this.#connection.query(this.#text)
  }

  override _read(): void {
    this.#connection?.stream.resume()
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    // Whoever stopped reading early must not leave the connection standing still.
    this.#connection?.stream.resume()
    done(error)
  }

  handleCopyData(message: { readonly chunk: Buffer }): void {
    // The client uses its buffer again; what we keep must be a copy.
    if (!this.push(Buffer.from(message.chunk)) && !this.destroyed) this.#connection?.stream.pause()
  }

  handleCommandComplete(message: { readonly text: string }): void {
    this.rows = rowsIn(message.text)
  }

  handleReadyForQuery(): void {
    this.push(null)
  }

  handleError(error: Error): void {
    this.destroy(error)
  }
}

/** `COPY … FROM STDIN`: sends the bytes and answers with the number of rows. */
export function copyIn(client: pg.Client, text: string, source: AsyncIterable<Buffer>): Promise<number> {
  return new Promise((resolve, reject) => {
    client.query(new CopyIn(text, source, resolve, reject))
  })
}

class CopyIn {
  readonly #text: string
  readonly #source: AsyncIterable<Buffer>
  readonly #resolve: (rows: number) => void
  readonly #reject: (error: unknown) => void
  #rows = 0
  #failure: unknown = null
  #connection: CopyConnection | null = null

  constructor(
    text: string,
    source: AsyncIterable<Buffer>,
    resolve: (rows: number) => void,
    reject: (error: unknown) => void,
  ) {
    this.#text = text
    this.#source = source
    this.#resolve = resolve
    this.#reject = reject
  }

  submit(connection: pg.Connection): void {
    this.#connection = asCopyConnection(connection)
    this.#connection.query(this.#text)
  }

  handleCopyInResponse(): void {
    void this.#send()
  }

  async #send(): Promise<void> {
    const connection = this.#connection
    if (connection === null) return
    try {
      for await (const chunk of this.#source) {
        if (this.#failure !== null) return
        connection.sendCopyFromChunk(chunk)
        if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain')
      }
      connection.endCopyFrom()
    } catch (error) {
      // What we could not read explains more than the server's "COPY failed".
      this.#failure ??= error
      connection.sendCopyFail('the source stopped')
    }
  }

  handleCommandComplete(message: { readonly text: string }): void {
    this.#rows = rowsIn(message.text)
  }

  handleReadyForQuery(): void {
    if (this.#failure === null) this.#resolve(this.#rows)
    else this.#reject(this.#failure)
  }

  handleError(error: Error): void {
    this.#failure ??= error
    this.#reject(this.#failure)
  }
}

const rowsIn = (tag: string): number => Number(/ (\d+)$/.exec(tag)?.[1] ?? 0)

function asCopyConnection(connection: pg.Connection): CopyConnection {
  if (!isCopyConnection(connection))
    throw new Error('This version of pg has no COPY messages on its connection')
  return connection
}

function isCopyConnection(connection: pg.Connection): connection is pg.Connection & CopyConnection {
  return 'sendCopyFromChunk' in connection && 'endCopyFrom' in connection && 'sendCopyFail' in connection
}
