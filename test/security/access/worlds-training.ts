/** Training in a world: a lead at each of three agencies, who wrote a course, and gives a course of the first. */
import type { TrainingTables } from './world-training.ts'
import type { Person, Session, Subject, World } from './world.ts'
import type { Dice, Seat } from './worlds.ts'

export function trainingOf(dice: Dice, leads: readonly Person[]): TrainingTables {
  const courses = leads.map((lead) => ({
    id: dice.id('training'),
    agency_id: lead.agency_id,
    by_person: lead.id,
  }))
  const [course] = courses
  const sessions = leads.flatMap((lead) =>
    course === undefined
      ? []
      : [
          {
            id: dice.id('training'),
            course_id: course.id,
            agency_id: lead.agency_id,
            by_person: lead.id,
          },
        ],
  )
  const of = ({ id, by_person }: (typeof sessions)[number]) => ({ session_id: id, by_person })
  return {
    'training.course': courses,
    'training.material': courses.map((one) => ({
      id: dice.id('training'),
      course_id: one.id,
      by_person: one.by_person,
    })),
    'training.session': sessions,
    'training.session_step': sessions.map(of),
    'training.headcount': sessions.map((one) => ({
      id: dice.id('training'),
      ...of(one),
      agency_id: one.agency_id,
    })),
    ...learnersOf(dice, sessions),
    'training.practice': leads.map((lead) => ({ id: dice.id('training'), agency_id: lead.agency_id })),
  }
}

/** One learner of each session, with all there is of one. */
function learnersOf(
  dice: Dice,
  sessions: readonly { readonly id: string; readonly agency_id: string }[],
): Omit<LearnerTables, 'training.practice'> {
  const parts = sessions.map((one) => ({
    session_id: one.id,
    learner_id: dice.id('training'),
    agency_id: one.agency_id,
  }))
  const alone = parts.map(({ session_id, learner_id }) => ({ session_id, learner_id }))
  return {
    'training.learner': parts.map((one) => ({ id: one.learner_id })),
    'training.attendance': parts,
    'training.response': alone,
    'training.certificate': alone,
    'training.reminder': sessions.map((one) => ({ session_id: one.id, agency_id: one.agency_id })),
  }
}
type LearnerTables = Pick<
  TrainingTables,
  | 'training.learner'
  | 'training.attendance'
  | 'training.response'
  | 'training.certificate'
  | 'training.reminder'
  | 'training.practice'
>

/** The same world with these leads at their desks. */
export function withTraining(
  dice: Dice,
  world: World,
  seats: readonly Seat[],
  subjectsOf: (sessions: readonly Session[]) => readonly Subject[],
): World {
  const { tables } = world
  const leads = seats.map((one) => one.person)
  const sessions = seats.flatMap((one) => one.sessions)
  return {
    ...world,
    subjects: [...world.subjects, ...subjectsOf(sessions)],
    tables: {
      ...tables,
      'identity.person': [...tables['identity.person'], ...leads],
      'identity.right_held': [...tables['identity.right_held'], ...seats.flatMap((one) => one.held)],
      'identity.session': [...tables['identity.session'], ...sessions],
      ...trainingOf(dice, leads),
    },
  }
}
