import { button, html, input, insetText, type Html } from '@article4/govuk-html'
import type { Words } from '../content/catalogue.ts'
import { part, say } from '../site.ts'
import { errorList, errorOf, hidden, stepFormId, type ShownError } from './parts.view.ts'

/** The page that asks for the code. */
export interface AskModel {
  readonly t: Words
  readonly action: string
  readonly pass: string
  readonly typed: string
  readonly errors: readonly ShownError[]
  readonly isClosed: boolean
  /** A message that was written when the page closed; it is not lost. */
  readonly waiting: { readonly text: string; readonly messageId: string } | null
}

export function askView({ t, action, pass, typed, errors, isClosed, waiting }: AskModel): Html {
  return html`${errorList(t, errors)}
${isClosed ? html`<div role="status">${insetText({ html: html`${say(t, 'messages.closed')}` })}</div>` : null}
<form method="post" action="${action}" id="${stepFormId}" novalidate autocomplete="off">
${hidden('pass', pass)}
${waiting === null ? null : html`${hidden('text', waiting.text)}${hidden('message', waiting.messageId)}`}
${input({
  id: 'code',
  name: 'code',
  value: typed,
  inputmode: 'numeric',
  autocomplete: 'off',
  spellcheck: false,
  classes: 'govuk-input--width-20 app-code-input',
  attributes: { dir: 'ltr', maxlength: '60' },
  label: { ...part(t, t('messages.enter.title')), isPageHeading: true, classes: 'govuk-label--l' },
  hint: { html: html`${say(t, 'messages.enter.hint')} ${say(t, 'messages.enter.wait')}` },
  ...errorOf(t, errors, 'code'),
})}
${button({ ...part(t, t('messages.enter.button')), name: 'go', value: 'open' })}
</form>
<p class="govuk-body">${say(t, 'messages.danger')}</p>`
}
