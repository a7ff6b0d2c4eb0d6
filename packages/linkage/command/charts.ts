/** Charts drawn without script: each bar stands in its row, between its name and its figure. */
export interface BarValue {
  readonly label: string
  readonly value: number
  /** As it stands beside the bar. */
  readonly shown: string
}

export const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/**
 * Bars in a table: what it is, a bar, the figure. One thing to look at and to listen to, and it fits a phone. Negative
 * values go to the left of the line, in another colour, and their figures carry a minus sign.
 */
export function barTable(
  caption: string,
  head: readonly [string, string],
  values: readonly BarValue[],
): string {
  const low = Math.min(0, ...values.map(({ value }) => value))
  const high = Math.max(0, ...values.map(({ value }) => value))
  const span = high - low || 1
  const x = (value: number) => ((value - low) / span) * 100
  const rows = values.map(({ label, value, shown }) => {
    const [from, width] = [Math.min(x(0), x(value)), Math.max(Math.abs(x(value) - x(0)), 0.3)]
    const bar = `<rect x="${from.toFixed(2)}" y="2" width="${width.toFixed(2)}" height="16" class="${value < 0 ? 'against' : 'for'}"/>`
    const line = `<line x1="${x(0).toFixed(2)}" x2="${x(0).toFixed(2)}" y1="0" y2="20" class="zero"/>`
    return `<tr><th scope="row">${escape(label)}</th><td class="bar"><svg viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">${bar}${line}</svg></td><td class="figure">${escape(shown)}</td></tr>`
  })
  return `<table class="chart"><caption>${escape(caption)}</caption><thead><tr><th scope="col">${escape(head[0])}</th><td></td><th scope="col">${escape(head[1])}</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`
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
  return `<table><caption>${escape(caption)}</caption><thead><tr>${head.map((cell) => `<th scope="col">${escape(cell)}</th>`).join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table>`
}
