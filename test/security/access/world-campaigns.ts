/** The rows of campaigns in a world. */
export interface CampaignRow {
  readonly id: string
  readonly agency_id: string
  readonly by_person: string
}
export interface OfCampaign {
  readonly campaign_id: string
  readonly by_person: string
}

export interface CampaignsTables {
  readonly 'campaigns.campaign': readonly CampaignRow[]
  readonly 'campaigns.plan': readonly OfCampaign[]
  readonly 'campaigns.registration': readonly OfCampaign[]
  readonly 'campaigns.ending': readonly OfCampaign[]
}
