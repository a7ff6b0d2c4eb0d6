/** Charts as SVG, drawn without script. Each has a title for a screen reader; its numbers stand in a table beside it. */
export interface BarValue {
  readonly label: string
  readonly value: number
  /** As it stands beside the bar. */
  readonly shown: string
}

export const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const row = 24
const labelWidth = 260
const barWidth = 380

/** Bars from left to right; negative values go to the left of the line, in another colour and with a minus sign. */
export function barChart(title: string, values: readonly BarValue[]): string {
  const [low, high] = [
    Math.min(0, ...values.map(({ value }) => value)),
    Math.max(0, ...values.map(({ value }) => value)),
  ]
  const span = high - low || 1
  const x = (value: number) => labelWidth + ((value - low) / span) * barWidth
  const bars = values.map(({ label, value, shown }, index) => {
    const y = index * row
    const [from, width] = [Math.min(x(0), x(value)), Math.abs(x(value) - x(0))]
    return `<text x="${labelWidth - 8}" y="${y + 16}" text-anchor="end">${escape(label)}</text>
<rect x="${from.toFixed(1)}" y="${y + 3}" width="${Math.max(width, 0.5).toFixed(1)}" height="${row - 6}" class="${value < 0 ? 'against' : 'for'}"/>
<text x="${labelWidth + barWidth + 8}" y="${y + 16}">${escape(shown)}</text>`
  })
  return `<svg viewBox="0 0 ${labelWidth + barWidth + 130} ${Math.max(1, values.length) * row}" role="img" aria-label="${escape(title)}">
${bars.join('\n')}
<line x1="${x(0).toFixed(1)}" x2="${x(0).toFixed(1)}" y1="0" y2="${values.length * row}" class="zero"/>
</svg>`
}

/** A table with a caption; the first column heads its row. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const body = rows.map(
    ([first, ...rest]) =>
      `<tr><th scope="row">${escape(first ?? '')}</th>${rest.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`,
  )
  return `<table><caption>${escape(caption)}</caption><thead><tr>${head.map((cell) => `<th scope="col">${escape(cell)}</th>`).join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`
}

/** A chart with its table behind it. */
export function chartWithTable(
  title: string,
  head: readonly [string, string],
  values: readonly BarValue[],
): string {
  const rows = values.map(({ label, shown }) => [label, shown])
  return `<figure>${barChart(title, values)}<details><summary>${escape(title)}: the figures</summary>${table(title, head, rows)}</details></figure>`
}
