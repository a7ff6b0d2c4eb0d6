import { StatisticsError } from '../error.ts'
import { onAll, readHistories, type Histories } from './histories.ts'

/**
 * The same people without one list; whoever was on that list alone is gone.
 * Assumes: `list` is its place, from 0. Errors: fewer than two lists left (`too-few`); nobody on those left (`empty`).
 *
 * @example
 * stepwise(withoutList(people, 0)).estimate // what the others say by themselves
 */
export function withoutList(people: Histories, list: number): Histories {
  return relisted(people, people.lists.toSpliced(list, 1), (on) => on.toSpliced(list, 1))
}

/**
 * The same people with the two lists that hold fewest as one list: a person is on it who is on either. Nobody is lost, and nothing is known that was not
 * known before, so an answer that moves with it was an answer about how the lists were cut. Of lists that hold as many, the earlier goes first.
 * Source: how the British six lists became five (Silverman 2014); Sharifi Far and others 2021. Errors: fewer than three lists (`too-few`).
 *
 * @example
 * smallestMerged(people).lists // of the British six: ['LA and NCA', 'NG', 'PF', 'GO', 'GP']
 */
export function smallestMerged(people: Histories): Histories {
  if (people.lists.length < 3) throw new StatisticsError('too-few', 'lists', 'three are needed')
  const [one = 0, other = 1] = people.lists
    .map((_, at) => at)
    .toSorted((left, right) => onAll(people, 2 ** left) - onAll(people, 2 ** right) || left - right)
    .slice(0, 2)
    .toSorted((left, right) => left - right)
  const name = `${people.lists[one] ?? ''} and ${people.lists[other] ?? ''}`
  return relisted(people, people.lists.with(one, name).toSpliced(other, 1), (on) =>
    on.with(one, on[one] === 1 || on[other] === 1 ? 1 : 0).toSpliced(other, 1),
  )
}

function relisted(
  { lists, counts }: Histories,
  names: readonly string[],
  change: (on: readonly number[]) => number[],
): Histories {
  return readHistories(
    names,
    counts
      .map((count, history) => ({
        on: change(lists.map((_, at) => ((history & (2 ** at)) === 0 ? 0 : 1))),
        count,
      }))
      .filter(({ on }) => on.includes(1)),
  )
}
