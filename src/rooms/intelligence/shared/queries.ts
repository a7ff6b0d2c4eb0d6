import type { Db } from '#platform/db.ts'
import { sql, type RawBuilder } from '#platform/sql.ts'
import { pageSize, type Cursor, type ListPage } from '../queries.ts'

/**
 * Reads of the reader's side: what partners have released to the asking agency, and what the agency itself has released.
 *
 * The list is two short walks joined: from the agency's own disclosures (`dissemination_agency`) and from its own
 * releases (`release_owner`), each newest first and each cut to one page. It never begins at all releases, so hidden ones
 * cost nothing and show in no timing. With words or filters the database's own function asks (see the migration for why).
 */
export interface SharedFilter {
  readonly words: string
  readonly kind: string | null
  readonly handling: string | null
  readonly owner: string | null
  /** Days in London, both included. */
  readonly from: string | null
  readonly to: string | null
  readonly before: Cursor | null
}

export interface SharedRow {
  readonly id: string
  readonly cursor: string
  readonly urn: string
  readonly title: string
  readonly owner: string
  readonly ownerAgencyId: string
  readonly grade: string
  readonly handling: string
  readonly priority: string
  readonly exploitationTypes: string[]
  readonly sharedAt: Date
  readonly accepted: boolean
}

/** One page of what the asking agency may see, newest first. */
export async function listShared(
  db: Db,
  agencyId: string,
  personId: string,
  filter: SharedFilter,
): Promise<ListPage<SharedRow>> {
  const found = isPlain(filter) ? newest(agencyId, filter) : matching(filter)
  const { rows } = await sharedQuery(found, personId).execute(db)
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  return {
    rows: shown,
    next: rows.length > pageSize && last !== undefined ? `${last.cursor}_${last.id}` : null,
  }
}

/** Nothing but days: the index has those. */
const isPlain = (filter: SharedFilter): boolean =>
  filter.words === '' && [filter.kind, filter.handling, filter.owner].every((one) => one === null)

/** The page's rows from ids: heads only, each through row security. */
const sharedQuery = (found: RawBuilder<unknown>, personId: string): RawBuilder<SharedRow> => sql<SharedRow>`
    with found as materialized (${found})
    select r.id, to_char(f.shared_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as cursor, r.urn, r.title, a.name as owner,
        r.owner_agency_id as "ownerAgencyId", r.grade, r.handling, r.priority, r.exploitation_types as "exploitationTypes",
        f.shared_at as "sharedAt",
        exists (select from intelligence.acknowledgement k where k.release_id = r.id and k.person_id = ${personId}::uuid
          and k.created_at >= f.shared_at) as accepted
      from found f
      join intelligence.release r on r.id = f.release_id
      join identity.agency a on a.id = r.owner_agency_id
      order by f.shared_at desc, f.release_id desc`

/** Ids of the newest, narrowed by days alone. Exported for the test that pins its text and its plan. */
export function newest(
  agencyId: string,
  span: Pick<SharedFilter, 'from' | 'to' | 'before'>,
): RawBuilder<{ release_id: string; shared_at: Date }> {
  return sql`select x.release_id, x.shared_at from (
      (select d.release_id, d.created_at as shared_at
        from intelligence.dissemination d
        join intelligence.release r on r.id = d.release_id
        where d.agency_id = ${agencyId}::uuid and d.ended_at is null${within(span, sql`d.created_at`, sql`d.release_id`)}
        order by d.created_at desc, d.release_id desc limit ${pageSize + 1})
      union all
      (select r.id, r.created_at
        from intelligence.release r
        where r.owner_agency_id = ${agencyId}::uuid and r.recalled_at is null${within(span, sql`r.created_at`, sql`r.id`)}
        order by r.created_at desc, r.id desc limit ${pageSize + 1})
    ) x order by x.shared_at desc, x.release_id desc limit ${pageSize + 1}`
}

function within(
  { from, to, before }: Pick<SharedFilter, 'from' | 'to' | 'before'>,
  at: RawBuilder<unknown>,
  id: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`${from === null ? sql`` : sql` and ${at} >= ${londonDay(from)}`}${
    to === null ? sql`` : sql` and ${at} < ${londonDay(to, 1)}`
  }${before === null ? sql`` : sql` and (${at}, ${id}) < (${before.at}::timestamptz, ${before.id}::uuid)`}`
}

const londonDay = (day: string, later = 0): RawBuilder<unknown> =>
  sql`((${day}::date + ${later}::int)::timestamp at time zone 'Europe/London')`

