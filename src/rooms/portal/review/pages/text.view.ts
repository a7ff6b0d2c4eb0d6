import { html, insetText, radios, textarea, type Html } from '@article4/govuk-html'
import { errorOf, valueOf, type FormState } from '#platform/forms.ts'
import { listTable } from '#platform/views/list-table.ts'
import { fieldError, postForm, problems, showInstant } from '#platform/views/form.ts'
import type { State } from '../rules/standing.ts'
import { back, sideBySide, stateTag, wordsIn, type Tongue } from './parts.view.ts'

/** One text: the English, what people see, what waits, who decided what, and deciding. */
export interface TextModel {
  readonly form: FormState
  readonly tongue: Tongue
  readonly key: string
  readonly backHref: string
  readonly action: string
  readonly english: string
  readonly shown: string
  /** The machine's words, where people see others. */
  readonly machine: string | null
  readonly state: State
  readonly isSafety: boolean
  readonly pending: { readonly what: string; readonly words: string | null; readonly by: string } | null
  readonly choices: readonly { readonly value: string; readonly text: string; readonly hint: string }[]
  readonly mayCorrect: boolean
  readonly seen: string
  readonly pendingId: string
  readonly history: readonly {
    readonly what: string
    readonly words: string | null
    readonly by: string
    readonly at: Date
    readonly confirmedBy: string | null
    readonly confirmedAt: Date | null
  }[]
}

export const textView = (model: TextModel): Html => html`${back(model.backHref, 'Texts of this language')}
${problems(model.form)}
<h1 class="govuk-heading-l">${model.key}</h1>
<p class="govuk-body">${stateTag(model.state)}${model.isSafety ? html` Somebody’s safety, rights or consent may hang on these words: two speakers read them.` : null}</p>
${sideBySide(model.english, model.tongue, model.shown, `${model.tongue.name}, as people see it`)}
${model.machine === null ? null : html`<h2 class="govuk-heading-s">What the machine had made</h2>${wordsIn(model.tongue, model.machine)}`}
${model.pending === null ? null : pendingView(model.tongue, model.pending)}
${model.choices.length === 0 ? null : decideView(model)}
${historyView(model)}`

const pendingView = (tongue: Tongue, pending: NonNullable<TextModel['pending']>): Html =>
  insetText({
    html: html`<p class="govuk-body">${pending.what} by ${pending.by}. A second person has to confirm it.</p>${pending.words === null ? null : wordsIn(tongue, pending.words)}`,
  })

function decideView(model: TextModel): Html {
  const { form, tongue } = model
  const body = html`<input type="hidden" name="seen" value="${model.seen}"><input type="hidden" name="pending" value="${model.pendingId}">
${radios({
  name: 'decision',
  idPrefix: 'decision',
  fieldset: { legend: { text: 'What do you decide?', classes: 'govuk-fieldset__legend--m' } },
  value: valueOf(form, 'decision'),
  items: model.choices.map(({ value, text, hint }) => ({ value, text, hint: { text: hint } })),
  ...fieldError(form, 'decision'),
})}
${model.mayCorrect ? wordsField(form, tongue, model.shown) : null}`
  return postForm({ action: model.action, submit: 'Save', body })
}

/** The label is English; what is typed is not: the box has the language and the direction of the words. */
function wordsField(form: FormState, { code, dir }: Tongue, shown: string): Html {
  const errors = form.errors.filter(({ field }) => field === 'words').map(({ text }) => text)
  return textarea({
    id: 'words',
    name: 'words',
    rows: 4,
    label: { text: 'Other words, if these are not right' },
    hint: { text: 'Keep what stands in curly brackets, and every number, as they are' },
    value: valueOf(form, 'words', shown),
    attributes: { lang: code, dir },
    spellcheck: true,
    ...(errorOf(form, 'words') === null ? {} : { errorMessage: { text: errors.join('. ') } }),
  })
}

const historyView = ({ history, tongue }: TextModel): Html =>
  history.length === 0
    ? html`<p class="govuk-body">Nobody has decided on it yet.</p>`
    : listTable({
        label: 'Decisions',
        caption: 'Decisions, newest first',
        isCaptionShown: true,
        head: ['Decision', 'Words', 'By', 'Confirmed by'],
        rows: history.map((one) => [
          one.what,
          one.words === null ? '' : wordsIn(tongue, one.words),
          html`${one.by}<br>${showInstant(one.at)}`,
          one.confirmedBy === null || one.confirmedAt === null
            ? ''
            : html`${one.confirmedBy}<br>${showInstant(one.confirmedAt)}`,
        ]),
      })
