/**
 * A chart's model, and where everything of it stands: on a sheet of 720 by 320, from the upper left. The page draws it as a picture in the
 * markup, a document as lines on paper; both have the same places and the same table.
 */
export interface Chart {
  /** Unique on the page; letters and hyphens. */
  readonly id: string
  readonly title: string
  /** What one unit of the vertical axis is: "reports a month". */
  readonly unit: string
  /** The sentence that must not be lost. */
  readonly caveat: string
  /** A word for each period, in order. */
  readonly periods: readonly string[]
  readonly lines: readonly {
    readonly name: string
    /** One for each period; null where nothing is known. Not negative. */
    readonly values: readonly (number | null)[]
    readonly shape: 'line' | 'dots' | 'dashes'
  }[]
  readonly range?: {
    readonly name: string
    readonly lower: readonly (number | null)[]
    readonly upper: readonly (number | null)[]
  }
  /** Something that happened at the beginning of a period. */
  readonly marks?: readonly { readonly at: number; readonly words: string }[]
  /** How a number is written in the table; otherwise with up to one decimal. */
  readonly write?: (value: number) => string
}

export const chartWidth = 720
export const chartHeight = 320
const left = 56
const right = 16
const top = 16
const bottom = 76
const innerWidth = chartWidth - left - right
const innerHeight = chartHeight - top - bottom
export const chartInk = { text: '#0b0c0c', grid: '#b1b4b6' } as const
const lineInks = ['#1d70b8', '#0b0c0c', '#4c2c92', '#00703c'] as const
export const inkOfLine = (index: number): string => lineInks[index % lineInks.length] ?? lineInks[0]
export const dashesOfLine = [8, 5] as const

/** What is drawn, from the back to the front. */
export type Drawn =
  | {
      readonly kind: 'line'
      readonly from: readonly [x: string, y: string]
      readonly to: readonly [x: string, y: string]
      readonly ink: string
      readonly thick: number
      readonly dashes: readonly [number, number] | null
    }
  | {
      readonly kind: 'words'
      readonly at: readonly [x: string, y: string]
      readonly anchor: 'start' | 'middle' | 'end'
      readonly words: string
    }
  | {
      readonly kind: 'path'
      readonly path: string
      readonly ink: string
      readonly thick: number
      readonly dashes: readonly [number, number] | null
    }
  | { readonly kind: 'area'; readonly path: string; readonly ink: string; readonly opacity: number }
  | { readonly kind: 'dot'; readonly at: readonly [x: string, y: string]; readonly ink: string }
export const wordSize = 14
export const dotRadius = 4

const one = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })
const shown = (value: number | null, write: Chart['write']): string =>
  value === null ? 'not known' : (write ?? ((it) => one.format(it)))(value)
const near = (value: number): string => value.toFixed(1)

export function drawingOf(model: Chart): readonly Drawn[] {
  const scale = scaleOf(model)
  const at = (index: number): number =>
    left + (model.periods.length < 2 ? innerWidth / 2 : (index * innerWidth) / (model.periods.length - 1))
  const up = (value: number): number => top + innerHeight - (value / scale.most) * innerHeight
  return [
    ...scale.ticks.flatMap((tick) => tickOf(tick, up)),
    ...(model.range === undefined
      ? []
      : [
          {
            kind: 'area' as const,
            path: ringOf(model.range.lower, model.range.upper, at, up),
            ink: chartInk.grid,
            opacity: 0.45,
          },
        ]),
    ...(model.marks ?? []).flatMap((mark, index, all) =>
      markOf(at(mark.at), index, all.slice(0, index).filter((other) => other.at === mark.at).length),
    ),
    ...model.lines.flatMap((line, index) => lineOf(line, inkOfLine(index), at, up)),
    ...periodTicks(model.periods).map((index) =>
      words(model.periods[index] ?? '', at(index), top + innerHeight + 20, anchorOf(model.periods, index)),
    ),
    words(model.unit, left, chartHeight - 28),
    words(model.caveat, left, chartHeight - 8),
  ]
}

const words = (said: string, x: number, y: number, anchor: 'start' | 'middle' | 'end' = 'start'): Drawn => ({
  kind: 'words',
  at: [near(x), near(y)],
  anchor,
  words: said,
})
const anchorOf = (periods: readonly string[], index: number): 'start' | 'middle' | 'end' =>
  index === 0 ? 'start' : index === periods.length - 1 ? 'end' : 'middle'

