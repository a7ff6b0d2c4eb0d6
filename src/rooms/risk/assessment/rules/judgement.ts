import type { Band } from '../../rules/weak-signals.ts'

/**
 * What is true of assessments whatever they say: which stands, when one is to be looked at again, and how often people
 * decided otherwise than the rule. A person assesses; nothing here does.
 */
export interface Version {
  readonly id: string
  readonly seriesId: string
  /** Instant as text that sorts: microseconds, UTC. */
  readonly at: string
}

/**
 * Of each series the version that stands: the newest of those given. Whoever sees fewer versions may have an older one
 * standing; to them there is no newer.
 */
export function standingOf<Row extends Version>(versions: readonly Row[]): readonly Row[] {
  const newest = new Map<string, Row>()
  for (const one of versions) {
    const known = newest.get(one.seriesId)
    if (known === undefined || bySequence(known, one) < 0) newest.set(one.seriesId, one)
  }
  return [...newest.values()].toSorted((one, other) => bySequence(other, one))
}

/** Oldest first; of one moment, by id. */
export const bySequence = (one: Version, other: Version): number =>
  compare(one.at, other.at) || compare(one.id, other.id)
const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

/** Days are `2026-11-28`. On the day itself it is due; from the next day on it is overdue. */
export type Review = 'none' | 'later' | 'due' | 'overdue'
export function reviewOf(reviewOn: string | null, today: string): Review {
  if (reviewOn === null) return 'none'
  if (reviewOn === today) return 'due'
  return reviewOn < today ? 'overdue' : 'later'
}

export interface RatedBand {
  readonly code: string
  readonly suggestedBy: Band
  readonly childReviewDays: number
}

/** The band of an assessment that stands for a band of the rule. */
export const suggestedBand = (band: Band, bands: readonly RatedBand[]): string =>
  bands.find((one) => one.suggestedBy === band)?.code ?? bands[0]?.code ?? ''

/** The last day on which an assessment of a child in this band has to be looked at again. */
export function lastReviewDay(band: string, today: string, bands: readonly RatedBand[]): string {
  const days = bands.find((one) => one.code === band)?.childReviewDays ?? 1
  return new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

export interface Share {
  readonly yes: number
  readonly of: number
  /** In percent, with the Wilson interval at 95 %. Null below thirty: one more would move it by three in a hundred. */
  readonly percent: { readonly estimate: number; readonly low: number; readonly high: number } | null
}
const enough = 30
const z = 1.959964

/** Wilson's score interval (1927), which stays within nought and one and is not empty where the share is nought. */
export function shareOf(yes: number, of: number): Share {
  if (of < enough) return { yes, of, percent: null }
  const share = yes / of
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of)
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  const percent = (value: number): number => Math.round(value * 1_000) / 10
  return {
    yes,
    of,
    percent: {
      estimate: percent(share),
      low: percent(Math.max(0, middle - half)),
      high: percent(middle + half),
    },
  }
}

export interface Judged {
  readonly kind: string
  readonly band: string
  readonly suggestedBand: string
}
export interface Overrides {
  readonly all: Share
  readonly graver: number
  readonly lighter: number
}

/** How many were put in another band than the rule's, and in which direction. `bands`: the lightest first. */
export function overridesOf(judged: readonly Judged[], bands: readonly string[]): Overrides {
  const steps = judged.map((one) => bands.indexOf(one.band) - bands.indexOf(one.suggestedBand))
  return {
    all: shareOf(steps.filter((step) => step !== 0).length, judged.length),
    graver: steps.filter((step) => step > 0).length,
    lighter: steps.filter((step) => step < 0).length,
  }
}

/** Words that put on a child what others do to it, with what to say instead. Capitals make no difference. */
export function blamingWords(
  text: string,
  avoid: readonly { readonly phrase: string; readonly instead: string }[],
): readonly { readonly phrase: string; readonly instead: string }[] {
  const plain = ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `
  return avoid.filter(
    ({ phrase }) =>
      plain.includes(` ${phrase.toLowerCase()} `) || plain.includes(` ${phrase.toLowerCase()}s `),
  )
}
