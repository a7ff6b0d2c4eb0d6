import { createHash } from 'node:crypto'
import type { Db } from '#platform/db.ts'
import { changes, counted, publishedOf } from '../queries.ts'
import { findMeasure, registry } from '../reference.ts'
import { codesOf } from '../rules/figures.ts'
import { movesCounting } from '../changes/kinds.ts'
import { registeredPlans, type RegisteredPlan } from './queries.ts'
import type { CardPlan } from './rules/plan.ts'
import { windowOf, workOut, type CardInput, type CardOutcome } from './rules/result.ts'
import { findSeries } from './rules/series.ts'

/** By which version of the method a card was worked out. Another way of judging gets another number. */
export const cardMethod = `card 1; interrupted series by quasi-Poisson, carried over, of packages/statistics; definitions of ${registry.version}`

export interface WorkedOut {
  readonly outcome: CardOutcome
  /** Of everything that went in. Nothing is drawn, so there is no seed: the same input is the same card. */
  readonly inputHash: string
}

/** Everything a card rests on, read now. The one place where it is worked out: if it grows slow, it moves into a worker here. */
export async function workOutCard(db: Db, plan: CardPlan, today: string): Promise<WorkedOut> {
  const input = await inputOf(db, plan)
  return { outcome: workOut(input, today), inputHash: hashOf(input) }
}

async function inputOf(db: Db, plan: CardPlan): Promise<CardInput> {
  const plans = plan.campaignId === null ? [] : await registeredPlans(db)
  return {
    plan: planOf(plan),
    counts: await counted(db, windowOf(plan), countsFor(plan)),
    changes: (await changes(db))
      .filter(({ kind }) => movesCounting(kind))
      .map(({ happenedOn, kind, words }) => ({ happenedOn, kind, words })),
    published: await publishedOf(db, plan.measure),
    campaign: campaignOf(plans.find(({ campaignId }) => campaignId === plan.campaignId)),
    residents: registry.population.residents,
    definitions: registry.version,
  }
}
/** The measure that changed, and the one it is compared with. What nobody compares here may be counted anew without touching the card. */
const countsFor = ({ measure, compare }: CardPlan): readonly string[] =>
  [findMeasure(measure), findSeries(compare)?.measure ?? null].flatMap((one) =>
    one === null ? [] : codesOf(one),
  )
const campaignOf = (plan: RegisteredPlan | undefined): CardInput['campaign'] =>
  plan === undefined
    ? null
    : {
        registeredOn: plan.registeredOn,
        startsOn: plan.startsOn,
        amendments: plan.amendments,
        outcome: plan.outcome,
      }
/** A stored card has more on it than its plan. */
const planOf = ({
  measure,
  part,
  base,
  now,
  since,
  compare,
  chosen,
  campaignId,
  limits,
  reviewOn,
  createdOn,
}: CardPlan): CardPlan => ({
  measure,
  part,
  base,
  now,
  since,
  compare,
  chosen,
  campaignId,
  limits,
  reviewOn,
  createdOn,
})

function hashOf(input: CardInput): string {
  const counts = input.counts
    .map(({ code, month, kind, value, n }) => [code, month, kind, value, n].join('\u0000'))
    .toSorted()
  return createHash('sha256')
    .update(JSON.stringify({ ...input, counts }))
    .digest('hex')
}
