import type { Check, ListModel } from '@article4/statistics'
import type { Chart } from '#platform/views/chart.ts'
import { many } from '../rules/words.ts'
import type { LinkedOtherwise, ListsAnswer, OtherWay } from './lists-tool.ts'
import { ratioWords, twoFigures } from './words.ts'

/** How many people no list may have: the range over models first, and why it is not one number. There is none in here, on purpose. */
export interface ListsWords {
  readonly kind: 'lists'
  readonly seen: string
  /** Null where not even a range may be shown. */
  readonly range: string | null
  readonly headline: string
  readonly failed: readonly string[]
  readonly passed: readonly string[]
  readonly chart: Chart | null
  readonly bootstrap: readonly string[]
  readonly consistency: readonly (readonly [list: string, truth: string, estimate: string, covered: string])[]
  readonly lists: readonly (readonly [name: string, people: string])[]
  readonly pairs: readonly (readonly [one: string, other: string, both: string])[]
  readonly emptyPairs: string
  readonly others: readonly (readonly [name: string, said: string])[]
  readonly without: readonly (readonly [name: string, said: string])[]
  readonly replicates: readonly (readonly [model: string, times: string])[]
  /** The same people linked otherwise; empty where it is not known how surely they were. */
  readonly linked: readonly (readonly [
    links: string,
    pairs: string,
    people: string,
    onTwo: string,
    said: string,
  ])[]
}

/** Gates without which there is not even a range: nothing overlaps enough to say anything. */
const gatesOfRange = new Set(['three lists', 'overlap', 'no list alone', 'an estimate exists'])

/** The same checks in words that a member of the board reads. */
const checkWords: Readonly<Record<string, string>> = {
  'three lists': 'Three lists or more',
  overlap: 'Enough people on two lists or more',
  'no list alone': 'Every list shares people with another',
  'an estimate exists': 'The lists allow an estimate at all',
  'models agree': 'Models that fit nearly as well agree within a factor of two',
  'lists can be cut otherwise':
    'The answer stays within a factor of two when the two smallest lists are taken as one',
  'known lists are found': 'Lists whose size is known are found from the others',
  'lists do not feed one another': 'No list is fed by another',
  'one definition and period': 'One definition and one period',
  'linkage error measured': 'It was measured how often the same person is missed or mistaken',
}
/** Checks that speak of estimates: where there is not even a range, they have no numbers either. */
const ofEstimates = new Set(['models agree', 'lists can be cut otherwise'])
const said = ({ name, found }: Check, hasRange: boolean): string =>
  `${checkWords[name] ?? name}: ${hasRange || !ofEstimates.has(name) ? found : 'not told, as too little overlaps'}.`

export function listsWords(answer: ListsAnswer): ListsWords {
  const { found, bootstrap } = answer
  const failed = found.checks.filter(({ passed }) => !passed)
  const { range } = found
  const hasRange = range !== null && !failed.some(({ name }) => gatesOfRange.has(name))
  const empty = answer.pairs.filter(({ both }) => both === 0).length
  return {
    kind: 'lists',
    seen: `${many(found.seen)} people are on ${many(answer.lists.length)} lists.`,
    headline: headlineOf(hasRange, found.publishable),
    range: hasRange
      ? `${many(found.models.length)} ${found.models.length === 1 ? 'model fits' : 'models fit'} these lists nearly equally well. They say between about ${twoFigures(range.lower)} and ${twoFigures(range.upper)} people in all, those on the lists among them.`
      : null,
    failed: failed.map((one) => said(one, hasRange)),
    passed: found.checks.filter(({ passed }) => passed).map((one) => said(one, hasRange)),
    chart: hasRange ? chartOf(found.models) : null,
    bootstrap: hasRange && bootstrap !== null ? bootstrapWords(bootstrap) : [],
    consistency: found.consistency.map((one) => [
      one.list,
      many(one.truth),
      one.estimate === null ? 'No estimate' : twoFigures(one.estimate),
      one.isCovered ? 'Yes' : 'No',
    ]),
    lists: answer.lists.map(({ name, people }) => [name, many(people)]),
    pairs: answer.pairs.map(({ one, other, both }) => [one, other, many(both)]),
    emptyPairs: `${many(empty)} of ${many(answer.pairs.length)} pairs of lists share nobody.`,
    others: hasRange ? answer.others.map(wayWords) : [],
    without: hasRange ? answer.without.map(wayWords) : [],
    linked: (answer.linked ?? []).map((one) => linkedWords(one, answer.linked ?? [], hasRange)),
    replicates:
      hasRange && bootstrap !== null
        ? bootstrap.chosen
            .slice(0, 8)
            .map(({ interactions, times }) => [
              interactions === '' ? 'No pair' : interactions,
              `${many(times)} of ${many(bootstrap.provenance.replicates)}`,
            ])
        : [],
  }
}

