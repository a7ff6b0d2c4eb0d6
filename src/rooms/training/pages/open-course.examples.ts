import { emptyForm } from '#platform/forms.ts'
import { openCourseView, type OpenCourseModel } from './open-course.view.ts'

const start = {
  title: 'Signs, and who to tell',
  audience: 'everybody',
  level: 'awareness',
  objectives: 'Know the signs of exploitation and what is none',
  minutes: '60',
  certificate: 'answered',
  validMonths: '36',
}
const ordinary: OpenCourseModel = {
  form: emptyForm,
  audiences: [
    { value: 'everybody', text: 'Everybody' },
    { value: 'health', text: 'Health' },
  ],
  start,
}
export const examples = {
  ordinary,
  empty: { ...ordinary, start: null },
  error: {
    ...ordinary,
    form: {
      values: { minutes: 'long' },
      errors: ['title', 'audience', 'level', 'objectives', 'minutes', 'certificate', 'validMonths'].map(
        (field) => ({ field, text: `Mend ${field}` }),
      ),
    },
  },
  longest: { ...ordinary, start: { ...start, objectives: 'W'.repeat(1000) } },
  restricted: { ...ordinary, audiences: [] },
} satisfies Record<string, OpenCourseModel>
export const render = openCourseView
