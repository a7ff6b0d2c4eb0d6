import { html, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, choiceField, longField, plain } from '../../parts.view.ts'

/** One domain of the review, year by year, with what was written. */
export interface DomainModel {
  readonly form: FormState
  readonly code: string
  readonly name: string
  readonly ask: string
  readonly years: readonly {
    readonly year: string
    readonly score: string
    readonly evidence: string
    readonly reason: string
  }[]
  readonly choices: readonly { readonly value: string; readonly text: string }[]
  /** The year that is scored; null for whoever does not. */
  readonly year: string | null
}

export const domainView = (
  model: DomainModel,
): Html => html`${back('/evaluation/maturity', 'Maturity')}${problems(model.form)}
<h1 class="govuk-heading-l">${model.name}</h1>
<p class="govuk-body">${model.ask}</p>
${
  model.years.length === 0
    ? html`<p class="govuk-body">It has not been scored yet.</p>`
    : listTable({
        label: model.name,
        caption: `${model.name}, year by year`,
        isFirstCellHeader: true,
        head: ['Year', 'Score', 'What shows it', 'Why it was raised'],
        rows: model.years.map((one) => [one.year, one.score, plain(one.evidence), plain(one.reason)]),
      })
}
${
  model.year === null
    ? null
    : postForm({
        action: `/evaluation/maturity/${model.code}`,
        submit: `Score ${model.year}`,
        body: html`<h2 class="govuk-heading-m">Score ${model.year}</h2>
${choiceField({ form: model.form, name: 'score', label: 'Score' }, [{ value: '', text: 'Choose' }, ...model.choices])}
${longField({ form: model.form, name: 'evidence', label: 'What shows it', hint: 'No names of people' })}
${longField({ form: model.form, name: 'reason', label: 'Why it is higher than before', hint: 'Only where it is' })}`,
      })
}`
