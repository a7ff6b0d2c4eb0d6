import type { Actor } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import { everyHubCounts, type Count, type Wait } from './rules/figures.ts'
import { addMonths, monthOf, period, type Period } from './rules/periods.ts'

/**
 * Every read of figures. What rooms counted comes from definer functions, which give nothing to whoever may not see figures.
 * Given `codes`, no others are counted, which for one measure is a fraction of the work.
 */
export async function counted(
  db: Db,
  { from, to }: Period,
  codes: readonly string[] | null = null,
): Promise<Count[]> {
  const { rows } = await sql<Count>`
    select code, to_char(month, 'YYYY-MM') as month, kind, value, n::int as n
      from evaluation.counted(${from}::date, ${to}::date, ${codes}::text[])`.execute(db)
  return rows
}

/** No hub is older. */
const earliest = '2014-01'
/** Counts, and where they do not begin with the period, also what every hub counts before them: it tells whether the hub was there. */
export async function countedWithBegin(
  db: Db,
  { from, to }: Period,
  codes: readonly string[] | null = null,
): Promise<Count[]> {
  const own = await counted(db, { from, to }, codes)
  const first = own.map(({ month }) => month).toSorted()[0] ?? addMonths(monthOf(to), 1)
  if (first === monthOf(from)) return own
  return [...own, ...(await counted(db, period(earliest, addMonths(first, -1)), everyHubCounts))]
}

export async function waits(db: Db, { from, to }: Period): Promise<Wait[]> {
  const { rows } = await sql<Wait>`
    select stage, hours, has_ended as "hasEnded", n::int as n from evaluation.waits(${from}::date, ${to}::date)`.execute(
    db,
  )
  return rows
}

/** Where something of a step waits. */
export interface Stuck {
  readonly stage: string
  readonly agency: string
  /** The month of the oldest. */
  readonly since: string
  readonly n: number
}
/** Of each of these steps, what waits longer than so many hours. */
export async function stuckAt(
  db: Db,
  steps: readonly { readonly stage: string; readonly hours: number }[],
  { from, to }: Period,
): Promise<Stuck[]> {
  const { rows } = await sql<Stuck>`
    select stage, agency, to_char(since, 'YYYY-MM') as since, n::int as n
      from evaluation.stuck(${steps.map(({ stage }) => stage)}::text[], ${steps.map(({ hours }) => hours)}::int[], ${from}::date, ${to}::date)`.execute(
    db,
  )
  return rows
}

export interface AgencyWork {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly gave: number
  readonly letOut: number
  readonly received: number
  readonly asked: number
  readonly answered: number
  readonly done: number
  readonly places: number
  readonly came: number
  readonly lastGave: string | null
  readonly agreedUntil: string | null
  readonly isNew: boolean
}
export async function agenciesWork(db: Db, { from, to }: Period): Promise<AgencyWork[]> {
  const { rows } = await sql<AgencyWork>`
    select agency_id as id, name, kind, gave::int as gave, let_out::int as "letOut", received::int as received, asked::int as asked,
        answered::int as answered, done::int as done, places::int as places, came::int as came, last_gave::text as "lastGave",
        agreed_until::text as "agreedUntil", is_new as "isNew" from evaluation.agencies(${from}::date, ${to}::date)`.execute(
    db,
  )
  return rows
}

export interface Published {
  readonly measure: string
  readonly from: string
  readonly to: string
  readonly part: string
  readonly revision: number
  readonly createdAt: Date
  readonly numerator: number
  readonly denominator: number | null
}
/** Every figure that was published of one measure, first revisions first. */
export async function publishedOf(db: Db, measure: string): Promise<Published[]> {
  const { rows } = await sql<Published>`
    select measure, from_day::text as "from", to_day::text as "to", part, revision, created_at as "createdAt", numerator::float8 as numerator,
        denominator::float8 as denominator
      from evaluation.figure where measure = ${measure} order by from_day desc, to_day desc, part, revision limit 1000`.execute(
    db,
  )
  return rows
}
/** What stands of one period. */
export async function standingFigures(db: Db, { from, to }: Period): Promise<Published[]> {
  const { rows } = await sql<Published>`
    select distinct on (measure, part) measure, from_day::text as "from", to_day::text as "to", part, revision, created_at as "createdAt",
        numerator::float8 as numerator, denominator::float8 as denominator
      from evaluation.figure where from_day = ${from}::date and to_day = ${to}::date order by measure, part, revision desc`.execute(
    db,
  )
  return rows
}

export interface Aim {
  readonly measure: string
  readonly version: number
  readonly baseFrom: string
  readonly baseTo: string
  readonly target: number
  readonly byDay: string
  readonly reason: string
}
export async function aims(db: Db): Promise<Aim[]> {
  const { rows } = await sql<Aim>`
    select distinct on (measure) measure, version, base_from::text as "baseFrom", base_to::text as "baseTo", target::float8 as target,
        by_day::text as "byDay", reason from evaluation.aim order by measure, version desc`.execute(db)
  return rows
}

export interface Change {
  readonly threadId: string
  readonly version: number
  readonly kind: string
  readonly happenedOn: string
  readonly words: string
  readonly evidence: string
}
/** Changes that stand, newest first. */
export async function changes(db: Db): Promise<Change[]> {
  const { rows } = await sql<Change>`
    select * from (select distinct on (thread_id) thread_id as "threadId", version, kind, happened_on::text as "happenedOn", words, evidence, holds
      from evaluation.change order by thread_id, version desc) c where c.holds order by c."happenedOn" desc, c."threadId" limit 300`.execute(
    db,
  )
  return rows
}
export async function findChange(db: Db, threadId: string): Promise<Change | null> {
  return (await changes(db)).find((one) => one.threadId === threadId) ?? null
}

export interface Review {
  readonly year: number
  readonly domain: string
  readonly version: number
  readonly score: number
  readonly evidence: string
  readonly reason: string
}
/** What stands of every year. */
export async function reviews(db: Db): Promise<Review[]> {
  const { rows } = await sql<Review>`
    select distinct on (year, domain) year::int as year, domain, version::int as version, score::int as score, evidence, reason
      from evaluation.review order by year desc, domain, version desc`.execute(db)
  return rows
}

/** What others made and this evaluator may sign, publish or answer: how many of each. */
export async function waitingFor(
  db: Db,
  { personId, agencyId }: Actor,
): Promise<{ readonly cards: number; readonly editions: number; readonly extracts: number }> {
  const { rows } = await sql<{ cards: number; editions: number; extracts: number }>`
    select (select count(*)::int from evaluation.card c where c.by_person <> ${personId}::uuid
          and not exists (select from evaluation.signature s where s.card_id = c.id)) as cards,
        (select count(*)::int from evaluation.edition e where e.by_person <> ${personId}::uuid
          and not exists (select from evaluation.edition_step s where s.edition_id = e.id)) as editions,
        (select count(*)::int from evaluation.extract x join identity.person p on p.id = x.by_person where p.agency_id <> ${agencyId}::uuid
          and not exists (select from evaluation.extract_answer a where a.extract_id = x.id)) as extracts`.execute(
    db,
  )
  return rows[0] ?? { cards: 0, editions: 0, extracts: 0 }
}
