import { html, type Html } from '@article4/govuk-html'
import { showDay } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { link, plain } from './parts.view.ts'

/** Every campaign of the partnership. */
export interface CampaignsModel {
  readonly campaigns: readonly {
    readonly href: string
    readonly name: string
    readonly agency: string
    readonly startsOn: string
    readonly endsOn: string
    readonly state: string
  }[]
}

export const campaignsView = ({
  campaigns,
}: CampaignsModel): Html => html`<h1 class="govuk-heading-l">Campaigns</h1>
${
  campaigns.length === 0
    ? html`<p class="govuk-body">There is no campaign yet.</p>`
    : listTable({
        label: 'Campaigns',
        caption: 'Campaigns of every agency, newest first',
        isFirstCellHeader: true,
        head: ['Campaign', 'Agency', 'From', 'To', 'Where it stands'],
        rows: campaigns.map((one) => [
          html`<a class="govuk-link govuk-!-text-break-word" href="${one.href}">${plain(one.name)}</a>`,
          one.agency,
          showDay(one.startsOn),
          showDay(one.endsOn),
          one.state,
        ]),
      })
}
${link('/campaigns/new', 'Plan a campaign')}
${link('/campaigns/reach', 'Who has not been reached')}
${link('/campaigns/languages', 'Languages of the area')}`
