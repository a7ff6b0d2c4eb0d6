/**
 * The life of a tasking.
 *
 * One agency asks another, or itself, to do something: the tasking is `offered`. The agency that is asked accepts it and names
 * who answers for it there, or declines it with a reason; until it has answered, the agency that asked may withdraw. What was
 * `accepted` ends in two ways, both said by its owner alone: `done`, with what came of it, or `handed-back`, with why not. People
 * go home: anybody at the agency that is asked may name another owner, themselves too, and then end it in that name.
 *
 * Always true: each state is left once, by one person; the database holds the same table as a constraint and refuses a second
 * step out of the same state. Nothing that ended goes on: what was declined, withdrawn or handed back is offered again as a new
 * tasking that names the old one, so that nobody wonders later which words were accepted.
 */
export const states = ['offered', 'accepted', 'declined', 'withdrawn', 'done', 'handed-back'] as const
export type State = (typeof states)[number]

/** What a person is to a tasking. Who asks their own agency is `asker` and `asked` at once. */
export const roles = ['asker', 'asked', 'owner'] as const
export type Role = (typeof roles)[number]

/** Steps, each a row; and `offer-again`, which makes a new tasking and leaves the old one as it is. */
export const stepActions = ['accept', 'decline', 'withdraw', 'pass-on', 'finish', 'hand-back'] as const
export type StepAction = (typeof stepActions)[number]
export const actions = [...stepActions, 'offer-again'] as const
export type Action = (typeof actions)[number]

const ended = { declined: [], withdrawn: [], done: [], 'handed-back': [] } as const
/** Role x state: what may be done. */
export const workflow: Readonly<Record<Role, Readonly<Record<State, readonly Action[]>>>> = {
  asker: {
    offered: ['withdraw'],
    accepted: [],
    declined: ['offer-again'],
    withdrawn: ['offer-again'],
    done: [],
    'handed-back': ['offer-again'],
  },
  asked: { offered: ['accept', 'decline'], accepted: ['pass-on'], ...ended },
  owner: { offered: [], accepted: ['pass-on', 'finish', 'hand-back'], ...ended },
}

interface Consequence {
  /** The state it leads to; null where the tasking stays as it is. */
  readonly to: State | null
  readonly button: string
  readonly title: string
}
export const consequences = {
  accept: { to: 'accepted', button: 'Accept it', title: 'Accept a tasking' },
  decline: { to: 'declined', button: 'Decline it', title: 'Decline a tasking' },
  withdraw: { to: 'withdrawn', button: 'Withdraw it', title: 'Withdraw a tasking' },
  'pass-on': { to: 'accepted', button: 'Name another owner', title: 'Name another owner' },
  finish: { to: 'done', button: 'Say what came of it', title: 'Say what came of it' },
  'hand-back': { to: 'handed-back', button: 'Hand it back', title: 'Hand a tasking back' },
  'offer-again': { to: null, button: 'Offer it again', title: 'Offer a tasking again' },
} as const satisfies Readonly<Record<Action, Consequence>>

export const stateLabels: Readonly<Record<State, string>> = {
  offered: 'Offered',
  accepted: 'Accepted',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
  done: 'Done',
  'handed-back': 'Handed back',
}
export const isOpen = (state: State): boolean => state === 'offered' || state === 'accepted'

export interface Standing {
  readonly state: State
  readonly fromAgencyId: string
  readonly toAgencyId: string
  /** Who answers for it at the agency that is asked; null before it is accepted. */
  readonly ownerId: string | null
}
interface Person {
  readonly personId: string
  readonly agencyId: string
}

export function rolesOf(standing: Standing, { personId, agencyId }: Person): Role[] {
  const isAsked = agencyId === standing.toAgencyId
  return roles.filter((role) =>
    role === 'asker'
      ? agencyId === standing.fromAgencyId
      : isAsked && (role === 'asked' || standing.ownerId === personId),
  )
}

/** What this person may do now, in the order of the page. */
export function possible(standing: Standing, person: Person): Action[] {
  const held = rolesOf(standing, person)
  return actions.filter((action) => held.some((role) => workflow[role][standing.state].includes(action)))
}

export type StepRefusal = 'wrong-state' | 'not-owner'
/** Why somebody at the right agency may not take this step now; null where they may. */
export function refusalOf(action: Action, standing: Standing, person: Person): StepRefusal | null {
  if (possible(standing, person).includes(action)) return null
  return workflow.owner[standing.state].includes(action) ? 'not-owner' : 'wrong-state'
}
