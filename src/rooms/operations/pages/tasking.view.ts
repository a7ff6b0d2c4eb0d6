import { html, summaryList, type Html } from '@article4/govuk-html'
import { markBidi } from '#platform/input/text.ts'
import { asWritten, showDay, showInstant } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, bullets, codeTag, plain } from './parts.view.ts'
import type { TaskingRow } from './taskings.view.ts'

/** One tasking: what is asked, what it rests on as far as the reader may know, and what became of it. */
export interface TaskingModel {
  readonly row: TaskingRow
  readonly marking: string
  readonly handling: string
  readonly why: string
  readonly by: string
  readonly at: Date
  /** Who answers for it; null before it is accepted. */
  readonly owner: string | null
  readonly option: string | null
  readonly lateSince: string | null
  readonly waitingSince: string | null
  readonly grounds: readonly { readonly href: string; readonly text: string }[]
  /** Taskings that were made because nobody carried this one out. */
  readonly later: readonly string[]
  readonly steps: readonly {
    readonly what: string
    readonly by: string
    readonly at: Date
    readonly reason: string | null
    readonly owner: string | null
    readonly words: string
  }[]
  readonly actions: readonly { readonly href: string; readonly text: string }[]
}

export const taskingView = (model: TaskingModel): Html => html`${back('/operations', 'Taskings')}
<h1 class="govuk-heading-l govuk-!-text-break-word">${plain(model.row.asked)}</h1>
<p class="govuk-body">${codeTag(model.row.stateWords, model.row.stateColour)} ${codeTag(model.marking, 'grey')}${model.row.isHigh ? html` ${codeTag(model.row.priorityWords, 'red')}` : null}</p>
${model.row.forecast === null ? null : html`<p class="govuk-body">${codeTag(model.row.forecast.tag, model.row.forecast.colour)} ${model.row.forecast.words}</p>`}
${
  model.actions.length === 0
    ? null
    : html`<h2 class="govuk-heading-m">What you can do</h2>
${bullets(model.actions.map(({ href, text }) => html`<a class="govuk-link" href="${href}">${text}</a>`))}`
}
${summaryList({
  rows: [
    { key: { text: 'Who asks whom' }, value: { text: `${model.row.from} asks ${model.row.to}` } },
    { key: { text: 'Asked' }, value: { html: html`${showInstant(model.at)}, ${model.by}` } },
    {
      key: { text: 'Due' },
      value: {
        html: html`${showDay(model.row.dueDay)}${model.lateSince === null ? null : html`, late since ${showDay(model.lateSince)}`}`,
      },
    },
    ...(model.waitingSince === null
      ? []
      : [
          {
            key: { text: 'Waiting for an answer' },
            value: { html: html`since ${showDay(model.waitingSince)}` },
          },
        ]),
    ...(model.owner === null
      ? []
      : [{ key: { text: 'Who answers for it' }, value: { text: plain(model.owner) } }]),
    { key: { text: 'Priority' }, value: { text: model.row.priorityWords } },
    ...(model.option === null
      ? []
      : [
          {
            key: { text: 'Option' },
            value: {
              html: html`<a class="govuk-link" href="/operations/options">${model.option}</a>`,
            },
          },
        ]),
    {
      key: { text: 'Handling' },
      value: {
        html:
          model.handling === ''
            ? html`For the two agencies, and for nobody else`
            : html`For the two agencies, and for nobody else. ${asWritten(markBidi(model.handling))}`,
      },
    },
  ],
})}
<h2 class="govuk-heading-m">Why it is asked</h2>
${asWritten(markBidi(model.why))}
<h2 class="govuk-heading-m">What it rests on</h2>
<p class="govuk-body">What you may read of it. Somebody at the other agency may see more here, or less.</p>
${
  model.grounds.length === 0
    ? html`<p class="govuk-body">Nothing but the words above.</p>`
    : bullets(
        model.grounds.map(
          ({ href, text }) =>
            html`<a class="govuk-link govuk-!-text-break-word" href="${href}">${plain(text)}</a>`,
        ),
      )
}
${model.later.map((href) => html`<p class="govuk-body"><a class="govuk-link" href="${href}">It was offered again</a></p>`)}
<h2 class="govuk-heading-m">What became of it</h2>
${
  model.steps.length === 0
    ? html`<p class="govuk-body">Nobody has answered.</p>`
    : listTable({
        label: 'What became of it',
        caption: 'What became of it',
        head: ['When', 'What', 'Who', 'In their words'],
        rows: model.steps.map((step) => [
          showInstant(step.at),
          html`${step.what}${step.reason === null ? null : html`: ${step.reason}`}${step.owner === null ? null : html`. ${plain(step.owner)} answers for it`}`,
          plain(step.by),
          step.words === '' ? 'None' : asWritten(markBidi(step.words)),
        ]),
      })
}`
