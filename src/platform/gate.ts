import { sql, type Kysely } from 'kysely'
import { decide, mayTry, nobody, type Actor } from './access.ts'
import { recordEvent, type AuditSubject } from './audit.ts'
import type { Command, CommandContext } from './command.ts'
import type { Db, WriteDb } from './db.ts'
import { emptyForm, type FieldError, type FormBody, type FormState } from './forms.ts'
import { isId } from './ids.ts'
import { publish } from './outbox.ts'
import { notFound, type Outcome } from './outcome.ts'
import type { Page, PageRequest, Through } from './page.ts'
import type { Services, Unseal, Upload } from './services.ts'
import type { DB } from './sql/tables.ts'

/**
 * Runs pages and commands: the only place where a transaction begins on behalf of a person.
 *
 * A request goes: token -> `priv.begin_session` (the database checks the session and signs the context of this
 * transaction) -> the page or command -> its audit event -> commit. Only after the commit is anything answered.
 */
export interface GateRequest extends PageRequest {
  readonly body: FormBody
  readonly files: readonly Upload[]
  /** The session cookie, if any; never handed to a room. */
  readonly token: string | null
  /** A hash of what the browser says it is: a stolen cookie elsewhere must prove itself again. */
  readonly agentHash: string
  readonly requestId: string
}

export interface GateOptions {
  readonly pools: Readonly<Partial<Record<Through, Kysely<DB>>>>
  readonly services: Omit<Services, 'unseal' | 'files' | 'agentHash'>
  /** The key service as seen by one session. */
  readonly unsealFor: (token: string | null, agentHash: string) => Unseal
}

export type CommandResult<Value> =
  | { readonly kind: 'done'; readonly value: Value; readonly actor: Actor }
  | { readonly kind: 'invalid'; readonly errors: readonly FieldError[] }
  | { readonly kind: 'not-found' }

export interface Gate {
  /** Whether a session is live at this moment: asked again and again while a long answer is on its way. */
  isSignedIn(token: string, agentHash: string): Promise<boolean>
  showPage<Found>(page: Page<Found>, request: GateRequest, form?: FormState): Promise<Outcome>
  runCommand<Input, Found, Value, Reason extends string>(
    command: Command<Input, Found, Value, Reason>,
    request: GateRequest,
  ): Promise<CommandResult<Value>>
}

export function createGate(options: GateOptions): Gate {
  return {
    isSignedIn: (token, agentHash) => isSignedIn(options, token, agentHash),
    showPage: (page, request, form = emptyForm) => showPage(options, page, request, form),
    runCommand: (command, request) => runCommand(options, command, request),
  }
}

async function isSignedIn(options: GateOptions, token: string, agentHash: string): Promise<boolean> {
  const pool = options.pools.session
  if (pool === undefined) return false
  return pool.transaction().execute(async (tx) => {
    const { rows } = await sql`select 1 from priv.begin_session(${token}, ${agentHash})`.execute(tx)
    return rows.length > 0
  })
}

async function showPage<Found>(
  options: GateOptions,
  page: Page<Found>,
  request: GateRequest,
  form: FormState,
): Promise<Outcome> {
  if (!idsAreIds(request)) return notFound
  return inTransaction(options, page.through, request, async (db, actor, now) => {
    const services = servicesFor(options, request)
    const found = mayTry(page.may, actor) ? await page.load(db, { ...request, actor, services, now }) : null
    if (found === null || !decide(page.may, actor, found)) {
      await refuse(db, page, request)
      return notFound
    }
    const subject = page.about(found, request)
    if (subject !== null) {
      await recordEvent(db, {
        verb: page.verb,
        action: page.name,
        decision: 'allowed',
        requestId: request.requestId,
        ...subject,
      })
    }
    const outcome = page.present(found, { params: request.params, query: request.query, actor, now, form })
    return outcome.kind === 'show' ? { ...outcome, actor } : outcome
  })
}

async function runCommand<Input, Found, Value, Reason extends string>(
  options: GateOptions,
  command: Command<Input, Found, Value, Reason>,
  request: GateRequest,
): Promise<CommandResult<Value>> {
  if (!idsAreIds(request)) return { kind: 'not-found' }
  const parsed = command.parse(request.body, request.params)
  try {
    return await inTransaction(options, command.through, request, async (tx, actor, now) => {
      // Whoever may not do it is told "not found" before any word about their form.
      if (!mayTry(command.may, actor)) {
        await refuse(tx, command, request)
        return { kind: 'not-found' as const }
      }
      if (!parsed.ok) return { kind: 'invalid' as const, errors: parsed.errors }
      const context: CommandContext = { ...request, actor, now, services: servicesFor(options, request) }
      return act(tx, command, parsed.input, context, request)
    })
  } catch (error) {
    if (error instanceof Undo) return { kind: 'invalid', errors: error.errors }
    throw error
  }
}