const matching = (filter: SharedFilter): RawBuilder<unknown> => sql`
    select s.release_id, s.shared_at from intelligence.search_shared(${filter.words}, ${filter.kind}, ${filter.handling},
      ${filter.owner}::uuid, ${filter.from === null ? null : londonDay(filter.from)}, ${filter.to === null ? null : londonDay(filter.to, 1)},
      ${filter.before?.at ?? null}::timestamptz, ${filter.before?.id ?? null}::uuid, ${pageSize + 1}) s`

export interface SharedHead {
  readonly id: string
  readonly urn: string
  readonly title: string
  readonly owner: string
  readonly ownerAgencyId: string
  readonly marking: string
  readonly priority: string
  readonly grade: string
  readonly handling: string
  readonly action: string | null
  readonly sanitisation: string | null
  readonly instructions: string
  readonly exploitationTypes: string[]
  readonly purposes: string[]
  readonly occurredOn: string | null
  readonly occurredWords: string
  readonly releasedAt: Date
  /** Null for the agency's own release. */
  readonly named: {
    readonly at: Date
    readonly by: string
    readonly conditions: string
    readonly regime: string
    readonly legalBasis: string
    readonly emergency: boolean
    readonly reviewBy: Date | null
    readonly reviewedAt: Date | null
  } | null
  readonly acceptedAt: Date | null
}

/** One release as the asking person may see it: head and own conditions, without its words. */
export async function findShared(
  db: Db,
  releaseId: string,
  agencyId: string,
  personId: string,
): Promise<SharedHead | null> {
  const row = await db
    .selectFrom('intelligence.release as r')
    .innerJoin('identity.agency as a', 'a.id', 'r.owner_agency_id')
    .leftJoin('intelligence.dissemination as d', (on) =>
      on.onRef('d.release_id', '=', 'r.id').on('d.agency_id', '=', agencyId).on('d.ended_at', 'is', null),
    )
    .leftJoin('identity.person as p', 'p.id', 'd.by_person')
    .leftJoin('intelligence.acknowledgement as k', (on) =>
      on
        .onRef('k.release_id', '=', 'r.id')
        .on('k.person_id', '=', personId)
        .onRef('k.created_at', '>=', 'd.created_at'),
    )
    .select([
      'r.id',
      'r.urn',
      'r.title',
      'a.name as owner',
      'r.owner_agency_id as ownerAgencyId',
      'r.marking',
      'r.priority',
      'r.grade',
    ])
    .select([
      'r.handling',
      'r.action_code as action',
      'r.sanitisation_code as sanitisation',
      'r.instructions',
      'r.purposes',
    ])
    .select([
      'r.exploitation_types as exploitationTypes',
      'r.occurred_on as occurredOn',
      'r.occurred_words as occurredWords',
    ])
    .select([
      'r.created_at as releasedAt',
      'd.created_at as namedAt',
      'p.name as namedBy',
      'd.conditions',
      'd.regime',
      'd.legal_basis',
    ])
    .select([
      'd.emergency_reason',
      'd.emergency_review_by',
      'd.emergency_reviewed_at',
      'k.created_at as acceptedAt',
    ])
    .where('r.id', '=', releaseId)
    .where('r.recalled_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return null
  const {
    namedAt,
    namedBy,
    conditions,
    regime,
    legal_basis,
    emergency_reason,
    emergency_review_by,
    emergency_reviewed_at,
    ...head
  } = row
  const named =
    namedAt === null
      ? null
      : {
          at: namedAt,
          by: namedBy ?? '',
          conditions: conditions ?? '',
          regime: regime ?? '',
          legalBasis: legal_basis ?? '',
          // The reason is the owner's: a reader learns that it was an emergency, not whose.
          emergency: emergency_reason !== null,
          reviewBy: emergency_review_by,
          reviewedAt: emergency_reviewed_at,
        }
  return { ...head, named }
}

export interface RecallForMe {
  readonly releaseId: string
  readonly urn: string
  readonly ownerAgencyId: string
  readonly owner: string
  readonly recalledAt: Date
  readonly reason: string
  readonly confirmedAt: Date | null
}
/** What the asking person read and must let go of, newest first. */
export async function recalledForMe(db: Db): Promise<RecallForMe[]> {
  const { rows } = await sql<RecallForMe>`
    select n.release_id as "releaseId", n.urn, n.owner_agency_id as "ownerAgencyId", a.name as owner, n.recalled_at as "recalledAt",
        n.recall_reason as reason, n.confirmed_at as "confirmedAt"
      from intelligence.recalled_for_me() n join identity.agency a on a.id = n.owner_agency_id
      order by n.recalled_at desc`.execute(db)
  return rows
}
