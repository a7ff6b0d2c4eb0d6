import { button, dateInput, html, input, radios, select, textarea, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'
import { back, meant } from '../../pages/parts.view.ts'

type Choices = readonly { readonly value: string; readonly text: string }[]

/** The organisations that can refer, found by words of their name and by kind. */
export interface Finder {
  readonly href: string
  readonly words: string
  readonly kind: string
  /** Kept in the address, so that what was found is there again when the form comes back. */
  readonly search: string
  readonly kinds: Choices
  readonly isAsked: boolean
  readonly total: number
  readonly count: number
  readonly found: readonly {
    readonly value: string
    readonly text: string
    readonly hint?: { readonly text: string }
  }[]
}
/** One step in the life of a referral. */
export interface StepModel {
  readonly form: FormState
  readonly title: string
  readonly action: string
  readonly backHref: string
  readonly reference: string
  /** Why it cannot be taken now; null where it can. */
  readonly refusal: string | null
  readonly value: (name: string) => string
  readonly finder: Finder | null
  readonly needsReference: boolean
  readonly reasons: { readonly legend: string; readonly choices: Choices } | null
  readonly isFinal: boolean
}

export const stepView = (model: StepModel): Html => html`${back(model.backHref, 'The referral')}
${problems(model.form)}
<span class="govuk-caption-l">${model.reference}</span>
<h1 class="govuk-heading-l">${model.title}</h1>
${
  model.refusal === null
    ? html`${model.finder === null ? null : finder(model.finder)}
${
  model.finder !== null && model.finder.found.length === 0
    ? null
    : postForm({
        action: model.action,
        submit: 'Record it',
        warning: model.isFinal,
        body: html`${fields(model)}`,
      })
}`
    : html`<p class="govuk-body">${model.refusal}.</p>`
}`

const finder = (
  one: Finder,
): Html => html`<p class="govuk-body">Only a first responder organisation can refer somebody. There are ${one.total}: most are police forces and local authorities, and charities often have nobody free. Call them before you choose them.</p>
<form method="get" action="${one.href}">
${input({ id: 'find', name: 'words', label: { text: 'An area, or a part of the name' }, hint: { text: 'Such as “Leicester”' }, value: one.words })}
${select({ id: 'kind', name: 'kind', label: { text: 'What kind' }, value: one.kind, items: [{ value: '', text: 'Any kind' }, ...one.kinds] })}
${button({ text: 'Find', classes: 'govuk-button--secondary' })}
</form>
${one.isAsked ? html`<p class="govuk-body" role="status">${one.count === 0 ? 'No organisation has these words in its name. Try fewer.' : one.count > one.found.length ? `${one.count} found; the first ${one.found.length} are below. A word more finds fewer.` : `${one.count} found.`}</p>` : null}`

const fields = (model: StepModel): Html => html`${
  model.finder === null
    ? null
    : radios({
        name: 'organisation',
        idPrefix: 'organisation',
        fieldset: { legend: { text: 'Which organisation?', classes: 'govuk-fieldset__legend--s' } },
        value: model.value('organisation'),
        items: [...model.finder.found],
        ...fieldError(model.form, 'organisation'),
      })
}
${dateInput({
  id: 'happenedOn',
  namePrefix: 'happenedOn',
  fieldset: { legend: { text: 'On which day was that?', classes: 'govuk-fieldset__legend--s' } },
  day: { value: model.value('happenedOn-day') },
  month: { value: model.value('happenedOn-month') },
  year: { value: model.value('happenedOn-year') },
  ...fieldError(model.form, 'happenedOn'),
})}
${model.needsReference ? input({ id: 'reference', name: 'reference', label: { text: 'The reference that the Home Office gave it' }, autocomplete: 'off', spellcheck: false, value: model.value('reference'), ...fieldError(model.form, 'reference') }) : null}
${
  model.reasons === null
    ? null
    : radios({
        name: 'reason',
        idPrefix: 'reason',
        fieldset: { legend: { text: model.reasons.legend, classes: 'govuk-fieldset__legend--s' } },
        value: model.value('reason'),
        items: [...model.reasons.choices],
        ...fieldError(model.form, 'reason'),
      })
}
${textarea({ id: 'words', name: 'words', rows: 3, label: { text: 'A note (optional)' }, hint: { text: 'Members of the record read it. It cannot be changed afterwards.' }, value: model.value('words'), ...fieldError(model.form, 'words') })}
${meant()}`
