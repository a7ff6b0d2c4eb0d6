import { html, insetText, summaryList, type Html } from '@article4/govuk-html'
import { showDay, showInstant } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, codeTag, plain } from '../../pages/parts.view.ts'
import { waiting, type SupportRow } from './support-list.view.ts'

/** One support referral, for people of the two agencies. */
export interface SupportModel {
  readonly row: SupportRow
  readonly asked: string
  /** Null for whoever does not work with the person. */
  readonly person: { readonly href: string; readonly reference: string } | null
  readonly known: readonly { readonly label: string; readonly value: string }[]
  readonly by: string
  readonly answerBy: string
  readonly ground: string
  readonly helper: string | null
  readonly steps: readonly {
    readonly what: string
    readonly reason: string
    readonly words: string
    readonly by: string
    readonly at: Date
  }[]
  readonly actions: readonly { readonly href: string; readonly text: string }[]
}

export const supportView = (
  model: SupportModel,
): Html => html`${back('/safeguarding/support', 'Help that agencies ask of each other')}
<h1 class="govuk-heading-l">${model.row.kind}</h1>
<p class="govuk-body">${codeTag(model.row.state)} ${waiting(model.row)}</p>
${insetText({ html: html`<span class="govuk-!-text-break-word">${plain(model.asked)}</span>` })}
${model.person === null ? null : html`<p class="govuk-body"><a class="govuk-link" href="${model.person.href}">${model.person.reference}</a></p>`}
${summaryList({
  rows: [
    ...model.known,
    { label: 'Asked by', value: model.by },
    { label: 'What allows it', value: model.ground },
    { label: 'Who answers for it', value: model.helper ?? 'Nobody yet' },
  ].map((one) => ({
    key: { text: one.label },
    value: { html: html`<span class="govuk-!-text-break-word">${plain(one.value)}</span>` },
  })),
})}
<p class="govuk-body">An answer was wanted by ${showDay(model.answerBy)}.</p>
${
  model.actions.length === 0
    ? null
    : html`<h2 class="govuk-heading-m">What you can do</h2>
<ul class="govuk-list">${model.actions.map((one) => html`<li><a class="govuk-link" href="${one.href}">${one.text}</a></li>`)}</ul>`
}
${
  model.steps.length === 0
    ? null
    : listTable({
        label: 'What happened',
        caption: 'What happened, oldest first',
        isFirstCellHeader: true,
        head: ['What', 'Why', 'In their words', 'Recorded'],
        rows: model.steps.map((one) => [
          one.what,
          one.reason,
          html`<span class="govuk-!-text-break-word">${plain(one.words)}</span>`,
          html`${one.by}, ${showInstant(one.at)}`,
        ]),
      })
}`
