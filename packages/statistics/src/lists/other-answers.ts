import { StatisticsError } from '../error.ts'
import { chaoLowerBound } from './bounds.ts'
import { forward, stepwise } from './choose.ts'
import type { Histories } from './histories.ts'
import { smallestMerged, withoutList } from './relist.ts'

/** What would have been said of the same people in another way; `null` where that way has no estimate. */
export type OtherAnswer = OtherWay & { readonly estimate: number | null }
type OtherWay =
  | { readonly kind: 'way'; readonly way: 'stepwise' | 'forward AIC' | 'forward BIC' | 'Chao' }
  | { readonly kind: 'without'; readonly list: string }
  | { readonly kind: 'merged'; readonly lists: readonly string[] }

/**
 * What other ways of choosing one model say, and what the chosen way says without each list and with the two smallest as one: how much of the answer was a choice.
 *
 * Definition: `stepwise`, `forward` by AIC and by BIC, `chaoLowerBound`; from four lists on also `stepwise` of each set of lists but one and of `smallestMerged`.
 * Assumes: nothing beyond those. Refuses nothing: a way without an estimate is `null`. Eight lists take seconds: `inWorker`.
 *
 * @example
 * otherAnswers(people).map(({ estimate }) => estimate)
 */
export function otherAnswers(people: Histories): OtherAnswer[] {
  return otherAnswersBetween(people, 0, otherAnswersOf(people))
}

/** How many there are. */
export const otherAnswersOf = (people: Histories): number => questions(people).length

/** Some of them, by their places: what one worker does of the whole. */
export function otherAnswersBetween(people: Histories, from: number, to: number): OtherAnswer[] {
  return questions(people)
    .slice(from, to)
    .map(({ answer, work }) => ({ ...answer, estimate: numberOrNull(work) }))
}

interface Question {
  readonly answer: OtherWay
  readonly work: () => number
}

function questions(people: Histories): Question[] {
  const ways: Question[] = [
    { answer: { kind: 'way', way: 'stepwise' }, work: () => stepwise(people).estimate },
    { answer: { kind: 'way', way: 'forward AIC' }, work: () => forward(people, 'aic').estimate },
    { answer: { kind: 'way', way: 'forward BIC' }, work: () => forward(people, 'bic').estimate },
    { answer: { kind: 'way', way: 'Chao' }, work: () => chaoLowerBound(people) },
  ]
  if (people.lists.length < 4) return ways
  const merged = smallestMerged(people)
  return [
    ...ways,
    ...people.lists.map((list, at): Question => ({
      answer: { kind: 'without', list },
      work: () => stepwise(withoutList(people, at)).estimate,
    })),
    { answer: { kind: 'merged', lists: merged.lists }, work: () => stepwise(merged).estimate },
  ]
}

function numberOrNull(work: () => number): number | null {
  try {
    return work()
  } catch (error) {
    if (error instanceof StatisticsError) return null
    throw error
  }
}
