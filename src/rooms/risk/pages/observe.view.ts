import {
  checkboxes,
  dateInput,
  details,
  html,
  input,
  radios,
  select,
  textarea,
  warningText,
  type Html,
} from '@article4/govuk-html'
import { markBidi } from '#platform/input/text.ts'
import type { FormState } from '#platform/forms.ts'
import { asWritten, fieldError, postForm, problems } from '#platform/views/form.ts'
import { back, quoted } from './parts.view.ts'

/** Ticking a sign: which, in which words, who observed it, when, where, how. */
export interface ObserveModel {
  readonly form: FormState
  readonly action: string
  readonly dismissAction: string
  readonly itemHref: string
  readonly urn: string
  readonly warning: string
  /** What stands in a field: typed, suggested, or nothing. */
  readonly value: (name: string) => string
  readonly suggested: { readonly code: string; readonly words: string; readonly quote: string } | null
  /** The text in which it is ticked; null until one is chosen. */
  readonly context: { readonly title: string; readonly text: string; readonly travels: boolean } | null
  readonly texts: readonly { readonly value: string; readonly text: string }[]
  readonly signs: readonly {
    readonly title: string
    readonly signs: readonly { readonly value: string; readonly text: string }[]
  }[]
  readonly hows: readonly { readonly value: string; readonly text: string; readonly hint: string }[]
  readonly sectors: readonly { readonly value: string; readonly text: string }[]
  readonly reasons: readonly { readonly value: string; readonly text: string }[]
}

export function observeView(model: ObserveModel): Html {
  return html`${back(model.itemHref, 'Back to its signs')}
${problems(model.form)}
<h1 class="govuk-heading-l">Tick a sign in item ${model.urn}</h1>
${model.suggested === null ? null : html`<p class="govuk-body">Suggested: ${model.suggested.words}, by the words ${quoted(model.suggested.quote)}</p>`}
${model.context === null ? null : details({ summaryText: `Read it: ${model.context.title}`, open: model.suggested !== null, html: inContext(model.context.text, model.suggested?.quote ?? '') })}
${warningText({ text: model.warning, iconFallbackText: 'Warning' })}
${postForm({ action: model.action, submit: 'Tick it', body: fields(model) })}
${model.suggested === null ? null : notASign(model, model.suggested)}`
}

/** The whole text, with the words that were suggested marked where they stand first. */
function inContext(text: string, quote: string): Html {
  const at = quote === '' ? -1 : text.indexOf(quote)
  if (at === -1) return asWritten(markBidi(text))
  return html`<div class="app-as-written">${markBidi(text.slice(0, at))}<mark>${markBidi(quote)}</mark>${markBidi(text.slice(at + quote.length))}</div>`
}

function fields(model: ObserveModel): Html {
  const { form, value } = model
  return html`${radios({
    name: 'text',
    idPrefix: 'text',
    fieldset: { legend: { text: 'In which text?', classes: 'govuk-fieldset__legend--s' } },
    hint: { text: 'What is ticked in the original stays with your agency' },
    value: value('text'),
    items: [...model.texts],
    ...fieldError(form, 'text'),
  })}
${select({
  id: 'code',
  name: 'code',
  label: { text: 'Sign' },
  value: value('code'),
  items: [
    { value: '', text: 'Choose one' },
    ...model.signs.flatMap((block) => [
      { value: `-${block.title}`, text: block.title, disabled: true },
      ...block.signs,
    ]),
  ],
  ...fieldError(form, 'code'),
})}
${textarea({ id: 'quote', name: 'quote', rows: 3, label: { text: 'The words that say it' }, hint: { text: 'Exactly as they stand in the text' }, value: value('quote'), ...fieldError(form, 'quote') })}
${radios({
  name: 'how',
  idPrefix: 'how',
  fieldset: { legend: { text: 'How is it known?', classes: 'govuk-fieldset__legend--s' } },
  value: value('how'),
  items: model.hows.map(({ value: code, text, hint }) => ({ value: code, text, hint: { text: hint } })),
  ...fieldError(form, 'how'),
})}
${input({ id: 'observer', name: 'observer', label: { text: 'Who observed it?' }, hint: { text: 'A role, such as “a visiting officer”. Never a name, never the source' }, value: value('observer'), ...fieldError(form, 'observer') })}
${dateInput({
  id: 'observedOn',
  namePrefix: 'observedOn',
  fieldset: { legend: { text: 'When? (if a day is known)', classes: 'govuk-fieldset__legend--s' } },
  day: { value: value('observedOn-day') },
  month: { value: value('observedOn-month') },
  year: { value: value('observedOn-year') },
  ...fieldError(form, 'observedOn'),
})}
${input({ id: 'observedWords', name: 'observedWords', label: { text: 'When, in words' }, value: value('observedWords'), ...fieldError(form, 'observedWords') })}
${input({ id: 'place', name: 'place', label: { text: 'Where?' }, hint: { text: `A postcode, a ward (“Castle, Sandford”) or a district.${model.context?.travels === true ? ' Only what these words name' : ''}` }, value: value('place'), ...fieldError(form, 'place') })}
${select({ id: 'sector', name: 'sector', label: { text: 'Sector' }, ...(model.context?.travels === true ? { hint: { text: 'Only those that these words name' } } : {}), value: value('sector'), items: [{ value: '', text: 'Not known' }, ...model.sectors], ...fieldError(form, 'sector') })}
${textarea({ id: 'note', name: 'note', rows: 3, label: { text: 'Note' }, hint: { text: 'Stays with your agency' }, value: value('note'), ...fieldError(form, 'note') })}
${checkboxes({ name: 'aware', idPrefix: 'aware', hint: { text: 'Needed for a sign with “read the warning”' }, fieldset: { legend: { text: 'The warning', classes: 'govuk-fieldset__legend--s' } }, items: [{ value: 'yes', text: 'I rely on what was seen, heard or said, and not on where somebody is from, what they believe or how they speak', checked: value('aware') === 'yes' }], ...fieldError(form, 'aware') })}`
}

const notASign = (
  model: ObserveModel,
  suggested: NonNullable<ObserveModel['suggested']>,
): Html => html`<h2 class="govuk-heading-m">Or it is no sign here</h2>
${postForm({
  action: `${model.dismissAction}?${new URLSearchParams({ text: model.value('text'), code: suggested.code, quote: suggested.quote }).toString()}`,
  submit: 'Do not suggest it again',
  body: html`<input type="hidden" name="text" value="${model.value('text')}"><input type="hidden" name="code" value="${suggested.code}"><input type="hidden" name="quote" value="${suggested.quote}">
${radios({ name: 'reason', idPrefix: 'reason', fieldset: { legend: { text: 'Why not?', classes: 'govuk-fieldset__legend--s' } }, value: model.value('reason'), items: [...model.reasons], ...fieldError(model.form, 'reason') })}`,
})}`
