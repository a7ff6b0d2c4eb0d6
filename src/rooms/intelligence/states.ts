/**
 * The life of an item at its owner.
 *
 * An accepted report, or an officer's own knowledge, opens a *draft*. Once it has words and a grade it is *graded*. Its
 * sanitised text makes it *sanitised*: ready for a second person, who makes it *released*. When its last live release is
 * recalled it is *recalled*. Nothing ends there: an item that was released or recalled can be sanitised anew, and then
 * waits for a second person again.
 *
 * Always true: what others read is a copy made at the moment of release. No later change of words or grade reaches it;
 * only a recall does. So a new wording or grade never moves a released item back, it only makes it worth releasing anew.
 */
export const states = ['draft', 'graded', 'sanitised', 'released', 'recalled'] as const
export type State = (typeof states)[number]
export type Action = 'write' | 'grade' | 'sanitise' | 'release'

const next: Readonly<Record<Action, Readonly<Partial<Record<State, State>>>>> = {
  // New words make an old sanitised text doubtful: it goes back one step while nobody has it yet.
  write: {
    draft: 'draft',
    graded: 'graded',
    sanitised: 'graded',
    released: 'released',
    recalled: 'recalled',
  },
  grade: {
    draft: 'graded',
    graded: 'graded',
    sanitised: 'sanitised',
    released: 'released',
    recalled: 'recalled',
  },
  sanitise: { graded: 'sanitised', sanitised: 'sanitised', released: 'sanitised', recalled: 'sanitised' },
  release: { sanitised: 'released', released: 'released' },
}

/** Where an action leads from a state, or null where it is not possible. */
export const after = (state: string, action: Action): State | null => next[action][state as State] ?? null

/** The lists of the desk: what waits, for whom. */
export const lists = [
  { state: 'draft', text: 'To write and grade', empty: 'No drafts are waiting.' },
  { state: 'graded', text: 'To sanitise', empty: 'Nothing is waiting to be sanitised.' },
  { state: 'sanitised', text: 'To release', empty: 'Nothing is waiting for a second person.' },
  { state: 'released', text: 'Released', empty: 'Nothing is released.' },
  { state: 'recalled', text: 'Recalled', empty: 'Nothing has been recalled.' },
] as const satisfies readonly { state: State; text: string; empty: string }[]
