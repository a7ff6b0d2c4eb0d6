import { courseView, type CourseModel } from './course.view.ts'

const ordinary: CourseModel = {
  href: '/training/courses/1',
  title: 'Signs, and who to tell',
  objectives: 'Know the signs of exploitation and what is none.',
  facts: [
    { label: 'For', value: 'Everybody' },
    { label: 'Level', value: 'Awareness' },
  ],
  materials: [{ title: 'Whom to call', words: 'In danger call 999.' }],
  mayAdd: true,
  sessions: [
    { href: '/training/sessions/1', heldOn: '2026-12-02', place: 'The fire station', state: 'Planned' },
  ],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, materials: [], sessions: [] },
  error: { ...ordinary, facts: [] },
  longest: {
    ...ordinary,
    title: 'W'.repeat(120),
    objectives: 'W'.repeat(1000),
    materials: [{ title: 'W'.repeat(120), words: 'W'.repeat(4000) }],
  },
  restricted: { ...ordinary, mayAdd: false },
} satisfies Record<string, CourseModel>
export const render = courseView
