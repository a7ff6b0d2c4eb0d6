import { html, type Html } from '@article4/govuk-html'
import { back, link } from '../../parts.view.ts'

/** Methods for data that somebody brings. */
export const toolsView = (): Html => html`${back('/evaluation', 'Figures of the partnership')}
<h1 class="govuk-heading-l">Methods for data that you bring</h1>
<p class="govuk-body">The same methods that work out the partnership’s own figures, with the same refusals, for a table of your own: a published one, to see that they come to what is published, or one of another partnership.</p>
<ul class="govuk-list govuk-list--bullet">
<li>${link('/evaluation/tools/series', 'A monthly series and a date')}: did it move more than it would have?</li>
<li>${link('/evaluation/tools/lists', 'People on several lists')}: can it be said how many no list has?</li>
<li>${link('/evaluation/tools/clusters', 'Cases at places')}: where and when did more gather than chance makes?</li>
</ul>
<p class="govuk-body">Nothing that you bring is stored. It is held in memory while it is worked out and for half an hour after, for you alone; the log says which method you used and how large the data were. Bring no names: none of the methods needs one.</p>
<p class="govuk-body">Every answer can be downloaded with its data, method, seed and version. <code>article4 rerun FILE</code> works it out again and compares.</p>`
