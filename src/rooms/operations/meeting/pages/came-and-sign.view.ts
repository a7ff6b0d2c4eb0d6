import { checkboxes, html, input, select, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'
import { back, type Choice } from '../../pages/parts.view.ts'

/** Noting who came to a meeting, and signing its minutes. */
export interface CameOrSignModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
  readonly isSigned: boolean
  /** Null where the minutes are to be signed. */
  readonly agencies: readonly Choice[] | null
}

export const cameOrSignView = (model: CameOrSignModel): Html => html`${back(model.backHref, 'The meeting')}
${problems(model.form)}
<h1 class="govuk-heading-l">${model.agencies === null ? 'Sign the minutes' : 'Who came'}</h1>
${
  model.isSigned
    ? html`<p class="govuk-body">The minutes are signed: nothing is written into them any more.</p>`
    : postForm({
        action: model.action,
        submit: model.agencies === null ? 'Sign them' : 'Note it',
        warning: model.agencies === null,
        body: model.agencies === null ? signing(model.form) : coming(model.form, model.agencies),
      })
}`

const coming = (form: FormState, agencies: readonly Choice[]): Html => html`${select({
  id: 'agency',
  name: 'agency',
  label: { text: 'Which agency?' },
  value: valueOf(form, 'agency'),
  items: [{ value: '', text: 'Choose one' }, ...agencies],
  ...fieldError(form, 'agency'),
})}
${input({
  id: 'people',
  name: 'people',
  label: { text: 'How many people came?' },
  hint: { text: '0 if nobody did' },
  classes: 'govuk-input--width-3',
  inputmode: 'numeric',
  value: valueOf(form, 'people'),
  ...fieldError(form, 'people'),
})}`

const signing = (
  form: FormState,
): Html => html`<p class="govuk-body">You sign as whoever led the meeting. Nobody writes into the minutes after that, you neither.</p>
${checkboxes({ name: 'read', idPrefix: 'read', items: [{ value: 'yes', text: 'I have read the minutes, and they say what was said and decided' }], ...fieldError(form, 'read') })}`
