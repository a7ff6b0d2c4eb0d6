import { command, done, invalid } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { readForm } from '#platform/forms.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../policy.ts'
import { findPerson, type Person } from '../queries.ts'
import { valuesOf } from '../rules/codes.ts'
import { checkTexts } from './note-need.ts'
import { plansOf, threatsOf, type SafetyPlan, type Threat } from './queries.ts'
import { planReviewDays } from './reference.ts'
import { likelihoods, planInterpreters, severities } from './rules/codes.ts'
import { insertPlan, insertThreat } from './store.ts'

export interface Safety {
  readonly person: Person
  readonly threats: readonly Threat[]
  readonly plans: readonly SafetyPlan[]
}
export async function findSafety(db: Db, personId: string): Promise<Safety | null> {
  const person = await findPerson(db, personId)
  if (person === null) return null
  return { person, threats: await threatsOf(db, personId), plans: await plansOf(db, personId) }
}

/** The newest of each thread that still holds. */
export const standingThreats = (threats: readonly Threat[]): Threat[] =>
  [...new Map(threats.map((one) => [one.threadId, one])).values()].filter((one) => one.holds)

/** Who or what threatens them: said for the first time, said anew, or said to hold no more. */
export const noteThreat = command('safeguarding.note-threat', {
  verb: 'collection',
  may: policy.workWithPeople,
  parse(body, params) {
    const form = readForm(body)
    const thread = form.text('thread')
    const words = form.text('words', {
      required: 'Write who or what threatens them, and with what',
      max: 1_000,
      multiline: true,
      label: 'What threatens them',
    })
    if (words.length === 1) form.fail('words', 'Write who or what threatens them, and with what')
    checkTexts(form, body, { words })
    const likelihood = form.choice('likelihood', valuesOf(likelihoods), 'Choose how likely it is')
    const severity = form.choice('severity', valuesOf(severities), 'Choose what is at stake')
    const holds = form.choice('holds', ['yes', 'no'], 'Choose whether it still threatens them') === 'yes'
    return form.result(() => ({
      personId: params['personId'] ?? '',
      thread,
      words,
      likelihood,
      severity,
      holds,
    }))
  },
  find: (db, { personId }) => findSafety(db, personId),
  async carryOut(tx, { thread, ...input }, { person, threats }, { actor, services }) {
    const isKnown = standingThreats(threats).some((one) => one.threadId === thread)
    if (thread !== '' && !isKnown)
      return invalid({ field: 'thread', text: 'Choose one of the list, or that it is new' })
    if (!input.holds && thread === '')
      return invalid({ field: 'thread', text: 'Choose which threat holds no more' })
    const threadId = thread === '' ? services.newId() : thread
    await insertThreat(tx, {
      ...input,
      id: services.newId(),
      personId: person.id,
      threadId,
      byId: actor.personId,
    })
    return done(
      { id: person.id },
      {
        type: 'person',
        id: person.id,
        ownerAgencyId: person.agencyId,
        detail: {
          threat: threadId,
          likelihood: input.likelihood,
          severity: input.severity,
          holds: input.holds,
        },
      },
    )
  },
  refusals: {},
})

/** A new version of the plan. It counts only where it was made with the person and read back to them. */
export const planSafety = command('safeguarding.plan-safety', {
  verb: 'collection',
  may: policy.workWithPeople,
  parse(body, params) {
    const form = readForm(body)
    const area = (name: string, label: string, max: number, required?: string): string => {
      const text = form.text(name, {
        ...(required === undefined ? {} : { required }),
        max,
        multiline: true,
        label,
      })
      if (required !== undefined && text.length === 1) form.fail(name, required)
      return text
    }
    const said = area('said', 'What they said', 2_000, 'Write what they said, in their words')
    const signs = area('signs', 'The signs', 2_000)
    const deeds = area('deeds', 'What to do', 2_000, 'Write what they do when danger comes')
    const ring = area('ring', 'Who to ring', 1_000, 'Write whom they ring')
    const language = form.text('language', {
      required: 'Write the language in which it was made',
      max: 100,
      label: 'The language',
    })
    if (language.length === 1) form.fail('language', 'Write the language in which it was made')
    const interpreter = form.choice('interpreter', valuesOf(planInterpreters), 'Choose who interpreted')
    const readBack = form.optionalChoice('readBack', ['yes'])
    if (readBack === null)
      form.fail('readBack', 'Read it back to them first, in their language, and tick that you did')
    const madeOn = form.day('madeOn', 'Enter the day on which you made it with them')
    const reviewOn = form.day('reviewOn', 'Enter the day on which you look at it together again')
    checkTexts(form, body, { said, signs, deeds })
    return form.result(() => ({
      personId: params['personId'] ?? '',
      plan: {
        said,
        signs,
        deeds,
        ring,
        language,
        interpreter,
        madeOn: madeOn ?? '',
        reviewOn: reviewOn ?? '',
      },
    }))
  },
  find: (db, { personId }) => findPerson(db, personId),
  async carryOut(tx, { plan }, person, { actor, services, now }) {
    const today = londonDay(now)
    if (plan.madeOn > today) return invalid({ field: 'madeOn', text: 'Enter a day that is not after today' })
    if (plan.reviewOn <= today) return invalid({ field: 'reviewOn', text: 'Enter a day after today' })
    if (plan.reviewOn > latestReview(plan.madeOn))
      return invalid({
        field: 'reviewOn',
        text: `Look at it again within ${planReviewDays} days of the day on which you made it`,
      })
    await insertPlan(tx, { ...plan, id: services.newId(), personId: person.id, byId: actor.personId })
    return done(
      { id: person.id },
      {
        type: 'person',
        id: person.id,
        ownerAgencyId: person.agencyId,
        detail: { plan: plan.madeOn, reviewOn: plan.reviewOn },
      },
    )
  },
  refusals: {},
})

function latestReview(madeOn: string): string {
  const date = new Date(`${madeOn}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() + planReviewDays)
  return date.toISOString().slice(0, 10)
}
