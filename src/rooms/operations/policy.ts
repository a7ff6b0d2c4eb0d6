import { allow } from '#platform/access.ts'

/** Who may do what with taskings. The database decides the rows again; these lines decide the deeds. */
const atWork = {
  rights: ['analyst', 'intelligence-officer', 'safeguarding-lead'],
  purposes: ['crime', 'safeguarding', 'labour-standards'],
}

export const seeTaskings = allow({
  ...atWork,
  inWords:
    'of the own agency for itself, or between it and an agency with which an agreement lives for the purpose in hand',
})
export const openTasking = allow({
  ...atWork,
  inWords: 'for the own agency; of itself, or of an agency with which it may share for the purpose in hand',
})
/** The disruption options are about nobody. */
export const readOptions = allow({ ...atWork })

interface OnTasking {
  readonly tasking: { readonly fromAgencyId: string; readonly toAgencyId: string }
}
export const answerTasking = allow<OnTasking>({
  ...atWork,
  inWords: 'at the agency that is asked; what was accepted is ended by its named owner alone',
  when: (actor, { tasking }) => tasking.toAgencyId === actor.agencyId,
})
export const withdrawTasking = allow<OnTasking>({
  ...atWork,
  inWords: 'at the agency that asked, until it is answered',
  when: (actor, { tasking }) => tasking.fromAgencyId === actor.agencyId,
})
