import { details, html, type Html } from '@article4/govuk-html'
import {
  chartHeight,
  chartInk,
  chartTable,
  chartWidth,
  dashesOfLine,
  dotRadius,
  drawingOf,
  inkOfLine,
  markLetter,
  wordSize,
  type Chart,
  type Drawn,
} from './chart-shape.ts'
import { listTable } from './list-table.ts'

export type { Chart } from './chart-shape.ts'

/**
 * A chart drawn on the server: lines or dots over periods, an expected range, and marks at moments. It says everything again in a table
 * below, and its caveat stands in the picture itself, so that it travels with a copy. Told apart by dash and shape, never by colour alone.
 */
export function chart(model: Chart): Html {
  const { caption, head, rows } = chartTable(model)
  return html`<figure class="app-chart" id="${model.id}">
<figcaption class="govuk-heading-s" id="${model.id}-title">${model.title}</figcaption>
<svg viewBox="0 0 ${chartWidth} ${chartHeight}" role="img" aria-labelledby="${model.id}-title" aria-describedby="${model.id}-said" focusable="false">
${drawingOf(model).map(drawn)}
</svg>
<ul class="govuk-list govuk-body-s" id="${model.id}-said">
${model.lines.map((line, index) => html`<li>${key(line.shape, inkOfLine(index))} ${line.name}</li>`)}
${model.range === undefined ? null : html`<li>${rangeKey} ${model.range.name}</li>`}
${(model.marks ?? []).map((mark, index) => html`<li><strong>${markLetter(index)}</strong> ${model.periods[mark.at] ?? ''}: ${mark.words}</li>`)}
</ul>
${details({
  summaryText: 'The figures of this chart',
  html: listTable({ label: model.title, caption, isCaptionShown: true, isFirstCellHeader: true, head, rows }),
})}
</figure>`
}

function drawn(one: Drawn): Html {
  switch (one.kind) {
    case 'line':
      return html`<line x1="${one.from[0]}" x2="${one.to[0]}" y1="${one.from[1]}" y2="${one.to[1]}" stroke="${one.ink}" stroke-width="${one.thick}"${dashed(one.dashes)}/>`
    case 'words':
      return html`<text x="${one.at[0]}" y="${one.at[1]}" text-anchor="${one.anchor}" font-size="${wordSize}" fill="${chartInk.text}">${one.words}</text>`
    case 'path':
      return html`<path d="${one.path}" fill="none" stroke="${one.ink}" stroke-width="${one.thick}"${dashed(one.dashes)}/>`
    case 'area':
      return html`<path d="${one.path}" fill="${one.ink}" fill-opacity="${one.opacity}" stroke="none"/>`
    case 'dot':
      return html`<circle cx="${one.at[0]}" cy="${one.at[1]}" r="${dotRadius}" fill="${one.ink}"/>`
  }
}

const dashed = (dashes: readonly [number, number] | null): Html | null =>
  dashes === null ? null : html` stroke-dasharray="${dashes.join(' ')}"`
const key = (shape: 'line' | 'dots' | 'dashes', colour: string): Html =>
  html`<svg width="28" height="12" aria-hidden="true" focusable="false">${
    shape === 'dots'
      ? html`<circle cx="14" cy="6" r="4" fill="${colour}"/>`
      : html`<path d="M0 6H28" stroke="${colour}" stroke-width="3"${shape === 'dashes' ? dashed(dashesOfLine) : null}/>`
  }</svg>`
const rangeKey = html`<svg width="28" height="12" aria-hidden="true" focusable="false"><rect width="28" height="12" fill="#b1b4b6"/></svg>`
