/** The checks of `article4 doctor` that concern what the hub is doing: sealing, hearing, opening, cleaning, and its telephone numbers. */
import { readFile, stat } from 'node:fs/promises'
import { connect } from 'node:net'
import path from 'node:path'
import pg from 'pg'
import { cleansWithoutNetwork } from '#platform/files/clean.ts'
import { openAdminDatabase } from '#platform/postgres/admin.ts'
import { chooseSocketDirectory } from '#platform/postgres/places.ts'
import type { Context } from './context.ts'
import type { Check, Finding } from './doctor-report.ts'

const fine = (finding: string): Finding => ({ ok: true, finding })
const bad = (finding: string, action: string): Finding => ({ ok: false, finding, action })

/** The sealer works every five seconds; an event that is older than this and not sealed means that it does not. */
const longestUnsealedSeconds = 120

export function hubChecks(context: Context): Check[] {
  return [
    { name: 'Audit seals', run: () => inDatabase(context, seals) },
    { name: 'Jobs', run: () => inDatabase(context, jobs) },
    { name: 'Key service', run: () => keyService(context) },
    { name: 'File cleaner', run: fileCleaner },
    { name: 'Phone numbers', run: () => phoneNumbers(context.root, new Date().toISOString().slice(0, 10)) },
    { name: 'Law and help', run: () => lawAndHelp(context.root, new Date().toISOString().slice(0, 10)) },
  ]
}

async function inDatabase(context: Context, ask: (client: pg.Client) => Promise<Finding>): Promise<Finding> {
  const external = (context.env['DATABASE_URL'] ?? '') !== ''
  const isThere = external || (await stat(path.join(context.dataDir, 'postgres')).catch(() => null)) !== null
  if (!isThere) return fine('nothing yet')
  const opened = await openAdminDatabase({ dataDir: context.dataDir, env: context.env, log: () => undefined })
  const client = new pg.Client(opened.config)
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ there: boolean }>(
      `select to_regclass('audit.event') is not null as there`,
    )
    return rows[0]?.there === true ? await ask(client) : fine('nothing yet')
  } finally {
    await client.end().catch(() => undefined)
    await opened.close()
  }
}

async function seals(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ waiting: number; oldest: number | null }>(
    `select count(*)::int as waiting, extract(epoch from clock_timestamp() - min(e.created_at))::int as oldest
       from audit.event e where not exists (select from audit.leaf l where l.event_id = e.id)`,
  )
  const { waiting = 0, oldest = null } = rows[0] ?? {}
  if (oldest === null || oldest < longestUnsealedSeconds) return fine(`sealed, ${waiting} on the way`)
  return bad(
    `${waiting} events wait, the oldest for ${oldest} s`,
    'see that the worker runs (npm start, or article4 start worker).',
  )
}

async function jobs(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ waiting: number; parked: number }>(
    `select count(*) filter (where j.attempts < j.max_attempts)::int as waiting,
        count(*) filter (where j.attempts >= j.max_attempts)::int as parked from graphile_worker._private_jobs j`,
  )
  const { waiting = 0, parked = 0 } = rows[0] ?? {}
  if (parked === 0) return fine(`none parked, ${waiting} waiting`)
  return bad(
    `${parked} were tried ten times and are parked`,
    'look at the error lines of the worker, mend the cause, and restart it.',
  )
}

async function keyService(context: Context): Promise<Finding> {
  const socket = path.join(await chooseSocketDirectory(context.dataDir), 'keys.sock')
  const answers = await new Promise<boolean>((resolve) => {
    const call = connect(socket)
    call.once('connect', () => resolve(true)).once('error', () => resolve(false))
    call.setTimeout(2_000, () => resolve(false))
    call.unref()
  })
  return answers
    ? fine('answers')
    : bad(
        'does not answer; reports are taken, and cannot be opened',
        'start the hub (npm start, or article4 start keys).',
      )
}

async function fileCleaner(): Promise<Finding> {
  return (await cleansWithoutNetwork())
    ? fine('works without network')
    : bad(
        'works, but this machine does not let it be cut off from the network',
        'allow user namespaces, or run on a host without a way out.',
      )
}

interface Channels {
  readonly channels: readonly { readonly id: string; readonly reviewBy: string; readonly publish?: boolean }[]
}

/** Numbers past their review are hidden from the public (BR33); here is the reminder. */
export async function phoneNumbers(root: string, today: string): Promise<Finding> {
  const file = JSON.parse(await readFile(path.join(root, 'reference/channels.json'), 'utf8')) as Channels
  const overdue = file.channels.filter((channel) => channel.reviewBy < today).map((channel) => channel.id)
  if (overdue.length === 0) return fine(`${file.channels.length} on the list, none past its review`)
  return bad(
    `past their review: ${overdue.join(', ')}`,
    'ring each, then put the new dates, and who rang, into reference/channels.json.',
  )
}

interface Facts {
  readonly facts: readonly { readonly code: string; readonly reviewBy: string }[]
}

/** What the public is told of the law and of help is hidden past its review too. */
export async function lawAndHelp(root: string, today: string): Promise<Finding> {
  const file = JSON.parse(await readFile(path.join(root, 'reference/awareness/facts.json'), 'utf8')) as Facts
  const overdue = file.facts.filter((fact) => fact.reviewBy < today).map((fact) => fact.code)
  if (overdue.length === 0) return fine(`${file.facts.length} facts, none past its review`)
  return bad(
    `past their review: ${overdue.join(', ')}`,
    'read the source of each, then put the new dates into reference/awareness/facts.json.',
  )
}
