import type { History } from '../../simulation/history.ts'
import { idFor } from './made-id.ts'
import type { Who } from './people.ts'
import type { Rows } from './rows.ts'

/** A look of which the story tells. */
export interface ToldReview {
  readonly year: number
  readonly domain: string
  readonly score: number
  /** Why it is higher than in the year before; empty where it is not. */
  readonly reason: string
}

const raised = 'What was begun last year is done as a matter of course now.'
const asItWas = 'As it was; no new evidence.'

/** Of a domain in a year, as its row says it. */
interface EarlierReview extends ToldReview {
  readonly evidence: string
}

/**
 * The yearly looks at how far the partnership had come, in the years before the first of which the story tells. Where the story gives
 * no reason for a rise, there was none: the year before it stood as high.
 */
export function earlierReviews(
  history: Pick<History, 'maturity' | 'to'>,
  told: readonly ToldReview[],
): EarlierReview[] {
  const before = Math.min(Number(history.to.slice(0, 4)), ...told.map(({ year }) => year))
  const last = new Map<string, number>()
  return history.maturity
    .filter(({ year }) => year < before)
    .map(({ domain, year, score: simulated, reason }) => {
      const next =
        year === before - 1 ? told.find((one) => one.domain === domain && one.year === before) : undefined
      const score = next?.reason === '' ? Math.max(simulated, next.score) : simulated
      const change = score - (last.get(domain) ?? score)
      last.set(domain, score)
      const words = change > 0 ? raised : change < 0 ? reason : asItWas
      return {
        year,
        domain,
        score,
        evidence: `As the board saw it in December ${year}. ${words}`,
        reason: change > 0 ? words : '',
      }
    })
}

/** What moved the figures and nothing else: it stands on every chart, and on what is compared across it. */
export function bringChanges(rows: Rows, history: History, who: Who): void {
  const [agency] = history.agencies
  if (agency === undefined) return
  for (const { month, words } of history.recordingChanges)
    rows.add('evaluation.change', {
      thread_id: idFor('recording', `${history.county.number}|${month}`),
      version: 1,
      created_at: `${month}-05T09:00:00Z`,
      kind: 'recording',
      happened_on: `${month}-01`,
      words,
      evidence: 'Instruction to the desk, on its first page',
      holds: true,
      by_person: who.somebody(agency.key, 'lead', Number(month.slice(0, 4))),
    })
}

export function bringReviews(rows: Rows, history: History, who: Who, told: readonly ToldReview[]): void {
  const [agency] = history.agencies
  if (agency === undefined) return
  for (const review of earlierReviews(history, told))
    rows.add('evaluation.review', {
      ...review,
      version: 1,
      created_at: `${review.year}-12-10T14:00:00Z`,
      by_person: who.somebody(agency.key, 'lead', review.year),
    })
}
