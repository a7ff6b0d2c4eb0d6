import { html, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'
import type { ClustersWords } from '../clusters-words.ts'

/** Where and when cases gathered, never why. */
export const clustersAnswer = (
  words: ClustersWords,
): Html => html`<h2 class="govuk-heading-m">${words.headline}</h2>
<p class="govuk-body">${words.data}</p>
<p class="govuk-body">It says: more cases than expected if they were spread as described. It does not say why. Look first for a campaign, a patrol, a new way to report, or an office to which cases were put. A circle is not to be published where it points at a house.</p>
${
  words.clusters.length === 0
    ? null
    : listTable({
        label: 'Circles',
        caption: 'Circles and times with more than expected, the most marked first',
        isCaptionShown: true,
        head: [
          'Places',
          'When',
          'Cases',
          'Inside beside outside',
          'Log likelihood ratio',
          'Share of random maps',
        ],
        rows: words.clusters,
      })
}`
