import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../policy.ts'
import { audiences, startingCourses } from '../reference.ts'
import { openCourseView } from './open-course.view.ts'

/** Writing a course, from nothing or from one that came with the hub. */
export const openCoursePage = page<object>('training.show-opening-course', {
  may: policy.writeCourse,
  load: () => ({}),
  about: () => null,
  present: (_found, { form, query }) => {
    const start = startingCourses.find(({ code }) => code === query['from']) ?? null
    return show(
      titled('Write a course', form),
      openCourseView({
        form,
        audiences,
        start:
          start === null
            ? null
            : { ...start, minutes: String(start.minutes), validMonths: String(start.validMonths) },
      }),
    )
  },
})
