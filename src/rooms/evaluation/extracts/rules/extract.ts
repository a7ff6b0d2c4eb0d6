import {
  diversity,
  kAnonymity,
  laplaceNoise,
  releaseCount,
  undone,
  type Released,
  type SecureBelow,
} from '@article4/statistics'

/**
 * An extract is counts of groups, never people. Each group has at least k, and where one code is sensitive at least l of its values, none
 * of fewer than five: so nobody is found by the codes, and whoever knows somebody's codes does not learn the secret. What is too small was
 * made coarser ("*") or dropped before it came here; this proves it again and says what leaves.
 */
export interface ExtractRow {
  readonly year: number
  readonly codes: readonly string[]
  /** Empty where nothing is sensitive. */
  readonly secret: string
  readonly n: number
}
export interface Design {
  readonly kinds: readonly string[]
  readonly secret: string
  readonly k: number
  readonly l: number
  readonly manner: 'cells' | 'noise'
  /** Null where there is no noise. */
  readonly epsilon: number | null
}
/** What can be worked out of the rows alone, and is the same whenever it is worked out again. */
export interface Analysis {
  readonly rows: number
  readonly counted: number
  readonly coarsened: number
  /** The smallest group, as `kAnonymity` finds it in people; counted up to one more than asked. Null with noise. */
  readonly k: number | null
  /** The fewest values of the sensitive code in a group. Null where there is none. */
  readonly l: number | null
  readonly byYear: Readonly<Record<string, number>>
  /** By each code alone. */
  readonly byCode: Readonly<Record<string, number>>
  /** How far a count is off: on average, and 95 times in 100. */
  readonly noise: { readonly meanError: number; readonly within95: number } | null
}

export function analyse(rows: readonly ExtractRow[], design: Design): Analysis {
  const isNoisy = design.epsilon !== null
  const noise = design.epsilon === null ? null : laplaceNoise(design.epsilon)
  const people = isNoisy ? [] : peopleOf(rows, design.k)
  const keys = people.map(({ key }) => key)
  return {
    rows: rows.length,
    counted: sum(rows),
    coarsened: rows.filter(({ codes }) => codes.includes(coarse)).length,
    k: keys.length === 0 ? null : kAnonymity(keys).k,
    l:
      design.secret === '' || keys.length === 0
        ? null
        : diversity(
            keys,
            people.map(({ secret }) => secret),
          ),
    byYear: sumsBy(rows, ({ year }) => [String(year)]),
    byCode: sumsBy(rows, ({ codes }) => codes.map((code, at) => `${design.kinds[at] ?? ''}:${code}`)),
    noise: noise === null ? null : { meanError: noise.meanError, within95: noise.within95 },
  }
}
export const coarse = '*'

/** As many people of each row as are needed to see whether there are k: more say nothing more. */
function peopleOf(
  rows: readonly ExtractRow[],
  k: number,
): readonly { readonly key: readonly string[]; readonly secret: string }[] {
  return rows.flatMap(({ year, codes, secret, n }) =>
    Array.from({ length: Math.min(n, k + 1) }, () => ({ key: [String(year), ...codes], secret })),
  )
}
const sum = (rows: readonly ExtractRow[]): number => rows.reduce((all, { n }) => all + n, 0)
function sumsBy(
  rows: readonly ExtractRow[],
  of: (row: ExtractRow) => readonly string[],
): Record<string, number> {
  const sums = new Map<string, number>()
  for (const row of rows) for (const key of of(row)) sums.set(key, (sums.get(key) ?? 0) + row.n)
  return Object.fromEntries([...sums].toSorted(([one], [other]) => one.localeCompare(other)))
}

/** Whether everything that was asked of the rows holds. A second lock: the database made them so. */
export const holds = ({ k, l }: Analysis, design: Design): boolean =>
  (k ?? design.k) >= design.k && (design.secret === '' || (l ?? design.l) >= design.l)

/** "None", "fewer than 10", "about 15": how many were dropped, not to the person. */
export const droppedWords = (dropped: number): string =>
  dropped === 0 ? 'none' : dropped < 10 ? 'fewer than 10' : `about ${Math.round(dropped / 5) * 5}`

/** What the ledger keeps: of each year all together, and each code where no row of that year hides it. As exact as it left. */
export function ledgerCells(
  rows: readonly ExtractRow[],
  design: Design,
  wordsOf: (kind: string, value: string) => string,
): readonly (Released & { readonly year: number })[] {
  return [...Map.groupBy(rows, ({ year }) => year)].flatMap(([year, own]) => [
    cell(year, 'all', own),
    ...design.kinds.flatMap((kind, at) =>
      own.some(({ codes }) => codes[at] === coarse)
        ? []
        : [...Map.groupBy(own, ({ codes }) => codes[at] ?? '')].map(([value, of]) =>
            cell(year, `${kind}=${wordsOf(kind, value)}`, of),
          ),
    ),
  ])
}
const cell = (
  year: number,
  who: string,
  rows: readonly ExtractRow[],
): Released & { readonly year: number } => ({
  year,
  groups: Array.from({ length: 12 }, (_, at) => `${who}|${year}-${String(at + 1).padStart(2, '0')}`),
  count: sum(rows),
})

/**
 * Whether the extract would undo something that left before: of the same groups another number, by fewer than k. What left rounded is
 * compared rounded: the exact number is within it anyway.
 */
export const undoes = (
  cells: readonly (Released & { readonly year: number })[],
  ledger: readonly {
    readonly year: number
    readonly isRounded: boolean
    readonly cells: readonly Released[]
  }[],
  least: number,
): boolean =>
  cells.some(({ year, groups, count }) =>
    ledger
      .filter((one) => one.year === year)
      .some(
        ({ cells: earlier, isRounded }) =>
          undone(earlier, { groups, count: isRounded ? rounded(count) : count }, least).length > 0,
      ),
  )
const roundTo = 5
const rounded = (count: number): number => Math.round(count / roundTo) * roundTo

/**
 * One code by year, each count with noise. Every entry is in one count alone, so all together cost one epsilon. Which values are listed
 * is decided by the counts, from k on, and not by noise: that is said with the file.
 */
export function withNoise(
  counts: readonly { readonly year: number; readonly value: string; readonly n: number }[],
  { k, epsilon }: { readonly k: number; readonly epsilon: number },
  below: SecureBelow,
): readonly ExtractRow[] {
  const listed = [...Map.groupBy(counts, ({ value }) => value)]
    .filter(([, of]) => of.reduce((all, { n }) => all + n, 0) >= k)
    .map(([value]) => value)
    .toSorted((one, other) => one.localeCompare(other))
  const years = [...new Set(counts.map(({ year }) => year))].toSorted((one, other) => one - other)
  return years.flatMap((year) =>
    [...listed, 'others'].map((value) => {
      const truth = counts
        .filter((one) => one.year === year)
        .filter((one) => (value === 'others' ? !listed.includes(one.value) : one.value === value))
        .reduce((all, { n }) => all + n, 0)
      return { year, codes: [value], secret: '', n: releaseCount(truth, { epsilon }, below).value }
    }),
  )
}
