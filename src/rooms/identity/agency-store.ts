import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { AgencyFields } from './fields.ts'

/** Letting agencies in, and the list of organisations to propose from. */
export async function proposeAgency(
  tx: WriteDb,
  id: string,
  agency: AgencyFields,
  proposedBy: string,
): Promise<void> {
  await sql`insert into identity.agency (id, name, kind, capabilities, status, proposed_by)
    values (${id}::uuid, ${agency.name}, ${agency.kind}, ${agency.capabilities}::text[], 'proposed', ${proposedBy}::uuid)`.execute(
    tx,
  )
}

export type ApprovalAnswer = 'approved' | 'already-decided' | 'same-agency' | 'not-allowed'

/** Lets an agency in and invites its first administrator. The database checks who may. */
export async function approveAgency(
  tx: WriteDb,
  agencyId: string,
  administrator: { readonly id: string; readonly name: string; readonly email: string },
  tokenHash: Buffer,
): Promise<ApprovalAnswer> {
  const { rows } = await sql<{ answer: ApprovalAnswer }>`
    select identity.approve_agency(${agencyId}::uuid, ${administrator.id}::uuid, ${administrator.name}, ${administrator.email},
      ${tokenHash}) as answer`.execute(tx)
  return rows[0]?.answer ?? 'not-allowed'
}

export interface NewImport {
  readonly id: string
  readonly importedBy: string
  readonly source: string
  readonly vintage: string
  readonly fileSha256: Buffer
  readonly rowCount: number
  readonly faults: readonly { readonly row: number; readonly text: string }[]
  readonly organisations: readonly {
    readonly row: number
    readonly name: string
    readonly searchKey: string
    readonly kind: string
  }[]
}

/** Keeps a file's rows for a preview; nothing is in the list yet. */
export async function keepImport(tx: WriteDb, file: NewImport): Promise<void> {
  await sql`insert into identity.organisation_import (id, imported_by, source, vintage, file_sha256, row_count, faults)
    values (${file.id}::uuid, ${file.importedBy}::uuid, ${file.source}, ${file.vintage}::date, ${file.fileSha256}, ${file.rowCount},
      ${JSON.stringify(file.faults)}::jsonb)`.execute(tx)
  const { organisations } = file
  await sql`insert into identity.organisation (import_id, row_number, name, search_key, kind)
    select ${file.id}::uuid, x.row_number, x.name, x.search_key, x.kind
      from unnest(${organisations.map((one) => one.row)}::int[], ${organisations.map((one) => one.name)}::text[],
        ${organisations.map((one) => one.searchKey)}::text[], ${organisations.map((one) => one.kind)}::text[])
        as x (row_number, name, search_key, kind)`.execute(tx)
}

/** From preview to live, or from live to undone; false when it is not in the state that can be left. */
export async function stepImport(
  tx: WriteDb,
  id: string,
  from: 'preview' | 'live',
  to: 'live' | 'undone',
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update identity.organisation_import set status = ${to}, decided_at = priv.now()
    where id = ${id}::uuid and status = ${from}`.execute(tx)
  return numAffectedRows === 1n
}
