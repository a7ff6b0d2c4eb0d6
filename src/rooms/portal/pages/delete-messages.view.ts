import { button, html, type Html } from '@article4/govuk-html'
import type { Words } from '../content/catalogue.ts'
import { part, say } from '../site.ts'
import { heading1 } from './layout.view.ts'
import { hidden, stepFormId } from './parts.view.ts'

/** Asked twice, because it cannot be undone. */
export interface DeleteModel {
  readonly t: Words
  readonly action: string
  readonly receipt: string
  readonly pass: string
}

export const deleteView = ({
  t,
  action,
  receipt,
  pass,
}: DeleteModel): Html => html`${heading1(t, t('messages.delete.title'))}
<p class="govuk-body">${say(t, 'messages.delete.text')}</p>
<form method="post" action="${action}" id="${stepFormId}" autocomplete="off">
${hidden('pass', pass)}${hidden('code', receipt)}
<div class="govuk-button-group">
${button({ ...part(t, t('messages.delete.no')), name: 'go', value: 'show' })}
${button({ ...part(t, t('messages.delete.button')), name: 'go', value: 'delete-now', classes: 'govuk-button--warning' })}
</div></form>`
