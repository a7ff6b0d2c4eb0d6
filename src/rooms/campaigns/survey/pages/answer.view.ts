import { button, checkboxes, html, input, radios, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, problems } from '#platform/views/form.ts'

/** The survey as somebody answers it, on one page. Every question may be left out. */
export interface AnswerModel {
  readonly form: FormState
  readonly action: string
  readonly pass: string
  readonly agency: string
  readonly items: readonly {
    readonly id: string
    readonly kind: 'single' | 'multiple'
    readonly question: string
    readonly options: readonly { readonly code: string; readonly text: string }[]
  }[]
  readonly ages: readonly { readonly value: string; readonly text: string }[]
  readonly languages: readonly { readonly value: string; readonly text: string }[]
}

export const answerView = (model: AnswerModel): Html => html`${problems(model.form)}
<h1 class="govuk-heading-l">A few questions</h1>
<p class="govuk-body">${model.agency} asks. It takes three minutes. You need not answer any of them.</p>
<p class="govuk-body">We do not know who you are, and we keep nothing that could tell us. Answer if you are 16 or older, and only once.</p>
<form method="post" action="${model.action}" novalidate autocomplete="off">
<input type="hidden" name="pass" value="${model.pass}">
${model.items.map((item) => question(model.form, item))}
<h2 class="govuk-heading-m">About you, if you like</h2>
<p class="govuk-body">These are counted by themselves. Where you live and what you speak are kept apart from your answers.</p>
${radios({ name: 'age', idPrefix: 'age', classes: 'govuk-radios--small', fieldset: { legend: { text: 'How old are you?', classes: 'govuk-fieldset__legend--s' } }, value: valueOf(model.form, 'age'), items: [...model.ages], ...fieldError(model.form, 'age') })}
${input({ id: 'district', name: 'district', label: { text: 'First half of your postcode', classes: 'govuk-label--s' }, hint: { text: 'Only the first half, like LE2' }, classes: 'govuk-input--width-5', spellcheck: false, value: valueOf(model.form, 'district'), ...fieldError(model.form, 'district') })}
${checkboxes({ name: 'languages', idPrefix: 'languages', classes: 'govuk-checkboxes--small', fieldset: { legend: { text: 'Which languages do you speak at home?', classes: 'govuk-fieldset__legend--s' } }, values: many(model.form, 'languages'), items: [...model.languages], ...fieldError(model.form, 'languages') })}
${button({ text: 'Send' })}
</form>`

const many = (form: FormState, field: string): string[] => {
  const given = form.values[field]
  return typeof given === 'string' ? [given] : [...(given ?? [])]
}

function question(
  form: FormState,
  { id, kind, question: asked, options }: AnswerModel['items'][number],
): Html {
  const common = {
    name: id,
    idPrefix: id,
    fieldset: { legend: { text: asked, classes: 'govuk-fieldset__legend--m' } },
    items: options.map(({ code, text }) => ({ value: code, text })),
    ...fieldError(form, id),
  }
  return kind === 'single'
    ? radios({ ...common, classes: 'govuk-radios--small', value: valueOf(form, id) })
    : checkboxes({ ...common, classes: 'govuk-checkboxes--small', values: many(form, id) })
}
