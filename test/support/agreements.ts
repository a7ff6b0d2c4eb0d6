import { sql } from 'kysely'
import type { WriteDb } from '#platform/db.ts'
import type { TestApp } from './app.ts'
import { agencies, agentHash, cast, personId, tokenOf, type PersonName } from './cast.ts'
import type { TestDatabase } from './database.ts'

/** What the tests of governance share: a good form, and people who draw up, read and sign through HTTP as anybody would. */
type Form = Record<string, string | string[]>

export const goodForm: Form = {
  title: 'Labour inspections',
  parties: [agencies.council.id],
  purposes: ['crime', 'labour-standards'],
  bases: ['6_1_e'],
  conditions: ['sch1_18'],
  gateways: ['cda-115'],
  classes: ['intelligence', 'places'],
  regime: 'both',
  retention: '72',
  onward: 'never',
  'starts-day': '25',
  'starts-month': '11',
  'starts-year': '2026',
  'review-day': '25',
  'review-month': '11',
  'review-year': '2027',
}

/** Draws up an agreement and gives its id. */
export async function drawUp(app: TestApp, by: PersonName, change: Form = {}): Promise<string> {
  const answer = await app.as(by).post('/agreements/new', { ...goodForm, ...change })
  if (answer.statusCode !== 303) throw new Error(`not drawn up: ${answer.statusCode} ${answer.body}`)
  return String(answer.headers.location).split('/').at(-1) ?? ''
}

/** The form as the page of the agreement gives it to that person, with their name typed in. */
export async function signingForm(
  app: TestApp,
  by: PersonName,
  id: string,
): Promise<{ seen: string; name: string }> {
  const page = await app.as(by).get(`/agreements/${id}`)
  return { seen: /name="seen" value="([0-9a-f]{64})"/.exec(page.body)?.[1] ?? '', name: by }
}

export async function signAs(app: TestApp, by: PersonName, id: string): Promise<void> {
  const answer = await app.as(by).post(`/agreements/${id}`, await signingForm(app, by, id))
  if (answer.statusCode !== 303) throw new Error(`not signed: ${answer.statusCode} ${answer.body}`)
}

/** Moves the clock with everybody still signed in. */
export async function moveTo(app: TestApp, at: string): Promise<void> {
  await app.setClock(at)
  await stillSignedIn(app.database, at)
}

export const stillSignedIn = (database: TestDatabase, at: string): Promise<unknown> =>
  database.owner(
    `update identity.session set last_seen_at = $1::timestamptz, expires_at = $1::timestamptz + interval '30 days'`,
    [at],
  )

/** Text of a page without its markup, with single spaces. */
export const textOf = (body: string): string =>
  body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')

/** Work as the staff role in one session of that person; taken back afterwards, whatever it did. */
export function sessions(database: TestDatabase) {
  const staff = database.open('staff').kysely
  return async function asPerson<Result>(
    name: PersonName,
    work: (tx: WriteDb) => Promise<Result>,
  ): Promise<Result> {
    const tx = await staff.startTransaction().execute()
    try {
      await sql`select * from priv.begin_session(${tokenOf(name, cast[name].purpose)}, ${agentHash})`.execute(
        tx,
      )
      return await work(tx)
    } finally {
      await tx.rollback().execute()
    }
  }
}

/** A draft put into the database without the hub, between the agencies with these ids. */
export async function insertDraft(
  { owner }: TestDatabase,
  id: string,
  parties: readonly string[],
  more: { purposes?: readonly string[]; startsOn?: string; reviewOn?: string } = {},
): Promise<void> {
  const terms = { purposes: ['crime'], startsOn: '2026-06-01', reviewOn: '2027-05-31', ...more }
  await owner(
    `insert into governance.agreement (id, title, created_by, created_agency_id, purposes, legal_bases, data_classes, regime,
       retention_months, onward_sharing, starts_on, review_on)
     values ($1, 'Draft', $2, $3, $4, '{6_1_e}', '{intelligence}', 'both', 72, 'never', $5, $6)`,
    [id, personId('gwen'), agencies.police.id, terms.purposes, terms.startsOn, terms.reviewOn],
  )
  await owner('insert into governance.party (agreement_id, agency_id) select $1, unnest($2::uuid[])', [
    id,
    parties,
  ])
}
