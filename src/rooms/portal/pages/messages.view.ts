import { button, html, insetText, textarea, type Html } from '@article4/govuk-html'
import type { Words } from '../content/catalogue.ts'
import { part, phrase, say } from '../site.ts'
import { heading1, heading2 } from './layout.view.ts'
import { errorList, errorOf, hidden, stepFormId, type ShownError } from './parts.view.ts'

/** The messages, newest last, and a place to write. */
export interface MessagesModel {
  readonly t: Words
  readonly action: string
  readonly receipt: string
  readonly pass: string
  readonly messageId: string
  readonly minutes: number
  readonly notice: string | null
  readonly errors: readonly ShownError[]
  readonly text: string
  readonly messages: readonly { readonly from: 'us' | 'you'; readonly on: string; readonly text: string }[]
  readonly ownWords: string | null
}

export function messagesView(model: MessagesModel): Html {
  const { t } = model
  return html`${errorList(t, model.errors)}
${model.notice === null ? null : html`<div role="status">${insetText({ ...part(t, model.notice), classes: 'app-success' })}</div>`}
${heading1(t, t('messages.title'))}
<p class="govuk-body">${say(t, 'messages.danger')} ${say(t, 'messages.time', { minutes: model.minutes })}</p>
${model.messages.length === 0 ? html`<p class="govuk-body">${say(t, 'messages.none')}</p>` : html`<p class="govuk-body">${say(t, 'messages.count', { count: model.messages.length })}</p><ol class="app-messages">${model.messages.map((message) => messageItem(t, message))}</ol>`}
<form method="post" action="${model.action}" id="${stepFormId}" novalidate autocomplete="off">
${hidden('pass', model.pass)}${hidden('code', model.receipt)}${hidden('message', model.messageId)}
${textarea({
  id: 'text',
  name: 'text',
  value: model.text,
  rows: 5,
  autocomplete: 'off',
  spellcheck: false,
  attributes: { dir: 'auto' },
  label: { ...part(t, t('messages.write.label')), classes: 'govuk-label--m' },
  hint: part(t, t('messages.write.hint')),
  ...errorOf(t, model.errors, 'text'),
})}
<div class="govuk-button-group">
${button({ ...part(t, t('messages.write.button')), name: 'go', value: 'write' })}
${button({ ...part(t, t('messages.leave')), name: 'go', value: 'close', classes: 'govuk-button--secondary' })}
<button class="app-link-button" name="go" value="delete">${say(t, 'messages.delete.link')}</button>
</div>
</form>
${heading2(t, 'messages.told.title')}
${model.ownWords === null ? html`<p class="govuk-body">${say(t, 'messages.told.none')}</p>` : html`<div class="app-as-written" dir="auto">${model.ownWords}</div>`}`
}

const messageItem = (t: Words, { from, on, text }: MessagesModel['messages'][number]): Html =>
  html`<li class="app-message app-message--${from}"><p class="app-message__head"><strong>${say(t, from === 'us' ? 'messages.from-us' : 'messages.from-you')}</strong> <span class="app-quiet">${phrase(t, on)}</span></p><div class="app-as-written" dir="auto">${text}</div></li>`
