import { html, summaryList, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems, showInstant } from '#platform/views/form.ts'
import { back, codeTag, fieldsOf, plain } from '../../pages/parts.view.ts'

/** One service, and for its keeper the form that says how many places are free. */
export interface ServiceModel {
  readonly form: FormState
  readonly action: string
  readonly name: string
  readonly free: string
  readonly colour: string
  readonly freeWhen: string
  readonly freeAt: Date | null
  readonly rows: readonly { readonly label: string; readonly value: string }[]
  readonly by: string
  readonly at: Date
  readonly mayState: boolean
  readonly changeHref: string | null
}

export const serviceView = (
  model: ServiceModel,
): Html => html`${back('/safeguarding/services', 'Services that help')}
${problems(model.form)}
<h1 class="govuk-heading-l govuk-!-text-break-word">${plain(model.name)}</h1>
<p class="govuk-body">${codeTag(model.free, model.colour)}${model.freeAt === null ? ' Nobody said how many places are free.' : html` ${model.freeWhen} ${showInstant(model.freeAt)}`}</p>
${summaryList({ rows: model.rows.map((one) => ({ key: { text: one.label }, value: { html: html`<span class="govuk-!-text-break-word">${plain(one.value)}</span>` } })) })}
<p class="govuk-body-s">Written by ${model.by}, ${showInstant(model.at)}.</p>
${model.changeHref === null ? null : html`<p class="govuk-body"><a class="govuk-link" href="${model.changeHref}">Change what it offers</a></p>`}
${
  model.mayState
    ? postForm({
        action: model.action,
        submit: 'Say it',
        body: fieldsOf({ form: model.form, known: {} }).line(
          'free',
          'How many places are free at this moment?',
          '0 if it is full',
          'govuk-input--width-3',
        ),
      })
    : null
}`
