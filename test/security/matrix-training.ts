import { personId, agencies } from '../support/cast.ts'
import type { TestDatabase } from '../support/database.ts'
import { none, real, type Candidate, type Rule } from './matrix-rules.ts'

/** A course of the council, given by the police on a day. */
export interface TrainingWorld {
  readonly course: string
  readonly session: string
}

export async function makeTrainingWorld({ owner }: TestDatabase): Promise<TrainingWorld> {
  const [course] = await owner<{ id: string }>(
    `insert into training.course (agency_id, title, audience, level, objectives, minutes, certificate, valid_months, by_person)
       values ($1, 'Signs, and who to tell', 'everybody', 'awareness', 'Know the signs', 60, 'answered', 36, $2) returning id`,
    [agencies.council.id, personId('tess')],
  )
  const [session] = await owner<{ id: string }>(
    `insert into training.session (course_id, agency_id, held_on, place, delivery, code, by_person)
       values ($1, $2, '2026-12-02', 'The fire station', 'room', 'AB23CD45', $3) returning id`,
    [course?.id, agencies.police.id, personId('bola')],
  )
  return { course: course?.id ?? '', session: session?.id ?? '' }
}

/** Training in the route matrix: courses for every lead, a day for those of the agency that gives it. */
export function trainingMatrix(
  { course, session }: TrainingWorld,
  missing: string,
): Readonly<Record<string, Rule>> {
  const leads = (urls: Candidate[]): Rule => ({
    rights: ['training-lead'],
    purposes: ['administration'],
    urls,
  })
  const anywhere = (url: string): Rule => leads([real(url, 'police', 'council', 'charity', 'fire')])
  const ofCourse = (tail: string): Rule =>
    leads([
      real(`/training/courses/${course}${tail}`, 'police', 'council'),
      none('missing', `/training/courses/${missing}${tail}`),
    ])
  const material = leads([
    real(`/training/courses/${course}/material`, 'council'),
    none('missing', `/training/courses/${missing}/material`),
  ])
  const day = (tail: string): Rule =>
    leads([
      real(`/training/sessions/${session}${tail}`, 'police'),
      none('missing', `/training/sessions/${missing}${tail}`),
    ])
  const practise = (urls: Candidate[]): Rule => ({ rights: ['contributor'], purposes: null, urls })
  const practised: Candidate[] = [
    real(`/training/practice/${missing}/G01`, 'police', 'council', 'charity', 'fire'),
    none('missing', `/training/practice/${missing}/G99`),
  ]
  return {
    'training.list-courses': anywhere('/training'),
    'training.list-due': anywhere('/training/again'),
    'training.read-agreement': anywhere('/training/agreement'),
    'training.read-at-work': anywhere('/training/at-work'),
    'training.begin-practice': practise([real('/training/practice', 'police', 'council', 'charity', 'fire')]),
    'training.practise': practise(practised),
    'training.grade-practice': practise(
      practised.map((one) => ({ ...one, body: { source: '1', assessment: 'A', handling: 'P' } })),
    ),
    'training.show-opening-course': anywhere('/training/new'),
    'training.open-course': anywhere('/training/new'),
    'training.read-course': ofCourse(''),
    'training.read-results': ofCourse('/results'),
    'training.show-adding-material': material,
    'training.add-material': {
      ...material,
      urls: material.urls.map((one) => ({ ...one, body: { title: 'Read', words: 'Read this again' } })),
    },
    'training.show-planning-session': ofCourse('/plan'),
    'training.plan-session': ofCourse('/plan'),
    'training.read-session': day(''),
    'training.step-session': day('/step'),
    'training.show-counting-heads': day('/came'),
    'training.count-heads': day('/came'),
  }
}
