import { details, html, radios, summaryList, textarea, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { markBidi } from '#platform/input/text.ts'
import { asWritten, fieldError, postForm, problems, showInstant } from '#platform/views/form.ts'
import { back, codeTag, plain } from './parts.view.ts'

/** One record of the field: what stands, what stands apart and is to be chosen, and what stood before. */
export interface Version {
  readonly id: string
  readonly words: string
  readonly by: string
  readonly at: Date
}
export interface EntryModel {
  readonly form: FormState
  readonly title: string
  readonly at: string
  readonly backHref: string
  readonly lines: readonly { readonly label: string; readonly words: string }[]
  readonly apart: readonly {
    readonly name: string
    readonly label: string
    readonly seen: string
    readonly versions: readonly Version[]
    /** Whether something else may be written in their place. */
    readonly mayBeNew: boolean
  }[]
  readonly earlier: readonly (Version & { readonly label: string })[]
  readonly mayWrite: boolean
  /** Null where it is no encounter. */
  readonly handover: {
    readonly given: readonly { readonly agency: string; readonly at: Date }[]
    readonly takenOn: { readonly agency: string; readonly at: Date } | null
    /** To whom it can still be handed. */
    readonly desks: readonly { readonly id: string; readonly name: string }[]
  } | null
}

export const entryView = (model: EntryModel): Html => html`${back(model.backHref, 'The field')}
${problems(model.form)}
<h1 class="govuk-heading-l govuk-!-text-break-word">${model.title}</h1>
${model.apart.length === 0 ? null : choosing(model)}
${summaryList({
  rows: model.lines.map(({ label, words }) => ({
    key: { text: label },
    value: { html: words === '' ? html`Nothing yet` : asWritten(markBidi(words)) },
  })),
})}
${model.mayWrite ? html`<p class="govuk-body"><a class="govuk-link" href="${model.at}/change">Add to it or change it</a></p>` : null}
${model.handover === null ? null : handover(model, model.handover)}
${
  model.earlier.length === 0
    ? null
    : details({
        summaryText: 'What stood here before',
        html: html`<ul class="govuk-list govuk-list--bullet">${model.earlier.map(
          (one) =>
            html`<li>${one.label}: ${asWritten(markBidi(one.words))} <span class="govuk-body-s">${one.by}, ${showInstant(one.at)}</span></li>`,
        )}</ul>`,
      })
}`

const choosing = (
  model: EntryModel,
): Html => html`<p class="govuk-body">${codeTag('Two versions', 'orange')} People wrote apart from each other. Nothing was overwritten: choose what is right. The other words are kept.</p>
${
  model.mayWrite
    ? postForm({
        action: model.at,
        submit: 'This is right',
        body: html`${model.apart.map((one) => chooseField(model.form, one))}`,
      })
    : html`${model.apart.map(({ label, versions }) => html`<h2 class="govuk-heading-s">${label}</h2><ul class="govuk-list govuk-list--bullet">${versions.map((one) => html`<li>${asWritten(markBidi(one.words))}</li>`)}</ul>`)}`
}`

const chooseField = (form: FormState, field: EntryModel['apart'][number]): Html => {
  const name = `choice-${field.name}`
  return html`<input type="hidden" name="seen-${field.name}" value="${field.seen}">
${radios({
  name,
  idPrefix: name,
  fieldset: { legend: { text: field.label, classes: 'govuk-fieldset__legend--s' } },
  value: valueOf(form, name),
  items: [
    ...field.versions.map((one) => ({
      value: one.id,
      html: html`<span class="govuk-!-text-break-word">${plain(one.words)}</span>`,
      hint: { html: html`${one.by}, ${showInstant(one.at)}` },
    })),
    ...(field.mayBeNew ? [{ value: 'new', text: 'Something else, which I write below' }] : []),
  ],
  ...fieldError(form, name),
})}
${
  field.mayBeNew
    ? textarea({
        id: `new-${field.name}`,
        name: `new-${field.name}`,
        rows: 3,
        label: { text: `If something else is right, for: ${field.label}` },
        value: valueOf(form, `new-${field.name}`),
        ...fieldError(form, `new-${field.name}`),
      })
    : null
}`
}

const handover = (model: EntryModel, { given, takenOn, desks }: NonNullable<EntryModel['handover']>): Html =>
  html`<h2 class="govuk-heading-m">For safeguarding</h2>
${given.map((one) => html`<p class="govuk-body">${codeTag('Handed over', 'green')} To ${one.agency}, ${showInstant(one.at)}.</p>`)}
${takenOn === null ? toTakeOn(model, given.length > 0, desks) : html`<p class="govuk-body">${codeTag('Taken on', 'green')} By ${takenOn.agency}, ${showInstant(takenOn.at)}. What is added here still reaches them.</p>`}`

const toTakeOn = (
  model: EntryModel,
  isHanded: boolean,
  desks: NonNullable<EntryModel['handover']>['desks'],
): Html => html`<p class="govuk-body">${isHanded ? `Nobody has taken it on yet. Ring them${desks.length > 0 ? '; or hand it to somebody else as well' : ''}.` : 'Safeguarding leads of the agency that you choose read what is written here, and nothing else of the operation. One of them takes it on.'}</p>
${
  model.mayWrite && desks.length > 0
    ? postForm({
        action: `${model.at}/hand-over`,
        submit: 'Hand over to safeguarding',
        body: radios({
          name: 'to',
          idPrefix: 'to',
          fieldset: { legend: { text: 'Who takes care of them?', classes: 'govuk-fieldset__legend--s' } },
          value: valueOf(model.form, 'to'),
          items: desks.map(({ id, name }) => ({ value: id, text: name })),
          ...fieldError(model.form, 'to'),
        }),
      })
    : null
}
${model.mayWrite && desks.length === 0 && !isHanded ? html`<p class="govuk-body">No agency that you may share this with has a safeguarding lead here. Ring the victim lead.</p>` : null}`
