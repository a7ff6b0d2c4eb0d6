import type { Campaign, History } from '../../simulation/history.ts'
import { idFor } from './made-id.ts'
import type { Who } from './people.ts'
import type { Rows } from './rows.ts'
import { codeOf } from './training.ts'

/**
 * Campaigns: the plan, its registration before the first day, figures, links with their counts, and the end. The database refuses
 * to register a plan later than that, so the clock stands at the day of registration while it is done.
 */
export async function bringCampaigns(
  rows: Rows,
  history: History,
  who: Who,
  freeze: (at: string) => Promise<unknown>,
): Promise<void> {
  const names = new Map([...history.districts, ...history.wards].map((area) => [area.code, area.name]))
  for (const campaign of history.campaigns) {
    planRows(rows, campaign, names, who)
    await rows.write()
    await freeze(`${campaign.registeredOn}T11:00:00Z`)
    registrationRow(rows, campaign, who)
    await rows.write()
    await freeze(`${history.to}T20:00:00Z`)
    figureRows(rows, campaign, who)
    await rows.write()
  }
}

function planRows(rows: Rows, campaign: Campaign, names: ReadonlyMap<string, string>, who: Who): void {
  const by = who.person(campaign.by)
  const createdAt = `${campaign.registeredOn}T10:00:00Z`
  const place = (use: 'campaign' | 'comparison') => (code: string) => ({
    code,
    name: names.get(code) ?? code,
    use,
  })
  rows.add('campaigns.campaign', {
    id: campaign.id,
    created_at: createdAt,
    agency_id: who.agency(campaign.agency),
    name: campaign.name,
    by_person: by,
  })
  rows.add('campaigns.plan', {
    campaign_id: campaign.id,
    version: 1,
    created_at: createdAt,
    aim: campaign.aim,
    audiences: ['public'],
    sectors: [],
    starts_on: campaign.startsOn,
    ends_on: campaign.endsOn,
    cost_pence: campaign.costPence,
    languages: [...campaign.languages],
    channels: [...campaign.channels],
    partners: [],
    places: JSON.stringify([
      ...campaign.districts.map(place('campaign')),
      ...campaign.comparison.map(place('comparison')),
    ]),
    messages: JSON.stringify([{ variant: 'A', words: campaign.aim.slice(0, 400) }]),
    inputs: 'Two people for six weeks, and what printing and posting cost.',
    outputs: 'What was printed, posted, said and shown, by channel and language.',
    out_takes: 'People know three signs and where to turn.',
    outcomes: 'More reports from the places where it runs.',
    impact: 'People are found earlier.',
    alongside: 'Nothing else that we know of in these places.',
    by_person: by,
  })
}

function registrationRow(rows: Rows, campaign: Campaign, who: Who): void {
  const isCompared = campaign.comparison.length > 0
  rows.add('campaigns.registration', {
    campaign_id: campaign.id,
    version: 1,
    created_at: `${campaign.registeredOn}T11:00:00Z`,
    outcome: 'Reports received from the places of the campaign, by month',
    design: isCompared ? 'compared' : 'before-after',
    direction: 'up',
    size_percent: Math.round(campaign.expectedPercent),
    method: isCompared
      ? 'An interrupted series of monthly reports, with the places of comparison beside it.'
      : 'An interrupted series of monthly reports, with season and trend.',
    by_person: who.person(campaign.by),
  })
}

function figureRows(rows: Rows, campaign: Campaign, who: Who): void {
  const by = who.person(campaign.by)
  const base = { campaign_id: campaign.id, agency_id: who.agency(campaign.agency), by_person: by }
  for (const [index, figure] of campaign.figures.entries())
    rows.add('campaigns.figure', {
      ...base,
      id: idFor('figure', `${campaign.id} ${index}`),
      created_at: `${figure.to}T18:00:00Z`,
      metric: figure.metric,
      from_day: figure.from,
      to_day: figure.to,
      variant: '',
      language: figure.language,
      value: figure.value,
      source: 'The count of whoever did it',
    })
  for (const [index, link] of campaign.links.entries()) {
    const code = codeOf(`${campaign.id} ${index}`, 6)
    rows.add('campaigns.link', {
      ...base,
      code,
      created_at: `${campaign.registeredOn}T12:00:00Z`,
      channel: link.channel,
      label: `${link.channel}, ${link.language}`,
      page: '/signs',
      language: link.language,
    })
    for (const [day, visits] of link.visits)
      if (visits > 0) rows.add('campaigns.link_count', { code, day, created_at: `${day}T00:00:00Z`, visits })
  }
  if (campaign.endedOn !== null)
    rows.add('campaigns.ending', {
      campaign_id: campaign.id,
      created_at: `${campaign.endedOn}T15:00:00Z`,
      kind: 'closed',
      words: campaign.learned,
      by_person: by,
    })
}
