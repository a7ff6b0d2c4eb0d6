import { releasedItems, type ReleasedItem } from '#rooms/intelligence'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { wordsOf } from '../../rules/codes.ts'
import * as policy from '../policy.ts'
import { answersToUs, type AnswerToUs } from '../queries.ts'
import { answers } from '../rules/codes.ts'
import { answersView } from './answers.view.ts'

interface Found {
  readonly answered: readonly AnswerToUs[]
  readonly items: readonly ReleasedItem[]
}

/** What the desk of an agency is told about items that it passed on. */
export const answersPage = page<Found>('operations.list-answers', {
  may: policy.seeAnswers,
  async load(db) {
    const answered = await answersToUs(db)
    return {
      answered,
      items: await releasedItems(
        db,
        answered.map((one) => one.releaseId),
      ),
    }
  },
  about: ({ answered }) => ({
    type: 'answer-list',
    id: '-',
    detail: { releases: answered.map((one) => one.releaseId) },
  }),
  present: ({ answered, items }) =>
    show(
      'What was answered about what we passed on',
      answersView({
        rows: answered.flatMap(({ releaseId, answer, day }) => {
          const item = items.find((one) => one.releaseId === releaseId)
          return item === undefined
            ? []
            : [
                {
                  href: `/items/${item.itemId}`,
                  name: `${item.urn}: ${item.title}`,
                  answer: wordsOf(answers, answer),
                  day,
                },
              ]
        }),
      }),
      { layout: 'wide' },
    ),
})
