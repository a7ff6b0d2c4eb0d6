import { lengthOf, monthOf, type Period } from '../../rules/periods.ts'

/** A comparison as somebody wrote it down: from which period to which, since when it should show, and what stands beside it. */
export interface CardPlan {
  readonly measure: string
  /** "language:so", and nothing for all. */
  readonly part: string
  readonly base: Period
  readonly now: Period
  /** The first month after whatever is thought to have changed, as its first day. */
  readonly since: string
  /** A series code (`seriesOf`), and nothing for "no comparison". */
  readonly compare: string
  readonly chosen: Chosen
  readonly campaignId: string | null
  readonly limits: string
  readonly reviewOn: string
  readonly createdOn: string
}
export const chosenKinds = [
  { value: 'not', text: 'Not for its own counts' },
  { value: 'low', text: 'Because there were few reports' },
  { value: 'high', text: 'Because there were many reports' },
] as const
export type Chosen = (typeof chosenKinds)[number]['value']
export const chosenCodes = chosenKinds.map(({ value }) => value)

export type PlanFault = 'unequal' | 'overlap' | 'since' | 'rest-of-all' | 'same-series' | 'review'

/** What makes a plan no comparison, all of it. The database refuses the first three again. */
export function planFaults(
  plan: Omit<CardPlan, 'limits' | 'campaignId' | 'chosen'>,
  series: string,
): PlanFault[] {
  const isSo: { readonly [fault in PlanFault]: boolean } = {
    unequal: lengthOf(plan.base) !== lengthOf(plan.now),
    overlap: plan.base.to >= plan.now.from,
    since: plan.since <= plan.base.to || plan.since > plan.now.from,
    'rest-of-all': plan.part === '' && plan.compare.includes('/-'),
    'same-series': plan.compare === series,
    review: plan.reviewOn <= plan.createdOn || plan.reviewOn <= plan.now.to,
  }
  return faults.filter((fault) => isSo[fault])
}
const faults: readonly PlanFault[] = ['unequal', 'overlap', 'since', 'rest-of-all', 'same-series', 'review']

/** Whether the months of a comparison are over. */
export const isOver = ({ now }: Pick<CardPlan, 'now'>, today: string): boolean =>
  monthOf(now.to) < monthOf(today)

const dayLength = 86_400_000
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / dayLength)

/**
 * From when on a card may be signed again. A verdict changes at fixed dates only, so that nobody looks every week until it says what they hoped:
 * the first is the date of review, and each further one as long after the last signature as that was after the card was made.
 */
export function nextSignature(
  plan: Pick<CardPlan, 'reviewOn' | 'createdOn'>,
  signedOn: readonly string[],
): string | null {
  const last = signedOn.at(-1)
  if (last === undefined) return null
  if (last < plan.reviewOn) return plan.reviewOn
  const gap = daysBetween(plan.createdOn, plan.reviewOn)
  return new Date(Date.parse(`${last}T12:00:00Z`) + gap * dayLength).toISOString().slice(0, 10)
}
