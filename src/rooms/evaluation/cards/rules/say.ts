import { aboutReports } from '../../rules/about.ts'
import { dayWords, monthOf, monthWords, periodWords } from '../../rules/periods.ts'
import { many, tenths } from '../../rules/words.ts'
import type { Percent, Ratio } from './change.ts'
import type { CardResult, RegisteredBefore } from './result.ts'

/**
 * A card in words: ten elements in one order (statistics.md 4). The page, the file and the text for the press are all made from this, so that none
 * of them can say a figure without what belongs to it.
 */
export interface CardWords {
  readonly title: string
  readonly counts: string
  readonly times: readonly string[]
  /** A percentage that must stand in small type; null where none does. */
  readonly small: string | null
  readonly trend: readonly string[]
  readonly comparison: readonly string[]
  readonly recording: readonly string[]
  readonly became: readonly string[]
  readonly selection: readonly string[]
  readonly revision: readonly string[]
  readonly verdict: string
  readonly because: readonly string[]
}

export function sayCard(result: CardResult): CardWords {
  const { change } = result
  const { ratio, percent } = change
  return {
    title: `${titleOf(result)}: ${result.name}`,
    counts: countsWords(result),
    times: timesWords(ratio, percent, change.base.events),
    small: percent?.shown === 'small' ? `(${percentWords(percent)})` : null,
    trend: trendWords(result),
    comparison: comparisonWords(result),
    recording:
      change.recording.length === 0
        ? [
            'No change of counting is noted in these months. The list of changes is only as good as who keeps it.',
          ]
        : change.recording.map(({ month, words }) => `${monthWords(month)}: ${words}`),
    became: becameWords(result),
    selection: selectionWords(result),
    revision: revisionWords(result),
    verdict: `${change.verdict.words}.`,
    because: change.verdict.because.map(
      (why) => `${(why[0] ?? '').toLocaleUpperCase('en-GB')}${why.slice(1)}.`,
    ),
  }
}

/** "Effect" only where counting stayed as it was and the trend does not explain it. */
const titleOf = ({ change }: CardResult): string =>
  change.recording.length === 0 && change.verdict.code.startsWith('more-than-trend') ? 'Effect' : 'Change'

const countsWords = ({ change: { base, now } }: CardResult): string =>
  `${many(now.events)} counted, ${periodWords(now.period)}; ${many(base.events)} in ${periodWords(base.period)}`

function timesWords(ratio: Ratio | null, percent: Percent | null, base: number): readonly string[] {
  if (ratio === null) return ['Nothing was counted in either period.']
  const upper = ratio.upper === null ? 'any number of' : tenths(ratio.upper)
  if (ratio.times === null)
    return [
      `None were counted before, so there is no number of times; at least ${tenths(ratio.lower)} times as many.`,
    ]
  const said = percent !== null && percent.shown !== 'small' ? percentWords(percent) : null
  const beside = said === null ? '' : percent?.shown === 'text' ? `, ${said}` : ` (${said})`
  return [
    `That is ${tenths(ratio.times)} times as many (95% interval ${tenths(ratio.lower)} to ${upper})${beside}.`,
    `In words: between about ${about(ratio.lower)} and ${ratio.upper === null ? 'any number of' : about(ratio.upper)} times as many.`,
    ...(percent === null ? [`There is no percentage: ${many(base)} before is too few for one.`] : []),
    ...(ratio.method === 'widened'
      ? [
          `Counts vary ${tenths(ratio.dispersion ?? 1)} times as much as chance alone would have it; the interval is widened for that.`,
        ]
      : []),
  ]
}
const signed = (value: number): string => `${value >= 0 ? '+' : '-'}${many(Math.abs(value))}%`
const percentWords = ({ percent, lower, upper }: Percent): string =>
  `${signed(percent)} (${signed(lower)} to ${upper === null ? 'no limit' : signed(upper)})`
/** Two figures, as somebody would say it. */
const about = (value: number): string => tenths(Number(value.toPrecision(2)))

function trendWords({ change, since, isWrittenBefore }: CardResult): readonly string[] {
  const { judged, expected } = change
  const after = expected.filter(({ isAfter, isLeftOut }) => isAfter && !isLeftOut)
  const outside = after.filter(({ isOutside }) => isOutside).length
  const begin = isWrittenBefore
    ? `${monthWords(monthOf(since))} was written down as the first month before it came.`
    : `${monthWords(monthOf(since))} was chosen as the first month when the counts could be seen already.`
  return [
    ...(judged?.dependsOnMethod === true
      ? ['This depends on the method: others differ by a third or more.']
      : []),
    begin,
    after.length === 0
      ? 'What was to be expected cannot be said.'
      : `${many(outside)} of ${many(after.length)} months from then on lie outside the range that the earlier trend predicts. One month of twenty does by chance.`,
    ...(judged?.effect == null
      ? [
          ...change.faults.map((fault) => `Withheld: ${fault}.`),
          ...(judged?.failed.map(({ words }) => `Withheld: ${words}.`) ?? []),
        ]
      : [
          `From then on there were ${times(judged.effect.ratio)} as many as the trend predicts (95% interval ${tenths(judged.effect.interval.lower)} to ${tenths(judged.effect.interval.upper)}).`,
          methodsWords(judged.methods),
        ]),
    ...(judged?.placebos == null
      ? []
      : [
          `Of ${many(judged.placebos.ratios.length)} earlier moments at which nothing happened, ${many(Math.round(judged.placebos.p * (1 + judged.placebos.ratios.length)) - 1)} moved as far.`,
        ]),
  ]
}
const times = (ratio: number): string => `${(Math.round(ratio * 100) / 100).toString()} times`

