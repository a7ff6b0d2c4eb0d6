import { coursesView, type CoursesModel } from './courses.view.ts'

const one = {
  href: '/training/courses/1',
  title: 'Signs, and who to tell',
  audience: 'Everybody',
  level: 'Awareness',
  agency: 'Midshire Council',
}
const ordinary: CoursesModel = {
  courses: [one, { ...one, title: 'Referring somebody well', level: 'First responder' }],
  starting: [{ href: '/training/new?from=signs', title: 'Signs, and who to tell' }],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, courses: [] },
  error: { ...ordinary, starting: [] },
  longest: { ...ordinary, courses: Array.from({ length: 12 }, () => ({ ...one, title: 'W'.repeat(120) })) },
  restricted: { ...ordinary, courses: [one] },
} satisfies Record<string, CoursesModel>
export const render = coursesView
