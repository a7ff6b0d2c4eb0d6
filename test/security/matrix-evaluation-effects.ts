import { personId } from '../support/cast.ts'
import { makeCampaign } from '../support/campaigns.ts'
import type { TestDatabase } from '../support/database.ts'
import { none, real, type Candidate, type Rule } from './matrix-rules.ts'

/** A comparison that edie made, and a campaign that was registered. */
export interface EffectsWorld {
  readonly card: string
  readonly campaign: string
}

export async function makeEffectsWorld(database: TestDatabase): Promise<EffectsWorld> {
  const [card] = await database.owner<{ id: string }>(
    `insert into evaluation.card (measure, part, base_from, base_to, from_day, to_day, since, compare, chosen, limits, review_on, by_person)
      values ('reports', '', '2020-01-01', '2020-03-31', '2021-01-01', '2021-03-31', '2021-01-01', '', 'not', 'A national campaign', '2099-01-01', $1)
      returning id`,
    [personId('edie')],
  )
  const campaign = await makeCampaign(database)
  await database.owner(
    `insert into campaigns.registration (campaign_id, version, outcome, design, direction, size_percent, method, by_person)
      select p.campaign_id, p.version, 'Reports by month', 'before-after', 'up', 0, 'Month by month', p.by_person
        from campaigns.plan p where p.campaign_id = $1 and p.version = 1`,
    [campaign],
  )
  return { card: card?.id ?? '', campaign }
}

/** Comparisons, campaigns, courses and clusters in the route matrix: read by whoever sees figures; a card is signed by another evaluator than made it. */
export function effectsMatrix(
  { card, campaign }: EffectsWorld,
  missing: string,
): Readonly<Record<string, Rule>> {
  const everywhere = ['police', 'council', 'charity', 'fire'] as const
  const seen = (...urls: Candidate[]): Rule => ({
    rights: ['evaluator', 'board-member', 'adviser'],
    purposes: ['oversight'],
    urls,
  })
  const written = (...urls: Candidate[]): Rule => ({ rights: ['evaluator'], purposes: ['oversight'], urls })
  return {
    'evaluation.list-cards': seen(real('/evaluation/cards', ...everywhere)),
    'evaluation.write-card': written(real('/evaluation/cards/new', ...everywhere)),
    'evaluation.make-card': written({
      ...real('/evaluation/cards/new', ...everywhere),
      body: { series: 'none' },
    }),
    'evaluation.read-card': seen(
      real(`/evaluation/cards/${card}`, ...everywhere),
      none('missing', `/evaluation/cards/${missing}`),
    ),
    'evaluation.take-card': seen(none('missing', `/evaluation/cards/${missing}/table.csv`)),
    'evaluation.sign-card': written(none('missing', `/evaluation/cards/${missing}`)),
    'evaluation.list-campaigns': seen(real('/evaluation/campaigns', ...everywhere)),
    'evaluation.read-campaign': seen(
      real(`/evaluation/campaigns/${campaign}`, ...everywhere),
      none('missing', `/evaluation/campaigns/${missing}`),
    ),
    'evaluation.read-training': seen(real('/evaluation/training', ...everywhere)),
    'evaluation.read-clusters': seen(real('/evaluation/clusters', ...everywhere)),
    'evaluation.look-for-clusters': written(real('/evaluation/clusters', ...everywhere)),
  }
}
