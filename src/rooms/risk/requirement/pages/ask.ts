import { agencies, type AgencySummary } from '#rooms/identity'
import type { ItemHead } from '#rooms/intelligence'
import { valueOf } from '#platform/forms.ts'
import { isId } from '#platform/ids.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { knownAreas } from '../../queries.ts'
import { kindWords } from '../../rules/kind-words.ts'
import type { KnownArea } from '../../rules/place-words.ts'
import { findAsked, itemsToAnswerWith, mostItems } from '../ask-question.ts'
import { kindChoices } from '../asked.ts'
import type { Requirement } from '../queries.ts'
import { audiences, ends, extents, textChoices } from '../requirement-form.ts'
import { answerView } from './answer.view.ts'
import { askView } from './ask.view.ts'
import { endView } from './end.view.ts'

interface Asking {
  readonly parent: Requirement | null
  readonly members: readonly AgencySummary[]
  readonly districts: readonly KnownArea[]
}

/** The form of a question, by itself or as a part of another. */
export const askPage = page<Asking>('risk.show-asking', {
  may: policy.assess,
  async load(db, { query }) {
    const parentId = query['parent'] ?? ''
    const parent = isId(parentId) ? await findAsked(db, parentId) : null
    if (parentId !== '' && parent === null) return null
    return {
      parent,
      members: (await agencies(db)).filter((agency) => agency.status === 'active'),
      districts: (await knownAreas(db)).filter((area) => area.kind === 'district'),
    }
  },
  about: ({ parent }) =>
    parent === null ? null : { type: 'requirement', id: parent.id, ownerAgencyId: parent.agencyId },
  present: ({ parent, members, districts }, { form }) =>
    show(
      titled('Ask a question', form),
      askView({
        form,
        action: parent === null ? '/risk/requirements/new' : `/risk/requirements/new?parent=${parent.id}`,
        backHref: parent === null ? '/risk/requirements' : `/risk/requirements/${parent.id}`,
        parent,
        value: (name) => valueOf(form, name),
        kinds: kindChoices.map((kind) => ({
          value: kind,
          text: kind === 'every' ? 'Every kind' : kindWords[kind].title,
        })),
        districts: districts.map((area) => ({ value: area.code, text: area.name })),
        agencies: members
          .toSorted((one, other) => one.name.localeCompare(other.name))
          .map((agency) => ({
            value: agency.id,
            text: agency.name,
            isChosen: [form.values['whoAgencies'] ?? []].flat().includes(agency.id),
          })),
        audiences,
      }),
    ),
})

interface Answering {
  readonly requirement: Requirement
  readonly items: readonly ItemHead[]
}
/** The form in which somebody says that an item answers a question. */
export const answerPage = page<Answering>('risk.show-answering', {
  may: policy.assess,
  async load(db, { params, actor, now }) {
    const requirement = await findAsked(db, params['requirementId'] ?? '')
    return requirement === null
      ? null
      : { requirement, items: await itemsToAnswerWith(db, actor.agencyId, now) }
  },
  about: ({ requirement, items }) => ({
    type: 'requirement',
    id: requirement.id,
    ownerAgencyId: requirement.agencyId,
    detail: { ids: items.map((one) => one.itemId) },
  }),
  present: ({ requirement, items }, { form }) =>
    show(
      titled('Say that an item answers it', form),
      answerView({
        form,
        action: `/risk/requirements/${requirement.id}/answer`,
        backHref: `/risk/requirements/${requirement.id}`,
        question: requirement.question,
        value: (name) => valueOf(form, name),
        items: items.map((head) => ({
          value: head.itemId,
          text: `${head.urn}: ${head.title === '' ? 'No title yet' : head.title} (${head.ownerName})`,
        })),
        isCut: items.length === mostItems,
        texts: textChoices,
        extents,
      }),
    ),
})

/** The form to ask it no more, at the agency that asked. */
export const endPage = page<Requirement>('risk.show-ending', {
  may: policy.reviewAssessment,
  load: (db, { params }) => findAsked(db, params['requirementId'] ?? ''),
  about: (requirement) => ({
    type: 'requirement',
    id: requirement.id,
    ownerAgencyId: requirement.agencyId,
  }),
  present: (requirement, { form }) =>
    show(
      titled('Ask it no more', form),
      endView({
        form,
        action: `/risk/requirements/${requirement.id}/end`,
        backHref: `/risk/requirements/${requirement.id}`,
        question: requirement.question,
        reason: valueOf(form, 'reason'),
        note: valueOf(form, 'note'),
        reasons: ends,
      }),
    ),
})
