import { html, insetText, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems, showDay } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, choiceField, dayField, plain } from '../../pages/parts.view.ts'
import type { Choice } from '../../rules/codes.ts'

/** The surveys before and after a campaign: their addresses, how many answered, and what they say. */
export interface SurveyModel {
  readonly form: FormState
  readonly backHref: string
  readonly name: string
  readonly waves: readonly {
    readonly title: string
    readonly url: string
    readonly opensOn: string
    readonly closesOn: string
    readonly people: string
  }[]
  readonly results: readonly {
    readonly question: string
    readonly baseline: string
    readonly before: string
    readonly after: string
    readonly change: string
  }[]
  readonly absent: readonly string[]
  readonly named: readonly { readonly title: string; readonly words: string }[]
  readonly source: string
  /** Those that can still be set, for whoever may; empty for everybody else. */
  readonly choices: readonly Choice[]
}

export const surveyView = (model: SurveyModel): Html => html`${back(model.backHref, 'The campaign')}
${problems(model.form)}
<span class="govuk-caption-l govuk-!-text-break-word">${plain(model.name)}</span>
<h1 class="govuk-heading-l">Surveys of awareness</h1>
<p class="govuk-body">The same questions before and after, to whoever comes by. Nobody’s answers are seen: numbers come from ten people or more, once a survey is over.</p>
${
  model.waves.length === 0
    ? html`<p class="govuk-body">None is set yet.</p>`
    : listTable({
        label: 'Surveys',
        caption: 'Surveys of this campaign',
        isFirstCellHeader: true,
        head: ['When', 'Address', 'From', 'To', 'Answered'],
        rows: model.waves.map((one) => [
          one.title,
          html`<code class="govuk-!-text-break-word">${one.url}</code>`,
          showDay(one.opensOn),
          showDay(one.closesOn),
          one.people,
        ]),
      })
}
${model.results.length === 0 ? null : results(model)}
${model.choices.length === 0 ? null : html`<h2 class="govuk-heading-m">Set a survey</h2>${postForm({ action: `${model.backHref}/survey`, submit: 'Set it', body: fields(model) })}`}`

const results = (model: SurveyModel): Html => html`<h2 class="govuk-heading-m">What they say</h2>
${insetText({ text: 'Whoever came by answered: they are no sample of the people who live here, and others answered after than before. Somebody could have answered more than once. A change is no proof that the campaign made it.' })}
${listTable({
  label: 'Results',
  caption: 'Results by question',
  isFirstCellHeader: true,
  head: ['Question', 'Before', 'After', 'Change', 'Elsewhere'],
  rows: model.results.map((one) => [one.question, one.before, one.after, one.change, one.baseline]),
})}
${model.absent.map((text) => html`<p class="govuk-body">${text}</p>`)}
${model.named.map(({ title, words }) => html`<h3 class="govuk-heading-s">${title}</h3><p class="govuk-body">${words}</p>`)}
<p class="govuk-body-s">${model.source}</p>`

const fields = ({
  form,
  choices,
}: SurveyModel): Html => html`${choiceField({ form, name: 'wave', label: 'Which one?' }, choices)}
${dayField({ form, name: 'opensOn', label: 'First day' })}
${dayField({ form, name: 'closesOn', label: 'Last day', hint: 'It gives its numbers on the day after' })}`
