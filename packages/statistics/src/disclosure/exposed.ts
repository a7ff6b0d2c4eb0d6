import { solve } from 'yalps'
import { count } from '../check.ts'
import { StatisticsError } from '../error.ts'
import type { Released } from './differencing.ts'

/** A count that left, and how far it may be from the truth: 2 where it was rounded to fives. */
export interface RoundedRelease extends Released {
  readonly slack?: number
}

/** A group that holds at least all of its parts: everybody, and those of each sector. */
export interface Cover {
  /** The same of covers of one kind, so that what is left over of several can be added up. */
  readonly kind: string
  readonly whole: string
  readonly parts: readonly string[]
}

export interface ExposedOptions {
  /** Below so many nobody may be told of. */
  readonly least: number
  readonly covers?: readonly Cover[]
}

/** A set of groups of which all releases together say that it holds somebody, and fewer than may be told of. */
export interface Exposed {
  readonly groups: readonly string[]
  readonly lower: number
  readonly upper: number
}

/**
 * What all releases together would tell that none and no two of them tell: the sets of groups of which anybody could then say that they hold from 1 to `least` - 1.
 *
 * Definition: a linear programme in the groups, none below 0, under every release (within its slack) and every cover. Looked at are the groups that no release tells
 * apart, those of them that lie in one release and are each small, and what a cover or a release has beyond its parts. Exposed is where the least is above 0 and the most is
 * below `least`; not what the earlier releases gave away already. An earlier release that contradicts newer ones, as after a revision, is left out, oldest first.
 * Source: Fischetti and Salazar 2000, of one table; here of a ledger. Assumes: groups of one meaning in every release; an outsider who knows that counts are not
 * negative. `undone` looks at pairs, and is the quicker question. Errors: proposed releases that contradict one another.
 *
 * @example
 * exposed([{ groups: ['a', 'b', 'c'], count: 50 }, { groups: ['a'], count: 20 }], [{ groups: ['b'], count: 27 }], { least: 10 }) // c: 3
 */
export function exposed(
  earlier: readonly RoundedRelease[],
  proposed: readonly RoundedRelease[],
  { least, covers = [] }: ExposedOptions,
): Exposed[] {
  count(least, 'least', 1)
  for (const release of [...earlier, ...proposed]) count(release.count, 'count')
  if (!isPossible(proposed, covers))
    throw new StatisticsError('out-of-range', 'proposed', 'contradict one another')
  const near = connected(earlier, proposed, covers)
  // The newest first: what contradicts them was of other data.
  const standing = near
    .toReversed()
    .reduce<readonly RoundedRelease[]>(
      (kept, release) => (isPossible([...proposed, ...kept, release], covers) ? [...kept, release] : kept),
      [],
    )
  const all = [...standing, ...proposed]
  const within = bounds(all, covers)
  const before = bounds(standing, covers)
  const isTold = (bound: Bound): boolean => bound.lower > tiny && bound.upper < least - tiny
  return targetsOf(all, covers, within, least).flatMap((target) => {
    const found = within(target)
    return isTold(found) && !isTold(before(target)) ? [{ groups: target.names, ...found }] : []
  })
}
const tiny = 1e-6

interface Bound {
  readonly lower: number
  readonly upper: number
}
/** A sum of groups, some of them taken away. */
interface Target {
  readonly names: readonly string[]
  readonly terms: ReadonlyMap<string, number>
}

function constraintsOf(releases: readonly RoundedRelease[], covers: readonly Cover[]) {
  const constraints = new Map<string, { min: number; max?: number }>()
  const variables = new Map<string, Map<string, number>>()
  const add = (group: string, name: string, value: number): void => {
    const own = variables.get(group) ?? new Map<string, number>()
    variables.set(group, own.set(name, (own.get(name) ?? 0) + value))
  }
  releases.forEach((release, at) => {
    const { slack = 0 } = release
    constraints.set(`release ${at}`, { min: Math.max(0, release.count - slack), max: release.count + slack })
    for (const group of new Set(release.groups)) add(group, `release ${at}`, 1)
  })
  covers.forEach(({ whole, parts }, at) => {
    constraints.set(`cover ${at}`, { min: 0 })
    add(whole, `cover ${at}`, 1)
    for (const part of new Set(parts)) add(part, `cover ${at}`, -1)
  })
  return { constraints, variables }
}

