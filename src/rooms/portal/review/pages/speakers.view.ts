import { button, dateInput, html, select, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { listTable } from '#platform/views/list-table.ts'
import { fieldError, postForm, problems, showDay } from '#platform/views/form.ts'
import { back, nameOf, type Tongue } from './parts.view.ts'

/** Who reviews which language, and naming somebody. */
export interface SpeakersModel {
  readonly form: FormState
  readonly speakers: readonly {
    readonly endHref: string
    readonly tongue: Tongue
    readonly person: string
    readonly fromOn: string
    readonly untilOn: string
    readonly grantedBy: string
  }[]
  readonly people: readonly { readonly value: string; readonly text: string }[]
  readonly languages: readonly { readonly value: string; readonly text: string }[]
}

export const speakersView = (model: SpeakersModel): Html => html`${back('/languages', 'Languages')}
${problems(model.form)}
<h1 class="govuk-heading-l">Who reviews which language</h1>
${
  model.speakers.length === 0
    ? html`<p class="govuk-body">Nobody reviews a language yet.</p>`
    : listTable({
        label: 'Speakers',
        caption: 'Speakers by language',
        isFirstCellHeader: true,
        head: ['Person', 'Language', 'From', 'Until', 'Named by', 'End'],
        rows: model.speakers.map((one) => [
          one.person,
          nameOf(one.tongue),
          showDay(one.fromOn),
          showDay(one.untilOn),
          one.grantedBy,
          html`<form method="post" action="${one.endHref}" novalidate>${button({
            html: html`End now<span class="govuk-visually-hidden">: ${one.person}, ${one.tongue.code}</span>`,
            classes: 'govuk-button--secondary app-row-button',
            preventDoubleClick: true,
          })}</form>`,
        ]),
      })
}
<h2 class="govuk-heading-m">Name somebody</h2>
${model.people.length === 0 ? html`<p class="govuk-body">Nobody else holds the right “Speaker of a language”. An administrator of their agency asks for it.</p>` : nameForm(model)}`

const nameForm = ({ form, people, languages }: SpeakersModel): Html =>
  postForm({
    action: '/languages/speakers',
    submit: 'Name them',
    body: html`${list(form, 'person', 'Who?', people)}
${list(form, 'language', 'Which language?', languages)}
${dateInput({
  id: 'until',
  namePrefix: 'until',
  fieldset: { legend: { text: 'Until when?', classes: 'govuk-fieldset__legend--s' } },
  hint: { text: 'Two years at most' },
  items: (['day', 'month', 'year'] as const).map((name) => ({
    name,
    classes: name === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
    value: valueOf(form, `until-${name}`),
  })),
  ...fieldError(form, 'until'),
})}`,
  })

const list = (form: FormState, name: string, label: string, from: SpeakersModel['people']): Html =>
  select({
    id: name,
    name,
    label: { text: label },
    value: valueOf(form, name),
    items: [{ value: '', text: 'Choose one' }, ...from],
    ...fieldError(form, name),
  })
