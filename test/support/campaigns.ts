import type { AgencyName, PersonName } from './cast.ts'
import { agencies, personId } from './cast.ts'
import type { TestDatabase } from './database.ts'

/** A campaign of an agency from 1 to 14 December 2026, with a plan and nothing else. */
export async function makeCampaign(
  { owner }: Pick<TestDatabase, 'owner'>,
  agency: AgencyName = 'council',
  by: PersonName = 'carys',
  partners: readonly AgencyName[] = [],
): Promise<string> {
  const [row] = await owner<{ id: string }>(
    `insert into campaigns.campaign (agency_id, name, by_person) values ($1, 'It may be next door', $2) returning id`,
    [agencies[agency].id, personId(by)],
  )
  const id = row?.id ?? ''
  await owner(
    `insert into campaigns.plan (campaign_id, version, aim, audiences, sectors, starts_on, ends_on, cost_pence, languages, channels, partners,
        places, messages, inputs, outputs, out_takes, outcomes, impact, alongside, by_person)
       values ($1, 1, 'Neighbours know the signs', '{public}', '{car_wash}', '2026-12-01', '2026-12-14', 100, '{gu}', '{radio}', $3,
        '[{"code":"E06000016","name":"Leicester","use":"campaign"}]', '[]', '', '', '', 'Reports by the public', '', 'None', $2)`,
    [id, personId(by), partners.map((name) => agencies[name].id)],
  )
  return id
}
