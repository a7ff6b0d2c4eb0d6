import type { TextHead } from '#rooms/intelligence'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import * as policy from '../../policy.ts'
import { labelOf } from '../../subject/gather.ts'
import { headsOf, rowsOf } from '../../subject/load-subject.ts'
import { kindWords } from '../../subject/rules/words.ts'
import { sourceOf, sourceWords } from '../../subject/source.ts'
import { loadTripwires, type FoundTripwires } from '../load-tripwires.ts'
import { listView } from './list.view.ts'

interface Found extends FoundTripwires {
  readonly heads: ReadonlyMap<string, TextHead>
}
/** A subject is named so often at most before its person looks again; the rest shows when these are looked at. */
const mostNews = 50

/** This person's own, and what is new in each. */
export const listPage = page<Found>('linking.list-tripwires', {
  may: policy.setTripwires,
  async load(db) {
    const found = await loadTripwires(db)
    const news = found.all.flatMap((one) => one.news.slice(0, mostNews))
    return { ...found, heads: await headsOf(db, rowsOf(found.gathered, news)) }
  },
  about: ({ all }) => ({
    type: 'tripwire-list',
    id: '-',
    detail: { ids: all.map((one) => one.tripwire.id) },
  }),
  present: ({ all, gathered, heads }, { now }) =>
    show(
      'Tell me when it is named again',
      listView({
        tripwires: all.map(({ tripwire, subject, news }) => ({
          subject:
            subject === null
              ? null
              : {
                  href: `/subjects/${subject.id}`,
                  label: labelOf(gathered, subject),
                  kind: kindWords(subject.kind),
                },
          reason: tripwire.reason,
          reviewOn: tripwire.reviewOn,
          isDue: tripwire.reviewOn <= now.toISOString().slice(0, 10),
          news: rowsOf(gathered, news.slice(0, mostNews)).map((one) => sourceWords(sourceOf(one, heads))),
          seenAction: `/tripwires/${tripwire.id}/seen`,
          endAction: `/tripwires/${tripwire.id}/end`,
        })),
      }),
      { layout: 'wide' },
    ),
})
