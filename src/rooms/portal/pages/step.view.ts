import {
  button,
  checkboxes,
  dateInput,
  html,
  input,
  radios,
  textarea,
  type Child,
  type Content,
  type Html,
} from '@article4/govuk-html'
import type { Words } from '../content/catalogue.ts'
import type { StepId } from '../journey/fields.ts'
import type { Kept } from '../journey/read-field.ts'
import type { FieldWords, StepWords } from '../journey/words.ts'
import { part, phrase, say } from '../site.ts'
import {
  errorList,
  errorOf as errorIn,
  filesField,
  form,
  type FilesModel,
  type ShownError,
} from './parts.view.ts'

/** One page of the form: one question, its answers so far, and what is wrong with them. */
export interface StepModel {
  readonly t: Words
  readonly action: string
  readonly token: string
  readonly words: StepWords
  readonly values: Kept
  readonly errors: readonly ShownError[]
  readonly isChange: boolean
  /** Said at the top: another page must come first. */
  readonly notice: string | null
  /** What may be left empty on this page. */
  readonly optional: 'nothing' | 'some' | 'all'
  readonly optionalFields: readonly string[]
  /** Sentences under the question, such as how to call. */
  readonly advice: readonly string[]
  /** A number to call, large. */
  readonly call: string | null
  readonly files: FilesModel | null
  /** No field stands under an answer of another. */
  readonly isFlat?: boolean
}

export function stepView(model: StepModel): Html {
  const { t, words } = model
  const [only, ...more] = words.fields
  const isAlone = only !== undefined && more.length === 0 && model.advice.length === 0 && model.files === null
  return html`${button({ ...part(t, t('common.back')), name: 'go', value: 'back', classes: 'app-back', attributes: { form: 'step-form', formnovalidate: '' } })}
${errorList(t, model.errors)}
${model.notice === null ? null : html`<div class="govuk-inset-text" role="status">${phrase(t, model.notice)}</div>`}
${form({
  ...model,
  step: words.id,
  isMultipart: model.files !== null,
  body: html`${isAlone ? fieldView(model, only, headingOf(model)) : html`${heading(model)}${model.files === null ? null : filesField(t, model.files)}${words.fields.map((field) => (nested(model, field) ? null : fieldView(model, field, null)))}`}
${model.optional === 'all' ? html`<p class="govuk-body app-quiet">${say(t, 'common.skip')}</p>` : null}
${button({ ...part(t, t('common.continue')), name: 'go', value: 'on' })}`,
})}`
}

/**
 * The fields of a step under their own names, for a screen that holds several steps (the operator's). There a field that
 * one answer asks for stands behind its question: the staff site's script would hide a nested one, and say so of a radio
 * in a way that no radio may be spoken of.
 */
export const fieldsView = (model: StepModel): Html =>
  html`${model.words.fields.map((field) => fieldView({ ...model, isFlat: true }, field, null))}`

/** The question as the page's heading, with what helps to answer it. */
function heading({ t, words, advice, call }: StepModel): Html {
  return html`<h1 class="govuk-heading-l">${phrase(t, words.title)}</h1>
${words.hint === undefined ? null : html`<p class="govuk-body">${phrase(t, words.hint)}</p>`}
${call === null ? null : html`<p class="govuk-body"><a class="govuk-link app-call app-call--large" href="tel:${call}" dir="ltr">${call}</a></p>`}
${advice.map((text) => html`<p class="govuk-body">${phrase(t, text)}</p>`)}`
}

interface Heading {
  readonly title: Content
  readonly hint: string | null
}

/** Where a page has one field, its question is the field's own name. */
function headingOf({ t, words }: StepModel): Heading {
  return { title: part(t, words.title), hint: words.hint ?? null }
}

function fieldView(model: StepModel, field: FieldWords, heading: Heading | null): Html {
  switch (field.field.kind) {
    case 'choice':
      return choiceView(model, field, heading)
    case 'checks':
      return checksView(model, field, heading)
    case 'date':
      return dateView(model, field)
    case 'text':
    case 'lines':
      return textView(model, field, heading)
  }
}

function choiceView(model: StepModel, words: FieldWords, heading: Heading | null): Html {
  const { name } = words.field
  return radios({
    name,
    idPrefix: name,
    value: textOf(model.values, name),
    ...(model.isFlat === true ? { classes: flatChoices(words.options.length) } : {}),
    fieldset: { legend: legendOf(model, words, heading) },
    ...hintOf(model, words, heading),
    ...errorOf(model, name),
    items: words.options.map((option) => ({
      value: option.value,
      ...part(model.t, option.text),
      ...(option.hint === undefined ? {} : { hint: part(model.t, option.hint) }),
      ...conditionalOf(model, name, option.value),
    })),
  })
}