const tickOf = (tick: number, up: Place): Drawn[] => [
  {
    kind: 'line',
    from: [near(left), near(up(tick))],
    to: [near(chartWidth - right), near(up(tick))],
    ink: chartInk.grid,
    thick: 1,
    dashes: null,
  },
  words(one.format(tick), left - 8, up(tick) + 5, 'end'),
]
const markOf = (x: number, index: number, above: number): Drawn[] => [
  {
    kind: 'line',
    from: [near(x), near(top)],
    to: [near(x), near(top + innerHeight)],
    ink: chartInk.text,
    thick: 2,
    dashes: [6, 4],
  },
  words(markLetter(index), x + 4, top + 14 + above * 16),
]
export const markLetter = (index: number): string => String.fromCodePoint(65 + (index % 26))

function scaleOf(model: Chart): { readonly most: number; readonly ticks: readonly number[] } {
  const all = [...model.lines.flatMap((line) => line.values), ...(model.range?.upper ?? [])]
  const most = Math.max(1, ...all.filter((value) => value !== null))
  const step = niceStep(most / 4)
  const count = Math.ceil(most / step)
  return { most: step * count, ticks: Array.from({ length: count + 1 }, (_, index) => index * step) }
}
/** The next of 1, 2, 5, 10, 20 … that is not less. */
function niceStep(least: number): number {
  const ten = 10 ** Math.floor(Math.log10(Math.max(least, 0.25)))
  return ([1, 2, 5, 10].find((factor) => factor * ten >= least) ?? 10) * ten
}

type Place = (value: number) => number

/** As one path with a gap wherever nothing is known. */
function pathOf(values: readonly (number | null)[], at: Place, up: Place): string {
  let isOpen = false
  return values
    .map((value, index) => {
      if (value === null) {
        isOpen = false
        return ''
      }
      const begin = isOpen ? 'L' : 'M'
      isOpen = true
      return `${begin}${near(at(index))} ${near(up(value))}`
    })
    .join('')
}
function ringOf(
  lower: readonly (number | null)[],
  upper: readonly (number | null)[],
  at: Place,
  up: Place,
): string {
  const known = upper.flatMap((value, index) => {
    const low = lower[index] ?? null
    return value === null || low === null ? [] : [{ index, low, high: value }]
  })
  if (known.length === 0) return ''
  const there = known.map(({ index, high }) => `${near(at(index))} ${near(up(high))}`)
  const back = known.toReversed().map(({ index, low }) => `${near(at(index))} ${near(up(low))}`)
  return `M${[...there, ...back].join('L')}Z`
}

function lineOf(line: Chart['lines'][number], ink: string, at: Place, up: Place): Drawn[] {
  if (line.shape === 'dots')
    return line.values.flatMap((value, index) =>
      value === null ? [] : [{ kind: 'dot' as const, at: [near(at(index)), near(up(value))] as const, ink }],
    )
  return [
    {
      kind: 'path',
      path: pathOf(line.values, at, up),
      ink,
      thick: 3,
      dashes: line.shape === 'dashes' ? dashesOfLine : null,
    },
  ]
}

/** The first, the last, and a few between, so that words do not run into each other. */
function periodTicks(periods: readonly string[]): readonly number[] {
  const last = periods.length - 1
  // The outermost words stand inside the picture, so that those beside them need half as much room again.
  const least = Math.ceil(periods.length / 4)
  const inner = [1, 2].map((part) => Math.round((last * part) / 3))
  const apart = inner.filter((index) => index >= least && last - index >= least)
  return last < 0 ? [] : [...new Set([0, ...apart, last])]
}

export interface ChartTable {
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
/** Everything that the picture says, as a table. */
export function chartTable(model: Chart): ChartTable {
  const marks = model.marks ?? []
  return {
    caption: `${model.title}: ${model.unit}. ${model.caveat}`,
    head: [
      'Period',
      ...model.lines.map(({ name }) => name),
      ...(model.range === undefined ? [] : [model.range.name]),
      ...(marks.length === 0 ? [] : ['What happened']),
    ],
    rows: model.periods.map((period, index) => [
      period,
      ...model.lines.map((line) => shown(line.values[index] ?? null, model.write)),
      ...(model.range === undefined ? [] : [rangeWords(model.range, index, model.write)]),
      ...(marks.length === 0
        ? []
        : [
            marks
              .filter(({ at }) => at === index)
              .map((mark) => mark.words)
              .join('; '),
          ]),
    ]),
  }
}
function rangeWords(range: NonNullable<Chart['range']>, index: number, write: Chart['write']): string {
  const low = range.lower[index] ?? null
  const high = range.upper[index] ?? null
  return low === null || high === null ? '' : `${shown(low, write)} to ${shown(high, write)}`
}
