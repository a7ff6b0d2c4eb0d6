/**
 * The life of a need.
 *
 * A need is `open` until somebody who works with the person takes it on, or is named by a colleague: then it is `taken`, and has an
 * owner. The owner alone says that it was `met` or could not be (`not-met`); anybody passes it on to somebody else, because people go
 * home. What the person does not want any more is `not-wanted`. What ended may be opened again: a bed for a night is not a home.
 *
 * Always true: each turn is taken once, from the state in which the last one left the need; the database holds the same table as a
 * constraint.
 */
export const states = ['open', 'taken', 'met', 'not-met', 'not-wanted'] as const
export type State = (typeof states)[number]
export const roles = ['member', 'owner'] as const
export type Role = (typeof roles)[number]
export const actions = ['take', 'pass-on', 'meet', 'fail', 'drop', 'open-again'] as const
export type Action = (typeof actions)[number]

/** Role x state: what may be done. */
export const workflow: Readonly<Record<Role, Readonly<Record<State, readonly Action[]>>>> = {
  member: {
    open: ['take', 'drop'],
    taken: ['pass-on'],
    met: ['open-again'],
    'not-met': ['open-again'],
    'not-wanted': ['open-again'],
  },
  owner: { open: [], taken: ['pass-on', 'meet', 'fail', 'drop'], met: [], 'not-met': [], 'not-wanted': [] },
}

export const consequences: Readonly<Record<Action, { readonly to: State; readonly words: string }>> = {
  take: { to: 'taken', words: 'Somebody takes it on' },
  'pass-on': { to: 'taken', words: 'Somebody else takes it on' },
  meet: { to: 'met', words: 'It is met' },
  fail: { to: 'not-met', words: 'It could not be met' },
  drop: { to: 'not-wanted', words: 'They do not want it any more' },
  'open-again': { to: 'open', words: 'It is needed again' },
}
export const stateWords: Readonly<Record<State, string>> = {
  open: 'Nobody has taken it',
  taken: 'Taken on',
  met: 'Met',
  'not-met': 'Not met',
  'not-wanted': 'Not wanted any more',
}

/** What a member may do now, in the order of the page. */
export function possible(state: State, isOwner: boolean): Action[] {
  const held: readonly Role[] = isOwner ? ['member', 'owner'] : ['member']
  return actions.filter((action) => held.some((role) => workflow[role][state].includes(action)))
}
