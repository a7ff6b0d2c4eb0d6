import { setImmediate } from 'node:timers/promises'
import type pg from 'pg'
import type { History } from '../../simulation/history.ts'
import type { Ids } from '../owner.ts'
import { bringCampaigns } from './campaigns.ts'
import { Comparing } from './edges.ts'
import { bringChanges, bringReviews, type ToldReview } from './evaluation.ts'
import { bringAgreements } from './governance.ts'
import { bringTally, reportsTo, deskOf, type DeskKeys } from './intake.ts'
import { bringItem, bringReleaseTexts } from './intelligence.ts'
import { bringOperations } from './joint.ts'
import { bringDecisions, bringMentions, nothingWritten, Reader, type WrittenByKind } from './linking.ts'
import { bringPeople, type Who } from './people.ts'
import { withoutLookingKeysUp } from './quick.ts'
import { bringAreas, bringSigns } from './risk.ts'
import { Rows } from './rows.ts'
import { bringCases } from './safeguarding.ts'
import { bringMeetings, bringTaskings } from './taskings.ts'
import { bringTraining } from './training.ts'

/**
 * Five simulated years, written in bulk as the owner: the rows that the product itself would have left. It has two parts. What
 * is large goes in while the story of the demonstration is told, in a transaction that nobody sees into: a page of the story
 * finds its own things and not the first of a thousand. What the database checks against the clock or against who is asking goes
 * in afterwards, with the clock of that day. Then both are there at once, or neither is.
 *
 * No constraint is switched off, no policy but that which lets the owner write anything, and no trigger that writes (`quick.ts` says
 * what is not asked). What is not written: receipts (nobody comes back with one), what the outbox told years ago, and the audit
 * log, in which stands what was done and not what was brought in; it says that instead.
 */
export interface Bringing {
  readonly client: pg.Client
  readonly history: History
  readonly ids: Ids
  readonly keys: DeskKeys
  /** Between 0 and 1. */
  readonly onProgress?: (share: number) => void
  /** Whether others confirm mentions meanwhile, so that theirs are compared with these in the end. */
  readonly besideStory?: boolean
}

export interface Begun {
  readonly rows: Rows
  readonly who: Who
  readonly comparing: Comparing
  readonly besideStory: boolean
}

/** Items are sent in parts of so many, so that memory stays small. */
const itemsAtOnce = 500

/** The large tables, in a transaction that stays open. */
export async function beginHistory({
  client,
  history,
  ids,
  keys,
  onProgress,
  besideStory = true,
}: Bringing): Promise<Begun> {
  const rows = new Rows(client)
  await rows.query('begin')
  const who = bringPeople(rows, history, ids)
  bringAgreements(rows, history, who)
  await rows.write()
  const wards = new Map(history.wards.map((ward) => [ward.code, ward.name]))
  const desk = deskOf(history, who)
  const comparing = new Comparing(history.decisions)
  const written = nothingWritten()
  await withoutLookingKeysUp(rows, async () => {
    const report = reportsTo(rows, wards, desk, who, keys)
    for (const some of parts(history.reports, itemsAtOnce)) {
      for await (const one of inTurns(some)) report(one)
      await rows.write()
    }
    onProgress?.(0.15)
    await bringItems(rows, history, who, written, onProgress)
    await comparing.bringEdges(rows, written)
  })
  bringDecisions(rows, history, who, written, comparing.weightOf)
  await rows.write()
  return { rows, who, comparing, besideStory }
}

async function bringItems(
  rows: Rows,
  history: History,
  who: Who,
  written: WrittenByKind,
  onProgress: Bringing['onProgress'],
): Promise<void> {
  const reader = new Reader()
  for (const [index, items] of parts(history.items, itemsAtOnce).entries()) {
    for await (const item of inTurns(items)) bringItem(rows, item, who)
    await rows.write()
    bringReleaseTexts(rows, items)
    for await (const item of inTurns(items)) {
      bringMentions(rows, item, who, reader, written)
      bringSigns(rows, item, who)
    }
    await rows.write()
    onProgress?.(
      0.15 + (0.6 * Math.min(history.items.length, (index + 1) * itemsAtOnce)) / history.items.length,
    )
  }
}

const parts = <One>(all: readonly One[], atOnce: number): One[][] =>
  Array.from({ length: Math.ceil(all.length / atOnce) }, (_, index) =>
    all.slice(index * atOnce, (index + 1) * atOnce),
  )

/** A few at a time: between them the database is given its next statement, for which it would wait otherwise. */
async function* inTurns<One>(all: readonly One[]): AsyncGenerator<One> {
  for (const some of parts(all, fewAtOnce)) {
    yield* some
    await setImmediate()
  }
}
const fewAtOnce = 10

/** The story is some days older than today: in the first days of January it tells of the year before. */
const toldReviews = (rows: Rows): Promise<ToldReview[]> =>
  rows.query<Pick<ToldReview, keyof ToldReview>>('select year, domain, score, reason from evaluation.review')

/** The rest, when nobody else needs the clock; and all of it is there. */
export async function finishHistory(begun: Begun, history: History): Promise<void> {
  const { rows, who, comparing, besideStory } = begun
  const freeze = (at: string): Promise<unknown> =>
    rows.query(
      'insert into priv.frozen_clock (at) values ($1) on conflict (one) do update set at = excluded.at',
      [at],
    )
  if (besideStory) await comparing.bringEdgesWithStory(rows)
  await bringTally(rows, history)
  await bringAreas(rows, history)
  bringTaskings(rows, history, who)
  bringMeetings(rows, history, who)
  bringTraining(rows, history, who)
  bringCases(rows, history, who)
  // One partnership has one review a year and one way of counting, however many counties lie in it.
  if (besideStory) {
    bringReviews(rows, history, who, await toldReviews(rows))
    bringChanges(rows, history, who)
  }
  await rows.write()
  await bringOperations(rows, history, who, async (person, agency, at) => {
    await freeze(at)
    await rows.query(`select priv.set_context($1::uuid, $2::uuid, 'crime', 'contributor,analyst', 2)`, [
      person,
      agency,
    ])
  })
  await rows.query(`select set_config('app.context', '', true), set_config('app.context_mac', '', true)`)
  await bringCampaigns(rows, history, who, freeze)
  await freeze(`${history.to}T23:00:00Z`)
  await rows.query(
    `select audit.record('system', 'demonstration.bring-in', 'allowed', 'history', $1, null, null, null, $2::jsonb, null)`,
    [`county-${history.county.number}`, JSON.stringify(Object.fromEntries(rows.counts))],
  )
  await rows.query('delete from priv.frozen_clock')
  await rows.query('commit')
  // As the database does by itself in time, and better: without it the first pages are planned for empty tables.
  await rows.query('set default_statistics_target = 15')
  for (const table of rows.counts.keys()) await rows.query(`analyze ${table}`)
}
