import { html, type Html } from '@article4/govuk-html'
import { showInstant } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, codeTag } from '../../pages/parts.view.ts'

export interface EncountersModel {
  readonly encounters: readonly {
    readonly href: string
    readonly from: string
    readonly at: Date
    readonly takenOnAt: Date | null
  }[]
}

export const encountersView = ({
  encounters,
}: EncountersModel): Html => html`${back('/safeguarding', 'People we work with')}
<h1 class="govuk-heading-l">People who were met</h1>
<p class="govuk-body">They were met on a joint operation and handed to your agency. Safeguarding leads here see them until one takes them on; after that only that one does.</p>
${
  encounters.length === 0
    ? html`<p class="govuk-body">Nobody waits here.</p>`
    : listTable({
        label: 'People who were met',
        caption: 'Whoever has nobody yet is first',
        isFirstCellHeader: true,
        head: ['Handed over', 'By', 'How it stands'],
        rows: encounters.map((one) => [
          html`<a class="govuk-link" href="${one.href}">${showInstant(one.at)}</a>`,
          one.from,
          one.takenOnAt === null
            ? codeTag('Nobody yet', 'red')
            : html`${codeTag('Taken on', 'green')} by you, ${showInstant(one.takenOnAt)}`,
        ]),
      })
}`
