import { dateInput, html, radios, select, textarea, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'
import { back, type Choice } from '../../pages/parts.view.ts'

/** Writing a line of the minutes, or changing one that stands. */
export interface LineModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
  readonly isSigned: boolean
  /** What stands; null for a new line. */
  readonly stands: string | null
  readonly items: readonly Choice[]
  readonly kinds: readonly Choice[]
  readonly agencies: readonly Choice[]
  readonly priorities: readonly Choice[]
}

export const lineView = (model: LineModel): Html => html`${back(model.backHref, 'The meeting')}
${problems(model.form)}
<h1 class="govuk-heading-l">${model.stands === null ? 'Write a line' : 'Change a line'}</h1>
${
  model.isSigned
    ? html`<p class="govuk-body">The minutes are signed: nothing is written into them any more.</p>`
    : html`<p class="govuk-body">Everybody at partner agencies who may read what is shared reads the minutes. Write no name of a person in them.</p>
${postForm({ action: model.action, submit: model.stands === null ? 'Write it' : 'Change it', body: model.stands === null ? newLine(model) : oldLine(model, model.stands) })}`
}`

const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--s' } })
const choice = ({ form }: LineModel, name: string, text: string, from: readonly Choice[]): Html =>
  radios({
    name,
    idPrefix: name,
    fieldset: legend(text),
    value: valueOf(form, name),
    items: [...from],
    ...fieldError(form, name),
  })
const words = ({ form }: LineModel, stands: string): Html =>
  textarea({
    id: 'words',
    name: 'words',
    rows: 4,
    label: { text: 'The line' },
    value: valueOf(form, 'words', stands),
    ...fieldError(form, 'words'),
  })

const newLine = (model: LineModel): Html => html`${choice(model, 'item', 'What is it about?', model.items)}
${choice(model, 'kind', 'What is it?', model.kinds)}
${words(model, '')}
<h2 class="govuk-heading-m">If it is an action</h2>
<p class="govuk-body">It is offered as a tasking at once, in these words, marked OFFICIAL-SENSITIVE.</p>
${select({ id: 'to', name: 'to', label: { text: 'Who is asked to do it?' }, value: valueOf(model.form, 'to'), items: [{ value: '', text: 'Choose one' }, ...model.agencies], ...fieldError(model.form, 'to') })}
${dateInput({
  id: 'dueDay',
  namePrefix: 'dueDay',
  fieldset: legend('By when?'),
  values: {
    day: valueOf(model.form, 'dueDay-day'),
    month: valueOf(model.form, 'dueDay-month'),
    year: valueOf(model.form, 'dueDay-year'),
  },
  ...fieldError(model.form, 'dueDay'),
})}
${choice(model, 'priority', 'How urgent is it?', model.priorities)}`

const oldLine = (model: LineModel, stands: string): Html => html`${choice(
  model,
  'deed',
  'What do you do with it?',
  [
    { value: 'anew', text: 'Say it anew' },
    { value: 'out', text: 'Take it out. A tasking that was made of it stays: withdraw it there' },
  ],
)}
${words(model, stands)}`
