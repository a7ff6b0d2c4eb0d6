import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import * as policy from '../../policy.ts'
import { kindWords } from '../../subject/rules/words.ts'
import { loadQueue, type FoundQueue } from '../load-queue.ts'
import type { Proposed } from '../rules/queue.ts'
import { queueView } from './queue.view.ts'

const most = 50

const askedOf = (pair: Proposed): string =>
  pair.standing?.waiting != null
    ? 'A second person'
    : pair.isChanged
      ? 'Whether the decision stays: what is said of them was changed'
      : 'An answer'

/** The pairs that wait for this person, those first on which most turns. */
export const queuePage = page<FoundQueue>('linking.list-links', {
  may: policy.decideLinks,
  load: (db, { actor }) => loadQueue(db, actor),
  about: ({ pairs }) => ({
    type: 'link-list',
    id: '-',
    detail: { ids: [...new Set(pairs.slice(0, most).flatMap((pair) => [pair.left, pair.right]))] },
  }),
  present: ({ pairs, gathered }) => {
    const shown = (id: string): string => gathered.mentions.get(id)?.shown ?? ''
    return show(
      'Links to review',
      queueView({
        pairs: pairs.slice(0, most).map((pair: Proposed) => ({
          href: `/links/${pair.left}/${pair.right}${pair.isChanged ? '/score' : ''}`,
          kind: kindWords(gathered.mentions.get(pair.left)?.kind ?? ''),
          left: shown(pair.left),
          right: shown(pair.right),
          asked: askedOf(pair),
        })),
        more: Math.max(0, pairs.length - most),
      }),
      { layout: 'wide' },
    )
  },
})
