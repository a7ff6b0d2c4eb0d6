import { count } from '../check.ts'
import { StatisticsError } from '../error.ts'

/**
 * How many people were on which lists. A history is a set of lists, written as the bits of a number: list 0 is 1, list 1 is 2, both are 3.
 * Histories that nobody has count 0 and stay: that nobody is on two lists is evidence.
 */
export interface Histories {
  readonly lists: readonly string[]
  /** By history; the first, of people on no list, is what is not known and stays 0. */
  readonly counts: readonly number[]
}

/** Few enough that every history fits into a table: eight lists have 255. */
const mostLists = 8

/**
 * Reads histories: for each row which lists (1) and how many people. One row for each person after linking, in one period and area, by one
 * definition, is `count` 1. Rows of one history add up.
 * Errors: fewer than two lists or more than eight; somebody on no list.
 *
 * @example
 * readHistories(['police', 'charity'], [{ on: [1, 0], count: 40 }, { on: [1, 1], count: 6 }])
 */
export function readHistories(
  lists: readonly string[],
  rows: readonly { readonly on: readonly number[]; readonly count: number }[],
): Histories {
  if (lists.length < 2) throw new StatisticsError('too-few', 'lists', 'two are needed')
  if (lists.length > mostLists) throw new StatisticsError('too-large', 'lists', `at most ${mostLists}`)
  const counts = Array.from({ length: 2 ** lists.length }, () => 0)
  for (const { on, count: people } of rows) {
    if (on.length !== lists.length)
      throw new StatisticsError('lengths-differ', 'on', 'a row does not say something of each list')
    if (on.some((value) => value !== 0 && value !== 1))
      throw new StatisticsError('out-of-range', 'on', 'is 1 for a list and 0 for none')
    const history = on.reduce((bits, value, list) => bits + (value === 1 ? 2 ** list : 0), 0)
    if (history === 0) throw new StatisticsError('out-of-range', 'on', 'somebody is on no list')
    counts[history] = (counts[history] ?? 0) + count(people, 'count')
  }
  if (counts.every((people) => people === 0))
    throw new StatisticsError('empty', 'rows', 'nobody is on a list')
  return { lists, counts }
}

/** How many people are on some list. */
export function seenPeople({ counts }: Histories): number {
  return counts.reduce((sum, people) => sum + people, 0)
}

/** How many are on all lists of this set, whatever else they are on. */
export function onAll({ counts }: Histories, set: number): number {
  return counts.reduce((sum, people, history) => ((history & set) === set ? sum + people : sum), 0)
}

/** How many lists a history holds. */
export function size(history: number): number {
  let bits = 0
  for (let rest = history; rest > 0; rest &= rest - 1) bits += 1
  return bits
}

/** What is left of a model once histories that cannot have been seen are taken out of it. */
export interface Design {
  readonly histories: readonly number[]
  readonly rows: readonly (readonly number[])[]
  readonly counts: readonly number[]
}
