import { html, summaryList, type Html } from '@article4/govuk-html'
import { markBidi } from '#platform/input/text.ts'
import { asWritten, showDay, showInstant } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, bullets, codeTag, plain } from '../../pages/parts.view.ts'
import { answeredTag, requirementsTable, type RequirementRow } from './requirements.view.ts'

/** One question: who could answer it, what does, and what is missing. */
export interface RequirementModel {
  readonly row: RequirementRow
  readonly why: string
  readonly fromDay: string
  readonly who: readonly string[]
  readonly by: string
  readonly at: Date
  readonly audienceWords: string
  /** Why it is not asked any more; null while it is. */
  readonly ended: string | null
  readonly parent: { readonly href: string; readonly question: string } | null
  readonly parts: readonly RequirementRow[]
  readonly answers: readonly {
    readonly href: string
    readonly title: string
    readonly line: string
    readonly extent: string
    readonly why: string
    readonly by: string
    readonly at: Date
  }[]
  readonly gaps: readonly string[]
  /** Null where it is not asked any more, or the reader's agency is another. */
  readonly answerHref: string | null
  readonly partHref: string | null
  readonly endHref: string | null
}

export const requirementView = (
  model: RequirementModel,
): Html => html`${back('/risk/requirements', 'Questions to be answered')}
<h1 class="govuk-heading-l govuk-!-text-break-word">${plain(model.row.question)}</h1>
<p class="govuk-body">${answeredTag(model.row.answered, model.row.answeredWords)} from what you may read.${model.ended === null ? null : html` ${codeTag('Not asked any more', 'grey')} ${model.ended}.`}</p>
${summaryList({
  rows: [
    {
      key: { text: 'Kind and area' },
      value: {
        text:
          model.row.area === '' ? model.row.kindWords : `${model.row.kindWords}, ${plain(model.row.area)}`,
      },
    },
    {
      key: { text: 'From, and answer by' },
      value: {
        html: html`${showDay(model.fromDay)}, ${showDay(model.row.untilDay)} ${model.row.isOverdue ? codeTag('Overdue', 'red') : null}`,
      },
    },
    { key: { text: 'Who could answer it' }, value: { html: bullets(model.who.map(plain)) } },
    {
      key: { text: 'Asked' },
      value: { html: html`${showInstant(model.at)}, ${model.by}, ${model.row.agency}` },
    },
    { key: { text: 'Who may read it' }, value: { text: model.audienceWords } },
    ...(model.parent === null
      ? []
      : [
          {
            key: { text: 'Part of' },
            value: {
              html: html`<a class="govuk-link govuk-!-text-break-word" href="${model.parent.href}">${plain(model.parent.question)}</a>`,
            },
          },
        ]),
  ],
})}
${model.why === '' ? null : html`<h2 class="govuk-heading-m">Why it is asked</h2>${asWritten(markBidi(model.why))}`}
<h2 class="govuk-heading-m">What answers it</h2>
${
  model.answers.length === 0
    ? html`<p class="govuk-body">No item that you may read.</p>`
    : listTable({
        label: 'Answers',
        caption: 'Answers',
        head: ['Item', 'How much', 'What it answers', 'Who says so'],
        rows: model.answers.map((one) => [
          html`<a class="govuk-link govuk-!-text-break-word" href="${one.href}">${plain(one.title)}</a> ${one.line}`,
          one.extent,
          asWritten(markBidi(one.why)),
          html`${one.by}, ${showInstant(one.at)}`,
        ]),
      })
}
${model.answerHref === null ? null : html`<p class="govuk-body"><a class="govuk-link" href="${model.answerHref}">Say that an item answers it</a></p>`}
<h2 class="govuk-heading-m">Its parts</h2>
${model.parts.length === 0 ? html`<p class="govuk-body">It has none.</p>` : requirementsTable('Parts', model.parts)}
${model.partHref === null ? null : html`<p class="govuk-body"><a class="govuk-link" href="${model.partHref}">Ask a part of it</a></p>`}
<h2 class="govuk-heading-m">What is missing</h2>
${model.gaps.length === 0 ? html`<p class="govuk-body">Nothing that this page knows.</p>` : bullets(model.gaps)}
${model.endHref === null ? null : html`<p class="govuk-body"><a class="govuk-link" href="${model.endHref}">Ask it no more</a></p>`}`
