import type { JudgedSeries } from '@article4/statistics'
import type { Chart } from '#platform/views/chart.ts'
import { monthWords } from '../rules/periods.ts'
import { many } from '../rules/words.ts'
import type { SeriesAnswer } from './series-tool.ts'
import { chanceWords, changeWords, percentWords, ratioWords } from './words.ts'

/** What a judged series says, in the order of a card. */
export interface SeriesWords {
  readonly kind: 'series'
  readonly verdict: string
  readonly counts: string
  /** Null where a gate failed. */
  readonly effect: string | null
  readonly failed: readonly string[]
  readonly extra: string | null
  readonly raw: string | null
  readonly chart: Chart
  readonly methods: readonly (readonly [name: string, said: string, sure: string])[]
  readonly dependsOnMethod: boolean
  readonly comparison: string
  readonly placebos: string
  readonly cautions: readonly string[]
}

export function seriesWords({ judged, months, counts, since, says }: SeriesAnswer): SeriesWords {
  const changeAt = months.indexOf(since)
  return {
    kind: 'series',
    verdict: says,
    counts: `${many(judged.after.events)} in the ${many(judged.after.periods)} months from ${monthWords(since)} on; ${many(judged.before.events)} in the ${many(judged.before.periods)} months before.`,
    effect:
      judged.effect === null
        ? null
        : `From that month on ${ratioWords(judged.effect.ratio)} times as many as the earlier trend and season predict (95% interval ${ratioWords(judged.effect.interval.lower)} to ${ratioWords(judged.effect.interval.upper)}): ${changeWords(judged.effect.interval)}.`,
    failed: judged.failed.map(({ words }) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`),
    extra: extraWords(judged),
    raw: rawWords(judged),
    chart: chartOf(judged, months, counts, changeAt),
    methods: judged.methods.map(({ name, effect }) => [
      name,
      effect === null ? 'No answer' : `${ratioWords(effect.ratio)} times`,
      effect === null ? '' : `${ratioWords(effect.interval.lower)} to ${ratioWords(effect.interval.upper)}`,
    ]),
    dependsOnMethod: judged.dependsOnMethod,
    comparison: comparisonWords(judged),
    placebos: placeboWords(judged, months),
    cautions: judged.cautions.flatMap((one) => cautionWords[one] ?? []),
  }
}

function extraWords({ extra }: JudgedSeries): string | null {
  if (extra === null) return null
  const said = (value: number): string =>
    `${many(Math.round(Math.abs(value) / 5) * 5)} ${value < 0 ? 'fewer' : 'more'}`
  return `Over all months after it, about ${said(extra.estimate)} than predicted (from ${said(extra.interval.lower)} to ${said(extra.interval.upper)}).`
}

/** What a comparison of two sums would say: shown so that nobody takes it for the answer. */
function rawWords({ raw, effect, before, after }: JudgedSeries): string | null {
  if (raw === null || before.events < 5) return null
  const opposite = effect !== null && effect.ratio < 1 !== raw.ratio < 1
  const sums = `${many(after.events)} and ${many(before.events)}`
  return `Simply comparing ${sums}, each per month and exposure, comes to ${ratioWords(raw.ratio)} times as many (${ratioWords(raw.interval.lower)} to ${ratioWords(raw.interval.upper)}), ${percentWords(raw.ratio)}. It knows neither trend nor season and is not an answer${opposite ? '; here it even has the wrong sign' : ''}.`
}

function comparisonWords({ comparison, controlled, effect }: JudgedSeries): string {
  if (effect === null) return 'Nothing is compared, as there is no figure.'
  if (comparison === null || controlled === null) return 'No comparison.'
  return `The comparison itself moved to ${ratioWords(comparison.ratio)} times (${ratioWords(comparison.interval.lower)} to ${ratioWords(comparison.interval.upper)}). Beyond it, ${ratioWords(controlled.ratio)} times (${ratioWords(controlled.interval.lower)} to ${ratioWords(controlled.interval.upper)}).`
}

function placeboWords({ placebos, effect }: JudgedSeries, months: readonly string[]): string {
  if (effect === null) return 'None, as there is no figure.'
  if (placebos === null)
    return 'There is no month before with a year on either side, so no month of nothing can be tried.'
  const ratios = placebos.ratios.map(({ ratio }) => ratio)
  const [first, last] = [placebos.ratios[0]?.changeAt ?? 0, placebos.ratios.at(-1)?.changeAt ?? 0]
  return `The same question was asked of ${many(ratios.length)} months at which nothing happened (${monthWords(months[first] ?? '2000-01')} to ${monthWords(months[last] ?? '2000-01')}): answers from ${ratioWords(Math.min(...ratios))} to ${ratioWords(Math.max(...ratios))} times. The share of all months, the true one among them, that moved as far: ${chanceWords(placebos.p)}.`
}

const cautionWords: Readonly<Record<JudgedSeries['cautions'][number], string>> = {
  'depends-on-method':
    'It depends on the method: another usual way of working it out is a third or more apart.',
  'very-overdispersed': 'Counts come in clumps; quarters would say more than months.',
  'pattern-left-over': 'Some pattern is left that the trend and the season do not explain.',
  'no-comparison':
    'There is no comparison series, so what happened everywhere cannot be told from what happened here.',
  'comparison-not-usable': 'The comparison series is too short or too small to compare with.',
  'placebos-move-as-far': 'Months at which nothing happened moved as far.',
}

const chartOf = (
  judged: JudgedSeries,
  months: readonly string[],
  counts: readonly number[],
  changeAt: number,
): Chart => {
  const expected = new Map(judged.periods.map((one) => [one.at, one]))
  return {
    id: 'series',
    title: 'Month by month',
    unit: 'counted in a month',
    caveat: 'Counts of what was reported, not of how much there is.',
    periods: months.map(monthWords),
    lines: [
      { name: 'Counted', values: counts, shape: 'dots' },
      {
        name: 'As the earlier trend and season predict',
        values: months.map((_, at) => expected.get(at)?.expected ?? null),
        shape: 'dashes',
      },
    ],
    ...(judged.periods.length === 0
      ? {}
      : {
          range: {
            name: 'Where 95 in 100 months would lie, had nothing changed',
            lower: months.map((_, at) => expected.get(at)?.band.lower ?? null),
            upper: months.map((_, at) => expected.get(at)?.band.upper ?? null),
          },
        }),
    marks: [{ at: changeAt, words: 'the date that was written down' }],
  }
}
