import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import * as policy from '../../policy.ts'
import { quarterEnding, quartersBefore } from '../board-pack.ts'
import { loadPack, type LoadedPack } from '../load-pack.ts'
import { packView } from './pack.view.ts'

/** Three years of quarters can be chosen. */
const quartersOffered = 12

/** What the board reads. */
export const packPage = page<LoadedPack>('evaluation.read-pack', {
  may: policy.seeFigures,
  load: (db, { query, now }) => loadPack(db, query['quarter'], now),
  about: ({ quarterEnd }) => ({ type: 'figures', id: '-', detail: { quarter: quarterEnd } }),
  present: ({ pack, quarterEnd, newestEnd }) => {
    const newest = quarterEnding(newestEnd.slice(0, 7))
    return show(
      'Board pack',
      packView({
        ...pack,
        quarterEnd,
        quarters: newest === null ? [] : quartersBefore(newest, quartersOffered),
      }),
      { layout: 'wide' },
    )
  },
})
