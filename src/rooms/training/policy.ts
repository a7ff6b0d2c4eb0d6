import { allow } from '#platform/access.ts'

/** Who may do what with training. The database decides the rows again; these lines decide the deeds. */
const leads = { rights: ['training-lead'], purposes: ['administration'] }

/** Whoever passes on a concern may practise how it is graded afterwards. */
export const practise = allow({ rights: ['contributor'], inWords: 'on invented items' })

export const seeCourses = allow({ ...leads, inWords: 'courses of every agency' })
export const writeCourse = allow({ ...leads, inWords: 'for the own agency' })
export const addMaterial = allow<{ readonly course: { readonly agencyId: string } }>({
  ...leads,
  inWords: 'to courses of the own agency',
  when: (actor, { course }) => course.agencyId === actor.agencyId,
})
export const runSessions = allow({ ...leads, inWords: 'that the own agency gives' })
