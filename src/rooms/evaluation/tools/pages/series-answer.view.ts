import { html, warningText, type Html } from '@article4/govuk-html'
import { chart } from '#platform/views/chart.ts'
import { listTable } from '#platform/views/list-table.ts'
import type { SeriesWords } from '../series-words.ts'

/** A judged series, in the order of a card. A percentage is never the largest text. */
export const seriesAnswer = (
  words: SeriesWords,
): Html => html`<h2 class="govuk-heading-m">What may be said: ${words.verdict}</h2>
<p class="govuk-body">${words.counts}</p>
${
  words.failed.length === 0
    ? null
    : html`<p class="govuk-body"><strong>There is no figure.</strong> Why:</p><ul class="govuk-list govuk-list--bullet">${words.failed.map((one) => html`<li>${one}</li>`)}</ul>`
}
${words.dependsOnMethod ? warningText({ text: 'It depends on the method.', iconFallbackText: 'Warning' }) : null}
${words.effect === null ? null : html`<p class="govuk-body">${words.effect}</p>`}
${words.extra === null ? null : html`<p class="govuk-body">${words.extra}</p>`}
${chart(words.chart)}
<h2 class="govuk-heading-m">Not an answer: before and after</h2>
<p class="govuk-body">${words.raw ?? 'There are too few to compare two sums.'}</p>
<h2 class="govuk-heading-m">Other ways of working it out</h2>
${
  words.methods.length === 0
    ? html`<p class="govuk-body">None, as there is no figure.</p>`
    : listTable({
        label: 'Methods',
        caption: 'The same question, by several methods',
        isFirstCellHeader: true,
        head: ['Method', 'From that month on', '95% interval'],
        rows: words.methods,
      })
}
<h2 class="govuk-heading-m">A place without the change</h2>
<p class="govuk-body">${words.comparison}</p>
<h2 class="govuk-heading-m">Months at which nothing happened</h2>
<p class="govuk-body">${words.placebos}</p>
<h2 class="govuk-heading-m">What to mind</h2>
<ul class="govuk-list govuk-list--bullet">
${words.cautions.map((one) => html`<li>${one}</li>`)}
<li>Whether a form, a rule of recording or a way to report changed near that month cannot be seen in the counts. If one did, this says nothing of anything else.</li>
<li>Whether the place was chosen because its counts were low or high: then it moves back by itself.</li>
</ul>`
