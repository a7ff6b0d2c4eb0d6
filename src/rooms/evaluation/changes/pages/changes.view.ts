import { dateInput, html, input, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, choiceField, longField, plain } from '../../parts.view.ts'
import { changeKinds } from '../kinds.ts'

/** What changed, and when: marks on every chart. */
export interface ChangesModel {
  readonly form: FormState
  readonly mayWrite: boolean
  readonly changes: readonly {
    readonly id: string
    readonly version: string
    readonly day: string
    readonly kind: string
    readonly words: string
    readonly evidence: string
  }[]
}

export const changesView = (
  model: ChangesModel,
): Html => html`${back('/evaluation', 'Figures of the partnership')}${problems(model.form)}
<h1 class="govuk-heading-l">What changed</h1>
<p class="govuk-body">A new way to report, a new rule of recording or a new form moves figures although nothing has changed for anybody. Each stands as a mark on the charts, and a comparison across it is called a change and never an effect. Changes of practice stand here with what shows them.</p>
${
  model.changes.length === 0
    ? html`<p class="govuk-body">Nothing has been noted yet.</p>`
    : listTable({
        label: 'What changed',
        caption: 'What changed, newest first',
        isFirstCellHeader: true,
        head: [
          'Day',
          'What',
          'In words',
          'Where it can be looked up',
          ...(model.mayWrite ? ['Take back'] : []),
        ],
        rows: model.changes.map((one) => [
          one.day,
          one.kind,
          plain(one.words),
          plain(one.evidence),
          ...(model.mayWrite
            ? [
                html`<form method="post" action="/evaluation/changes/${one.id}"><input type="hidden" name="version" value="${one.version}"><button class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0" type="submit">Take back<span class="govuk-visually-hidden"> ${one.kind}, ${one.day}</span></button></form>`,
              ]
            : []),
        ]),
      })
}
${model.mayWrite ? noteForm(model.form) : null}`

const noteForm = (form: FormState): Html =>
  postForm({
    action: '/evaluation/changes',
    submit: 'Note it',
    body: html`<h2 class="govuk-heading-m">Note a change</h2>
${choiceField({ form, name: 'kind', label: 'What changed' }, [{ value: '', text: 'Choose' }, ...changeKinds])}
${dateInput({
  id: 'happenedOn',
  namePrefix: 'happenedOn',
  fieldset: { legend: { text: 'On which day', classes: 'govuk-fieldset__legend--s' } },
  items: ['day', 'month', 'year'].map((part) => ({
    name: part,
    value: valueOf(form, `happenedOn-${part}`),
    classes: part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
  })),
  ...fieldError(form, 'happenedOn'),
})}
${longField({ form, name: 'words', label: 'In words', hint: 'No names of people' })}
${input({ id: 'evidence', name: 'evidence', label: { text: 'Where it can be looked up', classes: 'govuk-label--s' }, hint: { text: 'Minutes, a circular, a page' }, value: valueOf(form, 'evidence'), ...fieldError(form, 'evidence') })}`,
  })
