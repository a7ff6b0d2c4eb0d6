import { StatisticsError } from '../error.ts'
import { allModels, byBic, stepwise } from './choose.ts'
import { onAll, seenPeople, size, type Histories } from './histories.ts'
import { pairsOf, type ListModel } from './model.ts'
import { smallestMerged } from './relist.ts'

/** What only people know of lists, and no count shows. */
export interface ListFacts {
  /** One list is fed by another by rule: a referral is no second sighting. */
  readonly feedEachOther: boolean
  readonly sameDefinitionAndPeriod: boolean
  readonly linkageErrorMeasured: boolean
}

export interface Check {
  readonly name: string
  readonly passed: boolean
  /** What was found, for the page: "only 13 people are on two lists; 30 are needed". */
  readonly found: string
}

export interface HiddenPopulation {
  readonly seen: number
  /** Over all models nearly as good as the best; `null` where none has an estimate. There is no single number, on purpose. */
  readonly range: { readonly lower: number; readonly upper: number } | null
  readonly models: readonly ListModel[]
  /** The same people with their two smallest lists as one; `null` where there are too few lists, or no model of those has an estimate. */
  readonly merged: {
    readonly lists: readonly string[]
    readonly lower: number
    readonly upper: number
  } | null
  readonly consistency: readonly KnownList[]
  readonly checks: readonly Check[]
  readonly publishable: boolean
}

/** Ours, set from how often known sizes were missed on public data (statistics.md 0); to be written down before anybody looks. */
const gates = { lists: 3, onTwo: 30, nearlyAsGood: 6, factor: 2, covered: 0.8, bias: 0.3 }

/** How large the sets may be for so many lists (Silverman, Chan and Vincent 2024): five have 6,084 models with sets of three. */
const orders: { readonly [lists: number]: 1 | 2 | 3 } = { 2: 1, 3: 2, 4: 3, 5: 3, 6: 2 }

/**
 * How many people there may be whom no list has, and whether that may be said at all. "Cannot be estimated from these lists" is a result.
 *
 * Definition: all models with sets of at most `orders` lists within 6 of the lowest BIC (above six lists, the stepwise one); checks as `gates`.
 * On these rules the British five lists, New Orleans and others are withheld; that is the honest answer. The same British people on six lists are withheld for one reason of counts
 * alone: their models agree with one another, and not with those of the same people when the two smallest lists are one. How lists were cut is no fact about people.
 * Whitehead and others (2021) hold the method unsuitable for potential victims altogether; say so beside any range.
 * Source: Silverman, Chan and Vincent 2024; Binette and Steorts 2022 for the check on known lists. Assumes: what `facts` says, and that somebody answered it truly. Six lists take a minute and more: `inWorker`.
 *
 * @example
 * hiddenPopulation(people, { feedEachOther: true, sameDefinitionAndPeriod: true, linkageErrorMeasured: false }).publishable // false
 */
export function hiddenPopulation(people: Histories, facts: ListFacts): HiddenPopulation {
  const merged = mergedOf(people)
  return hiddenFrom(people, facts, { own: allOf(people), merged: merged === null ? [] : allOf(merged) })
}
const allOf = (people: Histories): ListModel[] =>
  people.lists.length > most ? [] : allModels(people, orderOf(people))

/** The people with their two smallest lists as one, where all models of those are to be looked at. Above six lists only one model is: see `hiddenFrom`. */
export function mergedOf(people: Histories): Histories | null {
  return people.lists.length < gates.lists || people.lists.length > most ? null : smallestMerged(people)
}
const most = 6

/** How large the sets of lists may be for so many lists; above six lists nobody looks at them all. */
export function orderOf({ lists }: Histories): 1 | 2 | 3 {
  return orders[lists.length] ?? 2
}

/** Models that somebody has fitted, of the people and of `mergedOf` them: all, or at least those nearly as good as the best of each part of them. */
export interface FittedModels {
  readonly own: readonly ListModel[]
  readonly merged: readonly ListModel[]
}

/** The same from models that somebody has fitted. */
export function hiddenFrom(people: Histories, facts: ListFacts, fitted: FittedModels): HiddenPopulation {
  const isStepwise = people.lists.length > most
  const models = isStepwise ? orNothing(() => [stepwise(people)]) : nearlyAsGood(byBic(fitted.own))
  const range = rangeOf(models)
  const merged = mergedRange(people, isStepwise ? null : fitted.merged)
  const consistency = internalConsistency(people)
  const checks = checksOf(people, facts, { range, merged, consistency })
  return {
    seen: seenPeople(people),
    range,
    models,
    merged,
    consistency,
    checks,
    publishable: checks.every(({ passed }) => passed),
  }
}

function rangeOf(models: readonly ListModel[]): HiddenPopulation['range'] {
  const estimates = models.map(({ estimate }) => estimate)
  return models.length === 0 ? null : { lower: Math.min(...estimates), upper: Math.max(...estimates) }
}

/** Asked in the way in which the lists themselves were: like is compared with like. */
function mergedRange(people: Histories, fitted: readonly ListModel[] | null): HiddenPopulation['merged'] {
  if (people.lists.length < gates.lists) return null
  const merged = smallestMerged(people)
  const range = rangeOf(fitted === null ? orNothing(() => [stepwise(merged)]) : nearlyAsGood(byBic(fitted)))
  return range === null ? null : { lists: merged.lists, ...range }
}

