import type { Actor } from '#platform/access.ts'
import { isId } from '#platform/ids.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import * as policy from '../policy.ts'
import { listOwn, readCursor, type ListPage, type OwnRow } from '../queries.ts'
import { emergenciesToReview, type ToReview } from '../releases/queries.ts'
import { exploitationTypes, phraseOf, priorities, wordsOf } from '../rules/codes.ts'
import { lists, type State } from '../states.ts'
import { workListView, type WorkListModel } from './work-list.view.ts'

interface Found {
  readonly list: {
    readonly query: string
    readonly which: { readonly state: State } | { readonly reportId: string }
    readonly text: string
    readonly empty: string
  }
  readonly page: ListPage<OwnRow>
  readonly toReview: readonly ToReview[]
}

/** What waits at the own desk, newest first. */
export const workList = page<Found>('intelligence.list-own', {
  may: policy.readOwn,
  async load(db, { actor, query }) {
    const list = fromReport(query['report']) ?? chosen(actor, query['state'])
    const found = await listOwn(db, actor.agencyId, list.which, readCursor(query['before']))
    return {
      list,
      page: found,
      toReview: actor.rights.has('release-officer') ? await emergenciesToReview(db) : [],
    }
  },
  about: (found) => ({
    type: 'item-list',
    id: '-',
    detail: { ...found.list.which, ids: found.page.rows.map((row) => row.id) },
  }),
  present: (found, { actor }) => show('Our items', workListView(model(found, actor)), { layout: 'wide' }),
})

/** What was made from one report, whatever became of it: the desk's way from a report to its items. */
const fromReport = (reportId: string | undefined): Found['list'] | null =>
  isId(reportId ?? '')
    ? {
        query: `report=${reportId ?? ''}`,
        which: { reportId: reportId ?? '' },
        text: 'From one report',
        empty: 'Nothing was made from this report, or it is not ours to see.',
      }
    : null

/** The list of the URL; without one, where this person's work begins. */
function chosen(actor: Actor, state: string | undefined): Found['list'] {
  const begin = actor.rights.has('intelligence-officer') ? 'draft' : 'sanitised'
  const list =
    lists.find((one) => one.state === state) ?? lists.find((one) => one.state === begin) ?? lists[0]
  return { ...list, query: `state=${list.state}`, which: { state: list.state } }
}

function model(found: Found, actor: Actor): WorkListModel {
  const { list, page: shown } = found
  return {
    lists: lists.map((one) => ({
      text: one.text,
      href: `/items?state=${one.state}`,
      current: 'state' in list.which && one.state === list.which.state,
    })),
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
    olderHref: shown.next === null ? null : `/items?${list.query}&before=${shown.next}`,
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
