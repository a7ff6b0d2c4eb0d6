import { button, html, input, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { valueOf } from '#platform/forms.ts'
import { fieldError, problems, showDay } from '#platform/views/form.ts'

/** Where a learner begins: the code of the session, and their own if they have one. */
export interface LearnModel {
  readonly form: FormState
  /** The session that was found; null where its code is still asked for. */
  readonly session: {
    readonly code: string
    readonly title: string
    readonly agency: string
    readonly heldOn: string
    readonly objectives: string
    /** Whether somebody new may begin here. */
    readonly takesNew: boolean
  } | null
  /** What somebody is told for whom there is nothing to answer; null where there is. */
  readonly nothing: string | null
}

export const learnView = ({ form, session, nothing }: LearnModel): Html => html`${problems(form)}
<h1 class="govuk-heading-l govuk-!-text-break-word">${session === null ? 'Your course' : session.title}</h1>
${session === null ? askSession(form) : askCode(form, session, nothing)}`

const askSession = (
  form: FormState,
): Html => html`<form method="get" action="/learn" novalidate autocomplete="off">
${input({
  id: 'session',
  name: 'session',
  label: { text: 'The code of the course', classes: 'govuk-label--m' },
  hint: { text: 'It has 8 letters and numbers. Ask the person who gives the course' },
  classes: 'govuk-input--width-10',
  spellcheck: false,
  value: valueOf(form, 'session'),
  ...fieldError(form, 'session'),
})}
${button({ text: 'Go on' })}
</form>`

const askCode = (
  form: FormState,
  session: NonNullable<LearnModel['session']>,
  nothing: string | null,
): Html => html`<p class="govuk-body">${session.agency}, ${showDay(session.heldOn)}</p>
<p class="govuk-body govuk-!-text-break-word">${session.objectives}</p>
${
  nothing !== null
    ? html`<p class="govuk-body"><strong>${nothing}</strong></p>`
    : html`${
        session.takesNew
          ? html`<form method="post" action="/learn/questions" novalidate>
<input type="hidden" name="session" value="${session.code}">
<h2 class="govuk-heading-m">Is it your first time?</h2>
<p class="govuk-body">We make a code for you. It stands for you in place of your name.</p>
${button({ text: 'Begin with a new code' })}
</form>`
          : null
      }
<form method="post" action="/learn/questions" novalidate autocomplete="off">
<input type="hidden" name="session" value="${session.code}">
${input({
  id: 'code',
  name: 'code',
  label: { text: 'I have my own code', classes: 'govuk-label--m' },
  hint: { text: 'You got it with your first questions. It has 12 letters and numbers' },
  classes: 'govuk-input--width-20',
  spellcheck: false,
  value: valueOf(form, 'code'),
  ...fieldError(form, 'code'),
})}
${button({ text: 'Go on with my code', classes: 'govuk-button--secondary' })}
</form>`
}`
