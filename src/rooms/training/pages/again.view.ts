import { html, type Html } from '@article4/govuk-html'
import { showDay } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, plain } from './parts.view.ts'

/** Courses whose people are to be asked again. */
export interface AgainModel {
  readonly due: readonly {
    readonly title: string
    readonly heldOn: string
    readonly wave: string
    readonly code: string
  }[]
}

export const againView = ({ due }: AgainModel): Html => html`${back('/training', 'Training')}
<h1 class="govuk-heading-l">Ask them again</h1>
<p class="govuk-body">People of your agency took these courses. Tell everybody who may have been there, as you tell things at work: go to <strong>/learn</strong> on the public site, with this code and your own. Nobody knows who answers, you neither.</p>
${
  due.length === 0
    ? html`<p class="govuk-body">Nobody is to be asked at this moment.</p>`
    : listTable({
        label: 'Courses',
        caption: 'Courses whose questions are open again',
        isFirstCellHeader: true,
        head: ['Course', 'Given on', 'Questions', 'Code'],
        rows: due.map((one) => [
          html`<span class="govuk-!-text-break-word">${plain(one.title)}</span>`,
          showDay(one.heldOn),
          one.wave,
          html`<code>${one.code}</code>`,
        ]),
      })
}`
