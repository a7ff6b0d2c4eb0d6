import type { MayShow } from '#rooms/linking'
import type { Db } from '#platform/db.ts'
import { showDay } from '#platform/views/form.ts'
import { assessments, type Assessment } from '../assessment/queries.ts'
import { bandText, confidenceText } from '../assessment/reference.ts'
import { reviewOf, standingOf } from '../assessment/rules/judgement.ts'
import { titlesOf } from '../assessment/standing.ts'
import type { Section, Sentence } from './rules/profile.ts'

/** What a person judged, with the texts that it stands on. */
export interface Judgement {
  readonly assessment: Assessment
  /** What it is about, without the name of a person. */
  readonly title: string
  /** Names of texts, as in the profile's sentences. */
  readonly texts: readonly string[]
}

/**
 * The assessments that stand for an audience: of those that are open to it and stand on nothing but texts that it may read,
 * the newest of each series. A version that stands on a text of its own is not there for them, and an older one stands.
 */
export async function judgementsFor(
  db: Db,
  { isOwn, mayShow }: { readonly isOwn: boolean; readonly mayShow: MayShow },
): Promise<Judgement[]> {
  const rows = (await assessments(db)).filter((one) => isOwn || one.audience === 'readers')
  const shown = await mayShow({
    itemIds: [...new Set(rows.flatMap((one) => one.originalItems))],
    releaseIds: [...new Set(rows.flatMap((one) => one.releases))],
  })
  const standing = standingOf(rows.filter((one) => textNames(one).every((text) => shown.has(text))))
  const titles = await titlesOf(db, standing)
  return standing.map((assessment) => ({
    assessment,
    title: titles.get(assessment.id) ?? '',
    texts: textNames(assessment),
  }))
}

const textNames = (one: Assessment): readonly string[] => [
  ...one.originalItems.map((id) => `original ${id}`),
  ...one.releases.map((id) => `release ${id}`),
]

/** What was judged, why, and what those who judged do not know. `today` is a day in London. */
export const judgementSection = (
  judged: readonly Judgement[],
  today: string,
  { isTitled = false }: { readonly isTitled?: boolean } = {},
): Section => ({
  heading: 'What people judged',
  sentences: judged.flatMap((one): Sentence[] => {
    const { band, confidence, agencyName, at, reasons, gaps } = one.assessment
    const words = `${bandText(band)}, confidence ${confidenceText(confidence).toLowerCase()}, by ${agencyName} on ${showDay(new Date(at))}${lateWords(one.assessment, today)}: ${reasons}`
    return [
      { words: isTitled ? `${one.title}. ${words}` : words, texts: one.texts },
      ...(gaps === '' ? [] : [{ words: `Not known to ${agencyName}: ${gaps}`, texts: one.texts }]),
    ]
  }),
  empty: 'Nobody has judged this on what may be shown alone.',
})

const lateWords = ({ reviewOn }: Assessment, today: string): string =>
  reviewOf(reviewOn, today) === 'overdue' ? `, to be looked at again by ${showDay(reviewOn)} and overdue` : ''
