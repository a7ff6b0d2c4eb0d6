import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import * as policy from '../policy.ts'
import { findCourse, materialsOf, sessionsOf, type Course, type Material, type Session } from '../queries.ts'
import { audiences } from '../reference.ts'
import { certificates, levels, textOf } from '../rules/codes.ts'
import { stateLabels } from '../states.ts'
import { courseView } from './course.view.ts'

interface Found {
  readonly course: Course
  readonly materials: readonly Material[]
  readonly sessions: readonly Session[]
}

/** One course, with what can be read again and the days on which the own agency gives it. */
export const coursePage = page<Found>('training.read-course', {
  may: policy.seeCourses,
  async load(db, { params }) {
    const course = await findCourse(db, params['courseId'] ?? '')
    if (course === null) return null
    return {
      course,
      materials: await materialsOf(db, course.id),
      sessions: await sessionsOf(db, course.id),
    }
  },
  about: ({ course }) => ({ type: 'course', id: course.id, ownerAgencyId: course.agencyId }),
  present: ({ course, materials, sessions }, { actor }) =>
    show(
      'Course',
      courseView({
        href: `/training/courses/${course.id}`,
        title: course.title,
        objectives: course.objectives,
        facts: [
          { label: 'For', value: textOf(audiences, course.audience) },
          { label: 'Level', value: textOf(levels, course.level) },
          { label: 'Takes', value: `${course.minutes} minutes` },
          { label: 'A certificate needs', value: textOf(certificates, course.certificate) },
          { label: 'A certificate is good for', value: `${course.validMonths} months` },
          { label: 'Agency', value: course.agencyName },
        ],
        materials,
        mayAdd: course.agencyId === actor.agencyId,
        sessions: sessions.map((one) => ({
          href: `/training/sessions/${one.id}`,
          heldOn: one.heldOn,
          place: one.place,
          state: stateLabels[one.state],
        })),
      }),
    ),
})
