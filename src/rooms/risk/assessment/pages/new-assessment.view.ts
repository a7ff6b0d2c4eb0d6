import {
  checkboxes,
  dateInput,
  details,
  html,
  input,
  insetText,
  radios,
  textarea,
  type Html,
} from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'
import { back, plain } from '../../pages/parts.view.ts'

/** Assessing: what it stands on, how grave, how sure, why, what is missing, and who may read it. */
export interface NewAssessmentModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
  readonly heading: string
  readonly kindWords: string
  readonly hidden: readonly { readonly name: string; readonly value: string }[]
  /** Whether it is about people whom nobody has named. */
  readonly asksWho: boolean
  readonly value: (name: string) => string
  readonly texts: readonly {
    readonly name: string
    readonly title: string
    readonly line: string
    readonly href: string
    readonly isChosen: boolean
    readonly signs: readonly {
      readonly id: string
      readonly words: string
      readonly quote: string
      readonly isAgainst: boolean
      readonly isChosen: boolean
    }[]
  }[]
  readonly bands: readonly Choice[]
  readonly confidences: readonly Choice[]
  readonly audiences: readonly Choice[]
  /** Null where it is not about a child. */
  readonly child: {
    readonly about: string
    readonly sections: readonly {
      readonly title: string
      readonly questions: readonly { readonly code: string; readonly words: string; readonly hint: string }[]
    }[]
    readonly answers: readonly { readonly value: string; readonly text: string }[]
  } | null
  readonly reviewHint: string
}
interface Choice {
  readonly value: string
  readonly text: string
  readonly hint: string
}

export const newAssessmentView = (model: NewAssessmentModel): Html => html`${back(model.backHref, 'Back')}
${problems(model.form)}
<h1 class="govuk-heading-l govuk-!-text-break-word">${model.heading}</h1>
<p class="govuk-body">${model.kindWords}. You judge, on what you read; the rule for weak signals is asked afterwards, and if you decide otherwise you say why. Nothing is carried out because of an assessment.</p>
${insetText({ text: 'Danger to somebody never waits for this form: call 999, and tell children’s services or the adult safeguarding team.' })}
${postForm({ action: model.action, submit: 'Record the assessment', body: fields(model) })}`

const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--m' } })
const withHints = (list: readonly Choice[]) =>
  list.map(({ value, text, hint }) => ({ value, text, hint: { text: hint } }))

function fields(model: NewAssessmentModel): Html {
  const { form, value } = model
  return html`${model.hidden.map((one) => html`<input type="hidden" name="${one.name}" value="${one.value}">`)}
${
  model.asksWho
    ? input({
        id: 'peopleWords',
        name: 'peopleWords',
        label: { text: 'Who is it about?' },
        hint: { text: 'As the item speaks of them: “the four men who sleep there”. Never a name' },
        value: value('peopleWords'),
        ...fieldError(form, 'peopleWords'),
      })
    : null
}
<h2 class="govuk-heading-m" id="texts">What it stands on</h2>
<p class="govuk-body">Choose what you rely on, for and against. Only whoever may read all of it will see the assessment.</p>
${model.texts.map((text, at) => textOf(model, text, at))}
${radios({ name: 'band', idPrefix: 'band', fieldset: legend('How grave is it?'), value: value('band'), items: withHints(model.bands), ...fieldError(form, 'band') })}
${radios({ name: 'confidence', idPrefix: 'confidence', fieldset: legend('How sure are you?'), value: value('confidence'), items: withHints(model.confidences), ...fieldError(form, 'confidence') })}
${textarea({ id: 'reasons', name: 'reasons', rows: 8, label: { text: 'Your reasons' }, hint: { text: 'What you conclude from what, and which other explanation you thought of. No name of a source' }, value: value('reasons'), ...fieldError(form, 'reasons') })}
${textarea({ id: 'overrideReason', name: 'overrideReason', rows: 4, label: { text: 'If the rule for weak signals says otherwise: why do you decide differently?' }, hint: { text: 'Needed only then. You are told what the rule makes of the signs you chose' }, value: value('overrideReason'), ...fieldError(form, 'overrideReason') })}
${textarea({ id: 'gaps', name: 'gaps', rows: 4, label: { text: 'What is missing' }, hint: { text: 'What nobody has looked at or told yet' }, value: value('gaps'), ...fieldError(form, 'gaps') })}
${model.child === null ? null : childFields(model, model.child)}
${dateInput({
  id: 'reviewOn',
  namePrefix: 'reviewOn',
  fieldset: legend('By when does somebody look at it again?'),
  hint: { text: model.reviewHint },
  day: { value: value('reviewOn-day') },
  month: { value: value('reviewOn-month') },
  year: { value: value('reviewOn-year') },
  ...fieldError(form, 'reviewOn'),
})}
${radios({ name: 'audience', idPrefix: 'audience', fieldset: legend('Who may read it?'), value: value('audience'), items: withHints(model.audiences), ...fieldError(form, 'audience') })}`
}

const textOf = (
  { form }: NewAssessmentModel,
  text: NewAssessmentModel['texts'][number],
  at: number,
): Html => html`${checkboxes({
  name: 'texts',
  idPrefix: `texts-${at}`,
  items: [
    {
      value: text.name,
      html: html`${plain(text.title)}`,
      hint: {
        html: html`${text.line} <a class="govuk-link" href="${text.href}">Read it<span class="govuk-visually-hidden"> (${text.line})</span></a>`,
      },
      checked: text.isChosen,
    },
  ],
  fieldset: { legend: { text: `Item ${at + 1}`, classes: 'govuk-fieldset__legend--s' } },
  ...(at === 0 ? fieldError(form, 'texts') : {}),
})}
${
  text.signs.length === 0
    ? html`<p class="govuk-hint">No sign is ticked in it.</p>`
    : checkboxes({
        name: 'signs',
        idPrefix: `signs-${at}`,
        classes: 'govuk-checkboxes--small',
        fieldset: { legend: { text: `Signs in item ${at + 1}`, classes: 'govuk-visually-hidden' } },
        items: text.signs.map((sign) => ({
          value: sign.id,
          html: html`${sign.isAgainst ? 'Against: ' : 'For: '}${sign.words}`,
          hint: { html: html`<q>${plain(sign.quote)}</q>` },
          checked: sign.isChosen,
        })),
      })
}`

const childFields = (
  { form, value }: NewAssessmentModel,
  child: NonNullable<NewAssessmentModel['child']>,
): Html => html`<h2 class="govuk-heading-m">What an assessment of a child asks</h2>
<p class="govuk-body">${child.about}</p>
${child.sections.map(
  (section) => html`<h3 class="govuk-heading-s">${section.title}</h3>
${section.questions.map(
  (question) => html`${radios({
    name: `child-${question.code}`,
    idPrefix: `child-${question.code}`,
    classes: 'govuk-radios--inline govuk-radios--small',
    fieldset: { legend: { text: question.words } },
    ...(question.hint === '' ? {} : { hint: { text: question.hint } }),
    value: value(`child-${question.code}`) || 'not-asked',
    items: [...child.answers],
  })}
${details({
  summaryHtml: html`What is known<span class="govuk-visually-hidden"> of: ${question.words}</span>`,
  open: value(`child-${question.code}-words`) !== '' || form.errors.length > 0,
  html: textarea({
    id: `child-${question.code}-words`,
    name: `child-${question.code}-words`,
    rows: 2,
    label: { text: `What is known: ${question.words}`, classes: 'govuk-visually-hidden' },
    value: value(`child-${question.code}-words`),
    ...fieldError(form, `child-${question.code}-words`),
  }),
})}`,
)}`,
)}`
