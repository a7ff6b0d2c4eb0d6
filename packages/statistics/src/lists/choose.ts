import { between, count } from '../check.ts'
import { StatisticsError } from '../error.ts'
import { poissonCdf, poissonSurvival } from '../tails/counts.ts'
import { onAll, size, type Histories } from './histories.ts'
import { fitLists, mainEffects, pairsOf, tryLists, type ListModel } from './model.ts'

/**
 * Adds pairs of lists one by one while their overlap is less usual than `threshold`.
 *
 * Definition: for each absent pair, λ = the fitted number on both, p = min(P(X ≤ seen), P(X ≥ seen)), X ~ Poisson(λ); pairs with which no
 * estimate would exist are passed over; the smallest goes in if it is below the threshold, and again (Chan, Silverman and Vincent 2021; 0.02 is theirs).
 * Assumes: two-list effects are enough. Errors: `not-identifiable` where the single lists have no estimate; a threshold that is no chance.
 *
 * @example
 * stepwise(people).interactions // New Orleans: ['D:E']
 */
export function stepwise(people: Histories, threshold = 0.02): ListModel {
  between(threshold, 'threshold', 0, 1)
  let model = fitLists(people, mainEffects(people))
  for (;;) {
    const next = withMostSurprising(people, model, threshold)
    if (next === null) return model
    model = next
  }
}

function withMostSurprising(people: Histories, model: ListModel, threshold: number): ListModel | null {
  const ranked = pairsOf(people)
    .filter((pair) => !model.effects.includes(pair))
    .map((pair) => {
      const expected = model.fitted.reduce(
        (sum, value, history) => ((history & pair) === pair ? sum + value : sum),
        0,
      )
      const seen = onAll(people, pair)
      const atLeast = seen === 0 ? 1 : poissonSurvival(seen - 1, expected)
      return { pair, p: Math.min(poissonCdf(seen, expected), atLeast) }
    })
    .filter(({ p }) => p < threshold)
    .toSorted((one, other) => one.p - other.p)
  // Whether an estimate exists is asked of the most surprising first.
  for (const { pair } of ranked) {
    const [next] = fitted(people, [...model.effects, pair])
    if (next !== undefined) return next
  }
  return null
}

/**
 * Adds the pair that lowers AIC or BIC most, while one does, of the pairs that share somebody: an effect of a pair that shares nobody is minus
 * infinity and lowers AIC for nothing (with those in, the British figure below is 11,252). AIC on six lists is what the published British figure of 10,000 to 13,000 was.
 * Assumes: two-list effects are enough; a chosen model has no honest interval of its own. Errors: `not-identifiable` where the single lists have no estimate.
 *
 * @example
 * forward(people, 'aic').estimate // United Kingdom 2013: 11,418
 */
export function forward(people: Histories, by: 'aic' | 'bic'): ListModel {
  let model = fitLists(people, mainEffects(people))
  for (;;) {
    const better = pairsOf(people)
      .filter((pair) => !model.effects.includes(pair) && onAll(people, pair) > 0)
      .flatMap((pair) => fitted(people, [...model.effects, pair]))
      .toSorted((one, other) => one[by] - other[by])[0]
    if (better === undefined || better[by] >= model[by]) return model
    model = better
  }
}

/**
 * All hierarchical models with sets of at most `order` lists that have an estimate, the lowest BIC first.
 *
 * Two-list sets: 1,024 models for five lists. Three-list sets: only where all three pairs are in. More than six lists: use `stepwise`.
 * Assumes: BIC with ln of people (`fitLists`). Errors: more than six lists (`too-large`). Six lists take a minute and more: `inWorker`.
 *
 * @example
 * allModels(people, 2)[0]?.estimate // United Kingdom, five lists: 22,991; with `order` 3: 25,311
 */
export function allModels(people: Histories, order: 1 | 2 | 3 = 2): ListModel[] {
  return byBic(modelsBetween(people, order, 0, choicesOfPairs(people, order)))
}

/** How many choices of pairs there are to look at. */
export function choicesOfPairs(people: Histories, order: 1 | 2 | 3): number {
  if (people.lists.length > 6)
    throw new StatisticsError('too-large', 'lists', 'more than six have too many models')
  return order === 1 ? 1 : 2 ** pairsOf(people).length
}

/** The models of some of those choices, in their order: what one worker does of the whole. */
export function modelsBetween(people: Histories, order: 1 | 2 | 3, from: number, to: number): ListModel[] {
  const single = mainEffects(people)
  const all = pairsOf(people)
  return Array.from({ length: to - from }, (_, at) => chosen(all, from + at)).flatMap((pairs) => {
    const triples = order === 3 ? triplesWithin(people, pairs) : []
    return Array.from({ length: 2 ** triples.length }, (_, at) => chosen(triples, at)).flatMap((three) =>
      fitted(people, [...single, ...pairs, ...three]),
    )
  })
}

/**
 * A choice for the bootstrap where all models are in question: the lowest BIC among those that were best for the people themselves.
 *
 * Definition: the `most` best of `allModels` are fitted to each resample and the best of them taken (Silverman, Chan and Vincent 2024: 20 for four lists, 100 for five and six).
 * Fitting all of them each time gives nearly the same and takes fifty times as long.
 * Assumes: a model that is best for a resample was among the best for the people. Errors: as `allModels`; `not-identifiable` where none has an estimate for a resample.
 *
 * @example
 * bootstrapLists(people, amongBest(people, 3, 100), { seed: 1 }).percentile // what to show where the corrected limits are unusable
 */
export function amongBest(
  people: Histories,
  order: 1 | 2 | 3,
  most: number,
): (people: Histories) => ListModel {
  count(most, 'most', 1)
  const best = allModels(people, order)
    .slice(0, most)
    .map(({ effects }) => effects)
  return (drawn) => {
    const [model] = byBic(best.flatMap((effects) => fitted(drawn, effects)))
    if (model === undefined)
      throw new StatisticsError('not-identifiable', 'people', 'no model has an estimate')
    return model
  }
}

/** The lowest BIC first. */
export function byBic(models: readonly ListModel[]): ListModel[] {
  return models.toSorted((one, other) => one.bic - other.bic)
}

/** The model, or nothing where no estimate exists. */
export function fitted(people: Histories, effects: readonly number[]): ListModel[] {
  const found = tryLists(people, effects)
  return typeof found === 'number' ? [] : [found]
}

function triplesWithin({ counts }: Histories, pairs: readonly number[]): number[] {
  const has = new Set(pairs)
  return counts.flatMap((_, set) => {
    if (size(set) !== 3) return []
    const bits = [1, 2, 4, 8, 16, 32].filter((bit) => (set & bit) !== 0)
    return bits.every((bit) => has.has(set - bit)) ? [set] : []
  })
}

/** Those whose bit is set. */
function chosen<T>(values: readonly T[], bits: number): T[] {
  return values.filter((_, at) => (bits & (2 ** at)) !== 0)
}
