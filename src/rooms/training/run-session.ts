import { randomBytes } from 'node:crypto'
import { agencies } from '#rooms/identity'
import { command, done, invalid, refused } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { readForm } from '#platform/forms.ts'
import * as policy from './policy.ts'
import { findCourse, findSession, type Course, type Session } from './queries.ts'
import { roles } from './reference.ts'
import { deliveries, valuesOf } from './rules/codes.ts'
import { readNumber } from './read-number.ts'
import { codeFrom } from './rules/spoken-code.ts'
import { nextStep, steps, type Step } from './states.ts'
import { insertHeadcount, insertSession, insertStep } from './store.ts'

/** Of 30 letters, 8 are some 650,000,000,000 codes: nobody guesses a session, and a hall can type it. */
const sessionCodeLength = 8

export async function findFor(db: Db, courseId: string): Promise<{ readonly course: Course } | null> {
  const course = await findCourse(db, courseId)
  return course === null ? null : { course }
}

/** A day is set for a course, of whatever agency it is. The session is the own agency's. */
export const planSession = command('training.plan-session', {
  verb: 'collection',
  may: policy.runSessions,
  parse: (body, params) => {
    const form = readForm(body)
    const heldOn = form.day('heldOn', 'Enter the day of the course')
    const place = form.text('place', { required: 'Enter where it is', max: 120, label: 'Where it is' })
    if (place.length === 1) form.fail('place', 'Enter where it is')
    const delivery = form.choice('delivery', valuesOf(deliveries), 'Choose how it is given')
    return form.result(() => ({ courseId: params['courseId'] ?? '', heldOn: heldOn ?? '', place, delivery }))
  },
  find: (db, { courseId }) => findFor(db, courseId),
  async carryOut(tx, { heldOn, place, delivery }, { course }, { actor, services }) {
    const id = services.newId()
    await insertSession(tx, {
      id,
      courseId: course.id,
      agencyId: actor.agencyId,
      heldOn,
      place,
      delivery,
      code: newCode(),
      byId: actor.personId,
    })
    return done(
      { id },
      { type: 'training-session', id, ownerAgencyId: actor.agencyId, detail: { course: course.id, heldOn } },
    )
  },
  refusals: {},
})

/** Thirty-two random bytes hold eight fair letters in all but one of 10^30 draws. */
const newCode = (): string => codeFrom(randomBytes(32), sessionCodeLength) ?? newCode()

interface Found {
  readonly session: Session
}
export async function findOne(db: Db, sessionId: string): Promise<Found | null> {
  const session = await findSession(db, sessionId)
  return session === null ? null : { session }
}
const isStep = (text: string | undefined): text is Step => steps.some((step) => step.state === text)

/** The questions are opened, opened again after the course, or closed. */
export const stepSession = command('training.step-session', {
  verb: 'alteration',
  may: policy.runSessions,
  parse: (body, params) => {
    const form = readForm(body)
    const to = form.choice('to', steps.map((step) => step.state).filter(isStep), 'Press one of the buttons')
    return form.result(() => ({ sessionId: params['sessionId'] ?? '', to }))
  },
  find: (db, { sessionId }) => findOne(db, sessionId),
  async carryOut(tx, { to }, { session }, { actor }) {
    const next = nextStep(session.state)
    if (next?.state !== to) return refused('wrong-state')
    const isTaken = await insertStep(tx, { sessionId: session.id, ...next, byId: actor.personId })
    if (!isTaken) return refused('wrong-state')
    return done(
      { id: session.id },
      {
        type: 'training-session',
        id: session.id,
        ownerAgencyId: session.agencyId,
        detail: { from: session.state, to },
      },
    )
  },
  refusals: { 'wrong-state': 'Somebody has done this in the meantime. Look at it again' },
})

/** How many people of an agency and kind of work came: with it, how many of them answered can be said. */
export const countHeads = command('training.count-heads', {
  verb: 'alteration',
  may: policy.runSessions,
  parse: (body, params) => {
    const form = readForm(body)
    const agencyId = form.text('agency', { required: 'Choose the agency' })
    const role = form.choice('role', valuesOf(roles), 'Choose what kind of work they do')
    const people = readNumber(form, 'people', { required: 'Enter how many came', from: 0, to: 500 })
    return form.result(() => ({ sessionId: params['sessionId'] ?? '', agencyId, role, people }))
  },
  find: (db, { sessionId }) => findOne(db, sessionId),
  async carryOut(tx, { agencyId, role, people }, { session }, { actor, services }) {
    if (!(await agencies(tx)).some((agency) => agency.id === agencyId))
      return invalid({ field: 'agency', text: 'Choose an agency of the list' })
    await insertHeadcount(tx, {
      id: services.newId(),
      sessionId: session.id,
      agencyId,
      role,
      people,
      byId: actor.personId,
    })
    return done(
      { id: session.id },
      {
        type: 'training-session',
        id: session.id,
        ownerAgencyId: session.agencyId,
        detail: { came: agencyId, role, people },
      },
    )
  },
  refusals: {},
})
