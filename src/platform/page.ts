import type { Actor, Policy } from './access.ts'
import type { AuditSubject, Verb } from './audit.ts'
import type { Db } from './db.ts'
import type { FormState } from './forms.ts'
import type { Outcome } from './outcome.ts'
import type { Services } from './services.ts'

/**
 * The first gate: everything that shows. A page cannot be made without `may`, nor without saying what its reading is
 * about: the gate writes the consultation to the audit in the transaction that read, before the answer leaves (BR20).
 *
 * load -> may -> record -> present. Null from `load` and a refusal give the same answer: not found.
 */
export interface PageRequest {
  /** Parts of the URL. */
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
}

export interface PageContext extends PageRequest {
  readonly actor: Actor
  readonly services: Services
  /** The database's hour. */
  readonly now: Date
}

export interface PresentContext extends PageRequest {
  readonly actor: Actor
  readonly now: Date
  readonly form: FormState
}

/** By which door a request comes: a signed-in session, the sign-in door, or the public site. */
export type Through = 'session' | 'door' | 'public'

export interface PageDefinition<Found> {
  readonly through?: Through
  /** What reading it is, for the audit. Null only where nothing about anybody is shown. */
  readonly verb?: Verb
  readonly may: Policy<Found>
  load(db: Db, context: PageContext): Promise<Found | null> | Found | null
  /** What was read. Null where the page shows no record (an empty form, a menu). */
  about(found: Found, context: PageRequest): AuditSubject | null
  present(found: Found, context: PresentContext): Outcome
}

export interface Page<Found = unknown> extends PageDefinition<Found> {
  readonly kind: 'page'
  readonly name: string
  readonly through: Through
  readonly verb: Verb
}

/** Declares a page. The name is `room.what-it-does`. */
export function page<Found>(name: string, definition: PageDefinition<Found>): Page<Found> {
  return {
    kind: 'page',
    name,
    ...definition,
    through: definition.through ?? 'session',
    verb: definition.verb ?? 'consultation',
  }
}