/** On a screen that holds every question, choices take little room: a few stand on one line. */
const flatChoices = (count: number): string =>
  count > 3 ? 'govuk-radios--small' : 'govuk-radios--small govuk-radios--inline'

function checksView(model: StepModel, words: FieldWords, heading: Heading | null): Html {
  const { name } = words.field
  return checkboxes({
    name,
    idPrefix: name,
    values: listOf(model.values, name),
    ...(model.isFlat === true ? { classes: 'govuk-checkboxes--small' } : {}),
    fieldset: { legend: legendOf(model, words, heading) },
    ...hintOf(model, words, heading),
    ...errorOf(model, name),
    items: words.options.map((option) => ({ value: option.value, ...part(model.t, option.text) })),
  })
}

/** A field that one answer of another asks for stands under that answer; it is in sight with and without a script. */
const nests: Readonly<Record<string, { readonly under: string; readonly value: string }>> = {
  date: { under: 'when', value: 'date' },
  knowMore: { under: 'know', value: 'other' },
}

const nested = (model: StepModel, { field }: FieldWords): boolean => {
  const nest = nests[field.name]
  return nest !== undefined && model.words.fields.some((other) => other.field.name === nest.under)
}

function conditionalOf(model: StepModel, under: string, value: string): { conditional?: { html: Html } } {
  if (model.isFlat === true) return {}
  const found = model.words.fields.filter(
    ({ field }) => nests[field.name]?.under === under && nests[field.name]?.value === value,
  )
  return found.length === 0
    ? {}
    : { conditional: { html: html`${found.map((field) => fieldView(model, field, null))}` } }
}

function dateView(model: StepModel, words: FieldWords): Html {
  const { name } = words.field
  const { t, values } = model
  const error = model.errors.find((each) => each.field === name)
  const box = (piece: 'day' | 'month' | 'year') => ({
    name: `${name}-${piece}`,
    label: t(`common.${piece}`),
    value: textOf(values, `${name}-${piece}`),
    autocomplete: 'off',
    classes: `govuk-input--width-${piece === 'year' ? 4 : 2}${error === undefined ? '' : ' govuk-input--error'}`,
  })
  return dateInput({
    id: name,
    fieldset: { legend: legendOf(model, words, null) },
    ...hintOf(model, words, null),
    ...errorOf(model, name),
    items: [box('day'), box('month'), box('year')].map((item) => ({ ...item, id: item.name })),
  })
}

function textView(model: StepModel, words: FieldWords, heading: Heading | null): Html {
  const { field } = words
  const name = field.name
  // No saved values and no spelling service: both carry what is typed to places we know nothing of.
  const common = {
    id: name,
    name,
    value: textOf(model.values, name),
    autocomplete: 'off',
    spellcheck: false,
    attributes: { dir: 'auto' },
    label:
      heading === null
        ? { ...labelOf(model, words), classes: 'govuk-label--s' }
        : { ...heading.title, isPageHeading: true, classes: 'govuk-label--l' },
    ...hintOf(model, words, heading),
    ...errorOf(model, name),
  }
  if (field.kind === 'lines') return textarea({ ...common, rows: 3 })
  if (field.kind === 'text' && field.multiline)
    return textarea({ ...common, rows: field.max > 5000 ? 10 : field.max > 1000 ? 4 : 3 })
  return input({ ...common, classes: widthOf(field.kind === 'text' ? field.max : 0) })
}

const widthOf = (max: number): string =>
  max <= 20 ? 'govuk-input--width-10' : max <= 100 ? 'govuk-input--width-20' : ''

function legendOf(model: StepModel, words: FieldWords, heading: Heading | null) {
  return heading === null
    ? { ...labelOf(model, words), classes: 'govuk-fieldset__legend--s' }
    : { ...heading.title, isPageHeading: true, classes: 'govuk-fieldset__legend--l' }
}

/** What may be left empty says so, on a page where something else may not. */
function labelOf({ t, optional, optionalFields }: StepModel, { field, label }: FieldWords): Content {
  if (optional !== 'some' || !optionalFields.includes(field.name)) return part(t, label)
  return { html: html`${phrase(t, label)} <span class="app-quiet">(${say(t, 'common.optional')})</span>` }
}

function hintOf({ t }: StepModel, { hint }: FieldWords, heading: Heading | null): { hint?: Content } {
  const sentences = [heading?.hint, hint].filter((text): text is string => typeof text === 'string')
  if (sentences.length === 0) return {}
  return {
    hint: { html: html`${sentences.map((text, index): Child => [index > 0 && ' ', phrase(t, text)])}` },
  }
}

const errorOf = ({ t, errors }: StepModel, name: string) => errorIn(t, errors, name)

function textOf(values: Kept, name: string): string {
  const value = values[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

function listOf(values: Kept, name: string): readonly string[] {
  const value = values[name]
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}

/** Steps whose post carries files. */
export const takesFiles = (step: StepId): boolean => step === 'files'
