import { html, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems } from '#platform/views/form.ts'
import { back, choiceField } from '../../parts.view.ts'
import { brought, columnField, nameField } from './parts.view.ts'

/** A monthly series and a date. */
export interface AskModel {
  readonly form: FormState
}

export const askSeriesView = ({
  form,
}: AskModel): Html => html`${back('/evaluation/tools', 'Methods for data that you bring')}${problems(form)}
<h1 class="govuk-heading-l">A monthly series and a date</h1>
<p class="govuk-body">A row for each month, in order: <code>month</code> as 2026-04 (or <code>year</code> and <code>month</code>), a count, and if you have them an exposure (people) and the count of a place or kind that nothing was done to.</p>
${postForm({
  action: '/evaluation/tools/series',
  submit: 'Work it out',
  takesFile: true,
  body: html`${brought({ form, field: 'table', label: 'The table', hint: 'CSV with a heading, at most 600 months' })}
${columnField(form, 'count', 'The column with the count', '“count” where you leave it empty')}
${columnField(form, 'exposure', 'The column with the exposure', 'People or person-years; empty if there is none')}
${columnField(form, 'control', 'The column with the comparison', 'Counted in the same way, without the change; empty if there is none')}
${columnField(form, 'since', 'The first month after the change', 'Like 2026-04')}
${choiceField(
  { form, name: 'written', label: 'Was this month written down before anybody looked at the counts?' },
  [
    { value: '', text: 'Choose' },
    { value: 'yes', text: 'Yes' },
    { value: 'no', text: 'No: then there is no figure' },
  ],
)}
${choiceField({ form, name: 'change', label: 'What the change may do', otherwise: 'level' }, [
  { value: 'level', text: 'Move the level' },
  { value: 'level and slope', text: 'Move the level and bend the trend' },
])}
${choiceField({ form, name: 'season', label: 'Is there a season?', otherwise: 'yes' }, [
  { value: 'yes', text: 'Yes, or it may be' },
  { value: 'no', text: 'No' },
])}
${nameField(form)}`,
})}`
