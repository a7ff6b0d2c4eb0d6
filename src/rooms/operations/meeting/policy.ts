import { allow } from '#platform/access.ts'

/** Who may do what with tactical meetings. The database decides the rows again; these lines decide the deeds. */
const atWork = {
  rights: ['analyst', 'intelligence-officer', 'safeguarding-lead'],
  purposes: ['crime', 'safeguarding', 'labour-standards'],
}
export const seeMeetings = allow({
  ...atWork,
  inWords: 'kept by the own agency, or by one with which it may share for the purpose in hand',
})
export const openMeeting = allow({ ...atWork, inWords: 'kept by the own agency' })
export const keepMinutes = allow<{ readonly meeting: { readonly agencyId: string } }>({
  ...atWork,
  inWords: 'at the agency that keeps them, until they are signed',
  when: (actor, { meeting }) => meeting.agencyId === actor.agencyId,
})
