import { differenceOfShares, wilson, type Interval } from '@article4/statistics'
import { ages, dontKnow, notSaid, surveyItems, type SurveyItem } from './bank.ts'
import type { Answered, Wave } from './queries.ts'

/**
 * What a survey says. For each question: how many answered it, which share counts as aware, which share does not know (kept apart, and in
 * the whole), both with an interval, and the share weighted to the ages of the country.
 *
 * Weights: each age group counts as much as its share of residents (post-stratification); who gave no age counts as one. The weighted
 * interval is Wilson's at Kish's effective size, (sum of weights)² / sum of squared weights: weighting widens it. Those asked are whoever
 * came by, not a sample of anybody; no weight mends that, and the page says so.
 *
 * Nothing is shown of a question that fewer than ten answered, and no count under ten of those who did.
 */
export const fewest = 10

export interface WaveShare {
  readonly n: number
  /** Null where it is of fewer than ten, or leaves fewer than ten. */
  readonly aware: { readonly share: number; readonly interval: Interval } | null
  readonly dontKnow: number | null
  readonly weighted: { readonly share: number; readonly interval: Interval } | null
}
export interface ItemResult {
  readonly id: string
  readonly question: string
  readonly baseline: string | null
  /** Null where it was not asked, is not over, or fewer than ten answered. */
  readonly before: WaveShare | null
  readonly after: WaveShare | null
  /** After less before, in shares; null where one of them is not shown. */
  readonly change: { readonly estimate: number; readonly interval: Interval } | null
}
export interface SurveyResults {
  readonly items: readonly ItemResult[]
  /** Age groups of whom nobody answered, by wave: the weighted share says nothing of them. */
  readonly absent: Readonly<Record<Wave, readonly string[]>>
}

export function resultsOf(answered: readonly Answered[]): SurveyResults {
  const of = (wave: Wave) => answered.filter((one) => one.wave === wave)
  return {
    items: surveyItems.map((item) => itemResult(item, of('before'), of('after'))),
    absent: { before: absentAges(of('before')), after: absentAges(of('after')) },
  }
}

function itemResult(item: SurveyItem, before: readonly Answered[], after: readonly Answered[]): ItemResult {
  const [first, second] = [tally(item, before), tally(item, after)]
  const isShown = shows(first) && shows(second)
  const change = isShown
    ? differenceOfShares({ x: second.aware, n: second.n }, { x: first.aware, n: first.n })
    : null
  return {
    id: item.id,
    question: item.question,
    baseline: item.baseline ?? null,
    before: shareOf(first),
    after: shareOf(second),
    change: change === null ? null : { estimate: change.estimate, interval: change.interval },
  }
}

interface Tally {
  readonly n: number
  readonly aware: number
  readonly dontKnow: number
  readonly weights: readonly { readonly weight: number; readonly isAware: boolean }[]
}

function tally(item: SurveyItem, answered: readonly Answered[]): Tally {
  const those = answered.flatMap(({ age, answers }) => {
    const codes = answers[item.id] ?? []
    return codes.length === 0
      ? []
      : [{ age, isAware: isAware(item, codes), doesNotKnow: codes.includes(dontKnow) }]
  })
  const weightOf = weights(those.map(({ age }) => age))
  return {
    n: those.length,
    aware: those.filter((one) => one.isAware).length,
    dontKnow: those.filter((one) => one.doesNotKnow).length,
    weights: those.map(({ age, isAware: is }) => ({ weight: weightOf(age), isAware: is })),
  }
}

/** One of the good answers at least, and none beside them. */
export const isAware = ({ good }: Pick<SurveyItem, 'good'>, codes: readonly string[]): boolean =>
  codes.length > 0 && codes.every((code) => good.includes(code))

/** The share of residents of an age over the share of that age among those who said theirs, over the ages that are there. */
export function weights(given: readonly string[]): (age: string) => number {
  const known = given.filter((age) => age !== notSaid)
  const present = ages.filter(({ value }) => known.includes(value))
  const whole = present.reduce((sum, { share }) => sum + share, 0)
  return (age) => {
    const group = present.find(({ value }) => value === age)
    if (group === undefined) return 1
    const observed = known.filter((one) => one === age).length / known.length
    return group.share / whole / observed
  }
}

const absentAges = (answered: readonly Answered[]): string[] =>
  answered.length === 0
    ? []
    : ages.filter(({ value }) => !answered.some(({ age }) => age === value)).map(({ text }) => text)

/** A count that is shown: nothing or ten and more, and the same of those who are left. */
const isSafe = (x: number, n: number): boolean => [x, n - x].every((one) => one === 0 || one >= fewest)
const shows = ({ n, aware }: Tally): boolean => n >= fewest && isSafe(aware, n)

function shareOf(all: Tally): WaveShare | null {
  if (all.n < fewest) return null
  const isShown = shows(all)
  return {
    n: all.n,
    aware: isShown ? { share: all.aware / all.n, interval: wilson(all.aware, all.n).interval } : null,
    dontKnow: isSafe(all.dontKnow, all.n) ? all.dontKnow / all.n : null,
    weighted: isShown ? weightedShare(all.weights) : null,
  }
}

function weightedShare(all: Tally['weights']): { readonly share: number; readonly interval: Interval } {
  const sum = all.reduce((total, { weight }) => total + weight, 0)
  const squares = all.reduce((total, { weight }) => total + weight ** 2, 0)
  const share = all.reduce((total, { weight, isAware: is }) => total + (is ? weight : 0), 0) / sum
  // Whole people, as the interval counts: rounded down, which widens it.
  const size = Math.max(1, Math.floor(sum ** 2 / squares + 1e-9))
  return { share, interval: wilson(Math.round(share * size), size).interval }
}
