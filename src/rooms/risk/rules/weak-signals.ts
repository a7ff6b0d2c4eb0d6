/**
 * Weak signals about one subject, added up. Each piece of evidence counts for the product of five factors, each of them open:
 *
 *   source x assessment x signs x decay x damping
 *
 * Evidence that depends on the same provenance counts once, by its strongest piece. What speaks against is taken off. The
 * sum picks a band, and the band is what people see: the sum is no probability, and stands nowhere without its arithmetic.
 * Nothing follows from a band by itself; a person assesses.
 *
 * The weights are data (`reference/weak-signals.json`), with a version. Nobody's nationality, ethnicity, language or belief
 * is an input, and signs that come near to them weigh nothing there.
 */
export const bands = ['none', 'watch', 'visit', 'act-now'] as const
export type Band = (typeof bands)[number]
export type SourceEvaluation = '1' | '2' | '3'
export type Assessment = 'A' | 'B' | 'C' | 'D' | 'E'

/** What one item says for or against, about one subject. */
export interface Evidence {
  readonly itemId: string
  readonly urn: string
  /** Null before the first grading: such an item counts as nothing yet. */
  readonly grade: { readonly source: SourceEvaluation; readonly assessment: Assessment } | null
  /** The day it happened, or else became known: `2026-11-25`. */
  readonly day: string
  /** Codes of the signs ticked in it; of counter-signs where it speaks against. */
  readonly signs: readonly string[]
  /** Two pieces with one key go back to one telling, and count once. */
  readonly provenance: string
  /** It speaks against exploitation. */
  readonly isCounter: boolean
  /** How many other subjects share what ties this item to the subject, such as the address of a business centre. */
  readonly sharedWith: number
}

export interface Threshold {
  readonly band: Exclude<Band, 'none'>
  /** From this sum on … */
  readonly sum: number
  /** … and from so many provenances that do not depend on each other. */
  readonly provenances: number
}
/** All that the sum depends on beside the evidence and the day. */
export interface Weights {
  readonly source: Readonly<Record<SourceEvaluation, number>>
  readonly assessment: Readonly<Record<Assessment, number>>
  /** By code; a code that is not here weighs nothing. */
  readonly signs: ReadonlyMap<string, number>
  readonly mostOfOneItem: number
  readonly halfLifeDays: { readonly supporting: number; readonly counter: number }
  readonly leastOfAProvenance: number
  /** Weakest band first. */
  readonly thresholds: readonly Threshold[]
}

/** Why a piece counts as it does. */
export type Standing = 'counts' | 'same-provenance' | 'suspected-false' | 'not-graded' | 'no-sign-with-weight'
export interface Step {
  readonly evidence: Evidence
  readonly standing: Standing
  /** Null where it was not graded. */
  readonly source: number | null
  readonly assessment: number | null
  readonly signs: number
  /** Whole days up to today; nothing is younger than today. */
  readonly ageDays: number
  readonly decay: number
  readonly damping: number
  /** The product: what it would count for on its own. */
  readonly product: number
  /** What it counts for in this sum: below nought where it speaks against, nought where another of its provenance does. */
  readonly counted: number
}
export interface Signal {
  readonly band: Band
  /** What counts most first; every piece is here, those that count as nothing too. */
  readonly steps: readonly Step[]
  /** For each item, the band if that item were not there. */
  readonly without: readonly { readonly itemId: string; readonly band: Band }[]
  /** For the table of the arithmetic alone: never shown without it. */
  readonly arithmetic: {
    readonly supporting: number
    readonly against: number
    readonly sum: number
    readonly provenances: number
  }
}

/** The signal of one subject on one day (`2026-11-25`). The order of the evidence does not matter. */
export function signalOf(evidence: readonly Evidence[], today: string, weights: Weights): Signal {
  const weighed = weigh(evidence, today, weights)
  return {
    band: bandOf(weighed.arithmetic, weights),
    steps: weighed.steps,
    without: withoutEach(weighed, weights),
    arithmetic: weighed.arithmetic,
  }
}

/**
 * For each item the band without it. Taking it out moves only its own provenance, where the next strongest comes in: so the
 * sum is corrected and not made again, or a ward with hundreds of items would be weighed hundreds of times.
 */
function withoutEach({ steps, arithmetic }: Weighed, weights: Weights): Signal['without'] {
  const able = steps.filter(isAble)
  const byTelling = Map.groupBy(able, tellingOf)
  const byItem = Map.groupBy(steps, (step) => step.evidence.itemId)
  return [...byItem]
    .toSorted(([one], [other]) => compare(one, other))
    .map(([itemId, own]) => {
      let { supporting, against, provenances } = arithmetic
      for (const step of own.filter((one) => one.standing === 'counts')) {
        const next = byTelling.get(tellingOf(step))?.find((one) => one.evidence.itemId !== itemId)
        const less = step.product - (next?.product ?? 0)
        if (step.evidence.isCounter) against -= less
        else {
          supporting -= less
          provenances += Number(isVoice(next, weights)) - Number(isVoice(step, weights))
        }
      }
      const sum = Math.max(0, supporting - against)
      return { itemId, band: bandOf({ supporting, against, sum, provenances }, weights) }
    })
}

/** The band alone. */
export const bandOn = (evidence: readonly Evidence[], today: string, weights: Weights): Band =>
  bandOf(weigh(evidence, today, weights).arithmetic, weights)

