import {
  readHistories,
  StatisticsError,
  type Histories,
  type HiddenPopulation,
  type ListBootstrap,
  type OtherAnswer,
} from '@article4/statistics'
import { inWorker } from '@article4/statistics/work'
import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'
import type { ToolInput, Watched } from '../bundle/rerun.ts'
import { TableProblem } from './problem.ts'
import { columnOf, readTable, wholeAt } from './read-table.ts'

/**
 * Who is on which lists: how many people no list may have, and whether that may be said. Data: `data.csv`, a column of 0 and 1 for each list and `count`; of the partnership's own
 * lists also `links-strict.csv` and `links-loose.csv`, the same people linked more and less surely, with how many pairs hold them together.
 */
export const listsOptions = Type.Object({
  feedEachOther: Type.Boolean(),
  sameDefinitionAndPeriod: Type.Boolean(),
  linkageErrorMeasured: Type.Boolean(),
  replicates: Type.Integer({ minimum: 50, maximum: 2000 }),
  pairs: Type.Optional(
    Type.Object({
      strict: Type.Integer({ minimum: 0 }),
      decided: Type.Integer({ minimum: 0 }),
      loose: Type.Integer({ minimum: 0 }),
    }),
  ),
})
export type ListsOptions = Static<typeof listsOptions>

/** A way of choosing one model, and what it would have said: to show that one number is a choice. */
export interface OtherWay {
  readonly name: string
  readonly estimate: number | null
}
/** The same question of the same people, linked otherwise. */
export interface LinkedOtherwise {
  readonly links: 'strict' | 'decided' | 'loose'
  readonly pairs: number
  readonly people: number
  readonly onTwo: number
  readonly estimate: number | null
}
export interface ListsAnswer {
  readonly kind: 'lists'
  readonly lists: readonly { readonly name: string; readonly people: number }[]
  readonly pairs: readonly { readonly one: string; readonly other: string; readonly both: number }[]
  readonly found: HiddenPopulation
  /** Null where nothing could be drawn. */
  readonly bootstrap: ListBootstrap | null
  readonly others: readonly OtherWay[]
  readonly without: readonly OtherWay[]
  /** Absent where it is not known how surely people were linked. */
  readonly linked?: readonly LinkedOtherwise[]
}

export async function readLists(text: string): Promise<Histories> {
  const table = await readTable(text, 'table')
  const count = columnOf(table, 'count', 'table')
  const names = table.heading.filter((_, at) => at !== count)
  if (names.length < 2) throw new TableProblem('table', 'Two lists are needed at least, and “count”')
  if (names.length > 8) throw new TableProblem('table', 'At most eight lists can be compared')
  const rows = table.rows.map((row) => {
    const on = names.map((name) => {
      const value = wholeAt(row, table.heading.indexOf(name), name, 'table')
      if (value > 1)
        throw new TableProblem(
          'table',
          `Row ${row.row}, column “${name}”: 1 where they are on the list, 0 where not`,
        )
      return value
    })
    if (on.every((value) => value === 0))
      throw new TableProblem(
        'table',
        `Row ${row.row}: people on no list cannot have been counted. Take the row out`,
      )
    return { on, count: wholeAt(row, count, 'count', 'table') }
  })
  if (rows.reduce((sum, one) => sum + one.count, 0) > mostPeople)
    throw new TableProblem('table', `There are more than ${mostPeople.toLocaleString('en-GB')} people`)
  if (rows.every((one) => one.count === 0)) throw new TableProblem('table', 'There is nobody in the table')
  return readHistories(names, rows)
}
const mostPeople = 100_000

export async function listsTool(
  { files, options, seed }: ToolInput,
  watched: Watched = {},
): Promise<ListsAnswer> {
  if (!Value.Check(listsOptions, options)) throw new TypeError('the options are not those of lists')
  const people = await readLists(files.get('data.csv') ?? '')
  const answer = await listsAnswer(people, options, Number(seed ?? 0), watched)
  const { pairs } = options
  return pairs === undefined ? answer : { ...answer, linked: await linkedOtherwise(files, pairs) }
}

