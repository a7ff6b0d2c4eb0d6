import { checkboxes, html, textarea, warningText, type Html } from '@article4/govuk-html'
import { markBidi } from '#platform/input/text.ts'
import type { FormState } from '#platform/forms.ts'
import { asWritten, fieldError, postForm, problems, showDay, showInstant } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, bullets, plain } from '../../pages/parts.view.ts'

/** The prompt about the statutory defence: what it asks, of adults and of children, and who was told. */
export interface DefenceModel {
  readonly form: FormState
  readonly action: string
  readonly assessmentHref: string
  readonly title: string
  readonly about: string
  readonly version: string
  readonly reviewBy: string
  readonly paragraphs: readonly {
    readonly title: string
    readonly text: string
    readonly source: string
    readonly confidence: string
  }[]
  readonly told: readonly { readonly value: string; readonly text: string; readonly hint: string }[]
  readonly chosen: readonly string[]
  readonly note: string
  readonly readings: readonly {
    readonly at: Date
    readonly by: string
    readonly told: readonly string[]
    readonly note: string
  }[]
  /** Nobody has read it since the roles that stand were noted. */
  readonly isOpen: boolean
}

export const defenceView = (model: DefenceModel): Html => html`${back(model.assessmentHref, 'The assessment')}
${problems(model.form)}
<h1 class="govuk-heading-l">A suspect who may be a victim</h1>
<p class="govuk-body govuk-!-text-break-word">${plain(model.title)}</p>
${warningText({ text: 'The law has a defence for people who were made to commit an offence (Modern Slavery Act 2015, section 45). Somebody who can advise them and somebody who decides on a charge should know now.', iconFallbackText: 'Warning' })}
<p class="govuk-body">${model.about}</p>
${model.paragraphs.map(
  (one) => html`<h2 class="govuk-heading-s">${one.title}</h2>
<p class="govuk-body">${one.text}</p>
<p class="govuk-body-s">${one.source}.${one.confidence === 'H' ? null : ' To be checked with a lawyer before it is relied on.'}</p>`,
)}
<p class="govuk-body-s">Text of ${showDay(model.version)}, to be reviewed by ${showDay(model.reviewBy)}.</p>
${
  model.readings.length === 0
    ? null
    : listTable({
        label: 'Who read this',
        caption: 'Who read this, and whom they told',
        isCaptionShown: true,
        head: ['When', 'Who', 'Told', 'Note'],
        rows: model.readings.map((one) => [
          showInstant(one.at),
          one.by,
          bullets(one.told),
          one.note === '' ? 'None' : asWritten(markBidi(one.note)),
        ]),
      })
}
<h2 class="govuk-heading-m">${model.isOpen ? 'Record that you read it' : 'Record that somebody else was told'}</h2>
${postForm({
  action: model.action,
  submit: 'Record it',
  body: html`${checkboxes({
    name: 'told',
    idPrefix: 'told',
    fieldset: { legend: { text: 'Whom did you tell?', classes: 'govuk-fieldset__legend--s' } },
    items: model.told.map(({ value, text, hint }) => ({
      value,
      text,
      ...(hint === '' ? {} : { hint: { text: hint } }),
      checked: model.chosen.includes(value),
    })),
    ...fieldError(model.form, 'told'),
  })}
${textarea({ id: 'note', name: 'note', rows: 4, label: { text: 'Note' }, hint: { text: 'Needed where nobody is told yet' }, value: model.note, ...fieldError(model.form, 'note') })}`,
})}`
