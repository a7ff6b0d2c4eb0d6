import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'

/**
 * Reads of what an agency has let out: the release, whom it names and why, who has read, who has confirmed a recall.
 * All of it is the owner's to see; a reader's questions are in `shared/queries.ts`.
 */
export interface OwnRelease {
  readonly id: string
  readonly itemId: string
  readonly urn: string
  readonly title: string
  readonly grade: string
  readonly handling: string
  readonly action: string | null
  readonly sanitisation: string | null
  readonly instructions: string
  readonly marking: string
  readonly exploitationTypes: string[]
  readonly purposes: string[]
  readonly sanitisedVersion: number
  readonly gradingVersion: number
  readonly createdAt: Date
  readonly releasedBy: string
  readonly recalledAt: Date | null
  readonly recallReason: string | null
}

/** What was let out of one own item, newest first; or one of them. */
export async function releasesOf(db: Db, itemId: string, releaseId?: string): Promise<OwnRelease[]> {
  return (
    db
      .selectFrom('intelligence.release as r')
      // Through its item, which only the owner's desk sees: a reader elsewhere may see the release, and must not see this.
      .innerJoin('intelligence.item as i', 'i.id', 'r.item_id')
      .innerJoin('identity.person as p', 'p.id', 'r.released_by')
      .select([
        'r.id',
        'r.item_id as itemId',
        'r.urn',
        'r.title',
        'r.grade',
        'r.handling',
        'r.action_code as action',
      ])
      .select([
        'r.sanitisation_code as sanitisation',
        'r.instructions',
        'r.marking',
        'r.exploitation_types as exploitationTypes',
      ])
      .select([
        'r.purposes',
        'r.sanitised_version as sanitisedVersion',
        'r.grading_version as gradingVersion',
      ])
      .select([
        'r.created_at as createdAt',
        'p.name as releasedBy',
        'r.recalled_at as recalledAt',
        'r.recall_reason as recallReason',
      ])
      .where('r.item_id', '=', itemId)
      .$if(releaseId !== undefined, (query) => query.where('r.id', '=', releaseId ?? ''))
      .orderBy('r.created_at', 'desc')
      .execute()
  )
}

/** The sanitised words of a release, if the asking person may read them; null otherwise. */
export async function releaseText(db: Db, releaseId: string): Promise<string | null> {
  const { rows } = await sql<{ text: string | null }>`
    select intelligence.words_of(${releaseId}::uuid) as text`.execute(db)
  return rows[0]?.text ?? null
}

export interface Named {
  readonly agencyId: string
  readonly agency: string
  readonly by: string
  readonly byId: string
  readonly at: Date
  readonly conditions: string
  readonly regime: string
  readonly legalBasis: string
  readonly necessity: string
  readonly withheld: string
  readonly endedAt: Date | null
  readonly emergencyReason: string | null
  readonly approvedBy: string | null
  readonly reviewBy: Date | null
  readonly reviewedAt: Date | null
}

/** Every agency named as reader of an own release, the ended ones too. */
export async function namedFor(db: Db, releaseId: string): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select d.agency_id as "agencyId", a.name as agency, p.name as by, d.by_person as "byId", d.created_at as at, d.conditions, d.regime,
        d.legal_basis as "legalBasis", d.necessity, d.withheld, d.ended_at as "endedAt", d.emergency_reason as "emergencyReason",
        q.name as "approvedBy", d.emergency_review_by as "reviewBy", d.emergency_reviewed_at as "reviewedAt"
      from intelligence.dissemination d
      join identity.agency a on a.id = d.agency_id
      join identity.person p on p.id = d.by_person
      left join identity.person q on q.id = d.emergency_approved_by
      where d.release_id = ${releaseId}::uuid
      order by a.name, a.id`.execute(db)
  return rows
}

export interface Reader {
  readonly agencyId: string
  readonly personId: string
  readonly name: string
  readonly acceptedAt: Date | null
}
export async function readersOf(db: Db, releaseId: string): Promise<Reader[]> {
  const { rows } =
    await sql<Reader>`select r.agency_id as "agencyId", r.person_id as "personId", r.name, r.accepted_at as "acceptedAt"
    from intelligence.readers_of(${releaseId}::uuid) r`.execute(db)
  return rows
}

export interface NamedBefore {
  readonly agencyId: string
  readonly forKind: boolean
  readonly forItem: boolean
}
/** Which agencies the owner has named before, for the guard against a wrong audience. */
export async function namedBefore(db: Db, releaseId: string): Promise<NamedBefore[]> {
  const { rows } =
    await sql<NamedBefore>`select n.agency_id as "agencyId", n.for_kind as "forKind", n.for_item as "forItem"
    from intelligence.named_before(${releaseId}::uuid) n`.execute(db)
  return rows
}

export interface PersonName {
  readonly personId: string
  readonly name: string
}
export async function otherReleaseOfficers(db: Db): Promise<PersonName[]> {
  const { rows } =
    await sql<PersonName>`select o.person_id as "personId", o.name from intelligence.other_release_officers() o`.execute(
      db,
    )
  return rows
}

export interface AgencyName {
  readonly id: string
  readonly name: string
}
/** Every member agency. */
export async function agencyNames(db: Db): Promise<AgencyName[]> {
  return db
    .selectFrom('identity.agency as a')
    .select(['a.id', 'a.name'])
    .where('a.status', '=', 'active')
    .orderBy('a.name')
    .execute()
}

export interface Notice {
  readonly name: string
  readonly agency: string
  readonly confirmedAt: Date | null
}
/** Who was told of a recall, and who has confirmed. */
export async function noticesOf(db: Db, releaseId: string): Promise<Notice[]> {
  return db
    .selectFrom('intelligence.recall_notice as n')
    .innerJoin('identity.person as p', 'p.id', 'n.person_id')
    .innerJoin('identity.agency as a', 'a.id', 'n.agency_id')
    .select(['p.name', 'a.name as agency', 'n.confirmed_at as confirmedAt'])
    .where('n.release_id', '=', releaseId)
    .orderBy('a.name')
    .orderBy('p.name')
    .execute()
}

export interface ToReview {
  readonly itemId: string
  readonly releaseId: string
  readonly agencyId: string
  readonly agency: string
  readonly urn: string
  readonly reviewBy: Date
}
/** Emergencies of the own agency that nobody has reviewed yet, the most urgent first. */
export async function emergenciesToReview(db: Db): Promise<ToReview[]> {
  const { rows } = await sql<ToReview>`
    select r.item_id as "itemId", r.id as "releaseId", d.agency_id as "agencyId", a.name as agency, r.urn, d.emergency_review_by as "reviewBy"
      from intelligence.dissemination d
      join intelligence.release r on r.id = d.release_id and r.owner_agency_id = priv.agency() and r.recalled_at is null
      join identity.agency a on a.id = d.agency_id
      where d.emergency_reason is not null and d.emergency_reviewed_at is null and d.ended_at is null
      order by d.emergency_review_by limit 50`.execute(db)
  return rows
}
