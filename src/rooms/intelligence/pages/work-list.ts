import type { Actor } from '#platform/access.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import * as policy from '../policy.ts'
import { listOwn, readCursor, type ListPage, type OwnRow } from '../queries.ts'
import { emergenciesToReview, type ToReview } from '../releases/queries.ts'
import { exploitationTypes, phraseOf, priorities, wordsOf } from '../rules/codes.ts'
import { lists, type State } from '../states.ts'
import { workListView, type WorkListModel } from './work-list.view.ts'

interface Found {
  readonly list: (typeof lists)[number]
  readonly page: ListPage<OwnRow>
  readonly toReview: readonly ToReview[]
}

/** What waits at the own desk, newest first. */
export const workList = page<Found>('intelligence.list-own', {
  may: policy.readOwn,
  async load(db, { actor, query }) {
    const list = chosen(actor, query['state'])
    const found = await listOwn(db, actor.agencyId, list.state, readCursor(query['before']))
    return {
      list,
      page: found,
      toReview: actor.rights.has('release-officer') ? await emergenciesToReview(db) : [],
    }
  },
  about: (found) => ({
    type: 'item-list',
    id: '-',
    detail: { state: found.list.state, ids: found.page.rows.map((row) => row.id) },
  }),
  present: (found, { actor }) => show('Our items', workListView(model(found, actor)), { layout: 'wide' }),
})

/** The list of the URL; without one, where this person's work begins. */
const chosen = (actor: Actor, state: string | undefined): Found['list'] =>
  lists.find((list) => list.state === state) ??
  listAt(actor.rights.has('intelligence-officer') ? 'draft' : 'sanitised')
const listAt = (state: State): Found['list'] => lists.find((list) => list.state === state) ?? lists[0]

function model(found: Found, actor: Actor): WorkListModel {
  const { list, page: shown } = found
  return {
    lists: lists.map((one) => ({ text: one.text, href: `/items?state=${one.state}`, current: one === list })),
    heading: list.text,
    empty: list.empty,
    mayWrite: actor.rights.has('intelligence-officer'),
    rows: shown.rows.map((row) => ({
      href: `/items/${row.id}`,
      urn: row.urn,
      title: row.title === '' ? 'No title yet' : row.title,
      kinds:
        row.exploitationTypes.length === 0
          ? 'Not chosen yet'
          : phraseOf(exploitationTypes, row.exploitationTypes),
      grade: row.grade ?? 'Not graded',
      priority: wordsOf(priorities, row.priority),
      urgent: row.priority === 'high',
      from: row.fromReport ? 'A report' : 'Own knowledge',
      heldBy: row.heldBy ?? 'Nobody yet',
      createdAt: row.createdAt,
    })),
    olderHref: shown.next === null ? null : `/items?state=${list.state}&before=${shown.next}`,
    toReview: found.toReview.map((one) => ({
      href: `/items/${one.itemId}/releases/${one.releaseId}/review/${one.agencyId}`,
      text: `Review the emergency sharing of ${one.urn} with ${one.agency} before ${at(one.reviewBy)}`,
    })),
  }
}

const at = (instant: Date): string =>
  instant.toLocaleString('en-GB', {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/London',
  })