/**
 * How the signal moves by itself: the first day within `days` on which the band is another, if nothing is added. Everything
 * on one side fades by the same half-life, so the two sides are weighed once and faded together. What is dated after today
 * counts as of today in this forecast.
 */
export function nextChange(
  evidence: readonly Evidence[],
  today: string,
  weights: Weights,
  days = 730,
): { readonly day: string; readonly band: Band } | null {
  const { steps, arithmetic } = weigh(evidence, today, weights)
  const now = bandOf(arithmetic, weights)
  const voices = steps.filter((step) => step.standing === 'counts' && !step.evidence.isCounter)
  for (let ahead = 1; ahead <= days; ahead += 1) {
    const fade = 0.5 ** (ahead / weights.halfLifeDays.supporting)
    const supporting = arithmetic.supporting * fade
    const against = arithmetic.against * 0.5 ** (ahead / weights.halfLifeDays.counter)
    const provenances = voices.filter((step) => step.product * fade >= weights.leastOfAProvenance).length
    const sum = Math.max(0, supporting - against)
    const band = bandOf({ supporting, against, sum, provenances }, weights)
    if (band !== now) return { day: dayAfter(today, ahead), band }
  }
  return null
}

type Weighed = Pick<Signal, 'steps' | 'arithmetic'>
/** Pieces with one such key count once. */
const tellingOf = ({ evidence }: Step): string => `${evidence.isCounter ? '-' : '+'}${evidence.provenance}`
const isAble = ({ standing }: Step): boolean => standing === 'counts' || standing === 'same-provenance'
const isVoice = (step: Step | undefined, { leastOfAProvenance }: Weights): boolean =>
  step !== undefined && step.product >= leastOfAProvenance

/** The arithmetic without its bands: for measuring, where the threshold is what is looked for. */
export function weigh(evidence: readonly Evidence[], today: string, weights: Weights): Weighed {
  const alone = evidence.map((one) => stepOf(one, today, weights)).toSorted(inOrder)
  const heard = new Set<string>()
  const steps = alone.map((step) => {
    if (step.standing !== 'counts') return step
    const key = tellingOf(step)
    if (heard.has(key)) return { ...step, standing: 'same-provenance' as const, counted: 0 }
    heard.add(key)
    return step
  })
  const counting = steps.filter((step) => step.standing === 'counts')
  const supporting = sumOf(counting.filter((step) => !step.evidence.isCounter))
  const against = sumOf(counting.filter((step) => step.evidence.isCounter))
  return {
    steps,
    arithmetic: {
      supporting,
      against,
      sum: Math.max(0, supporting - against),
      provenances: counting.filter((step) => !step.evidence.isCounter && isVoice(step, weights)).length,
    },
  }
}

const sumOf = (steps: readonly Step[]): number => steps.reduce((sum, step) => sum + step.product, 0)

/** The strongest first; ties by item, so that the order in which evidence came makes no difference, not even to a rounding. */
const inOrder = (a: Step, b: Step): number =>
  b.product - a.product ||
  compare(a.evidence.itemId, b.evidence.itemId) ||
  Number(a.evidence.isCounter) - Number(b.evidence.isCounter) ||
  compare(JSON.stringify(a.evidence), JSON.stringify(b.evidence))
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

function stepOf(evidence: Evidence, today: string, weights: Weights): Step {
  const { grade } = evidence
  const source = grade === null ? null : weights.source[grade.source]
  const assessment = grade === null ? null : weights.assessment[grade.assessment]
  const signs = weightOfSigns(evidence.signs, weights)
  const ageDays = Math.max(0, daysBetween(evidence.day, today))
  const halfLife = evidence.isCounter ? weights.halfLifeDays.counter : weights.halfLifeDays.supporting
  const decay = 0.5 ** (ageDays / halfLife)
  const damping = dampingOf(evidence.sharedWith)
  const product = (source ?? 0) * (assessment ?? 0) * signs * decay * damping
  const standing = standingOf(evidence, signs)
  return {
    evidence,
    standing,
    source,
    assessment,
    signs,
    ageDays,
    decay,
    damping,
    product,
    counted: standing !== 'counts' ? 0 : evidence.isCounter ? -product : product,
  }
}

function standingOf({ grade }: Evidence, signs: number): Standing {
  if (grade === null) return 'not-graded'
  if (grade.assessment === 'E') return 'suspected-false'
  return signs === 0 ? 'no-sign-with-weight' : 'counts'
}

/** Each code once, up to what one item may count for. */
function weightOfSigns(codes: readonly string[], weights: Weights): number {
  const all = [...new Set(codes)].reduce((sum, code) => sum + (weights.signs.get(code) ?? 0), 0)
  return Math.min(all, weights.mostOfOneItem)
}

/** What many share says little about each: with nobody else 1, with two others a half, with fourteen a quarter. */
export const dampingOf = (others: number): number => 1 / Math.log2(2 + Math.max(0, others))

function bandOf({ sum, provenances }: Signal['arithmetic'], { thresholds }: Weights): Band {
  const reached = thresholds.filter((one) => sum >= one.sum && provenances >= one.provenances)
  return reached.at(-1)?.band ?? 'none'
}

const dayMilliseconds = 86_400_000
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMilliseconds)
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMilliseconds).toISOString().slice(0, 10)
