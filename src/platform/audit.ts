import { sql } from 'kysely'
import type { Db } from './db.ts'

/**
 * One event in the audit log, written in the transaction of the thing itself. Ids, codes and names of fields; never a
 * name of a person, never words of a record. Who acts is taken by the database from the signed context.
 */
export const verbs = [
  'collection',
  'alteration',
  'consultation',
  'disclosure',
  'combination',
  'erasure',
  'sign-in',
  'grant',
  'export',
  'break-glass',
  'policy',
  'system',
] as const
export type Verb = (typeof verbs)[number]

export interface AuditSubject {
  readonly type: string
  readonly id: string
  readonly ownerAgencyId?: string | null
  readonly recipientAgencyId?: string | null
  readonly handling?: string | null
  /** Ids, counts, codes, field names. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>
}

export interface AuditEntry extends AuditSubject {
  readonly verb: Verb
  readonly action: string
  readonly decision: 'allowed' | 'refused'
  readonly requestId: string | null
}

export async function recordEvent(db: Db, entry: AuditEntry): Promise<void> {
  await sql`select audit.record(${entry.verb}, ${entry.action}, ${entry.decision}, ${entry.type}, ${entry.id},
    ${entry.ownerAgencyId ?? null}::uuid, ${entry.recipientAgencyId ?? null}::uuid, ${entry.handling ?? null},
    ${JSON.stringify(entry.detail ?? {})}::jsonb, ${entry.requestId}::uuid)`.execute(db)
}
