import { html, insetText, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'

/** The questions of the referral form, to prepare a conversation by; on paper too. */
export interface FormModel {
  readonly version: string
  readonly source: string
  readonly longTextMost: string
  readonly sections: readonly {
    readonly title: string
    readonly rows: readonly {
      readonly ask: string
      readonly hint: string
      readonly takes: string
      readonly when: string
    }[]
  }[]
}

export const formView = (
  model: FormModel,
): Html => html`<h1 class="govuk-heading-l">What the referral form asks</h1>
<p class="govuk-body">These are the questions of the Home Office’s form, in its order and in our words, as of ${model.version}. Nobody has to answer all of them in one conversation, and nobody has to talk to the police to be helped.</p>
${insetText({ text: 'Safety first: danger now is 999, a child is first of all a matter for children’s services, and an adult is referred only if they agree.' })}
<p class="govuk-body">Only staff of a first responder organisation can send the form, through the Home Office’s own service. A text takes ${model.longTextMost} characters.</p>
${model.sections.map((section) =>
  listTable({
    label: section.title,
    caption: section.title,
    isCaptionShown: true,
    isFirstCellHeader: true,
    head: ['Question', 'Takes', 'Asked'],
    rows: section.rows.map((row) => [
      row.hint === '' ? row.ask : html`${row.ask}<br><span class="govuk-hint">${row.hint}</span>`,
      row.takes,
      row.when,
    ]),
  }),
)}
<p class="govuk-body-s">${model.source}</p>`
