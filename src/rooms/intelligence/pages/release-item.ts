import type { Actor } from '#platform/access.ts'
import type { FormState } from '#platform/forms.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../policy.ts'
import { findItem, findSanitised, gradingsOf, type Grading, type Item, type Sanitised } from '../queries.ts'
import { exploitationTypes, itemPurposes, markings, phraseOf, priorities, wordsOf } from '../rules/codes.ts'
import { gradeInWords } from '../rules/grading.ts'
import { answeredPairs } from '../rules/warnings.ts'
import { codeOf, gradeReasons } from './grade-words.ts'
import { whenWords } from './item.ts'
import { releaseItemView, type ReleaseItemModel } from './release-item.view.ts'

interface Found {
  readonly item: Item
  readonly sanitised: Sanitised
  readonly grading: Grading
}

/** What would leave, for the person who decides it. */
export const releaseItemPage = page<Found>('intelligence.show-releasing', {
  may: policy.releaseItem,
  async load(db, { params }) {
    const item = await findItem(db, params['itemId'] ?? '')
    if (item === null) return null
    const sanitised = await findSanitised(db, item.id)
    const [grading] = await gradingsOf(db, item.id)
    return sanitised === null || grading === undefined ? null : { item, sanitised, grading }
  },
  about: ({ item, sanitised }) => ({
    type: 'item',
    id: item.id,
    ownerAgencyId: item.ownerAgencyId,
    handling: item.grade?.slice(-1) ?? null,
    detail: { sanitised: sanitised.version },
  }),
  present: (found, { form, actor }) =>
    show(titled(`Let item ${found.item.urn} out?`, form), releaseItemView(model(found, form, actor))),
})

const model = ({ item, sanitised, grading }: Found, form: FormState, actor: Actor): ReleaseItemModel => ({
  form,
  action: `/items/${item.id}/release`,
  itemHref: `/items/${item.id}`,
  urn: item.urn,
  marking: wordsOf(markings, item.marking),
  title: sanitised.title,
  text: sanitised.text,
  version: sanitised.version,
  by: sanitised.by,
  at: sanitised.createdAt,
  grade: codeOf(grading),
  explained: gradeInWords(codeOf(grading), grading.action, grading.sanitisation),
  reasons: gradeReasons(grading),
  head: [
    { label: 'Kind', value: phraseOf(exploitationTypes, item.exploitationTypes) },
    { label: 'For', value: phraseOf(itemPurposes, item.purposes) },
    { label: 'Priority', value: wordsOf(priorities, item.priority) },
    { label: 'When', value: whenWords(item.occurredOn, item.occurredWords) },
  ],
  pairs: answeredPairs(sanitised.warnings, sanitised.warningsAnswered),
  ownWork: sanitised.byId === actor.personId || grading.byId === actor.personId,
})
