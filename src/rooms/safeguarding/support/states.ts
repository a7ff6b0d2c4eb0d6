/**
 * The life of a support referral: one agency asks another to help a person.
 *
 * Whoever works with the person asks (`offered`). Somebody at the agency that is asked accepts it, and so answers for it, or
 * declines. Whoever accepted starts, and then says what came of it (`done`), or hands it back. People go home: a colleague there
 * takes it over first, and then does the same. Until it has ended, whoever asked may revoke it.
 *
 * Always true: each state is left once, by one person; the database holds the same table as a constraint. And nobody is lost
 * between two agencies: what was declined, handed back or done is not over until somebody who works with the person has closed it
 * and said what happens now.
 */
export const states = [
  'offered',
  'accepted',
  'in-progress',
  'declined',
  'handed-back',
  'done',
  'revoked',
  'closed',
] as const
export type State = (typeof states)[number]

/** `asker` works with the person at the agency that asked; `asked` works at the other; `helper` answers for it there. */
export const roles = ['asker', 'asked', 'helper'] as const
export type Role = (typeof roles)[number]

export const actions = [
  'accept',
  'decline',
  'start',
  'take-over',
  'finish',
  'hand-back',
  'revoke',
  'close',
] as const
export type Action = (typeof actions)[number]

const nothing = { declined: [], 'handed-back': [], done: [], revoked: [], closed: [] } as const
/** Role x state: what may be done. */
export const workflow: Readonly<Record<Role, Readonly<Record<State, readonly Action[]>>>> = {
  asker: {
    offered: ['revoke'],
    accepted: ['revoke'],
    'in-progress': ['revoke'],
    declined: ['close'],
    'handed-back': ['close'],
    done: ['close'],
    revoked: [],
    closed: [],
  },
  asked: {
    offered: ['accept', 'decline'],
    accepted: ['take-over'],
    'in-progress': ['take-over'],
    ...nothing,
  },
  helper: {
    offered: [],
    accepted: ['start', 'hand-back'],
    'in-progress': ['finish', 'hand-back'],
    ...nothing,
  },
}

interface Consequence {
  /** The state it leads to; null where it stays as it is. */
  readonly to: State | null
  readonly button: string
}
export const consequences: Readonly<Record<Action, Consequence>> = {
  accept: { to: 'accepted', button: 'Accept it' },
  decline: { to: 'declined', button: 'Decline it' },
  start: { to: 'in-progress', button: 'Say that help began' },
  'take-over': { to: null, button: 'Take it over' },
  finish: { to: 'done', button: 'Say what came of it' },
  'hand-back': { to: 'handed-back', button: 'Hand it back' },
  revoke: { to: 'revoked', button: 'Take it back' },
  close: { to: 'closed', button: 'Close it' },
}

export const stateLabels: Readonly<Record<State, string>> = {
  offered: 'Offered',
  accepted: 'Accepted',
  'in-progress': 'In progress',
  declined: 'Declined',
  'handed-back': 'Handed back',
  done: 'Done',
  revoked: 'Taken back',
  closed: 'Closed',
}
/** Where somebody who works with the person must say what happens now. */
export const waitsForAsker = (state: State): boolean =>
  state === 'declined' || state === 'handed-back' || state === 'done'

export interface Standing {
  readonly state: State
  readonly fromAgencyId: string
  readonly toAgencyId: string
  /** Who answers for it at the agency that was asked; null before it is accepted. */
  readonly helperId: string | null
  /** Whether the reader works with the person. */
  readonly isOwnPerson: boolean
}

export function rolesOf(standing: Standing, reader: { personId: string; agencyId: string }): Role[] {
  const isAsked = reader.agencyId === standing.toAgencyId
  return [
    ...(standing.isOwnPerson && reader.agencyId === standing.fromAgencyId ? (['asker'] as const) : []),
    ...(isAsked ? (['asked'] as const) : []),
    ...(isAsked && standing.helperId === reader.personId ? (['helper'] as const) : []),
  ]
}

/** What this person may do now, in the order of the page. */
export function possible(standing: Standing, reader: { personId: string; agencyId: string }): Action[] {
  const held = rolesOf(standing, reader)
  return actions.filter(
    (action) =>
      held.some((role) => workflow[role][standing.state].includes(action)) &&
      !(action === 'take-over' && held.includes('helper')),
  )
}
