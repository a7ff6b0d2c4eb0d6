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

export interface CampaignPart extends OfCampaign {
  readonly id: string
  readonly agency_id: string
}
interface OfLink {
  /** Whose code is made of this id. */
  readonly id: string
}
interface OfWave {
  readonly wave_id: string
}

export interface CampaignsTables {
  readonly 'campaigns.campaign': readonly CampaignRow[]
  readonly 'campaigns.plan': readonly OfCampaign[]
  readonly 'campaigns.registration': readonly OfCampaign[]
  readonly 'campaigns.ending': readonly OfCampaign[]
  readonly 'campaigns.figure': readonly CampaignPart[]
  readonly 'campaigns.link': readonly CampaignPart[]
  readonly 'campaigns.link_count': readonly OfLink[]
  readonly 'campaigns.survey_wave': readonly (OfCampaign & { readonly id: string })[]
  readonly 'campaigns.survey_answer': readonly OfWave[]
  readonly 'campaigns.survey_count': readonly OfWave[]
  readonly 'campaigns.survey_hour': readonly OfWave[]
  readonly 'campaigns.language_import': readonly { readonly id: string }[]
  readonly 'campaigns.language_place': readonly { readonly import_id: string }[]
  readonly 'campaigns.language_count': readonly { readonly import_id: string }[]
}
