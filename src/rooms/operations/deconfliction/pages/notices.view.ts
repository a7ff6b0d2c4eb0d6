import { html, type Html } from '@article4/govuk-html'
import { showDay, showInstant } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, codeTag, plain } from './parts.view.ts'

/** Who asked about what this agency is interested in. */
export interface NoticesModel {
  readonly notices: readonly {
    readonly href: string
    readonly words: string
    readonly kind: string
    readonly asker: string
    readonly purpose: string
    readonly visitDay: string
    readonly at: Date
    /** Null while nobody has looked. */
    readonly said: string | null
  }[]
}

export const noticesView = (model: NoticesModel): Html => html`${back('/deconfliction', 'Before a visit')}
<h1 class="govuk-heading-l">Who asked about ours</h1>
<p class="govuk-body">Each was told what you registered, and nothing else. Answer before the day of the visit.</p>
${
  model.notices.length === 0
    ? html`<p class="govuk-body">Nobody has asked.</p>`
    : listTable({
        label: 'Who asked',
        caption: 'Who asked',
        head: ['About', 'Who asked', 'Visit', 'Asked', 'We said'],
        rows: model.notices.map((one) => [
          html`<a class="govuk-link govuk-!-text-break-word" href="${one.href}">${plain(one.words)}</a> ${one.kind}`,
          html`<span class="govuk-!-text-break-word">${one.asker}, ${one.purpose}</span>`,
          showDay(one.visitDay),
          showInstant(one.at),
          one.said ?? codeTag('Waits for us', 'yellow'),
        ]),
      })
}`
