import type { Policy } from '#platform/access.ts'
import { redirect } from '#platform/outcome.ts'
import { get, post, type Route } from '#platform/routes.ts'
import { addMaterial, openCourse } from './open-course.ts'
import { againPage } from './pages/again.ts'
import { atWorkPage } from './pages/at-work.ts'
import { camePage } from './pages/came.ts'
import { addMaterialPage, planSessionPage } from './pages/course-forms.ts'
import { coursePage } from './pages/course.ts'
import { coursesPage } from './pages/courses.ts'
import { openCoursePage } from './pages/open-course.ts'
import { agreementPage, beginPracticePage, practicePage } from './pages/practice.ts'
import { resultsPage } from './pages/results.ts'
import { sessionPage } from './pages/session.ts'
import * as policy from './policy.ts'
import { gradePractice } from './practice/grade.ts'
import { countHeads, planSession, stepSession } from './run-session.ts'

/** The training room's table of contents for staff. What learners reach is in `public.ts`. */
const toCourse = ({ id }: { readonly id: string }) => redirect(`/training/courses/${id}`)
const toSession = ({ id }: { readonly id: string }) => redirect(`/training/sessions/${id}`)

export const routes: readonly Route[] = [
  get('/training', coursesPage),
  get('/training/again', againPage),
  get('/training/new', openCoursePage),
  post('/training/new', openCourse, { page: openCoursePage, then: toCourse }),
  get('/training/practice', beginPracticePage),
  get('/training/practice/:roundId/:item', practicePage),
  post('/training/practice/:roundId/:item', gradePractice, {
    page: practicePage,
    then: ({ roundId, item, given }) => redirect(`/training/practice/${roundId}/${item}?given=${given}`),
  }),
  get('/training/agreement', agreementPage),
  get('/training/at-work', atWorkPage),
  get('/training/courses/:courseId', coursePage),
  get('/training/courses/:courseId/results', resultsPage),
  get('/training/courses/:courseId/material', addMaterialPage),
  post('/training/courses/:courseId/material', addMaterial, { page: addMaterialPage, then: toCourse }),
  get('/training/courses/:courseId/plan', planSessionPage),
  post('/training/courses/:courseId/plan', planSession, { page: planSessionPage, then: toSession }),
  get('/training/sessions/:sessionId', sessionPage),
  post('/training/sessions/:sessionId/step', stepSession, { page: sessionPage, then: toSession }),
  get('/training/sessions/:sessionId/came', camePage),
  post('/training/sessions/:sessionId/came', countHeads, { page: camePage, then: toSession }),
]

export const navigation: readonly {
  readonly text: string
  readonly href: string
  readonly may: Policy<never>
}[] = [
  { text: 'Training', href: '/training', may: policy.seeCourses },
  { text: 'Practise grading', href: '/training/practice', may: policy.practise },
]
