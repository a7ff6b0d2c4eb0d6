import type { History } from '../../simulation/history.ts'
import type { Who } from './people.ts'
import type { Rows } from './rows.ts'

/** The yearly looks at how far the partnership had come, until the year before the last: of the last one the story tells. */
export function bringReviews(rows: Rows, history: History, who: Who): void {
  const lastYear = Number(history.to.slice(0, 4)) - 1
  const [first] = history.agencies
  for (const review of history.maturity)
    if (first !== undefined && review.year <= lastYear)
      rows.add('evaluation.review', {
        year: review.year,
        domain: review.domain,
        version: 1,
        created_at: `${review.year}-12-10T14:00:00Z`,
        score: review.score,
        evidence: `As the board saw it in December ${review.year}. ${review.reason}`,
        reason: review.reason,
        by_person: who.somebody(first.key, 'lead', review.year),
      })
}