const filesByLinks = { strict: 'links-strict.csv', decided: 'data.csv', loose: 'links-loose.csv' } as const

/** A link that is missed makes an estimate larger and a false one smaller: so the same is asked at a strict and a loose bound. */
async function linkedOtherwise(
  files: ToolInput['files'],
  pairs: NonNullable<ListsOptions['pairs']>,
): Promise<readonly LinkedOtherwise[]> {
  const found: LinkedOtherwise[] = []
  for (const links of ['strict', 'decided', 'loose'] as const) {
    const text = files.get(filesByLinks[links]) ?? ''
    const people = await orNothing(() => readLists(text))
    const [stepwise] = people === null ? [] : await inWorker('otherAnswers', { people })
    found.push({
      links,
      pairs: pairs[links],
      people: people === null ? 0 : sumWhere(people, () => true),
      onTwo: people === null ? 0 : sumWhere(people, (history) => (history & (history - 1)) !== 0),
      estimate: stepwise?.estimate ?? null,
    })
  }
  return found
}
const sumWhere = ({ counts }: Histories, holds: (history: number) => boolean): number =>
  counts.reduce((sum, number, history) => (holds(history) ? sum + number : sum), 0)

/** At a strict bound there may be too few lists for a table; that is an answer here. */
async function orNothing<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof TableProblem) return null
    throw error
  }
}

/** The whole answer of capture histories: of a table that was brought, and of the partnership's own lists. */
export async function listsAnswer(
  people: Histories,
  facts: ListsOptions,
  seed: number,
  { onProgress, signal }: Watched = {},
): Promise<ListsAnswer> {
  const watch = (from: number, to: number) => ({
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined
      ? {}
      : {
          onProgress: (done: number) => {
            onProgress(from + (to - from) * done)
          },
        }),
  })
  const { replicates, feedEachOther, sameDefinitionAndPeriod, linkageErrorMeasured } = facts
  const said = { feedEachOther, sameDefinitionAndPeriod, linkageErrorMeasured }
  const found = await inWorker('hiddenPopulation', { people, facts: said }, watch(0, 0.5))
  const bootstrap = await orNull(() =>
    inWorker(
      'bootstrapLists',
      { people, choose: 'stepwise', options: { seed, replicates } },
      watch(0.5, 0.9),
    ),
  )
  const others = await inWorker('otherAnswers', { people }, watch(0.9, 1))
  return {
    kind: 'lists',
    lists: people.lists.map((name, at) => ({ name, people: onAll(people, 2 ** at) })),
    pairs: pairsOf(people),
    found,
    bootstrap,
    others: others.filter(({ kind }) => kind === 'way').map(named),
    without: others.filter(({ kind }) => kind !== 'way').map(named),
  }
}

const ways = {
  stepwise: 'Pairs added while they are unusual (stepwise)',
  'forward AIC': 'Pairs added by AIC, as in the British figure of 2014',
  'forward BIC': 'Pairs added by BIC',
  Chao: 'Chao’s lower bound, where lists differ in reach alone',
} as const
const named = (answer: OtherAnswer): OtherWay => ({ name: nameOf(answer), estimate: answer.estimate })
const nameOf = (answer: OtherAnswer): string => {
  if (answer.kind === 'way') return ways[answer.way]
  return answer.kind === 'without' ? `Without ${answer.list}` : `As ${answer.lists.join(', ')}`
}

async function orNull<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof StatisticsError && error.code !== 'out-of-time') return null
    throw error
  }
}

const onAll = ({ counts }: Histories, set: number): number =>
  counts.reduce((sum, number, history) => ((history & set) === set ? sum + number : sum), 0)
const pairsOf = (people: Histories): ListsAnswer['pairs'] =>
  people.lists.flatMap((one, at) =>
    people.lists
      .slice(at + 1)
      .map((other, step) => ({ one, other, both: onAll(people, 2 ** at + 2 ** (at + 1 + step)) })),
  )
