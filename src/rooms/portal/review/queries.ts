import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Needs } from './rules/sections.ts'
import type { Decision } from './rules/standing.ts'

/** Reads of who reviews which language and of what was decided. Row security decides which rows there are. */
export interface Reviewer {
  readonly spoken: readonly string[]
  /** An administrator of the partnership, who sees every language. */
  readonly isAdministrator: boolean
}
export async function reviewerNow(db: Db): Promise<Reviewer> {
  const { rows } = await sql<Reviewer>`
    select priv.spoken_languages() as spoken, priv.minds_languages() as "isAdministrator"`.execute(db)
  return rows[0] ?? { spoken: [], isAdministrator: false }
}

/** A decision with who made it, for those who review. */
export interface MadeDecision extends Decision {
  readonly id: string
  readonly language: string
  readonly key: string
  readonly needs: Needs
  readonly byId: string
  readonly by: string
  readonly at: Date
  readonly confirmedBy: string | null
  readonly confirmedAt: Date | null
}

/** Newest first; of one language, or of all that the asking person may see. */
export async function decisionsOn(
  db: Db,
  { language = null, key = null }: { readonly language?: string | null; readonly key?: string | null },
): Promise<MadeDecision[]> {
  const { rows } = await sql<MadeDecision>`
    select w.id, w.language, w.key, w.decision, w.needs, encode(w.source_hash, 'hex') as "sourceHash", encode(w.seen_hash, 'hex') as "seenHash",
        w.text, w.needs = 'nobody' or c.id is not null as "isEffective", w.by_person as "byId", p.name || ', ' || a.name as by,
        w.created_at as at, (coalesce(c.created_at, w.created_at) at time zone 'Europe/London')::date::text as on,
        q.name || ', ' || b.name as "confirmedBy", c.created_at as "confirmedAt"
      from portal.wording w join identity.person p on p.id = w.by_person join identity.agency a on a.id = p.agency_id
        left join portal.wording c on c.confirms = w.id left join identity.person q on q.id = c.by_person
        left join identity.agency b on b.id = q.agency_id
      where w.decision <> 'confirm' and (${language}::text is null or w.language = ${language})
        and (${key}::text is null or w.key = ${key})
      order by w.position desc`.execute(db)
  return rows
}

export interface SpeakerRow {
  readonly id: string
  readonly personId: string
  readonly person: string
  readonly language: string
  readonly fromOn: string
  readonly untilOn: string
  readonly grantedBy: string
}
/** Who reviews which language on this day, or will: the newest row of each person and language, where it is not over. */
export async function speakersNow(db: Db): Promise<SpeakerRow[]> {
  const { rows } = await sql<SpeakerRow>`
    select n.id, n.person_id as "personId", p.name || ', ' || a.name as person, n.language, n.from_on::text as "fromOn",
        n.until_on::text as "untilOn", g.name as "grantedBy"
      from (select distinct on (s.person_id, s.language) s.* from portal.speaker s order by s.person_id, s.language, s.position desc) n
        join identity.person p on p.id = n.person_id join identity.agency a on a.id = p.agency_id
        join identity.person g on g.id = n.granted_by
      where n.until_on > greatest(n.from_on, (priv.now() at time zone 'Europe/London')::date)
      order by n.language, p.name, n.id`.execute(db)
  return rows
}

export interface CandidateRow {
  readonly id: string
  readonly name: string
  readonly agency: string
}
/** People who hold the right and could be given a language. */
export async function peopleWhoSpeak(db: Db): Promise<CandidateRow[]> {
  const { rows } = await sql<CandidateRow>`
    select s.id, s.name, s.agency from portal.people_who_speak() s`.execute(db)
  return rows
}
