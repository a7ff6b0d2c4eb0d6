/**
 * Runs a statement as somebody who has found a way to make the application say any SQL: inside a live session, as the
 * staff role, with nothing kept. Everything that comes back is listened to: rows, errors with all their fields, notices,
 * notifications and the raw bytes of COPY.
 */
import { EventEmitter } from 'node:events'
import type pg from 'pg'
import { visibleRows, tableNames } from './oracle.ts'
import { tableForms } from './tables.ts'
import type { Subject, TableName, Tables, World } from './world.ts'

export interface Heard {
  readonly statement: string
  readonly canaries: ReadonlySet<string>
  /** All that came back, for comparing one answer with another. */
  readonly said: string
}

export interface Ear {
  attempt(subject: Subject, statement: string): Promise<Heard>
}

/** What came back from one message to the database, and whether it was an error. */
export interface Answer {
  readonly said: string
  readonly isRefused: boolean
}

/** Says something on a connection and hears all that comes back, by whichever way. */
export function hear(client: pg.Client): (sql: string) => Promise<Answer> {
  let heard: string[] = []
  client.on('notice', (notice) => heard.push(inFull(notice)))
  client.on('notification', (message) => heard.push(inFull(message)))
  const connection: unknown = Reflect.get(client, 'connection')
  if (!(connection instanceof EventEmitter)) throw new Error('The raw bytes of COPY cannot be heard.')
  connection.on('copyData', (message: { chunk: Buffer }) => heard.push(message.chunk.toString('utf8')))

  return async (sql) => {
    heard = []
    // As arrays: two columns of one name would be one in an object.
    const isRefused = await client.query({ text: sql, rowMode: 'array' }).then(
      (result) => {
        heard.push(
          inFull(Array.isArray(result) ? result.map((one: pg.QueryResult) => one.rows) : result.rows),
        )
        return false
      },
      (cause: unknown) => {
        heard.push(inFull(cause))
        return true
      },
    )
    return { said: heard.join('\n'), isRefused }
  }
}

/** Listens on a connection of the staff role. */
export function listen(client: pg.Client): Ear {
  const say = hear(client)
  return {
    async attempt(subject, statement) {
      await client.query('begin')
      await client.query('select from priv.begin_session($1, $2)', [subject.token, subject.agent])
      const { said } = await say(statement)
      await client.query('rollback')
      // Whatever the statement left on the connection must not help or hinder the next one.
      await client.query('discard all')
      return { statement, said, canaries: canariesIn(said) }
    },
  }
}

/** Everything an object says, also what an error keeps beside its message. */
function inFull(value: unknown): string {
  if (!(value instanceof Error)) return JSON.stringify(value, asText)
  const fields = Object.fromEntries(Object.entries(value))
  return JSON.stringify({ ...fields, message: value.message }, asText)
}

/** Bytes as the text they are. JSON has taken them apart before it asks. */
const asText = (_key: string, value: unknown): unknown =>
  isBytes(value) ? Buffer.from(value.data).toString('utf8') : value

const isBytes = (value: unknown): value is { readonly type: 'Buffer'; readonly data: number[] } =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer' && 'data' in value

const inClear = /canary~[a-z_.]+~[0-9a-f-]+(?:~[0-9a-f-]+)?/g
const hexBytes = /63616e6172797e(?:[0-9a-f]{2})+/g

/** As XML has bytes: in lines, whose ends JSON and COPY write as backslashes and letters. */
const base64 = /Y2FuYXJ5(?:[A-Za-z0-9+/]|\\+[rn]|[\r\n])+/g
const lineEnd = /\\+[rn]|[\r\n]/g

/** The canaries in a text, also those that stand there as hexadecimal bytes, as bytes in JSON or as base64 in XML. */
export function canariesIn(text: string): Set<string> {
  const bytes = [
    ...[...text.matchAll(hexBytes)].map((found) => Buffer.from(found[0], 'hex').toString('utf8')),
    ...[...text.matchAll(base64)].map((found) =>
      Buffer.from(found[0].replaceAll(lineEnd, ''), 'base64').toString('utf8'),
    ),
  ]
  const clear = [text, ...bytes].flatMap((part) => [...part.matchAll(inClear)].map((found) => found[0]))
  return new Set(clear)
}

/** The canaries of the rows that a subject may read. All others are hidden. */
export function allowedCanaries(world: World, subject: Subject): Set<string> {
  return new Set(
    tableNames.flatMap((table) => [...canariesOf(world, table, visibleRows(world, subject, table))]),
  )
}

/** The canaries of these rows. */
export function canariesOf<Name extends TableName>(
  world: World,
  table: Name,
  rows: readonly Tables[Name][number][],
): Set<string> {
  const { columns } = tableForms[table]
  return canariesIn(JSON.stringify(rows.map((row) => columns(row, world))))
}
