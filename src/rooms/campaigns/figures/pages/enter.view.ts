import { details, fileUpload, html, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'
import { back, listField, longField, plain, textField } from '../../pages/parts.view.ts'
import type { Choice } from '../../rules/codes.ts'

/** Entering figures: one by hand, or a table of them. */
export interface EnterModel {
  readonly form: FormState
  readonly backHref: string
  readonly name: string
  readonly what: 'one' | 'table'
  readonly metrics: readonly (Choice & { readonly definition: string })[]
  readonly languages: readonly Choice[]
}

export const enterView = (model: EnterModel): Html => html`${back(`${model.backHref}/figures`, 'Figures')}
${problems(model.form)}
<span class="govuk-caption-l govuk-!-text-break-word">${plain(model.name)}</span>
<h1 class="govuk-heading-l">${model.what === 'one' ? 'Enter a figure' : 'Enter a table of figures'}</h1>
<p class="govuk-body">Numbers only. Never a name, an account or a telephone number of a person.</p>
${
  model.what === 'one'
    ? postForm({ action: `${model.backHref}/figures/new`, submit: 'Enter it', body: one(model) })
    : postForm({
        action: `${model.backHref}/figures/table`,
        submit: 'Enter them',
        takesFile: true,
        body: table(model),
      })
}
${details({ summaryText: 'What each figure counts', html: html`<ul class="govuk-list govuk-list--bullet">${model.metrics.map((metric) => html`<li><strong>${metric.text}</strong> (<code class="govuk-!-text-break-word">${metric.value}</code>): ${metric.definition}</li>`)}</ul>` })}`

const one = ({
  form,
  metrics,
  languages,
}: EnterModel): Html => html`${listField({ form, name: 'metric', label: 'Which figure?' }, metrics)}
${textField({ form, name: 'from', label: 'First day', hint: 'For example, 1 3 2027' }, 'govuk-input--width-10')}
${textField({ form, name: 'to', label: 'Last day', hint: 'The same if it is one day' }, 'govuk-input--width-10')}
${listField({ form, name: 'message', label: 'Of which message?', hint: 'Choose none if it is of all' }, [
  { value: 'A', text: 'A' },
  { value: 'B', text: 'B' },
  { value: 'C', text: 'C' },
  { value: 'D', text: 'D' },
])}
${listField({ form, name: 'language', label: 'In which language?', hint: 'Choose none if it is of all' }, languages)}
${textField({ form, name: 'value', label: 'Number' }, 'govuk-input--width-10')}
${textField({ form, name: 'source', label: 'Where does it come from?', hint: 'Such as: the platform’s own page, the station’s invoice, a clicker' })}`

const table = ({
  form,
}: EnterModel): Html => html`<p class="govuk-body">One figure a row, in these columns: metric, from, to, message, language, value, source. If one row is wrong, none is entered.</p>
${fileUpload({ id: 'file', name: 'file', label: { text: 'A CSV file' }, hint: { text: 'Separated by commas, in UTF-8' }, ...fieldError(form, 'file') })}
${longField({ form, name: 'table', label: 'Or the table itself', hint: 'Paste it from a spreadsheet. Nothing you pasted is lost when a row is wrong' }, 12)}`
