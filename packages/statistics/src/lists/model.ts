import { StatisticsError } from '../error.ts'
import { glm, type Glm } from '../model/glm.ts'
import { normalReach } from '../tails/normal.ts'
import type { Interval } from '../interval.ts'
import { checkExistence, type Existence } from './existence.ts'
import { onAll, seenPeople, size, type Design, type Histories } from './histories.ts'

/**
 * A log-linear model of histories: the sets of lists whose meeting more or less often than by chance it allows. Every single list is in
 * every model; a set may only be in it with all sets inside it.
 */
export type Effects = readonly number[]

export interface ListModel {
  /** Beyond the single lists: such as `police:charity`. */
  readonly interactions: readonly string[]
  readonly effects: Effects
  /** Seen people and the fitted number who are on no list. */
  readonly estimate: number
  /** Given this model, as if nobody had chosen it. Never to be shown alone. */
  readonly interval: Interval
  readonly bic: number
  readonly aic: number
  readonly fitted: readonly number[]
}

/**
 * The rows that a model is fitted to. An effect whose lists share nobody has estimate minus infinity: it leaves the design with all that
 * holds it, and so do the histories that hold it, which are 0 for certain; it still counts as a parameter.
 */
export function designOf(people: Histories, effects: Effects): Design {
  const empty = effects.filter((effect) => onAll(people, effect) === 0)
  const kept = effects.filter((effect) => !empty.some((none) => (effect & none) === none))
  const histories = people.counts.flatMap((_, history) =>
    history > 0 && !empty.some((none) => (history & none) === none) ? [history] : [],
  )
  return {
    histories,
    rows: histories.map((history) => [1, ...kept.map((effect) => ((history & effect) === effect ? 1 : 0))]),
    counts: histories.map((history) => people.counts[history] ?? 0),
  }
}

/**
 * Fits one model.
 *
 * Definition: N_w ~ Poisson, log of its mean the sum of the effects inside w; the dark figure is exp(intercept). Interval n + exp(a ± z se).
 * AIC and BIC of the Poisson likelihood, BIC with ln of the number of *people* (with cells the choice changes) (Silverman, Chan and Vincent 2024).
 * Errors: `not-identifiable` where no estimate exists or the counts do not tell (see `checkExistence`).
 *
 * @example
 * fitLists(people, mainEffects(people)) // everybody on one list as likely to be on another
 */
export function fitLists(people: Histories, effects: Effects, level = 0.95): ListModel {
  const design = designOf(people, effects)
  const existence = checkExistence(design)
  if (existence.code !== 0) throw new StatisticsError('not-identifiable', 'effects', words[existence.code])
  return fitDesign(people, effects, design, level)
}

const words: { readonly [code in Exclude<Existence['code'], 0>]: string } = {
  1: 'no estimate exists: too many histories that nobody has',
  2: 'the counts do not tell the effects apart',
  3: 'no estimate exists, and the counts do not tell the effects apart',
}

/** The same without asking first whether an estimate exists. */
export function fitDesign(people: Histories, effects: Effects, design: Design, level = 0.95): ListModel {
  const fit = glm(design.rows, design.counts, 'poisson')
  return asModel(people, effects, design, fit, level)
}

function asModel(people: Histories, effects: Effects, design: Design, fit: Glm, level: number): ListModel {
  const seen = seenPeople(people)
  const [dark = 0] = fit.coefficients
  const reach = normalReach(level) * Math.sqrt(fit.covariance[0]?.[0] ?? Number.NaN)
  const parameters = effects.length + 1
  const fitted = people.counts.map(() => 0)
  design.histories.forEach((history, at) => {
    fitted[history] = fit.fitted[at] ?? 0
  })
  return {
    interactions: effects
      .filter((effect) => size(effect) > 1)
      .map((effect) => people.lists.filter((_, list) => (effect & (2 ** list)) !== 0).join(':')),
    effects,
    estimate: seen + Math.exp(dark),
    interval: { lower: seen + Math.exp(dark - reach), upper: seen + Math.exp(dark + reach), level },
    aic: 2 * parameters - 2 * fit.logLikelihood,
    bic: parameters * Math.log(seen) - 2 * fit.logLikelihood,
    fitted,
  }
}

/** Every list by itself, and nothing else. */
export function mainEffects({ lists }: Histories): number[] {
  return lists.map((_, list) => 2 ** list)
}

/** Every set of two lists. */
export function pairsOf({ lists }: Histories): number[] {
  return lists.flatMap((_, one) => lists.slice(one + 1).map((_, after) => 2 ** one + 2 ** (one + 1 + after)))
}
