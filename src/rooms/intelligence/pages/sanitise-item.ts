import type { ReportForItem } from '#rooms/intake'
import { valueOf, type FormState } from '#platform/forms.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../policy.ts'
import { findOriginal, findSanitised, type Item, type Original, type Sanitised } from '../queries.ts'
import { giveaways } from '../rules/giveaways.ts'
import { answerField } from '../rules/warnings.ts'
import { findForSanitising } from '../sanitise-item.ts'
import { sanitiseItemView, type SanitiseItemModel } from './sanitise-item.view.ts'
import { aboutItem, besideItem, toldModel } from './write-item.ts'

interface Found {
  readonly item: Item
  readonly blocked: boolean
  readonly compareWith: string
  readonly organisations: readonly string[]
  readonly original: Original | null
  readonly sanitised: Sanitised | null
  readonly report: ReportForItem | null
}

/** The desk where an item is made fit for others. */
export const sanitiseItemPage = page<Found>('intelligence.show-sanitising', {
  may: policy.writeItem,
  async load(db, { params, services }) {
    const found = await findForSanitising(db, params['itemId'] ?? '', { services })
    if (found === null || found.item.grade === null) return null
    const { item, blocked, organisations } = found
    return {
      item,
      blocked,
      organisations,
      compareWith: found.original,
      original: await findOriginal(db, item.id),
      sanitised: await findSanitised(db, item.id),
      report: await besideItem(db, services.unseal, item),
    }
  },
  about: ({ item }) => aboutItem(item),
  present: (found, { form }) =>
    show(titled(`Sanitise item ${found.item.urn}`, form), sanitiseItemView(model(found, form)), {
      layout: 'wide',
    }),
})

function model(found: Found, form: FormState): SanitiseItemModel {
  const { item, sanitised } = found
  const title = valueOf(form, 'title', sanitised?.title ?? '')
  const text = valueOf(form, 'text', sanitised?.text ?? '').replaceAll('\r\n', '\n')
  const warnings =
    text === ''
      ? []
      : giveaways(`${title}\n${text}`, { original: found.compareWith, organisations: found.organisations })
  const overtaken = form.errors.some((error) => error.text.includes('meanwhile'))
  return {
    form,
    action: `/items/${item.id}/sanitise`,
    itemHref: `/items/${item.id}`,
    consultHref: `/items/${item.id}/consult`,
    urn: item.urn,
    blocked: found.blocked,
    seen: sanitised?.version ?? 0,
    title,
    text,
    original: found.original,
    report: toldModel(found.report),
    warnings: warnings.map((warning) => ({
      field: answerField(warning),
      text: warning.text,
      answer: valueOf(form, answerField(warning)),
    })),
    theirs:
      overtaken && sanitised !== null
        ? { by: sanitised.by, at: sanitised.createdAt, text: sanitised.text }
        : null,
  }
}
