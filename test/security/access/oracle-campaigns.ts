/** R19: campaigns and what belongs to them are there for campaign leads of every agency; what people answered is there for nobody. */
import type { Reader } from './oracle.ts'
import type { CampaignsTables } from './world-campaigns.ts'
import type { TableName, Tables, World } from './world.ts'

type Rule<Of extends TableName> = (world: World, reader: Reader, row: Tables[Of][number]) => boolean

export const leadsCampaigns = (reader: Reader): boolean =>
  reader.purpose === 'administration' && reader.rights.has('campaign-lead')
const nobody = (): boolean => false
const leads = (_world: World, reader: Reader): boolean => leadsCampaigns(reader)

export const campaignsRules: { readonly [Of in keyof CampaignsTables]: Rule<Of> } = {
  'campaigns.campaign': leads,
  'campaigns.plan': leads,
  'campaigns.registration': leads,
  'campaigns.ending': leads,
  'campaigns.figure': leads,
  'campaigns.link': leads,
  'campaigns.link_count': leads,
  'campaigns.survey_wave': leads,
  'campaigns.survey_answer': nobody,
  'campaigns.survey_count': nobody,
  'campaigns.survey_hour': nobody,
  'campaigns.language_import': leads,
  'campaigns.language_place': leads,
  'campaigns.language_count': leads,
}
/** What each of these leads sees of every world. */
export const sharedByCampaignLeads: readonly TableName[] = [
  'campaigns.campaign',
  'campaigns.plan',
  'campaigns.registration',
  'campaigns.ending',
  'campaigns.figure',
  'campaigns.link',
  'campaigns.link_count',
  'campaigns.survey_wave',
  'campaigns.language_import',
  'campaigns.language_place',
  'campaigns.language_count',
]
/** What nobody sees. */
export const answersOfSurveys = [
  'campaigns.survey_answer',
  'campaigns.survey_count',
  'campaigns.survey_hour',
] as const satisfies readonly TableName[]
