import { html, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'
import { back, link, plain, ruleZero } from '../../parts.view.ts'

/** Every registered campaign: what it was to be judged by, in the order of their first days. */
export interface CampaignEffectsModel {
  readonly campaigns: readonly {
    readonly href: string
    readonly name: string
    readonly outcome: string
    readonly days: string
    readonly design: string
    readonly registered: string
    readonly state: string
  }[]
}

export const campaignEffectsView = (
  model: CampaignEffectsModel,
): Html => html`${back('/evaluation', 'Figures of the partnership')}
<h1 class="govuk-heading-l">What came after campaigns</h1>
${ruleZero}
<p class="govuk-body">Each campaign is judged by what was registered of it: its first day, its places, and the places to compare with. Nothing of that is chosen afterwards, and all of them stay here, whatever came of them.</p>
${
  model.campaigns.length === 0
    ? html`<p class="govuk-body">No campaign is registered yet. One that began without being registered cannot be judged.</p>`
    : listTable({
        label: 'Campaigns',
        caption: 'Registered campaigns, newest first',
        isFirstCellHeader: true,
        head: ['Campaign', 'To be judged by', 'Days', 'Design', 'Registered', 'State'],
        rows: model.campaigns.map((one) => [
          link(one.href, plain(one.name)),
          plain(one.outcome),
          one.days,
          one.design,
          one.registered,
          one.state,
        ]),
      })
}`
