import { allow } from '#platform/access.ts'
import { everTakes, type JointAction } from './states.ts'

/** Who may do what with joint operations. The database decides the rows again; these lines decide the deeds. */
const purposes = ['crime', 'safeguarding', 'labour-standards']
const couldBeNamed = {
  rights: ['analyst', 'intelligence-officer', 'safeguarding-lead', 'caseworker'],
  purposes,
}
interface OnOperation {
  readonly operation: { readonly roles: readonly string[] }
}
const as = (...roles: string[]) =>
  allow<OnOperation>({
    ...couldBeNamed,
    inWords: `named on it as ${roles.join(', ')}`,
    when: (_actor, { operation }) => operation.roles.some((role) => roles.includes(role)),
  })

export const seeOperations = allow({
  ...couldBeNamed,
  inWords: 'those on which they are named, and no other',
})
export const readOperation = allow<OnOperation>({ ...couldBeNamed, inWords: 'named on it' })
export const openOperation = allow({
  rights: ['analyst', 'intelligence-officer', 'safeguarding-lead'],
  purposes,
  inWords: 'led by the own agency',
})
export const planOperation = as('gold', 'silver')
export const writePart = as('gold', 'silver', 'victim-lead')
export const recordDecision = as('gold', 'silver', 'bronze', 'victim-lead', 'loggist')
export const useItem = as('gold', 'silver', 'intelligence-cell')
/** The interest is the own agency's, so who keeps those registers it. */
export const registerPlace = allow<OnOperation>({
  rights: ['analyst', 'intelligence-officer'],
  purposes,
  inWords: 'named on it, for the own agency',
})
export const validateDisruption = allow<OnOperation & { readonly disruption: { readonly agencyId: string } }>(
  {
    ...couldBeNamed,
    inWords: 'named on it, at another agency than the one that claims it',
    when: (actor, { disruption }) => disruption.agencyId !== actor.agencyId,
  },
)
export const takeStep = (action: JointAction) =>
  allow<OnOperation>({
    ...couldBeNamed,
    inWords: 'named on it in a role that takes this step',
    when: (_actor, { operation }) => everTakes(action, operation.roles),
  })
/** What was answered about items that the own agency passed on. */
export const seeAnswers = allow({
  rights: ['intelligence-officer', 'release-officer'],
  purposes: ['triage', ...purposes],
  inWords: 'of the own agency',
})
