import type { TextHead } from '#rooms/intelligence'
import { subjectsNamed, type NamedSubject } from '#rooms/linking'
import type { Db } from '#platform/db.ts'
import { londonDay } from '#platform/london-day.ts'
import { placeName } from '../pages/weak-signals.ts'
import { knownAreas } from '../queries.ts'
import type { ViewKind } from '../rules/catalogue.ts'
import { readPlaceKey } from '../rules/places-of-signs.ts'
import { assessments, mostAssessments, type Assessment } from './queries.ts'
import { reviewOf, standingOf, type Review } from './rules/judgement.ts'
import { headsOfTexts, textsUnder } from './subject.ts'

/**
 * The assessments that stand, as one person sees them: of each series the newest. What a profile or a page may ask.
 */
export interface StandingAssessment {
  readonly assessment: Assessment
  /** What it is about, without the name of a person: lists are read over shoulders. */
  readonly title: string
  readonly review: Review
}
export interface Standing {
  readonly all: readonly StandingAssessment[]
  readonly isCut: boolean
}

export async function standingAssessments(
  db: Db,
  now: Date,
  kind: ViewKind | null = null,
): Promise<Standing> {
  const rows = await assessments(db, kind)
  const standing = standingOf(rows)
  const titles = await titlesOf(db, standing)
  const today = londonDay(now)
  return {
    all: standing.map((assessment) => ({
      assessment,
      title: titles.get(assessment.id) ?? '',
      review: reviewOf(assessment.reviewOn, today),
    })),
    isCut: rows.length === mostAssessments,
  }
}

/** Titles by id, for a list. */
export async function titlesOf(db: Db, rows: readonly Assessment[]): Promise<ReadonlyMap<string, string>> {
  const named = await subjectsNamed(
    db,
    rows.flatMap((one) => one.mentionId ?? []),
  )
  const areas = await knownAreas(db)
  const people = rows.filter((one) => one.peopleWords !== null)
  const heads = await headsOfTexts(db, people.flatMap(textsUnder))
  return new Map(
    rows.map((one) => {
      const place = one.placeKey === null ? null : readPlaceKey(one.placeKey)
      if (place !== null) return [one.id, placeName(place, areas)]
      if (one.peopleWords !== null) return [one.id, peopleTitle(one, heads)]
      return [one.id, mentionTitle(named.get(one.mentionId ?? ''))]
    }),
  )
}

function peopleTitle(one: Assessment, heads: readonly TextHead[]): string {
  const urns = heads
    .filter(({ itemId, releaseId }) =>
      releaseId === null ? one.originalItems.includes(itemId) : one.releases.includes(releaseId),
    )
    .map((head) => head.urn)
  return `${one.peopleWords ?? ''}, item ${[...new Set(urns)].toSorted().join(', ')}`
}

/** A person is not named in a list; whoever opens the assessment reads the name there. */
function mentionTitle(subject: NamedSubject | undefined): string {
  if (subject === undefined) return 'A mention that was withdrawn'
  return subject.kind === 'person' ? 'A person who is named' : subject.label
}
