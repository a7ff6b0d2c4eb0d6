/**
 * One live session in which anything may be said. Each statement stands in a savepoint, so that none spoils the next; where
 * one ends the transaction, or the connection, the session begins again. All that comes back is searched for words.
 */
import type pg from 'pg'
import type { LoginRole } from '#platform/roles.ts'
import type { TestDatabase } from '../support/database.ts'
import { canariesIn, hear, type Answer } from './access/injection.ts'

export interface Attempt extends Answer {
  readonly words: ReadonlySet<string>
}

export interface Session {
  /** Gives its connection back. */
  close(): Promise<void>
  attempt(statement: string): Promise<Attempt>
  /** How often the session had to begin again. */
  readonly beginnings: () => number
}

export interface Opening {
  /** A fresh connection of the role. */
  readonly connect: () => Promise<pg.Client>
  /** Said at the beginning of each transaction: begins the session of somebody, or nothing. */
  readonly begin: string
  /** A question that answers one true while the session lives. */
  readonly isLive: string
}

export const beginSession = (token: string, agent: string): string =>
  `select from priv.begin_session('${token}', '${agent}')`

export async function openSession(opening: Opening): Promise<Session> {
  let client = await opening.connect()
  let say = hear(client)
  let beginnings = 0

  const connectAgain = async (): Promise<void> => {
    await client.end()
    client = await opening.connect()
    say = hear(client)
    await begin()
  }
  const begin = async (): Promise<void> => {
    beginnings += 1
    await client.query(`set statement_timeout = '2s'`)
    await client.query(`set lock_timeout = '500ms'`)
    await client.query('begin')
    await client.query(opening.begin)
    await client.query('savepoint attempt')
  }
  /**
   * Takes back what the statement did, and marks where the next one begins. False if the session did not outlive it. In one message:
   * there are thousands of statements, and most of what each takes is the way there and back.
   */
  const takeBack = async (): Promise<boolean> => {
    const answers: unknown = await client.query(
      `rollback to savepoint attempt; release savepoint attempt; select (${opening.isLive}) as live; savepoint attempt`,
    )
    const [, , live] = answers as pg.QueryResult<{ live: boolean }>[]
    return live?.rows[0]?.live === true
  }
  const beginAgain = async (): Promise<void> => {
    await client.query('rollback')
    await client.query('discard all')
    await begin()
  }

  await begin()
  return {
    async attempt(statement) {
      const answer = await say(statement)
      if (!(await takeBack().catch(() => false))) await beginAgain().catch(connectAgain)
      return { ...answer, words: canariesIn(answer.said) }
    },
    beginnings: () => beginnings,
    close: () => client.end(),
  }
}

/** Asks something on a connection that is given back: a run of all tests shares one server. */
export async function askOnce<Answer>(
  database: TestDatabase,
  role: LoginRole,
  ask: (client: pg.Client) => Promise<Answer> | Answer,
): Promise<Answer> {
  const client = await database.as(role)
  try {
    return await ask(client)
  } finally {
    await client.end()
  }
}

export interface Count {
  readonly statements: number
  readonly answered: number
  readonly refused: number
  /** Words that came back and may be seen. */
  readonly seen: ReadonlySet<string>
  readonly leaks: readonly Leak[]
}

/** What was said, and the hidden words that came back. */
export interface Leak {
  readonly statement: string
  readonly words: readonly string[]
}

/** Says everything and looks for words that are not among the allowed. */
export async function sayAll(
  session: Session,
  statements: readonly string[],
  allowed: ReadonlySet<string>,
): Promise<Count> {
  const seen = new Set<string>()
  const leaks: Leak[] = []
  let refused = 0
  for (const statement of statements) {
    const { words, isRefused } = await session.attempt(statement)
    if (isRefused) refused += 1
    const hidden = [...words].filter((word) => !allowed.has(word))
    if (hidden.length > 0) leaks.push({ statement, words: hidden })
    for (const word of words) if (allowed.has(word)) seen.add(word)
  }
  return { statements: statements.length, answered: statements.length - refused, refused, seen, leaks }
}
