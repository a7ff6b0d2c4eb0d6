import { randomUUID } from 'node:crypto'
import type { PersonName } from './cast.ts'
import { agencies, cast, personId, type AgencyName } from './cast.ts'
import type { TestDatabase } from './database.ts'
import type { Arranged } from './releases.ts'

/** Mentions and what was said of them, put in as the owner of everything. Everybody here is invented. */
export interface ArrangedMention {
  /** The item and release it stands in; `original` puts it into the item's original, which must be there. */
  readonly in: Arranged
  readonly original?: boolean
  readonly owner?: AgencyName
  readonly kind?: string
  readonly shown?: string
  readonly value?: string | null
  readonly prepared?: Readonly<Record<string, string | number | null>>
  readonly keys?: readonly string[]
  readonly by?: PersonName
  readonly details?: readonly {
    readonly aspect: string
    readonly shown: string
    readonly earliest?: string
    readonly latest?: string
  }[]
}

/** `id` orders pairs where a test needs to know which is left. */
export async function arrangeMention(
  database: TestDatabase,
  mention: ArrangedMention,
  id: string = randomUUID(),
): Promise<string> {
  const by = mention.by ?? 'tomasz'
  const kind = mention.kind ?? 'person'
  const shown = mention.shown ?? 'Bogdan Example'
  const place = [
    mention.in.itemId,
    agencies[mention.owner ?? 'police'].id,
    mention.original === true ? null : mention.in.releaseId,
  ]
  await database.owner(
    `insert into linking.mention (id, item_id, owner_agency_id, release_id, original_version, kind, found, shown, value, prepared, sureness,
       was_corrected, agency_id, by_person) values ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9, 'added', false, $10, $11)`,
    [
      id,
      ...place,
      mention.original === true ? 1 : null,
      kind,
      shown,
      mention.value ?? null,
      JSON.stringify(mention.prepared ?? {}),
      agencies[cast[by].agency].id,
      personId(by),
    ],
  )
  await arrangeParts(database, id, mention, place)
  return id
}

/** Its keys and what the text says of it. */
async function arrangeParts(
  { owner }: TestDatabase,
  id: string,
  { by = 'tomasz', keys = [], details = [], kind = 'person' }: ArrangedMention,
  place: readonly (string | null)[],
): Promise<void> {
  for (const key of keys)
    await owner(
      `insert into linking.match_key (key, mention_id, kind, item_id, owner_agency_id, release_id, agency_id)
         values ($1, $2, $3, $4, $5, $6, $7)`,
      [key, id, kind, ...place, agencies[cast[by].agency].id],
    )
  for (const detail of details)
    await owner(
      `insert into linking.detail (mention_id, aspect, found, shown, earliest, latest, by_person) values ($1, $2, $3, $3, $4, $5, $6)`,
      [id, detail.aspect, detail.shown, detail.earliest ?? null, detail.latest ?? null, personId(by)],
    )
}

export const arrangeEdge = (
  { owner }: TestDatabase,
  one: string,
  other: string,
  weight: number,
  model = 'person-2026-11',
): Promise<unknown> => {
  const [left, right] = [one, other].toSorted()
  return owner(
    `insert into linking.edge (left_mention, right_mention, kind, model, levels, weight) values ($1, $2, 'person', $3, '{1}', $4)`,
    [left, right, model, weight],
  )
}

export async function arrangeDecision(
  { owner }: TestDatabase,
  one: string,
  other: string,
  answer: 'same' | 'different' | 'unsure' | 'withdrawn',
  more: { readonly by?: PersonName; readonly needsSecond?: boolean } = {},
): Promise<string> {
  const id = randomUUID()
  const [left, right] = [one, other].toSorted()
  const by = more.by ?? 'tomasz'
  await owner(
    `insert into linking.decision (id, created_at, left_mention, right_mention, answer, was_blind, needs_second, agency_id, by_person)
       values ($1, clock_timestamp(), $2, $3, $4, true, $5, $6, $7)`,
    [id, left, right, answer, more.needsSecond ?? false, agencies[cast[by].agency].id, personId(by)],
  )
  return id
}

export const arrangeConnection = (
  { owner }: TestDatabase,
  left: string,
  right: string,
  kind = 'uses',
): Promise<unknown> =>
  owner(
    `insert into linking.connection (left_mention, right_mention, kind, strength, quote, by_person) values ($1, $2, $3, 'probable', 'rings from', $4)`,
    [left, right, kind, personId('tomasz')],
  )
