import { emptyForm } from '#platform/forms.ts'
import { courseFormView, type CourseFormModel } from './course-forms.view.ts'

const ordinary: CourseFormModel = {
  form: emptyForm,
  backHref: '/training/courses/1',
  title: 'Signs, and who to tell',
  what: 'plan',
}
const errors = (...fields: string[]) => fields.map((field) => ({ field, text: `Mend ${field}` }))
export const examples = {
  ordinary,
  empty: { ...ordinary, what: 'material' },
  error: { ...ordinary, form: { values: { place: 'x' }, errors: errors('heldOn', 'place', 'delivery') } },
  longest: {
    ...ordinary,
    what: 'material',
    title: 'W'.repeat(120),
    form: { values: { words: 'W'.repeat(4000) }, errors: errors('title', 'words') },
  },
  restricted: { ...ordinary, title: '' },
} satisfies Record<string, CourseFormModel>
export const render = courseFormView
