import { details, html, input, radios, select, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { markBidi } from '#platform/input/text.ts'
import { fieldError, postForm, problems, showDay } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, bullets, codeTag, plain, quoted } from './parts.view.ts'

/** A text with what it may name marked in it, a question for each, and what is confirmed already. */
export interface MentionsModel {
  readonly form: FormState
  readonly action: string
  readonly title: string
  readonly urn: string
  readonly backHref: string
  readonly isOriginal: boolean
  readonly isOwn: boolean
  readonly version: string
  readonly segments: readonly { readonly text: string; readonly mark: string | null }[]
  readonly questions: readonly Question[]
  readonly byHand: Omit<Question, 'found' | 'why' | 'number' | 'times' | 'answer' | 'kindText' | 'note'>
  readonly hints: readonly string[]
  readonly confirmed: readonly {
    readonly mark: string
    readonly kind: string
    readonly shown: string
    readonly found: string
    readonly details: string
    readonly by: string
    readonly at: Date
    readonly subjectHref: string
    /** Null where it is another agency's. */
    readonly withdrawHref: string | null
    /** Null too where nothing is said of things of its kind. */
    readonly changeHref: string | null
  }[]
  readonly connections: readonly {
    readonly words: string
    readonly quote: string
    readonly strength: string
  }[]
  /** Null until two things are confirmed. */
  readonly connectHref: string | null
  readonly proposedHref: string
  readonly others: readonly { readonly text: string; readonly href: string }[]
}
export interface Question {
  /** The end of its fields' names: where it stands first, or `new`. */
  readonly name: string
  readonly number: string
  readonly kindText: string
  readonly found: string
  readonly why: string
  readonly times: number
  readonly note: string
  readonly answer: string
  /** What stands in its fields. */
  readonly value: (field: string) => string
  readonly kinds: readonly { readonly value: string; readonly text: string }[]
  readonly aspects: readonly { readonly value: string; readonly text: string }[]
}

export function mentionsView(model: MentionsModel): Html {
  return html`${back(model.backHref, 'Texts')}
${problems(model.form)}
<span class="govuk-caption-l">Item ${model.urn}</span>
<h1 class="govuk-heading-l govuk-!-text-break-word">What “${plain(model.title)}” names</h1>
<p class="govuk-body">${reach(model)}</p>
${model.others.length === 0 ? null : bullets(model.others.map((one) => html`<a class="govuk-link" href="${one.href}">${one.text}</a>`))}
<h2 class="govuk-heading-m">The text</h2>
<div class="app-as-written">${model.segments.map(segment)}</div>
${model.hints.length === 0 ? null : html`<p class="govuk-body">Days, ages and sums in it: ${model.hints.map((one, index) => html`${index === 0 ? '' : ', '}${quoted(one)}`)}. They say something of a person or thing: copy them there.</p>`}
${model.confirmed.length === 0 ? null : confirmed(model)}
<h2 class="govuk-heading-m">To answer</h2>
${model.questions.length === 0 ? html`<p class="govuk-body">Nothing waits. That does not mean that nothing else is named: read it, and add what was not found.</p>` : html`<p class="govuk-body">A machine points, you decide. Answer as many as you like; the others wait.</p>`}
${postForm({
  action: model.action,
  submit: 'Save the answers',
  body: html`<input type="hidden" name="version" value="${model.version}">${model.questions.map((one) => question(one, model.form))}${byHand(model)}`,
})}`
}

const reach = (model: MentionsModel): string =>
  model.isOriginal
    ? 'What is confirmed here is seen at your agency’s desk alone.'
    : model.isOwn
      ? 'What is confirmed here is seen by whoever may read these words.'
      : 'What you confirm here is seen at your agency alone: it shows what you look at.'

const segment = ({ text, mark }: MentionsModel['segments'][number]): Html =>
  mark === null
    ? html`${markBidi(text)}`
    : html`<mark>${markBidi(text)}<sup><span class="govuk-visually-hidden"> (number </span>${mark}<span class="govuk-visually-hidden">)</span></sup></mark>`

