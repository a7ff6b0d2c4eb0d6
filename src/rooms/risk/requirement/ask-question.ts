import { agencies } from '#rooms/identity'
import { ownTexts, visibleHeads, type ItemHead } from '#rooms/intelligence'
import { command, done, invalid, refused } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import * as policy from '../policy.ts'
import { knownAreas } from '../queries.ts'
import { monthsBefore } from '../rules/picture.ts'
import { requirements, type Requirement } from './queries.ts'
import { parseAnswer, parseAsk, parseEnd } from './requirement-form.ts'
import { insertAnswer, insertEnd, insertRequirement } from './store.ts'

/** A question is put to the partnership, or to the own agency; by itself or as a part of another. */
export const askQuestion = command('risk.ask-question', {
  verb: 'collection',
  may: policy.assess,
  parse: parseAsk,
  async find(db, input): Promise<{ readonly parent: Requirement | null } | null> {
    if (input.parentId === null) return { parent: null }
    const parent = await findAsked(db, input.parentId)
    return parent === null ? null : { parent }
  },
  async carryOut(tx, input, { parent }, { actor, services }) {
    const known = (await agencies(tx)).filter((agency) => agency.status === 'active')
    if (input.whoAgencies.some((id) => !known.some((agency) => agency.id === id)))
      return invalid({ field: 'whoAgencies', text: 'Choose agencies of the list' })
    const areas = await knownAreas(tx)
    if (
      input.district !== '' &&
      !areas.some((area) => area.kind === 'district' && area.code === input.district)
    )
      return invalid({ field: 'district', text: 'Choose a district of the list, or none' })
    const id = services.newId()
    await insertRequirement(tx, {
      ...input,
      id,
      agencyId: actor.agencyId,
      personId: actor.personId,
      parentId: parent?.id ?? null,
      kind: input.kind === 'every' ? null : input.kind,
      districtCode: input.district === '' ? null : input.district,
    })
    return done(
      { id },
      {
        type: 'requirement',
        id,
        ownerAgencyId: actor.agencyId,
        detail: { kind: input.kind, audience: input.audience, parent: parent?.id ?? null },
      },
    )
  },
  refusals: {},
})

/** One that is still asked; null where the asking person sees none such. */
export async function findAsked(db: Db, id: string): Promise<Requirement | null> {
  return (await requirements(db)).find((one) => one.id === id && one.ended === null) ?? null
}

/** How far back, and how many, the items go that can be said to answer. */
const months = 36
export const mostItems = 300
export const itemsToAnswerWith = (db: Db, agencyId: string, now: Date): Promise<ItemHead[]> =>
  visibleHeads(db, agencyId, { since: monthsBefore(now, months), limit: mostItems })

/** A person says that an item which they read answers a question, and what of it. */
export const answerQuestion = command('risk.answer-question', {
  verb: 'combination',
  may: policy.assess,
  parse: parseAnswer,
  find: (db, input) => findAsked(db, input.requirementId),
  async carryOut(tx, input, requirement, { actor, services, now }) {
    const head = (await itemsToAnswerWith(tx, actor.agencyId, now)).find((one) => one.itemId === input.itemId)
    if (head === undefined)
      return invalid({ field: 'item', text: 'This item is not to be read any more. Choose another' })
    const release = head.releaseId ?? (input.of === 'original' ? null : await letOut(tx, head.itemId))
    if (release === null && input.of === 'release')
      return invalid({ field: 'of', text: 'Nothing of this item was let out. Answer from the original' })
    await insertAnswer(tx, {
      id: services.newId(),
      requirementId: requirement.id,
      itemId: head.itemId,
      ownerAgencyId: head.ownerAgencyId,
      releaseId: release,
      extent: input.extent,
      why: input.why,
      agencyId: actor.agencyId,
      personId: actor.personId,
    })
    return done({ id: requirement.id }, [
      {
        type: 'requirement',
        id: requirement.id,
        ownerAgencyId: requirement.agencyId,
        detail: { extent: input.extent },
      },
      {
        type: 'item',
        id: head.itemId,
        ownerAgencyId: head.ownerAgencyId,
        handling: head.grade?.slice(-1) ?? null,
        detail: { requirement: requirement.id, release },
      },
    ])
  },
  refusals: {},
})

/** The newest release of an own item that stands. */
async function letOut(db: Db, itemId: string): Promise<string | null> {
  const item = await ownTexts(db, itemId, { withOriginal: false })
  const newest = (item?.texts ?? []).toSorted((one, other) => other.at.getTime() - one.at.getTime())[0]
  return newest?.releaseId ?? null
}

/** The agency that asked says that it does not ask any more. */
export const endQuestion = command('risk.end-question', {
  verb: 'alteration',
  may: policy.reviewAssessment,
  parse: parseEnd,
  find: (db, input) => findAsked(db, input.requirementId),
  async carryOut(tx, input, requirement, { actor }) {
    if (requirement.ended !== null) return refused('ended')
    await insertEnd(tx, { ...input, personId: actor.personId })
    return done(
      { id: requirement.id },
      {
        type: 'requirement',
        id: requirement.id,
        ownerAgencyId: actor.agencyId,
        detail: { reason: input.reason },
      },
    )
  },
  refusals: { ended: 'This question is not asked any more' },
})
