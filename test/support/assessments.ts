import { randomUUID } from 'node:crypto'
import { agencies, cast, personId, type PersonName } from './cast.ts'
import type { TestDatabase } from './database.ts'

/** Judgements put in as the owner of everything. */
export interface ArrangedAssessment {
  readonly by?: PersonName
  readonly kind?: 'labour' | 'sexual' | 'criminal' | 'domestic' | 'child'
  /** The first version's id; without it this is the first. */
  readonly seriesId?: string
  readonly mentionId?: string
  readonly placeKey?: string
  readonly band?: string
  readonly reasons?: string
  readonly reviewOn?: string
  readonly audience?: 'agency' | 'readers'
  readonly releases?: readonly string[]
  /** Items in whose originals it stands. */
  readonly originals?: readonly string[]
  readonly signs?: readonly string[]
}
// oxlint-disable-next-line complexity -- one long arrangement for tests
export async function arrangeAssessment(
  { owner }: TestDatabase,
  one: ArrangedAssessment,
  id: string = randomUUID(),
): Promise<string> {
  const by = one.by ?? 'tomasz'
  const isPeople = one.mentionId === undefined && one.placeKey === undefined
  await owner(
    `insert into risk.assessment (id, series_id, agency_id, by_person, kind, mention_id, place_key, people_words, band, confidence, suggested_band,
       weights_version, override_reason, reasons, review_on, child_answers, audience, original_items, releases)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'moderate', 'emerging', '2026-11-28', $10, $11, $12, $13, $14, $15, $16)`,
    [
      id,
      one.seriesId ?? id,
      agencies[cast[by].agency].id,
      personId(by),
      one.kind ?? 'labour',
      one.mentionId ?? null,
      one.placeKey ?? null,
      isPeople ? 'the four men' : null,
      one.band ?? 'emerging',
      (one.band ?? 'emerging') === 'emerging' ? null : 'The rule does not know the site',
      one.reasons ?? 'Two people told of it.',
      one.reviewOn ?? (one.kind === 'child' ? '2026-12-20' : null),
      one.kind === 'child' ? '{}' : null,
      one.audience ?? 'readers',
      one.originals ?? [],
      one.releases ?? [],
    ],
  )
  for (const sign of one.signs ?? [])
    await owner('insert into risk.assessment_sign (assessment_id, observation_id) values ($1, $2)', [
      id,
      sign,
    ])
  return id
}
