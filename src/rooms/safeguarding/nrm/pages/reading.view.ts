import { checkboxes, html, input, insetText, radios, textarea, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { asWritten, fieldError, postForm, problems, showInstant } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, meant, plain } from '../../pages/parts.view.ts'

type Choices = readonly { readonly value: string; readonly text: string }[]

/** A section to be read to the person. */
export interface ReadingModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
  readonly answersHref: string
  readonly reference: string
  readonly title: string
  readonly seen: string
  readonly value: (name: string) => string
  readonly lines: readonly {
    readonly id: string
    readonly ask: string
    readonly answer: string
    readonly isWithheld: boolean
  }[]
  readonly verdicts: Choices
  readonly modes: Choices
  readonly interpreters: Choices
  readonly before: readonly {
    readonly verdict: string
    readonly how: string
    readonly leftOut: number
    readonly note: string
    readonly by: string
    readonly at: Date
  }[]
}

export const readingView = (model: ReadingModel): Html => html`${back(model.backHref, 'The referral')}
${problems(model.form)}
<span class="govuk-caption-l">${model.reference}</span>
<h1 class="govuk-heading-l">Read back: ${model.title}</h1>
${
  model.lines.length === 0
    ? html`<p class="govuk-body">Nothing is answered here yet. <a class="govuk-link" href="${model.answersHref}">Answer it</a></p>`
    : html`${insetText({ text: 'Read it to them in their language, when they are calm and nobody who came with them listens. They may stop at any time, and they may have anything left out.' })}
${postForm({ action: model.action, submit: 'Record it', body: fields(model) })}`
}
${
  model.before.length === 0
    ? null
    : listTable({
        label: 'Read back before',
        caption: 'Read back before, newest first',
        isCaptionShown: true,
        isFirstCellHeader: true,
        head: ['What they said', 'How', 'Left out', 'Recorded'],
        rows: model.before.map((one) => [
          html`<span class="govuk-!-text-break-word">${one.verdict}${one.note === '' ? null : html`: ${plain(one.note)}`}</span>`,
          html`<span class="govuk-!-text-break-word">${plain(one.how)}</span>`,
          String(one.leftOut),
          html`${one.by}, ${showInstant(one.at)}`,
        ]),
      })
}`

const fields = (model: ReadingModel): Html => html`<input type="hidden" name="seen" value="${model.seen}">
${model.lines.map(
  (one) => html`<input type="hidden" name="shown" value="${one.id}">
<h2 class="govuk-heading-s">${one.ask}</h2>
<div class="govuk-body govuk-!-text-break-word">${asWritten(plain(one.answer))}</div>
${checkboxes({ name: 'withheld', idPrefix: `withheld-${one.id}`, classes: 'govuk-checkboxes--small', items: [{ value: one.id, html: html`Leave this out<span class="govuk-visually-hidden">: ${one.ask}</span>`, checked: one.isWithheld }] })}`,
)}
${choice(model, 'verdict', 'What do they say?', model.verdicts)}
${input({ id: 'language', name: 'language', label: { text: 'In which language was it read?' }, value: model.value('language'), ...fieldError(model.form, 'language') })}
${choice(model, 'interpreter', 'Who interpreted?', model.interpreters)}
${choice(model, 'mode', 'How was it read?', model.modes)}
${textarea({ id: 'note', name: 'note', rows: 3, label: { text: 'What is wrong, or what they asked for' }, value: model.value('note'), ...fieldError(model.form, 'note') })}
${meant()}`

const choice = (model: ReadingModel, name: string, text: string, items: Choices): Html =>
  radios({
    name,
    idPrefix: name,
    fieldset: { legend: { text, classes: 'govuk-fieldset__legend--s' } },
    value: model.value(name),
    items: [...items],
    ...fieldError(model.form, name),
  })
