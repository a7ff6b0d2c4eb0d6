import { agencies } from '#rooms/identity'
import { mayActOn, ownTexts, visibleHeads, type ItemHead } from '#rooms/intelligence'
import { partnersFor } from '#rooms/governance'
import { assessmentHeads, questionHeads } from '#rooms/risk'
import type { Actor } from '#platform/access.ts'
import type { AuditSubject } from '#platform/audit.ts'
import { command, done, invalid } from '#platform/command.ts'
import type { Db, WriteDb } from '#platform/db.ts'
import type { FieldError } from '#platform/forms.ts'
import { londonDay } from '#platform/london-day.ts'
import { options } from './options/reference.ts'
import * as policy from './policy.ts'
import { findTasking, type Ground, type Tasking } from './queries.ts'
import { possible } from './states.ts'
import { insertGround, insertTasking } from './store.ts'
import { parseOpen, type OpenInput } from './tasking-form.ts'

/** One agency asks another, or itself, to do something. The words go to the agency that is asked, and nothing else does. */
export const openTasking = command('operations.open-tasking', {
  verb: 'disclosure',
  may: policy.openTasking,
  parse: parseOpen,
  async find(db, input, { actor }): Promise<{ readonly earlier: Tasking | null } | null> {
    if (input.earlierId === null) return { earlier: null }
    const earlier = await findEarlier(db, input.earlierId, actor)
    return earlier === null ? null : { earlier }
  },
  async carryOut(tx, input, { earlier }, { actor, services, now }) {
    const { faults, releaseId, item } = await checked(tx, input, actor, now)
    if (faults.length > 0) return invalid(...faults)
    const id = services.newId()
    await insertTasking(tx, { ...input, id, fromAgencyId: actor.agencyId, personId: actor.personId })
    const grounds = groundsFrom(input, releaseId)
    for (const ground of grounds) await insertGround(tx, { ...ground, id: services.newId(), taskingId: id })
    const about: AuditSubject = {
      type: 'tasking',
      id,
      ownerAgencyId: actor.agencyId,
      recipientAgencyId: input.toAgencyId === actor.agencyId ? null : input.toAgencyId,
      detail: {
        marking: input.marking,
        priority: input.priority,
        due: input.dueDay,
        option: input.optionCode,
        earlier: earlier?.id ?? null,
        requirement: input.requirementId,
        assessment: input.assessmentId,
      },
    }
    if (item === null) return done({ id }, about)
    const used: AuditSubject = {
      type: 'item',
      id: item.itemId,
      ownerAgencyId: item.ownerAgencyId,
      handling: item.grade?.slice(-1) ?? null,
      detail: { tasking: id, release: releaseId },
    }
    return done({ id }, [about, used])
  },
  refusals: {},
})

/** A tasking that this person's agency may offer again; null where there is none such. */
export async function findEarlier(db: Db, id: string, actor: Actor): Promise<Tasking | null> {
  const found = await findTasking(db, id)
  return found !== null && possible(found, actor).includes('offer-again') ? found : null
}

/** Who can be asked: the own agency first, then those with which it may share for the purpose in hand. */
export interface Askable {
  readonly id: string
  readonly name: string
}
export async function askable(db: Db, actor: Actor): Promise<Askable[]> {
  const active = new Set(
    (await agencies(db)).filter((one) => one.status === 'active').map((agency) => agency.id),
  )
  const partners = (await partnersFor(db, actor.purpose)).filter((one) => active.has(one.agencyId))
  return [
    { id: actor.agencyId, name: `${actor.agencyName} (ourselves)` },
    ...partners.map(({ agencyId, name }) => ({ id: agencyId, name })),
  ]
}

/** How many items the form lists, newest first, and how far back they go. */
export const mostItems = 300
const farBackMilliseconds = 3 * 366 * 86_400_000
export const itemsToRestOn = (db: Db, agencyId: string, now: Date): Promise<ItemHead[]> =>
  visibleHeads(db, agencyId, { since: new Date(now.getTime() - farBackMilliseconds), limit: mostItems })

interface Checked {
  readonly faults: readonly FieldError[]
  readonly releaseId: string | null
  readonly item: ItemHead | null
}
/** What only the database could find wrong: each thing named must be there for this person at this moment. */
async function checked(tx: WriteDb, input: OpenInput, actor: Actor, now: Date): Promise<Checked> {
  const faults: FieldError[] = []
  const { optionCode, requirementId, assessmentId } = input
  if (optionCode !== null && !options.some((one) => one.code === optionCode))
    faults.push({ field: 'option', text: 'Choose an option of the list, or none' })
  if (
    requirementId !== null &&
    !(await questionHeads(tx)).some((one) => one.id === requirementId && one.isAsked)
  )
    faults.push({
      field: 'requirement',
      text: 'This question is not asked any more. Choose another, or none',
    })
  if (assessmentId !== null && (await assessmentHeads(tx, [assessmentId])).length === 0)
    faults.push({ field: 'assessment', text: 'This assessment is not to be read any more. Choose another' })
  const found = await releaseToRestOn(tx, input.itemId, actor, now)
  if (found.fault !== null) faults.push({ field: 'item', text: found.fault })
  if (!(await askable(tx, actor)).some((one) => one.id === input.toAgencyId))
    faults.push({
      field: 'to',
      text: 'There is no agreement with this agency for what you work for now. Choose another',
    })
  if (input.dueDay < londonDay(now)) faults.push({ field: 'dueDay', text: 'Enter a day that has not passed' })
  return { faults, releaseId: found.releaseId, item: found.item }
}

/** The release of an item on which a tasking may rest. BR15: under A1 nobody acts before the originator agreed. */
export async function releaseToRestOn(tx: WriteDb, itemId: string | null, actor: Actor, now: Date) {
  const nothing = { releaseId: null, item: null, fault: null }
  if (itemId === null) return nothing
  const item = (await itemsToRestOn(tx, actor.agencyId, now)).find((one) => one.itemId === itemId)
  if (item === undefined)
    return { ...nothing, fault: 'This item is not to be read any more. Choose another, or none' }
  const releaseId = item.releaseId ?? (await newestRelease(tx, itemId))
  if (releaseId === null)
    return { ...nothing, fault: 'Nothing of this item was let out. A tasking rests on what was let out' }
  if (!(await mayActOn(tx, releaseId)))
    return {
      ...nothing,
      fault: 'Nobody may act on this item before its originator agrees. Ask its owner first',
    }
  return { releaseId, item, fault: null }
}

async function newestRelease(tx: WriteDb, itemId: string): Promise<string | null> {
  const own = await ownTexts(tx, itemId, { withOriginal: false })
  const newest = (own?.texts ?? []).toSorted((one, other) => other.at.getTime() - one.at.getTime())[0]
  return newest?.releaseId ?? null
}

function groundsFrom(input: OpenInput, releaseId: string | null): Ground[] {
  const none: Ground = { requirementId: null, assessmentId: null, releaseId: null, earlierId: null }
  const { requirementId, assessmentId, earlierId } = input
  return [
    ...(requirementId === null ? [] : [{ ...none, requirementId }]),
    ...(assessmentId === null ? [] : [{ ...none, assessmentId }]),
    ...(releaseId === null ? [] : [{ ...none, releaseId }]),
    ...(earlierId === null ? [] : [{ ...none, earlierId }]),
  ]
}
