import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../policy.ts'
import type { Course } from '../queries.ts'
import { findFor } from '../run-session.ts'
import { courseFormView } from './course-forms.view.ts'

interface Found {
  readonly course: Course
}
const about = ({ course }: Found) => ({
  type: 'course' as const,
  id: course.id,
  ownerAgencyId: course.agencyId,
})
const hrefOf = ({ course }: Found) => `/training/courses/${course.id}`

export const addMaterialPage = page<Found>('training.show-adding-material', {
  may: policy.addMaterial,
  load: (db, { params }) => findFor(db, params['courseId'] ?? ''),
  about,
  present: (found, { form }) =>
    show(
      titled('Add something to read', form),
      courseFormView({ form, backHref: hrefOf(found), title: found.course.title, what: 'material' }),
    ),
})

export const planSessionPage = page<Found>('training.show-planning-session', {
  may: policy.runSessions,
  load: (db, { params }) => findFor(db, params['courseId'] ?? ''),
  about,
  present: (found, { form }) =>
    show(
      titled('Plan a day', form),
      courseFormView({ form, backHref: hrefOf(found), title: found.course.title, what: 'plan' }),
    ),
})
