import type { HistoryCount } from './queries.ts'

/** The six lists, as `counts.list_of` has them; which kinds of agency write each is said on the page. */
export const listNames = [
  'Police',
  'Councils',
  'Charities',
  'Health and fire',
  'Inspectorates and government',
  'Others',
] as const
/** The title by which a run is known as the partnership's own. */
export const ownListsTitle = 'People whom no list has'
export const listRule =
  'A list is what agencies of one kind wrote: police and crime units; councils and children’s services; charities, faith groups and unions; health, fire and rescue; inspectorates, immigration, justice and government; all others (schools, universities, business). A list with nobody on it is left out.'

const bit = (at: number): number => 2 ** at

/** As a table of 0 and 1, of the lists that hold anybody. Empty where none does. */
export function tableOf(counts: readonly HistoryCount[]): {
  readonly lists: readonly string[]
  readonly rows: readonly { readonly on: readonly (0 | 1)[]; readonly count: number }[]
} {
  const used = listNames.flatMap((name, at) =>
    counts.some(({ history, n }) => n > 0 && (history & bit(at)) !== 0) ? [{ name, at }] : [],
  )
  return {
    lists: used.map(({ name }) => name),
    rows: counts.map(({ history, n }) => ({
      on: used.map(({ at }) => ((history & bit(at)) === 0 ? 0 : 1)),
      count: n,
    })),
  }
}

/** The same as a file, to be worked out and to be taken away. */
export function csvOf(counts: readonly HistoryCount[]): string {
  const { lists, rows } = tableOf(counts)
  return [[...lists, 'count'].join(','), ...rows.map(({ on, count }) => [...on, count].join(','))]
    .map((line) => `${line}\n`)
    .join('')
}

/** How many are on two lists or more, and on one. */
export function overlapOf(counts: readonly HistoryCount[]): {
  readonly people: number
  readonly onTwo: number
} {
  const isOnTwo = (history: number): boolean => (history & (history - 1)) !== 0
  const sum = (rows: readonly HistoryCount[]): number => rows.reduce((all, { n }) => all + n, 0)
  return { people: sum(counts), onTwo: sum(counts.filter(({ history }) => isOnTwo(history))) }
}
