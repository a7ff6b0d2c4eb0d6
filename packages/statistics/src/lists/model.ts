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
 * Source: Chan, Silverman and Vincent 2021, section 2. Assumes: a set is in the model only with all sets inside it.
 *
 * @example
 * designOf(people, [...mainEffects(people), 3]).rows[0] // intercept, each list, lists 1 and 2 together
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
  const found = tryLists(people, effects, level)
  if (typeof found === 'number') throw new StatisticsError('not-identifiable', 'effects', words[found])
  return found
}

type Code = Exclude<Existence['code'], 0>

const words: { readonly [code in Code]: string } = {
  1: 'no estimate exists: too many histories that nobody has',
  2: 'the counts do not tell the effects apart',
  3: 'no estimate exists, and the counts do not tell the effects apart',
}

/**
 * The model, or the code of why there is none.
 *
 * A fit whose every history is above 0 and whose margins are those of the counts *is* a table such as `checkExistence` looks for, so most models need no linear programme. Only where
 * some history came to nearly nothing, or the fit gave up, is it asked.
 */
export function tryLists(people: Histories, effects: Effects, level = 0.95): ListModel | Code {
  const design = designOf(people, effects)
  let fit: Glm | null = null
  let failure: unknown = null
  try {
    fit = glm(design.rows, design.counts, 'poisson')
  } catch (error) {
    if (!(error instanceof StatisticsError)) throw error
    failure = error
  }
  if (fit === null || !isProof(design, fit.fitted)) {
    const { code } = checkExistence(design)
    if (code !== 0) return code
    if (fit === null) throw failure
  }
  return asModel(people, effects, design, fit, level)
}

/** A history is above nothing by more than rounding, and a margin right, by so much: the second is a thousandth of the first. */
const [above, right] = [1e-3, 1e-6]

function isProof({ rows, counts }: Design, fitted: readonly number[]): boolean {
  if (fitted.some((value) => value < above)) return false
  const columns = rows[0]?.length ?? 0
  for (let column = 0; column < columns; column += 1) {
    let [off, margin] = [0, 0]
    for (let at = 0; at < rows.length; at += 1) {
      const cell = rows[at]?.[column] ?? 0
      off += cell * ((fitted[at] ?? 0) - (counts[at] ?? 0))
      margin += cell * (counts[at] ?? 0)
    }
    if (Math.abs(off) > right * (1 + margin)) return false
  }
  return true
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

/**
 * Every list by itself, and nothing else: the model in which no list knows of another. Refuses nothing.
 *
 * @example
 * mainEffects(people) // of three lists [1, 2, 4]
 */
export function mainEffects({ lists }: Histories): number[] {
  return lists.map((_, list) => 2 ** list)
}

/**
 * Every set of two lists: what may be added to `mainEffects`. Refuses nothing.
 *
 * @example
 * pairsOf(people) // of three lists [3, 5, 6]
 */
export function pairsOf({ lists }: Histories): number[] {
  return lists.flatMap((_, one) => lists.slice(one + 1).map((_, after) => 2 ** one + 2 ** (one + 1 + after)))
}