async function act<Input, Found, Value, Reason extends string>(
  tx: WriteDb,
  command: Command<Input, Found, Value, Reason>,
  input: Input,
  context: CommandContext,
  request: GateRequest,
): Promise<CommandResult<Value>> {
  const found = await command.find(tx, input, context)
  if (found === null || !decide(command.may, context.actor, found)) {
    await refuse(tx, command, request)
    return { kind: 'not-found' }
  }
  const result = await command.carryOut(tx, input, found, context)
  if (result.kind === 'invalid') throw new Undo(result.errors)
  if (result.kind === 'refused') throw new Undo([{ field: null, text: command.refusals[result.reason] }])
  if (result.audit !== 'written-by-the-database') {
    for (const subject of asList(result.audit)) {
      await recordEvent(tx, {
        verb: command.verb,
        action: command.name,
        decision: 'allowed',
        requestId: request.requestId,
        ...subject,
      })
    }
  }
  for (const fact of result.facts ?? []) await publish(tx, fact)
  return { kind: 'done', value: result.value, actor: context.actor }
}

/** Takes the transaction back and carries the errors out of it: a command that says no leaves nothing behind. */
class Undo extends Error {
  readonly errors: readonly FieldError[]
  constructor(errors: readonly FieldError[]) {
    super('refused')
    this.errors = errors
  }
}

interface SessionRow {
  person_id: string
  agency_id: string
  name: string
  agency_name: string
  rights: string[]
  purpose: string
  proved_seconds_ago: number
  now: Date
}

async function inTransaction<Result>(
  options: GateOptions,
  through: Through,
  request: GateRequest,
  work: (tx: WriteDb, actor: Actor, now: Date) => Promise<Result>,
): Promise<Result> {
  const pool = options.pools[through]
  if (pool === undefined) throw new Error(`This surface has no connection for "${through}"`)
  const outcome = await pool.transaction().execute(async (tx) => {
    if (through !== 'session') {
      const { rows } = await sql<{ now: Date }>`select priv.now() as now`.execute(tx)
      return { result: await work(tx, nobody, rows[0]?.now ?? options.services.clock.now()) }
    }
    if (request.token === null) return null
    const { rows } = await sql<SessionRow>`
      select * from priv.begin_session(${request.token}, ${request.agentHash})`.execute(tx)
    const row = rows[0]
    return row === undefined ? null : { result: await work(tx, actorOf(row), row.now) }
  })
  if (outcome === null) throw new SessionEnded()
  return outcome.result
}

/** Nobody is signed in on this request. The surface answers with the sign-in page. */
export class SessionEnded extends Error {
  constructor() {
    super('no session')
  }
}

const actorOf = (row: SessionRow): Actor => ({
  personId: row.person_id,
  agencyId: row.agency_id,
  name: row.name,
  agencyName: row.agency_name,
  rights: new Set(row.rights),
  purpose: row.purpose,
  provedSecondsAgo: row.proved_seconds_ago,
})

const servicesFor = (options: GateOptions, request: GateRequest): Services => ({
  ...options.services,
  unseal: options.unsealFor(request.token, request.agentHash),
  files: request.files,
  agentHash: request.agentHash,
})

/** A refusal is an event too (who tried what), and tells the person nothing but "not found". */
async function refuse(
  db: Db,
  what: { name: string; verb: AuditVerb; through: Through },
  request: GateRequest,
): Promise<void> {
  if (what.through === 'public') return
  const id = request.params['id'] ?? '-'
  await recordEvent(db, {
    verb: what.verb,
    action: what.name,
    decision: 'refused',
    type: 'request',
    id,
    requestId: request.requestId,
  })
}
type AuditVerb = Parameters<typeof recordEvent>[1]['verb']

/** Every `:id` of a URL must look like one; anything else never reaches a query. */
const idsAreIds = (request: PageRequest): boolean =>
  Object.entries(request.params).every(([name, value]) => !name.toLowerCase().endsWith('id') || isId(value))

const asList = (audit: AuditSubject | readonly AuditSubject[]): readonly AuditSubject[] =>
  Array.isArray(audit) ? (audit as readonly AuditSubject[]) : [audit as AuditSubject]
