/**
 * The life of a referral.
 *
 * It is a `draft` while it is written. Whoever is no first responder chooses an organisation that is one: it is `offered`, and that
 * organisation accepts or declines; after a no, or no answer, another is chosen. A first responder takes it on themselves. What was
 * `accepted` is sent through the Home Office's own service, and only a first responder says so here, with its reference: an adult
 * who agreed and a child are `submitted`. An adult who said no is `notified`, by a specified public authority alone (BR04): on any
 * other the law puts no such duty; and no decision follows. A decision is yes or no, twice;
 * after each no it may be asked to decide again.
 *
 * Always true: answers change only before it is sent; each state is left once, by one person, and the database holds this table as
 * a constraint; what is `closed` stays so, and a new referral is opened instead. A child's is not closed before their local authority
 * acknowledged that it was told.
 */
export const states = [
  'draft',
  'offered',
  'declined',
  'accepted',
  'submitted',
  'notified',
  'reasonable-grounds',
  'no-reasonable-grounds',
  'reasonable-asked-again',
  'conclusive-grounds',
  'no-conclusive-grounds',
  'conclusive-asked-again',
  'closed',
] as const
export type State = (typeof states)[number]

/** Every member of the record is a `member`, and more by what their agency is: most specified authorities are first responders, too. */
export const roles = ['member', 'first-responder', 'specified-authority'] as const
export type Role = (typeof roles)[number]

export const actions = [
  'choose',
  'take-on',
  'accept',
  'decline',
  'submit',
  'notify',
  'reasonable-yes',
  'reasonable-no',
  'conclusive-yes',
  'conclusive-no',
  'ask-again',
  'close',
] as const
export type Action = (typeof actions)[number]

/** Role x state: what may be done. */
export const workflow: Readonly<Record<Role, Readonly<Record<State, readonly Action[]>>>> = {
  member: {
    draft: ['choose', 'close'],
    offered: ['accept', 'decline', 'choose', 'close'],
    declined: ['choose', 'close'],
    accepted: ['choose', 'close'],
    submitted: ['reasonable-yes', 'reasonable-no', 'close'],
    notified: ['close'],
    'reasonable-grounds': ['conclusive-yes', 'conclusive-no', 'close'],
    'no-reasonable-grounds': ['ask-again', 'close'],
    'reasonable-asked-again': ['reasonable-yes', 'reasonable-no', 'close'],
    'conclusive-grounds': ['close'],
    'no-conclusive-grounds': ['ask-again', 'close'],
    'conclusive-asked-again': ['conclusive-yes', 'conclusive-no', 'close'],
    closed: [],
  },
  'first-responder': {
    draft: ['take-on'],
    offered: ['take-on'],
    declined: ['take-on'],
    accepted: ['submit'],
    submitted: [],
    notified: [],
    'reasonable-grounds': [],
    'no-reasonable-grounds': [],
    'reasonable-asked-again': [],
    'conclusive-grounds': [],
    'no-conclusive-grounds': [],
    'conclusive-asked-again': [],
    closed: [],
  },
  'specified-authority': {
    draft: [],
    offered: [],
    declined: [],
    accepted: ['notify'],
    submitted: [],
    notified: [],
    'reasonable-grounds': [],
    'no-reasonable-grounds': [],
    'reasonable-asked-again': [],
    'conclusive-grounds': [],
    'no-conclusive-grounds': [],
    'conclusive-asked-again': [],
    closed: [],
  },
}

/** The state that an action leads to, from a state in which the table has it. */
export function nextState(action: Action, from: State): State {
  if (action === 'ask-again')
    return from === 'no-conclusive-grounds' ? 'conclusive-asked-again' : 'reasonable-asked-again'
  return leadsTo[action]
}
const leadsTo = {
  choose: 'offered',
  'take-on': 'accepted',
  accept: 'accepted',
  decline: 'declined',
  submit: 'submitted',
  notify: 'notified',
  'reasonable-yes': 'reasonable-grounds',
  'reasonable-no': 'no-reasonable-grounds',
  'conclusive-yes': 'conclusive-grounds',
  'conclusive-no': 'no-conclusive-grounds',
  close: 'closed',
} as const satisfies Readonly<Record<Exclude<Action, 'ask-again'>, State>>

/** A word on a page, and what a button or a link says. */
export const stateLabels: Readonly<Record<State, string>> = {
  draft: 'Being written',
  offered: 'Offered to a first responder',
  declined: 'Declined by the first responder',
  accepted: 'Accepted by the first responder',
  submitted: 'Sent to the Home Office',
  notified: 'Notified without a referral',
  'reasonable-grounds': 'Reasonable grounds: yes',
  'no-reasonable-grounds': 'Reasonable grounds: no',
  'reasonable-asked-again': 'Reasonable grounds: asked again',
  'conclusive-grounds': 'Conclusive grounds: yes',
  'no-conclusive-grounds': 'Conclusive grounds: no',
  'conclusive-asked-again': 'Conclusive grounds: asked again',
  closed: 'Closed',
}
export const actionLabels: Readonly<Record<Action, string>> = {
  choose: 'Choose a first responder',
  'take-on': 'Refer them yourselves',
  accept: 'They accepted it',
  decline: 'They declined it',
  submit: 'It was sent to the Home Office',
  notify: 'The Home Office was notified',
  'reasonable-yes': 'Reasonable grounds: yes',
  'reasonable-no': 'Reasonable grounds: no',
  'conclusive-yes': 'Conclusive grounds: yes',
  'conclusive-no': 'Conclusive grounds: no',
  'ask-again': 'It was asked to decide again',
  close: 'Close it',
}

/** Whether answers may still change. */
export const isWritten = (state: State): boolean =>
  state === 'draft' || state === 'offered' || state === 'declined' || state === 'accepted'

/** What somebody with these roles may do now, in the order of the page. */
export const possible = (state: State, held: readonly Role[]): Action[] =>
  actions.filter((action) => held.some((role) => workflow[role][state].includes(action)))
