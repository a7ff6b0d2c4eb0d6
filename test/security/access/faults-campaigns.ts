/** Faults in who sees campaigns. */
import { inPolicy, inRoutine, type Fault } from './fault.ts'
import { answersOfSurveys, sharedByCampaignLeads } from './oracle-campaigns.ts'

export const campaignsFaults: readonly Fault[] = [
  ...sharedByCampaignLeads.map((table) =>
    inPolicy(table, 'for_campaign_leads', `${table} is open to all`, '*'),
  ),
  ...answersOfSurveys.map((table): Fault => ({
    inWords: `campaign leads read ${table}`,
    changes: [
      {
        sql: `create policy fault on ${table} for select to article4_staff using (priv.leads_campaigns());
            grant select on ${table} to article4_staff`,
      },
    ],
    shows: [table],
  })),
  inRoutine(
    'priv.leads_campaigns()',
    ['campaigns.campaign'],
    'whoever has a right leads campaigns',
    `and 'campaign-lead' = any (string_to_array(v_parts[4], ','))`,
    '',
  ),
  inRoutine(
    'priv.leads_campaigns()',
    ['campaigns.campaign'],
    'a campaign lead sees campaigns whatever they work for',
    `v_parts[3] = 'administration' and`,
    '',
  ),
  inRoutine(
    'priv.leads_campaigns()',
    ['campaigns.campaign'],
    'training leads lead campaigns too',
    `'campaign-lead'`,
    `'training-lead'`,
  ),
]
