import { html, summaryList, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems, showDay, showInstant } from '#platform/views/form.ts'
import { back, choice, plain, type Choice } from './parts.view.ts'

/** Answering somebody who asked about what this agency is interested in. */
export interface NoticeModel {
  readonly form: FormState
  readonly action: string
  readonly words: string
  readonly kind: string
  readonly asker: string
  readonly purpose: string
  readonly visitDay: string
  readonly at: Date
  readonly said: string | null
  readonly messages: readonly Choice[]
}

export const noticeView = (
  model: NoticeModel,
): Html => html`${back('/deconfliction/questions', 'Who asked about ours')}
${problems(model.form)}
<h1 class="govuk-heading-l">Answer who asked</h1>
${summaryList({
  rows: [
    {
      key: { text: model.kind },
      value: { html: html`<span class="govuk-!-text-break-word">${plain(model.words)}</span>` },
    },
    { key: { text: 'Who asked' }, value: { text: `${model.asker}, ${model.purpose}` } },
    { key: { text: 'Visit' }, value: { text: showDay(model.visitDay) } },
    { key: { text: 'Asked' }, value: { html: showInstant(model.at) } },
    { key: { text: 'We said' }, value: { text: model.said ?? 'Nothing yet' } },
  ],
})}
<p class="govuk-body">They see one of these, without a word about whose it is or why.</p>
${postForm({ action: model.action, submit: 'Answer', body: choice(model.form, 'message', 'What are they told?', model.messages) })}`
