import { frontMatter, type FrontMatter } from '#rooms/identity'
import type { Db } from '#platform/db.ts'
import { londonDay } from '#platform/london-day.ts'
import { agenciesWork, aims, changes, countedWithBegin, standingFigures, waits } from '../queries.ts'
import { lastQuarter, yearBefore } from '../rules/periods.ts'
import { boardPack, quarterEnding, readFor, yearTo, type BoardPack } from './board-pack.ts'
import { signedCards } from './queries.ts'

export interface LoadedPack {
  readonly now: Date
  readonly quarterEnd: string
  /** The last quarter that is over. */
  readonly newestEnd: string
  readonly pack: BoardPack
  /** Whose it is; null before the hub was set up. */
  readonly front: FrontMatter | null
}

/** Everything of one quarter; null where that is none, or not over. */
export async function loadPack(db: Db, asked: string | undefined, now: Date): Promise<LoadedPack | null> {
  const today = londonDay(now)
  const newest = lastQuarter(today)
  const quarter = asked === undefined || asked === '' ? newest : quarterEnding(asked)
  if (quarter === null || quarter.to > newest.to) return null
  const year = yearTo(quarter)
  const pack = boardPack({
    now,
    today,
    quarter,
    counts: await countedWithBegin(db, readFor(quarter)),
    waits: {
      now: await waits(db, quarter),
      before: await waits(db, yearBefore(quarter)),
      year: await waits(db, year),
    },
    agencies: await agenciesWork(db, year),
    aims: await aims(db),
    published: await standingFigures(db, quarter),
    changes: await changes(db),
    cards: await signedCards(db, quarter.to),
  })
  return { now, quarterEnd: quarter.to.slice(0, 7), newestEnd: newest.to, pack, front: await frontMatter(db) }
}