/** Of models with the best first, those that are nearly as good. */
export function nearlyAsGood(models: readonly ListModel[]): ListModel[] {
  const [best] = models
  return best === undefined ? [] : models.filter(({ bic }) => bic <= best.bic + gates.nearlyAsGood)
}

function checksOf(
  people: Histories,
  facts: ListFacts,
  { range, merged, consistency }: Pick<HiddenPopulation, 'range' | 'merged' | 'consistency'>,
): Check[] {
  const onTwo = people.counts.reduce((sum, number, history) => (size(history) > 1 ? sum + number : sum), 0)
  const alone = people.lists.filter((_, list) =>
    pairsOf(people).every((pair) => (pair & (2 ** list)) === 0 || onAll(people, pair) === 0),
  )
  const covered = consistency.filter(({ isCovered }) => isCovered).length
  const known = consistency.flatMap(({ logBias }) => (logBias === null ? [] : [logBias]))
  const bias = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length)
  const check = (name: string, passed: boolean, found: string): Check => ({ name, passed, found })
  return [
    check('three lists', people.lists.length >= gates.lists, `${people.lists.length} lists; 3 are needed`),
    check('overlap', onTwo >= gates.onTwo, `${onTwo} people are on two lists or more; 30 are needed`),
    check('no list alone', alone.length === 0, `lists that share nobody with any other: ${alone.length}`),
    check('an estimate exists', range !== null, range === null ? 'no model has an estimate' : 'it does'),
    check(
      'models agree',
      range !== null && range.upper <= gates.factor * range.lower,
      range === null ? 'there are none' : `from ${Math.round(range.lower)} to ${Math.round(range.upper)}`,
    ),
    check('lists can be cut otherwise', isStable(range, merged), mergedWords(range, merged)),
    check(
      'known lists are found',
      covered >= gates.covered * consistency.length && known.length > 0 && Math.abs(bias) <= gates.bias,
      `${covered} of ${consistency.length} lists within their interval; mean log bias ${bias.toFixed(2)}`,
    ),
    check(
      'lists do not feed one another',
      !facts.feedEachOther,
      facts.feedEachOther ? 'they do' : 'they do not',
    ),
    check(
      'one definition and period',
      facts.sameDefinitionAndPeriod,
      facts.sameDefinitionAndPeriod ? 'the same' : 'they differ',
    ),
    check(
      'linkage error measured',
      facts.linkageErrorMeasured,
      facts.linkageErrorMeasured ? 'measured' : 'not measured',
    ),
  ]
}

/** All models nearly as good, of the lists as they are and with the two smallest as one, agree as the models of one table must. */
function isStable(range: HiddenPopulation['range'], merged: HiddenPopulation['merged']): boolean {
  if (range === null || merged === null) return false
  return Math.max(range.upper, merged.upper) <= gates.factor * Math.min(range.lower, merged.lower)
}

function mergedWords(range: HiddenPopulation['range'], merged: HiddenPopulation['merged']): string {
  if (range === null) return 'there is nothing to compare'
  if (merged === null) return 'with the two smallest lists as one there is no estimate'
  const said = ({ lower, upper }: { lower: number; upper: number }) =>
    `from ${Math.round(lower)} to ${Math.round(upper)}`
  return `${said(range)}; with the two smallest lists as one, ${said(merged)}`
}

export interface KnownList {
  readonly list: string
  readonly truth: number
  /** From the other lists; `null` where they have no estimate. */
  readonly estimate: number | null
  readonly logBias: number | null
  readonly isCovered: boolean
}

/**
 * Takes each list for a population of known size and estimates it from the others (Binette and Steorts 2022): the only truth there is.
 *
 * Definition: people on list L, by their histories on the other lists; those on L alone are who is hidden. Stepwise choice, conditional interval.
 * Assumes: how a list and the others meet is like how those on none would have met them. Refuses nothing: a list without an estimate has `null` and is not covered.
 *
 * @example
 * internalConsistency(people).filter(({ isCovered }) => isCovered).length
 */
export function internalConsistency(people: Histories): KnownList[] {
  return people.lists.map((list, at) => {
    const bit = 2 ** at
    const others = people.lists.toSpliced(at, 1)
    const counts = Array.from({ length: 2 ** others.length }, () => 0)
    people.counts.forEach((number, history) => {
      if ((history & bit) === 0 || history === bit) return
      const rest = (history & (bit - 1)) + ((history >> (at + 1)) << at)
      counts[rest] = (counts[rest] ?? 0) + number
    })
    const truth = onAll(people, bit)
    const [model] = orNothing(() => [stepwise({ lists: others, counts })])
    if (model === undefined) return { list, truth, estimate: null, logBias: null, isCovered: false }
    const { estimate, interval } = model
    return {
      list,
      truth,
      estimate,
      logBias: Math.log(estimate / truth),
      isCovered: interval.lower <= truth && truth <= interval.upper,
    }
  })
}

function orNothing(models: () => ListModel[]): ListModel[] {
  try {
    return models()
  } catch (error) {
    if (error instanceof StatisticsError) return []
    throw error
  }
}
