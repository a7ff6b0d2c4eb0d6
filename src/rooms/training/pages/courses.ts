import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import * as policy from '../policy.ts'
import { courses, type Course } from '../queries.ts'
import { audiences, startingCourses } from '../reference.ts'
import { levels, textOf } from '../rules/codes.ts'
import { coursesView } from './courses.view.ts'

/** Every course of the partnership. */
export const coursesPage = page<readonly Course[]>('training.list-courses', {
  may: policy.seeCourses,
  load: (db) => courses(db),
  about: (all) => ({ type: 'course-list', id: '-', detail: { ids: all.map((one) => one.id) } }),
  present: (all) =>
    show(
      'Training',
      coursesView({
        courses: all.map((one) => ({
          href: `/training/courses/${one.id}`,
          title: one.title,
          audience: textOf(audiences, one.audience),
          level: textOf(levels, one.level),
          agency: one.agencyName,
        })),
        starting: startingCourses.map(({ code, title }) => ({ href: `/training/new?from=${code}`, title })),
      }),
      { layout: 'wide' },
    ),
})