/** The least and the most a sum can be; 0 to no end where nothing is said of it. */
function bounds(
  releases: readonly RoundedRelease[],
  covers: readonly Cover[],
): (target: Pick<Target, 'terms'>) => Bound {
  const { constraints, variables } = constraintsOf(releases, covers)
  const end = (terms: ReadonlyMap<string, number>, direction: 'minimize' | 'maximize'): number => {
    const sought = new Map([...variables].map(([name, own]) => [name, new Map(own)]))
    for (const [group, value] of terms)
      sought.set(group, (sought.get(group) ?? new Map<string, number>()).set('sought', value))
    const { status, result } = solve({ direction, objective: 'sought', constraints, variables: sought })
    if (status === 'unbounded') return direction === 'minimize' ? 0 : Infinity
    if (status !== 'optimal')
      throw new StatisticsError('not-converged', 'releases', `the programme was ${status}`)
    return result
  }
  return ({ terms }) => ({ lower: end(terms, 'minimize'), upper: end(terms, 'maximize') })
}

function isPossible(releases: readonly RoundedRelease[], covers: readonly Cover[]): boolean {
  const { constraints, variables } = constraintsOf(releases, covers)
  return solve({ constraints, variables }).status !== 'infeasible'
}

/** Earlier releases that share a group with the proposed ones, directly or by way of others. */
function connected(
  earlier: readonly RoundedRelease[],
  proposed: readonly RoundedRelease[],
  covers: readonly Cover[],
): RoundedRelease[] {
  const reached = new Set(proposed.flatMap(({ groups }) => groups))
  const bundles = [
    ...earlier.map(({ groups }) => groups),
    ...covers.map(({ whole, parts }) => [whole, ...parts]),
  ]
  for (let before = -1; before !== reached.size;) {
    before = reached.size
    for (const groups of bundles)
      if (groups.some((group) => reached.has(group))) for (const group of groups) reached.add(group)
  }
  return earlier.filter(({ groups }) => groups.some((group) => reached.has(group)))
}

function targetsOf(
  releases: readonly RoundedRelease[],
  covers: readonly Cover[],
  within: (target: Target) => Bound,
  least: number,
): Target[] {
  const membership = new Map<string, number[]>()
  releases.forEach(({ groups }, at) => {
    for (const group of new Set(groups)) membership.set(group, [...(membership.get(group) ?? []), at])
  })
  const classes = [...Map.groupBy(membership.keys(), (group) => (membership.get(group) ?? []).join())].map(
    ([key, groups]) => ({ releases: key.split(',').map(Number), target: sumOf(groups) }),
  )
  const small = classes.filter(({ target }) => within(target).upper < least - tiny)
  const together = releases.flatMap((_, at) => {
    const inside = small.filter((one) => one.releases.includes(at))
    return inside.length < 2 ? [] : [sumOf(inside.flatMap(({ target }) => target.names))]
  })
  const all = [...classes.map(({ target }) => target), ...together, ...restsOf(releases, covers)]
  return [...new Map(all.map((target) => [target.names.join('\n'), target])).values()]
}

const sumOf = (groups: readonly string[]): Target => ({
  names: groups.toSorted((one, other) => (one < other ? -1 : 1)),
  terms: new Map(groups.map((group) => [group, 1])),
})

/** What each release of wholes has beyond the parts of one kind. */
function restsOf(releases: readonly RoundedRelease[], covers: readonly Cover[]): Target[] {
  return [...Map.groupBy(covers, ({ kind }) => kind)].flatMap(([kind, own]) => {
    const byWhole = new Map(own.map((cover) => [cover.whole, cover.parts]))
    return releases.flatMap(({ groups }) =>
      groups.every((group) => byWhole.has(group))
        ? [
            {
              names: groups.map((group) => `${group} beyond ${kind}`),
              terms: new Map(
                groups.flatMap((group) => [
                  [group, 1] as const,
                  ...(byWhole.get(group) ?? []).map((part) => [part, -1] as const),
                ]),
              ),
            },
          ]
        : [],
    )
  })
}
