import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { agencies, agentHash, cast, personId, tokenOf, type AgencyName, type PersonName } from './cast.ts'
import type { TestDatabase } from './database.ts'

/** Rows for this room's tests, put in as the owner of everything; and sessions of the staff role to look at them with. */
export interface Arranged {
  readonly itemId: string
  readonly releaseId: string
}
export interface ArrangeOptions {
  readonly owner?: AgencyName
  readonly handling?: 'P' | 'C'
  readonly purposes?: readonly string[]
  readonly title?: string
  readonly text?: string
  readonly kinds?: readonly string[]
  readonly sanitisation?: 'S1' | 'S2'
  /** Agencies named as readers. */
  readonly to?: readonly AgencyName[]
  readonly at?: string
}

/** One item, released and shared. */
// oxlint-disable-next-line complexity -- one long arrangement for tests
export async function arrangeRelease(
  { owner }: TestDatabase,
  options: ArrangeOptions = {},
): Promise<Arranged> {
  const [itemId, releaseId] = [randomUUID(), randomUUID()]
  const agencyId = agencies[options.owner ?? 'police'].id
  const handling = options.handling ?? 'P'
  const purposes = options.purposes ?? ['crime', 'safeguarding']
  const kinds = options.kinds ?? ['labour']
  const title = options.title ?? 'People at a car wash'
  const text = options.text ?? 'People are believed to sleep at a car wash.'
  const at = options.at ?? '2026-11-25T08:00:00Z'
  const urn = `T-${itemId.slice(0, 8)}`
  await owner(
    `insert into intelligence.item (id, urn, owner_agency_id, state, title, purposes, exploitation_types, created_at)
       values ($1, $2, $3, 'released', $4, $5, $6, $7)`,
    [itemId, urn, agencyId, title, purposes, kinds, at],
  )
  await owner(
    `insert into intelligence.release (id, created_at, item_id, owner_agency_id, urn, title, marking, priority, grade, handling, action_code,
       sanitisation_code, instructions, exploitation_types, purposes, occurred_words, sanitised_version, grading_version, sanitised_by, released_by)
       values ($1, $2, $3, $4, $5, $6, 'official-sensitive', 'low', $7, $8, $9, $10, $11, $12, $13, '', 1, 1, $14, $15)`,
    [
      releaseId,
      at,
      itemId,
      agencyId,
      urn,
      title,
      `2D${handling}`,
      handling,
      handling === 'C' ? 'A1' : null,
      handling === 'C' ? (options.sanitisation ?? 'S1') : null,
      handling === 'C' ? 'Do not visit.' : '',
      kinds,
      purposes,
      personId('tomasz'),
      personId('rosa'),
    ],
  )
  await owner(
    `insert into intelligence.release_text (release_id, text, search) values ($1, $2, to_tsvector('english', $3))`,
    [releaseId, text, `${urn} ${title} ${text}`],
  )
  for (const agency of options.to ?? ['council']) {
    await owner(
      `insert into intelligence.dissemination (release_id, agency_id, created_at, conditions, regime, legal_basis, necessity, by_person)
         values ($1, $2, $3, $4, 'part2', '6_1_e', 'To keep people safe', $5)`,
      [releaseId, agencies[agency].id, at, handling === 'C' ? 'Your own team only.' : '', personId('rosa')],
    )
  }
  return { itemId, releaseId }
}

/** Marks one of the cast as having accepted the conditions. */
export const accept = (
  database: TestDatabase,
  releaseId: string,
  name: PersonName,
  at = '2026-11-25T08:30:00Z',
): Promise<unknown> =>
  database.owner(
    `insert into intelligence.acknowledgement (release_id, person_id, agency_id, created_at, conditions_seen) values ($1, $2, $3, $4, 'x')`,
    [releaseId, personId(name), agencies[cast[name].agency].id, at],
  )

/** Runs something as the staff role inside a session of one of the cast, and takes everything back. */
export async function inSession<Result>(
  client: pg.Client,
  name: PersonName,
  purpose: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  await client.query('begin')
  try {
    await client.query('select priv.begin_session($1, $2)', [tokenOf(name, purpose), agentHash])
    return await work(client)
  } finally {
    await client.query('rollback')
  }
}