export const linksWords = {
  strict: 'Strict: decided by people, and held sure by the comparison too',
  decided: 'As people decided',
  loose: 'Loose: also likely pairs that nobody has told apart',
} as const

function linkedWords(
  one: LinkedOtherwise,
  all: readonly LinkedOtherwise[],
  hasRange: boolean,
): ListsWords['linked'][number] {
  const decided = all.find(({ links }) => links === 'decided')?.pairs ?? one.pairs
  const estimate = one.estimate === null ? 'No estimate' : `about ${twoFigures(one.estimate)}`
  return [
    linksWords[one.links],
    pairsWords(one.pairs, decided),
    many(one.people),
    many(one.onTwo),
    hasRange ? estimate : 'Withheld',
  ]
}
/** "41, 6 fewer than decided". */
export const pairsWords = (pairs: number, decided: number): string =>
  pairs === decided
    ? many(pairs)
    : `${many(pairs)}, ${many(Math.abs(pairs - decided))} ${pairs > decided ? 'more' : 'fewer'} than decided`

const headlineOf = (hasRange: boolean, isPublishable: boolean): string =>
  !hasRange
    ? 'It cannot be estimated from these lists.'
    : isPublishable
      ? 'A range can be given, with what speaks against it.'
      : 'No one number can be given. What stands here is a range, withheld from publication, and why.'

const wayWords = ({ name, estimate }: OtherWay): readonly [string, string] => [
  name,
  estimate === null ? 'No estimate' : `about ${twoFigures(estimate)}`,
]

function bootstrapWords(bootstrap: NonNullable<ListsAnswer['bootstrap']>): readonly string[] {
  const { percentile, bca, whyNoBca, failed, provenance } = bootstrap
  return [
    `With other people from the same lists, the choice of model made anew each time, ${many(provenance.replicates)} times: between about ${twoFigures(percentile.lower)} and ${twoFigures(percentile.upper)} (95 in 100).`,
    whyNoBca === null
      ? `Corrected for bias: between about ${twoFigures(bca.lower)} and ${twoFigures(bca.upper)}.`
      : `The corrected limits that are often published are not shown: ${whyNoBca}.`,
    ...(failed === 0 ? [] : [`${many(failed)} of them had no usable estimate.`]),
  ]
}

const modelName = ({ interactions }: ListModel): string =>
  interactions.length === 0 ? 'No pair' : interactions.join(' ')

const chartOf = (models: readonly ListModel[]): Chart => {
  const [best] = models
  const sorted = models.toSorted((one, other) => one.estimate - other.estimate).slice(0, 60)
  return {
    id: 'models',
    title: 'A dot for each model that fits nearly as well as the best',
    unit: 'people in all',
    caveat: 'Each dot is an answer to the same data. None of them is the number.',
    periods: sorted.map(
      (model) => `${modelName(model)} (+${ratioWords(Math.max(0, model.bic - (best?.bic ?? model.bic)))})`,
    ),
    lines: [
      { name: 'People in all, by model', values: sorted.map(({ estimate }) => estimate), shape: 'dots' },
    ],
    write: twoFigures,
  }
}
