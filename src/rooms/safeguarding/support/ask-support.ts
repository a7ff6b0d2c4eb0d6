import { partnersFor } from '#rooms/governance'
import type { Actor } from '#platform/access.ts'
import { command, done, invalid, refused } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { readForm, type FormBody } from '#platform/forms.ts'
import { isId } from '#platform/ids.ts'
import { londonDay } from '#platform/london-day.ts'
import { needKinds } from '../needs/reference.ts'
import * as policy from '../policy.ts'
import { consentsOf, findPerson } from '../queries.ts'
import { sharing } from '../reference.ts'
import { laws, valuesOf } from '../rules/codes.ts'
import { outOfPlace } from '../rules/out-of-place.ts'
import { standingConsents } from '../rules/standing.ts'
import { findSupport } from './queries.ts'
import { urgencies } from './reference.ts'
import { answerDay } from './rules/clock.ts'
import { reasons } from './rules/codes.ts'
import { actions, consequences, possible, type Action } from './states.ts'
import { insertStep, insertSupport } from './store.ts'

/** Agencies that can be asked: those with which the own one may share for safeguarding. */
export async function askable(
  db: Db,
  actor: Actor,
): Promise<{ readonly id: string; readonly name: string }[]> {
  const partners = await partnersFor(db, actor.purpose)
  return partners.map(({ agencyId, name }) => ({ id: agencyId, name }))
}

/** One agency asks another to help somebody. What it needs to answer goes with it, and no name. */
export const askSupport = command('safeguarding.ask-support', {
  verb: 'disclosure',
  may: policy.workWithPeople,
  parse: parseAsk,
  find: (db, { personId }) => findPerson(db, personId),
  async carryOut(tx, input, person, { actor, services, now }) {
    if (!(await askable(tx, actor)).some((one) => one.id === input.toAgencyId))
      return invalid({
        field: 'to',
        text: 'There is no agreement with this agency for safeguarding. Choose another',
      })
    const consent = standingConsents(await consentsOf(tx, person.id)).find(
      (one) => one.purpose === sharing && one.agencyId === input.toAgencyId && one.answer === 'given',
    )
    if (input.basis === 'consent' && consent === undefined) return refused('not-agreed')
    const urgency = urgencies.find((one) => one.code === input.urgency)
    const id = services.newId()
    await insertSupport(tx, {
      ...input,
      id,
      personId: person.id,
      fromAgencyId: actor.agencyId,
      byId: actor.personId,
      ageState: person.ageState,
      languages: person.languages,
      interpreter: person.interpreter,
      answerBy: answerDay(londonDay(now), urgency?.answerDays ?? 0),
      consentId: input.basis === 'consent' ? (consent?.id ?? null) : null,
    })
    return done(
      { id },
      {
        type: 'support',
        id,
        ownerAgencyId: actor.agencyId,
        recipientAgencyId: input.toAgencyId,
        detail: { person: person.id, kind: input.kind, basis: input.basis, law: input.law },
      },
    )
  },
  refusals: {
    'not-agreed':
      'They have not agreed that their record is shared with this agency. Ask them and record it, or name the law that allows it',
  },
})

function parseAsk(body: FormBody, params: Readonly<Record<string, string>>) {
  const form = readForm(body)
  const toAgencyId = form.text('to', { required: 'Choose who is asked' })
  if (toAgencyId !== '' && !isId(toAgencyId)) form.fail('to', 'Choose an agency of the list')
  const kind = form.choice('kind', valuesOf(needKinds), 'Choose what they need')
  const asked = form.text('asked', {
    required: 'Write what is asked',
    max: 1000,
    multiline: true,
    label: 'What is asked',
  })
  if (asked !== '' && asked.length < 5) form.fail('asked', 'Write what is asked as a sentence')
  const warning = body['isMeant'] === 'yes' ? null : outOfPlace(asked)
  if (warning !== null) form.fail('asked', warning)
  const urgency = form.choice(
    'urgency',
    urgencies.map((one) => one.code),
    'Choose how soon an answer is needed',
  )
  const basis = form.choice('basis', ['consent', 'law'], 'Choose what allows it')
  const law = form.optionalChoice('law', valuesOf(laws))
  const reason = form.text('reason', { max: 1000, multiline: true, label: 'Why the law allows it' })
  if (basis === 'law' && law === null) form.fail('law', 'Choose the law')
  if (basis === 'law' && reason.length < 10) form.fail('reason', 'Write why the law allows it, in a sentence')
  return form.result(() => ({
    personId: params['personId'] ?? '',
    toAgencyId,
    kind,
    asked,
    urgency,
    basis,
    law: basis === 'law' ? law : null,
    reason: basis === 'law' ? reason : '',
  }))
}

export const isAction = (text: string | undefined): text is Action => actions.some((one) => one === text)

/** Every step after that. What may be done by whom is in `states.ts`, and again in the database. */
export const stepSupport = command('safeguarding.step-support', {
  verb: 'alteration',
  may: policy.answerSupport,
  parse: parseStep,
  async find(db, { supportId, action }) {
    const support = await findSupport(db, supportId)
    return support === null || action === null ? null : { support, action }
  },
  async carryOut(tx, { reason, words }, { support, action }, { actor }) {
    if (!possible(support, actor).includes(action)) return refused('wrong-state')
    const state = consequences[action].to ?? support.state
    const isTaken = await insertStep(tx, {
      supportId: support.id,
      turn: support.turn + 1,
      fromState: support.state,
      action,
      state,
      helperId: action === 'accept' || action === 'take-over' || action === 'start' ? actor.personId : null,
      reason,
      words,
      agencyId: actor.agencyId,
      byId: actor.personId,
    })
    if (!isTaken) return refused('wrong-state')
    return done(
      { id: support.id },
      {
        type: 'support',
        id: support.id,
        ownerAgencyId: support.fromAgencyId,
        recipientAgencyId: actor.agencyId === support.toAgencyId ? support.fromAgencyId : support.toAgencyId,
        detail: { action, from: support.state, to: state, reason },
      },
    )
  },
  refusals: {
    'wrong-state':
      'This cannot be done now: somebody has answered in the meantime, or it is not yours to do. Look at it again',
  },
})

function parseStep(body: FormBody, params: Readonly<Record<string, string>>) {
  const form = readForm(body)
  const action = isAction(params['action']) ? params['action'] : null
  const choices = action === null ? null : reasons[action]
  const reason = choices === null ? null : form.choice('reason', valuesOf(choices), 'Choose one of the list')
  const words = form.text('words', {
    ...(choices === null ? {} : { required: 'Write it in your own words' }),
    max: 1000,
    multiline: true,
    label: 'Your own words',
  })
  if (words.length === 1) form.fail('words', 'Write it in your own words')
  const warning = body['isMeant'] === 'yes' ? null : outOfPlace(words)
  if (warning !== null) form.fail('words', warning)
  return form.result(() => ({ supportId: params['supportId'] ?? '', action, reason, words }))
}
