import { type Scan, type ScanData } from '@article4/statistics'
import { inWorker } from '@article4/statistics/work'
import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'
import type { ToolInput, Watched } from '../bundle/rerun.ts'
import { TableProblem } from './problem.ts'

/**
 * Cases, places and people as SaTScan's files have them (`data.cas`, `data.geo`, `data.pop`): where and when cases gathered more than chance would. Without
 * people the space-time permutation is used, which needs none. With them, what is expected goes by group (age and sex or whatever the files name), people between
 * two counts on a straight line.
 */
export const clustersOptions = Type.Object({
  mostExpected: Type.Number({ minimum: 0.05, maximum: 0.5 }),
  replicates: Type.Integer({ minimum: 99, maximum: 9999 }),
})
export type ClustersOptions = Static<typeof clustersOptions>

export interface ClustersAnswer {
  readonly kind: 'clusters'
  readonly places: readonly string[]
  readonly years: readonly number[]
  readonly cases: number
  readonly scan: Scan
}

interface Line {
  readonly row: number
  readonly words: readonly string[]
}
export interface Gathered extends ScanData {
  readonly names: readonly string[]
  readonly years: readonly number[]
}

const most = { lines: 100_000, places: 500, years: 200 } as const
const spaces = /[\s,]+/u
const namePattern = /^[\p{L}\p{N}._'-]{1,60}$/u
const wholePattern = /^\d{1,9}$/u
const yearPattern = /^(?:\d{2}|\d{4})$/u
const degreesPattern = /^-?\d{1,3}(?:\.\d{1,12})?$/u

function linesOf(text: string, field: string, least: number): Line[] {
  const lines = text
    .split('\n')
    .map((line, at) => ({
      row: at + 1,
      words: line
        .trim()
        .split(spaces)
        .filter((one) => one !== ''),
    }))
    .filter(({ words }) => words.length > 0)
  if (lines.length === 0) throw new TableProblem(field, 'The file has no lines')
  if (lines.length > most.lines)
    throw new TableProblem(field, `The file has more than ${most.lines.toLocaleString('en-GB')} lines`)
  for (const { row, words } of lines) {
    if (words.length < least || words.length > 12)
      throw new TableProblem(field, `Row ${row} has ${words.length} columns; ${least} are needed at least`)
    if (!namePattern.test(words[0] ?? ''))
      throw new TableProblem(
        field,
        `Row ${row}, column 1: “${(words[0] ?? '').slice(0, 30)}” is not a name of a place`,
      )
  }
  return lines
}
function whole({ row, words }: Line, at: number, field: string): number {
  const found = words[at] ?? ''
  if (!wholePattern.test(found))
    throw new TableProblem(
      field,
      `Row ${row}, column ${at + 1}: “${found.slice(0, 30)}” is not a whole number`,
    )
  return Number(found)
}
/** Years of two digits, as older files have, are of the last century. */
function yearAt({ row, words }: Line, at: number, field: string): number {
  const found = words[at] ?? ''
  if (!yearPattern.test(found))
    throw new TableProblem(field, `Row ${row}, column ${at + 1}: “${found.slice(0, 30)}” is not a year`)
  return found.length === 2 ? 1900 + Number(found) : Number(found)
}

export function readClusters(cas: string, geo: string, pop: string): Gathered {
  const places = linesOf(geo, 'geo', 3).map((line) => ({
    name: line.words[0] ?? '',
    place: placeOf(line),
  }))
  const names = places.map(({ name }) => name)
  if (names.length > most.places) throw new TableProblem('geo', `There are more than ${most.places} places`)
  if (new Set(names).size !== names.length) throw new TableProblem('geo', 'A place stands twice')
  const at = new Map(names.map((name, index) => [name, index]))
  const counted = linesOf(cas, 'cas', 3)
  const peopled = pop.trim() === '' ? [] : linesOf(pop, 'pop', 3)
  const years = yearsOf(counted.map((line) => yearAt(line, 2, 'cas')))
  const known = (line: Line, field: string): number => {
    const found = at.get(line.words[0] ?? '')
    if (found === undefined)
      throw new TableProblem(
        field,
        `Row ${line.row}: the place “${line.words[0] ?? ''}” is not in the file of places`,
      )
    return found
  }
  const cases = names.map(() => years.map(() => 0))
  const casesOfGroup = new Map<string, number>()
  for (const line of counted) {
    const count = whole(line, 1, 'cas')
    const cells = cases[known(line, 'cas')]
    const when = yearAt(line, 2, 'cas') - (years[0] ?? 0)
    if (cells !== undefined) cells[when] = (cells[when] ?? 0) + count
    const group = line.words.slice(3).join(' ')
    casesOfGroup.set(group, (casesOfGroup.get(group) ?? 0) + count)
  }
  const data = { names, years, places: places.map(({ place }) => place), cases }
  if (peopled.length === 0) return data
  return { ...data, expected: expectedOf(peopled, { names, years, casesOfGroup, known }) }
}

function placeOf(line: Line): { readonly latitude: number; readonly longitude: number } {
  const [latitude, longitude] = [1, 2].map((at) => {
    const words = line.words[at] ?? ''
    const value = degreesPattern.test(words) ? Number(words) : Number.NaN
    if (!(Math.abs(value) <= (at === 1 ? 90 : 180)))
      throw new TableProblem(
        'geo',
        `Row ${line.row}, column ${at + 1}: “${words.slice(0, 30)}” is not a number of degrees`,
      )
    return value
  }) as [number, number]
  return { latitude, longitude }
}

function yearsOf(found: readonly number[]): readonly number[] {
  const first = found.reduce((one, other) => Math.min(one, other), Infinity)
  const last = found.reduce((one, other) => Math.max(one, other), -Infinity)
  if (last - first >= most.years)
    throw new TableProblem('cas', `The file spans more than ${most.years} years`)
  if (last === first) throw new TableProblem('cas', 'All cases are of one year: two are needed')
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

/** Indirect standardisation: the cases of a group over all its people, times the people of the group in each place and year. */
function expectedOf(
  lines: readonly Line[],
  of: {
    readonly names: readonly string[]
    readonly years: readonly number[]
    readonly casesOfGroup: ReadonlyMap<string, number>
    readonly known: (line: Line, field: string) => number
  },
): readonly (readonly number[])[] {
  const groups = new Map<string, { place: number; group: string; counts: Map<number, number> }>()
  for (const line of lines) {
    const [place, group] = [of.known(line, 'pop'), line.words.slice(3).join(' ')]
    const key = `${place} ${group}`
    const found = groups.get(key) ?? { place, group, counts: new Map<number, number>() }
    const year = yearAt(line, 1, 'pop')
    found.counts.set(year, (found.counts.get(year) ?? 0) + whole(line, 2, 'pop'))
    groups.set(key, found)
  }
  for (const group of of.casesOfGroup.keys())
    if (![...groups.values()].some((one) => one.group === group))
      throw new TableProblem(
        'pop',
        `There are cases of the group “${group.slice(0, 40)}”, and no people of it`,
      )
  const rows = [...groups.values()].map((one) => ({
    ...one,
    people: of.years.map((year) => between(one.counts, year)),
  }))
  const peopleOfGroup = new Map<string, number>()
  for (const { group, people } of rows)
    peopleOfGroup.set(group, (peopleOfGroup.get(group) ?? 0) + people.reduce((sum, value) => sum + value, 0))
  const expected = of.names.map(() => of.years.map(() => 0))
  for (const { place, group, people } of rows) {
    const all = peopleOfGroup.get(group) ?? 0
    const rate = all === 0 ? 0 : (of.casesOfGroup.get(group) ?? 0) / all
    const cells = expected[place]
    people.forEach((value, at) => {
      if (cells !== undefined) cells[at] = (cells[at] ?? 0) + value * rate
    })
  }
  return expected
}

/** On a straight line between two counts; before the first and after the last, as they were. */
function between(counts: ReadonlyMap<number, number>, year: number): number {
  const known = [...counts].toSorted(([one], [other]) => one - other)
  const after = known.find(([when]) => when >= year)
  const before = known.findLast(([when]) => when <= year)
  if (after === undefined) return before?.[1] ?? 0
  if (before === undefined || before[0] === after[0]) return after[1]
  return before[1] + ((after[1] - before[1]) * (year - before[0])) / (after[0] - before[0])
}

export async function clustersTool(
  { files, options, seed }: ToolInput,
  { onProgress, signal }: Watched = {},
): Promise<ClustersAnswer> {
  if (!Value.Check(clustersOptions, options)) throw new TypeError('the options are not those of clusters')
  const { names, years, ...data } = readClusters(
    files.get('data.cas') ?? '',
    files.get('data.geo') ?? '',
    files.get('data.pop') ?? '',
  )
  const scan = await inWorker(
    'spaceTimeScan',
    { data, options: { seed: Number(seed ?? 0), ...options } },
    {
      ...(signal === undefined ? {} : { signal }),
      ...(onProgress === undefined ? {} : { onProgress }),
    },
  )
  return {
    kind: 'clusters',
    places: names,
    years,
    cases: data.cases.flat().reduce((sum, value) => sum + value, 0),
    // Those far below the first are of no account, and there are hundreds.
    scan: { ...scan, clusters: scan.clusters.slice(0, 10) },
  }
}
