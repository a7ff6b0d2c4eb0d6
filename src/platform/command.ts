import type { Actor, Policy } from './access.ts'
import type { AuditSubject, Verb } from './audit.ts'
import type { Db, WriteDb } from './db.ts'
import type { FieldError, FormBody, Parsed } from './forms.ts'
import type { Fact } from './outbox.ts'
import type { Through } from './page.ts'
import type { Services } from './services.ts'

/**
 * The second gate: everything that changes. Parse, find, may, do, record; in that order, in one transaction. A command
 * that is done must say what goes into the audit, or it does not compile; audit row, facts and change commit together.
 */
export interface CommandContext {
  readonly actor: Actor
  readonly services: Services
  readonly now: Date
  readonly params: Readonly<Record<string, string>>
}

export interface Done<Value> {
  readonly kind: 'done'
  readonly value: Value
  /** `written-by-the-database` where a definer function wrote the event with its change. */
  readonly audit: AuditSubject | readonly AuditSubject[] | 'written-by-the-database'
  readonly facts?: readonly Fact[]
}
/** The answer is no, for a reason from a closed list. */
export interface Refused<Reason extends string> {
  readonly kind: 'refused'
  readonly reason: Reason
}
/** Only the database could find this fault; the person can mend it. */
export interface Invalid {
  readonly kind: 'invalid'
  readonly errors: readonly FieldError[]
}

export interface CommandDefinition<Input, Found, Value, Reason extends string> {
  readonly through?: Through
  readonly verb: Verb
  readonly may: Policy<Found>
  parse(body: FormBody, params: Readonly<Record<string, string>>): Parsed<Input>
  /** What the command acts on, loaded inside the session that may see it. Null becomes not found. */
  find(db: Db, input: Input, context: CommandContext): Promise<Found | null> | Found | null
  carryOut(
    tx: WriteDb,
    input: Input,
    found: Found,
    context: CommandContext,
  ): Promise<Done<Value> | Refused<Reason> | Invalid>
  /** A sentence for each reason. */
  readonly refusals: Readonly<Record<Reason, string>>
}

export interface Command<
  Input = never,
  Found = never,
  Value = unknown,
  Reason extends string = never,
> extends CommandDefinition<Input, Found, Value, Reason> {
  readonly kind: 'command'
  readonly name: string
  readonly through: Through
}

/** Declares a command. The name is `room.verb-noun`. */
export function command<Input, Found, Value, Reason extends string = never>(
  name: string,
  definition: CommandDefinition<Input, Found, Value, Reason>,
): Command<Input, Found, Value, Reason> {
  return { kind: 'command', name, ...definition, through: definition.through ?? 'session' }
}

export const done = <Value>(
  value: Value,
  audit: Done<Value>['audit'],
  facts: readonly Fact[] = [],
): Done<Value> => ({
  kind: 'done',
  value,
  audit,
  facts,
})
export const refused = <const Reason extends string>(reason: Reason): Refused<Reason> => ({
  kind: 'refused',
  reason,
})
export const invalid = (...errors: FieldError[]): Invalid => ({ kind: 'invalid', errors })
