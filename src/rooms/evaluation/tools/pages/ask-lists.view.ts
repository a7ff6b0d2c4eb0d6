import { html, type Html } from '@article4/govuk-html'
import { postForm, problems } from '#platform/views/form.ts'
import { back, choiceField } from '../../parts.view.ts'
import type { AskModel } from './ask-series.view.ts'
import { brought, nameField } from './parts.view.ts'

/** People on several lists. */
const answers = [
  { value: '', text: 'Choose' },
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
  { value: 'not-known', text: 'Not known' },
]
export const askListsView = ({
  form,
}: AskModel): Html => html`${back('/evaluation/tools', 'Methods for data that you bring')}${problems(form)}
<h1 class="govuk-heading-l">People on several lists</h1>
<p class="govuk-body">A column for each list with 1 (on it) or 0 (not on it), and <code>count</code>: how many people have just these lists. Leave out rows of nobody; the row of no list cannot be known.</p>
<p class="govuk-body">With six lists every model is tried, some 32,000: it takes about a minute.</p>
${postForm({
  action: '/evaluation/tools/lists',
  submit: 'Work it out',
  takesFile: true,
  body: html`${brought({ form, field: 'table', label: 'The table', hint: 'CSV with a heading, two to eight lists' })}
${choiceField({ form, name: 'feed', label: 'Is one list fed by another by rule?', hint: 'A referral is not a second sighting' }, answers)}
${choiceField({ form, name: 'same', label: 'Do all lists go by one definition and one period?' }, answers)}
${choiceField({ form, name: 'measured', label: 'Was it measured how often a person is missed or mistaken between lists?' }, answers)}
${nameField(form)}`,
})}`