function question(one: Question, form: FormState): Html {
  const errors = fieldError(form, `answer-${one.name}`)
  const hasErrors = form.errors.some((error) => error.field?.endsWith(`-${one.name}`) === true)
  return html`${radios({
    name: `answer-${one.name}`,
    idPrefix: `answer-${one.name}`,
    classes: 'govuk-radios--inline govuk-radios--small',
    fieldset: {
      legend: {
        html: html`${one.number}. ${one.kindText}: ${quoted(one.found)}`,
        classes: 'govuk-fieldset__legend--s',
      },
    },
    hint: { text: `${one.why}${one.times > 1 ? `. It stands ${one.times} times` : ''}${one.note}` },
    value: one.answer,
    items: [
      { value: 'confirm', text: 'Confirm' },
      { value: 'correct', text: 'Correct to…' },
      { value: 'dismiss', text: 'Not this' },
    ],
    ...errors,
  })}
${details({
  summaryText: `Correct number ${one.number}, or add what the text says of it`,
  open: hasErrors,
  html: fields(one, form, 'Correct to'),
})}`
}

const fields = (
  one: Pick<Question, 'name' | 'value' | 'kinds' | 'aspects'>,
  form: FormState,
  label: string,
): Html => html`${input({
  id: `as-${one.name}`,
  name: `as-${one.name}`,
  label: { text: label },
  value: one.value('as'),
  ...fieldError(form, `as-${one.name}`),
})}
${select({
  id: `kind-${one.name}`,
  name: `kind-${one.name}`,
  label: { text: 'What it is' },
  value: one.value('kind'),
  items: [...one.kinds],
  ...fieldError(form, `kind-${one.name}`),
})}
${one.aspects.map((aspect) =>
  input({
    id: `${aspect.value}-${one.name}`,
    name: `${aspect.value}-${one.name}`,
    classes: 'govuk-input--width-20',
    label: { text: `${aspect.text}, in the words of the text` },
    value: one.value(aspect.value),
    ...fieldError(form, `${aspect.value}-${one.name}`),
  }),
)}`

const byHand = ({
  byHand: one,
  form,
}: MentionsModel): Html => html`<h2 class="govuk-heading-m">Add what was not found</h2>
${input({
  id: 'words-new',
  name: 'words-new',
  label: { text: 'The words' },
  hint: { text: 'Exactly as they stand in the text' },
  value: one.value('words'),
  ...fieldError(form, 'words-new'),
})}
${fields(one, form, 'How it should be read, if the words are not enough')}`

const confirmed = (model: MentionsModel): Html => html`${listTable({
  label: 'Confirmed',
  caption: 'Confirmed in this text',
  head: ['Number', 'What', 'Words', 'What the text says of it', 'Confirmed', 'Stands'],
  rows: model.confirmed.map((one) => [
    one.mark,
    html`<a class="govuk-link govuk-!-text-break-word" href="${one.subjectHref}">${plain(one.shown)}</a> (${one.kind.toLowerCase()})`,
    quoted(one.found),
    one.details === '' ? 'Nothing noted' : plain(one.details),
    `${one.by}, ${showDay(one.at)}`,
    one.withdrawHref === null
      ? codeTag('Of the owner', 'grey')
      : html`<a class="govuk-link" href="${one.withdrawHref}">Withdraw<span class="govuk-visually-hidden"> ${plain(one.shown)}</span></a>${one.changeHref === null ? null : html`<br><a class="govuk-link" href="${one.changeHref}">Change what is said<span class="govuk-visually-hidden"> of ${plain(one.shown)}</span></a>`}`,
  ]),
})}
<p class="govuk-body"><a class="govuk-link" href="${model.proposedHref}">What it might be the same as</a></p>
${model.connections.length === 0 ? null : bullets(model.connections.map((one) => html`${plain(one.words)} (${one.strength.toLowerCase()}): ${quoted(one.quote)}`))}
${model.connectHref === null ? null : html`<p class="govuk-body"><a class="govuk-link" href="${model.connectHref}">Connect two of them</a></p>`}`
