import { details, html, type Html } from '@article4/govuk-html'
import { listTable } from './list-table.ts'

/**
 * A chart drawn on the server: lines or dots over periods, an expected range, and marks at moments. It says everything again in a table
 * below, and its caveat stands in the picture itself, so that it travels with a copy. Told apart by dash and shape, never by colour alone.
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

const width = 720
const height = 320
const left = 56
const right = 16
const top = 16
const bottom = 76
const innerWidth = width - left - right
const innerHeight = height - top - bottom
const ink = ['#1d70b8', '#0b0c0c', '#4c2c92', '#00703c'] as const

const one = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })
const shown = (value: number | null, write: Chart['write']): string =>
  value === null ? 'not known' : (write ?? ((it) => one.format(it)))(value)
const near = (value: number): string => value.toFixed(1)

export function chart(model: Chart): Html {
  const scale = scaleOf(model)
  const at = (index: number): number =>
    left + (model.periods.length < 2 ? innerWidth / 2 : (index * innerWidth) / (model.periods.length - 1))
  const up = (value: number): number => top + innerHeight - (value / scale.most) * innerHeight
  return html`<figure class="app-chart" id="${model.id}">
<figcaption class="govuk-heading-s" id="${model.id}-title">${model.title}</figcaption>
<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${model.id}-title" aria-describedby="${model.id}-said" focusable="false">
${scale.ticks.map(
  (tick) =>
    html`<line x1="${left}" x2="${width - right}" y1="${near(up(tick))}" y2="${near(up(tick))}" stroke="#b1b4b6" stroke-width="1"/><text x="${left - 8}" y="${near(up(tick) + 5)}" text-anchor="end" font-size="14" fill="#0b0c0c">${one.format(tick)}</text>`,
)}
${model.range === undefined ? null : html`<path d="${ringOf(model.range.lower, model.range.upper, at, up)}" fill="#b1b4b6" fill-opacity="0.45" stroke="none"/>`}
${(model.marks ?? []).map(
  (mark, index) =>
    html`<line x1="${near(at(mark.at))}" x2="${near(at(mark.at))}" y1="${top}" y2="${top + innerHeight}" stroke="#0b0c0c" stroke-width="2" stroke-dasharray="6 4"/><text x="${near(at(mark.at) + 4)}" y="${top + 14}" font-size="14" fill="#0b0c0c">${letter(index)}</text>`,
)}
${model.lines.map((line, index) => drawn(line, ink[index % ink.length] ?? ink[0], at, up))}
${periodTicks(model.periods).map(
  (index) =>
    html`<text x="${near(at(index))}" y="${top + innerHeight + 20}" text-anchor="${index === 0 ? 'start' : index === model.periods.length - 1 ? 'end' : 'middle'}" font-size="14" fill="#0b0c0c">${model.periods[index] ?? ''}</text>`,
)}
<text x="${left}" y="${height - 28}" font-size="14" fill="#0b0c0c">${model.unit}</text>
<text x="${left}" y="${height - 8}" font-size="14" fill="#0b0c0c">${model.caveat}</text>
</svg>
<ul class="govuk-list govuk-body-s" id="${model.id}-said">
${model.lines.map((line, index) => html`<li>${key(line.shape, ink[index % ink.length] ?? ink[0])} ${line.name}</li>`)}
${model.range === undefined ? null : html`<li>${rangeKey} ${model.range.name}</li>`}
${(model.marks ?? []).map((mark, index) => html`<li><strong>${letter(index)}</strong> ${model.periods[mark.at] ?? ''}: ${mark.words}</li>`)}
</ul>
${details({ summaryText: 'The figures of this chart', html: tableOf(model) })}
</figure>`
}

const letter = (index: number): string => String.fromCodePoint(65 + (index % 26))

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

function drawn(line: Chart['lines'][number], colour: string, at: Place, up: Place): Html {
  if (line.shape === 'dots')
    return html`${line.values.map((value, index) =>
      value === null
        ? null
        : html`<circle cx="${near(at(index))}" cy="${near(up(value))}" r="4" fill="${colour}"/>`,
    )}`
  return html`<path d="${pathOf(line.values, at, up)}" fill="none" stroke="${colour}" stroke-width="3"${line.shape === 'dashes' ? html` stroke-dasharray="8 5"` : null}/>`
}

const key = (shape: 'line' | 'dots' | 'dashes', colour: string): Html =>
  html`<svg width="28" height="12" aria-hidden="true" focusable="false">${
    shape === 'dots'
      ? html`<circle cx="14" cy="6" r="4" fill="${colour}"/>`
      : html`<path d="M0 6H28" stroke="${colour}" stroke-width="3"${shape === 'dashes' ? html` stroke-dasharray="8 5"` : null}/>`
  }</svg>`
const rangeKey = html`<svg width="28" height="12" aria-hidden="true" focusable="false"><rect width="28" height="12" fill="#b1b4b6"/></svg>`

/** The first, the last, and a few between, so that words do not run into each other. */
function periodTicks(periods: readonly string[]): readonly number[] {
  const last = periods.length - 1
  const step = Math.max(1, Math.ceil(periods.length / 6))
  const inner = periods.map((_, index) => index).filter((index) => index % step === 0 && last - index >= step)
  return last < 0 ? [] : [...inner, last]
}

const tableOf = (model: Chart): Html =>
  listTable({
    label: model.title,
    caption: `${model.title}: ${model.unit}. ${model.caveat}`,
    isCaptionShown: true,
    isFirstCellHeader: true,
    head: [
      'Period',
      ...model.lines.map(({ name }) => name),
      ...(model.range === undefined ? [] : [model.range.name]),
      ...(model.marks === undefined || model.marks.length === 0 ? [] : ['What happened']),
    ],
    rows: model.periods.map((period, index) => [
      period,
      ...model.lines.map((line) => shown(line.values[index] ?? null, model.write)),
      ...(model.range === undefined ? [] : [rangeWords(model.range, index, model.write)]),
      ...(model.marks === undefined || model.marks.length === 0
        ? []
        : [
            model.marks
              .filter(({ at }) => at === index)
              .map(({ words }) => words)
              .join('; '),
          ]),
    ]),
  })
function rangeWords(range: NonNullable<Chart['range']>, index: number, write: Chart['write']): string {
  const low = range.lower[index] ?? null
  const high = range.upper[index] ?? null
  return low === null || high === null ? '' : `${shown(low, write)} to ${shown(high, write)}`
}
