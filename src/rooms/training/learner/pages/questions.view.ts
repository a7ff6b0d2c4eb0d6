import { button, checkboxes, html, insetText, radios, select, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, problems } from '#platform/views/form.ts'
import type { Choice } from '../../rules/codes.ts'

/** One form: every question on one page, so that a telephone needs a signal twice and no more. */
export interface QuestionsModel {
  readonly form: FormState
  readonly title: string
  readonly when: string
  readonly session: string
  readonly wave: string
  readonly code: string
  /** The code in groups, to be read. */
  readonly shownCode: string
  readonly isNewCode: boolean
  /** Asked once; null where they are known. */
  readonly details: {
    readonly agencies: readonly Choice[]
    readonly roles: readonly Choice[]
    readonly priors: readonly Choice[]
  } | null
  readonly questions: readonly {
    readonly id: string
    readonly stem: string
    readonly isSeveral: boolean
    readonly options: readonly { readonly code: string; readonly text: string }[]
  }[]
}

export const questionsView = (model: QuestionsModel): Html => html`${problems(model.form)}
<h1 class="govuk-heading-l govuk-!-text-break-word">${model.title}</h1>
${insetText({
  html: html`<p class="govuk-body">${model.isNewCode ? 'This is your code. Write it down or take a picture of it: you need it after the course, and months later.' : 'Your code:'}</p>
<p class="govuk-heading-m"><code>${model.shownCode}</code></p>`,
})}
<p class="govuk-body">These are the questions ${model.when}. Answer by yourself. Leave out what you do not know: a guess helps nobody.</p>
<form method="post" action="/learn/answers" id="answers-form" novalidate autocomplete="off">
${Object.entries({ session: model.session, code: model.code, wave: model.wave }).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${model.details === null ? null : aboutYou(model.form, model.details)}
${model.questions.map((one) => question(model.form, one))}
<p class="govuk-body" id="sending" role="status"></p>
${button({ text: 'Send my answers', preventDoubleClick: true })}
</form>`

const aboutYou = (form: FormState, details: NonNullable<QuestionsModel['details']>): Html => html`${select({
  id: 'agency',
  name: 'agency',
  label: { text: 'Which organisation are you from?', classes: 'govuk-label--s' },
  value: valueOf(form, 'agency'),
  items: [
    { value: '', text: 'Choose one' },
    ...details.agencies,
    { value: 'another', text: 'Another one, or none' },
  ],
  ...fieldError(form, 'agency'),
})}
${select({
  id: 'role',
  name: 'role',
  label: { text: 'What kind of work do you do?', classes: 'govuk-label--s' },
  value: valueOf(form, 'role'),
  items: [{ value: '', text: 'Choose one' }, ...details.roles],
  ...fieldError(form, 'role'),
})}
${radios({
  name: 'prior',
  idPrefix: 'prior',
  fieldset: {
    legend: {
      text: 'Have you been trained about modern slavery before?',
      classes: 'govuk-fieldset__legend--s',
    },
  },
  value: valueOf(form, 'prior'),
  items: [...details.priors],
  ...fieldError(form, 'prior'),
})}`

function question(form: FormState, one: QuestionsModel['questions'][number]): Html {
  const common = {
    name: one.id,
    idPrefix: one.id,
    fieldset: { legend: { text: one.stem, classes: 'govuk-fieldset__legend--s' } },
    items: one.options.map(({ code, text }) => ({ value: code, text })),
  }
  const given = form.values[one.id]
  return one.isSeveral
    ? checkboxes({ ...common, values: typeof given === 'string' ? [given] : [...(given ?? [])] })
    : radios({ ...common, value: valueOf(form, one.id) })
}
