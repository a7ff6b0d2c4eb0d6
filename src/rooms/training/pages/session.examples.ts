import { emptyForm } from '#platform/forms.ts'
import { sessionView, type SessionModel } from './session.view.ts'

const ordinary: SessionModel = {
  form: emptyForm,
  href: '/training/sessions/1',
  courseHref: '/training/courses/1',
  course: 'Signs, and who to tell',
  heldOn: '2026-12-02',
  place: 'The fire station',
  delivery: 'In a room',
  code: 'AB23 CD45',
  state: 'Questions before the course are open',
  next: { state: 'after', button: 'The course is over: open the questions after it' },
  taken: [
    {
      state: 'Questions before the course are open',
      by: 'Grace',
      at: new Date('2026-12-02T09:00:00Z'),
    },
  ],
  came: [{ agency: 'Midshire Council', role: 'Housing officer', people: '12' }],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, taken: [], came: [] },
  error: { ...ordinary, form: { values: {}, errors: [{ field: null, text: 'Look at it again' }] } },
  longest: { ...ordinary, course: 'W'.repeat(120), place: 'W'.repeat(120) },
  restricted: { ...ordinary, next: null },
} satisfies Record<string, SessionModel>
export const render = sessionView