function methodsWords(methods: NonNullable<CardResult['change']['judged']>['methods']): string {
  const found = methods
    .flatMap(({ effect }) => (effect === null ? [] : [effect.ratio]))
    .toSorted((a, b) => a - b)
  return `${many(found.length)} methods say from ${times(found[0] ?? 1)} to ${times(found.at(-1) ?? 1)}.`
}

function comparisonWords({ change: { comparison, judged } }: CardResult): readonly string[] {
  if (comparison === null) return ['No comparison. Whatever happened everywhere is in these figures too.']
  const ratio = comparison.ratio
  return [
    `${comparison.name}: ${many(comparison.now)}, and ${many(comparison.base)} before.`,
    ratio?.times == null
      ? 'That is too few to say how many times as many.'
      : `That is ${tenths(ratio.times)} times as many (95% interval ${tenths(ratio.lower)} to ${ratio.upper === null ? 'no limit' : tenths(ratio.upper)}).`,
    judged?.controlled == null
      ? 'Month by month the two cannot be compared.'
      : `Against its own trend this rose ${times(judged.controlled.ratio)} as much as that (95% interval ${tenths(judged.controlled.interval.lower)} to ${tenths(judged.controlled.interval.upper)}).`,
  ]
}

function becameWords({ became, change }: CardResult): readonly string[] {
  if (became === null) return ['It is not counted what became of these.']
  return became.map(
    ({ words, base, now }) =>
      `${words}: ${many(now)} of ${many(change.now.events)}; ${many(base)} of ${many(change.base.events)} before.`,
  )
}

function selectionWords({ change: { selection, base } }: CardResult): readonly string[] {
  if (selection === null) return ['It was not chosen for its own counts.']
  const most = selection.because === 'low' ? 'few' : 'many'
  return [
    `It was chosen because there were ${most}. What is chosen for that comes back towards what is usual by itself.`,
    selection.byItself === null
      ? 'How far cannot be said: fewer than four periods as long are known.'
      : `By itself about ${many(selection.byItself)} were to be expected the next time, where ${many(base.events)} had been counted.`,
  ]
}

function revisionWords({ revisions }: CardResult): readonly string[] {
  if (revisions.length === 0)
    return ['Nothing was published of just these periods, so there is no first figure to compare with.']
  return revisions.map(
    ({ period, first, current }) =>
      `${periodWords(period)}: ${many(first)} said first, ${many(current)} counted now.`,
  )
}

/** What stands first where a card is about a campaign: whether it was written down before it began, and kept. */
export function campaignWords(campaign: RegisteredBefore | null): readonly string[] {
  if (campaign === null) return []
  return [
    campaign.registeredOn >= campaign.startsOn
      ? 'The campaign was registered when it had begun: what it was to be judged by may have been chosen by what was seen.'
      : `The campaign was registered on ${dayWords(campaign.registeredOn)}, before it began. It was to be judged by: ${campaign.outcome}`,
    ...(campaign.amendments === 0
      ? []
      : [
          `The plan was amended after it was registered (${many(campaign.amendments)}). It is judged by what was registered.`,
        ]),
  ]
}

/** For funders and the press. Counts, ratio, changes of counting and verdict are in it always: there is no way to leave one out. */
export const pressText = (words: CardWords): string =>
  [
    `${words.counts}.`,
    ...words.times,
    ...words.recording.map((line) => `Counting: ${line}`),
    `${words.verdict} ${words.because.join(' ')}`.trim(),
    aboutReports,
  ].join(' ')

/** The same as lines of a file, each with its caveat. */
export const cardRows = (
  words: CardWords,
): readonly (readonly [element: string, said: string, caveat: string])[] =>
  (
    [
      ['1 Counts', words.counts],
      ...words.times.map((line) => ['2 Times as many', line] as const),
      ...words.trend.map((line) => ['3 Trend', line] as const),
      ...words.comparison.map((line) => ['4 Comparison', line] as const),
      ...words.recording.map((line) => ['5 Counting', line] as const),
      ...words.became.map((line) => ['6 What they became', line] as const),
      ...words.selection.map((line) => ['7 How it was chosen', line] as const),
      ...words.revision.map((line) => ['8 Revisions', line] as const),
      ['9 Verdict', `${words.verdict} ${words.because.join(' ')}`.trim()],
    ] as const
  ).map(([element, said]) => [element, said, aboutReports] as const)
