import type { Chart } from '#platform/views/chart.ts'
import { monthOf, monthWords } from '../../rules/periods.ts'
import type { CardResult } from './result.ts'

/** The months as dots, what was to be expected had nothing changed as a range, and whatever happened as marks. */
export function cardChart({ months, seen, change, since, name }: CardResult): Chart {
  const range = change.expected
  return {
    id: 'trend',
    title: `${name}, month by month`,
    unit: 'counted in a month',
    caveat: 'Counts of what reached the hub, not of how much slavery there is.',
    periods: months.map(monthWords),
    lines: [
      { name: 'Counted', values: seen, shape: 'dots' },
      ...(range.length === 0
        ? []
        : [
            {
              name: 'Expected had nothing changed',
              values: months.map((_, at) => range[at]?.expected ?? null),
              shape: 'dashes' as const,
            },
          ]),
    ],
    ...(range.length === 0
      ? {}
      : {
          range: {
            name: 'Range of a month had nothing changed, 95%',
            lower: months.map((_, at) => range[at]?.band.lower ?? null),
            upper: months.map((_, at) => range[at]?.band.upper ?? null),
          },
        }),
    marks: [
      { at: months.indexOf(monthOf(since)), words: 'the first month in which it could show' },
      ...change.recording.map(({ month, words }) => ({ at: months.indexOf(month), words })),
    ].filter(({ at }) => at >= 0),
  }
}
