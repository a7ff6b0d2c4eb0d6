import { command, done, invalid, refused } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { readForm, type FormBody } from '#platform/forms.ts'
import * as policy from '../policy.ts'
import { consentsOf, findPerson, membersOf, type Member, type Person } from '../queries.ts'
import { valuesOf } from '../rules/codes.ts'
import { outOfPlace } from '../rules/out-of-place.ts'
import { hasGround, membersNow } from '../rules/standing.ts'
import { findNeed, type Need } from './queries.ts'
import { needKinds } from './reference.ts'
import { urgencies } from './rules/codes.ts'
import { actions, consequences, possible } from './states.ts'
import { insertNeed, insertStep } from './store.ts'

/** Warns of what has a field of its own, in every text of a form. */
export function checkTexts(
  form: Pick<ReturnType<typeof readForm>, 'fail'>,
  body: FormBody,
  texts: Readonly<Record<string, string>>,
): void {
  for (const [field, text] of Object.entries(texts)) {
    const warning = body['isMeant'] === 'yes' ? null : outOfPlace(text)
    if (warning !== null) form.fail(field, warning)
  }
}

/** Something that somebody needs is noted, with how soon. */
export const noteNeed = command('safeguarding.note-need', {
  verb: 'collection',
  may: policy.workWithPeople,
  parse(body, params) {
    const form = readForm(body)
    const kind = form.choice('kind', valuesOf(needKinds), 'Choose what they need')
    const urgency = form.choice('urgency', valuesOf(urgencies), 'Choose how soon')
    const words = form.text('words', { max: 1_000, multiline: true, label: 'What they said' })
    checkTexts(form, body, { words })
    return form.result(() => ({ personId: params['personId'] ?? '', kind, urgency, words }))
  },
  find: (db, { personId }) => findPerson(db, personId),
  async carryOut(tx, { kind, urgency, words }, person, { actor, services }) {
    const id = services.newId()
    await insertNeed(tx, { id, personId: person.id, kind, urgency, words, byId: actor.personId })
    return done(
      { id: person.id },
      {
        type: 'person',
        id: person.id,
        ownerAgencyId: person.agencyId,
        detail: { need: id, kind, urgency },
      },
    )
  },
  refusals: {},
})

export interface OneNeed {
  readonly person: Person
  readonly need: Need
  /** Who could take it. */
  readonly staff: readonly Member[]
}
export async function findOneNeed(
  db: Db,
  params: Readonly<Record<string, string>> | { readonly personId: string; readonly needId: string },
): Promise<OneNeed | null> {
  const person = await findPerson(db, params.personId ?? '')
  if (person === null) return null
  const need = await findNeed(db, person.id, params.needId ?? '')
  if (need === null) return null
  const { members, ends } = await membersOf(db, person.id)
  const consents = await consentsOf(db, person.id)
  return { person, need, staff: membersNow(members, ends).filter((one) => hasGround(one, consents)) }
}

/** Somebody takes a need on, passes it on, says what came of it, or opens it again. */
export const stepNeed = command('safeguarding.step-need', {
  verb: 'alteration',
  may: policy.workWithPeople,
  parse(body, params) {
    const form = readForm(body)
    const action = form.choice('action', actions, 'Choose what happened')
    const names = consequences[action].to === 'taken'
    const staffId = form.text('staff', names ? { required: 'Choose who takes it on' } : {})
    const words = form.text('words', {
      ...(names ? {} : { required: 'Write what came of it' }),
      max: 1_000,
      multiline: true,
      label: 'What came of it',
    })
    if (words.length === 1) form.fail('words', 'Write what came of it')
    checkTexts(form, body, { words })
    return form.result(() => ({
      personId: params['personId'] ?? '',
      needId: params['needId'] ?? '',
      action,
      staffId,
      words,
    }))
  },
  find: (db, input) => findOneNeed(db, input),
  async carryOut(tx, { action, staffId, words }, { person, need, staff }, { actor, services }) {
    if (!possible(need.state, need.ownerId === actor.personId).includes(action)) return refused('not-now')
    const { to } = consequences[action]
    if (to === 'taken' && !staff.some((one) => one.staffId === staffId))
      return invalid({ field: 'staff', text: 'Choose somebody who works with them' })
    const isTaken = await insertStep(tx, {
      id: services.newId(),
      personId: person.id,
      needId: need.id,
      turn: need.turns + 1,
      fromState: need.state,
      action,
      state: to,
      staffId: to === 'taken' ? staffId : null,
      words,
      byId: actor.personId,
    })
    if (!isTaken) return refused('moved-on')
    return done(
      { id: person.id },
      {
        type: 'person',
        id: person.id,
        ownerAgencyId: person.agencyId,
        detail: { need: need.id, action, staff: to === 'taken' ? staffId : null },
      },
    )
  },
  refusals: {
    'not-now': 'This cannot be said of it now, or only by whoever took it on. Look at how it stands',
    'moved-on': 'Somebody else said something of it a moment before. Look at how it stands',
  },
})
