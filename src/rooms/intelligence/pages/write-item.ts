import { reportForItem, type ReportForItem } from '#rooms/intake'
import type { Db } from '#platform/db.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import type { Unseal } from '#platform/services.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../policy.ts'
import { findItem, findOriginal, type Item, type Original } from '../queries.ts'
import { itemFieldsModel } from './item-fields.ts'
import type { Told } from './parts.view.ts'
import { writeItemView } from './write-item.view.ts'

interface Found {
  readonly item: Item
  readonly original: Original | null
  readonly report: ReportForItem | null
}

/** The desk where an item is written: the report as told on one side, the words on the other. */
export const writeItemPage = page<Found>('intelligence.show-writing', {
  may: policy.writeItem,
  async load(db, { params, services }) {
    const item = await findItem(db, params['itemId'] ?? '')
    if (item === null) return null
    return {
      item,
      original: await findOriginal(db, item.id),
      report: await besideItem(db, services.unseal, item),
    }
  },
  about: ({ item }) => aboutItem(item),
  present({ item, original, report }, { form }) {
    const overtaken = form.errors.some((error) => error.field === 'text' && error.text.includes('meanwhile'))
    return show(
      titled(`Write item ${item.urn}`, form),
      writeItemView({
        action: `/items/${item.id}/write`,
        itemHref: `/items/${item.id}`,
        urn: item.urn,
        fields: itemFieldsModel(form, item, original),
        report: toldModel(report),
        theirs:
          overtaken && original !== null
            ? { by: original.by, at: original.createdAt, text: original.text }
            : null,
      }),
      { layout: 'wide' },
    )
  },
})

/** The item's report, as intake's front door gives it: without who told it. */
export const besideItem = (db: Db, unseal: Unseal, item: Item): Promise<ReportForItem | null> =>
  item.reportId === null ? Promise.resolve(null) : reportForItem(db, unseal, item.reportId)

export const toldModel = (report: ReportForItem | null): Told | null =>
  report === null ? null : { receivedAt: report.receivedAt, text: report.text, facts: report.facts }

/** What reading an own item's content is, for the audit. */
export const aboutItem = (item: Item) => ({
  type: 'item',
  id: item.id,
  ownerAgencyId: item.ownerAgencyId,
  handling: item.grade?.slice(-1) ?? null,
  ...(item.reportId === null ? {} : { detail: { report: item.reportId } }),
})
