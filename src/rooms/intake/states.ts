/**
 * The life of a report on the desk.
 *
 * A report arrives `new`: nobody holds it. An officer takes it `in-hand`; only its holder decides, but anyone at the
 * desk may take it over, since people go home. Three ends: `accepted` (it becomes intelligence), `routed-away` (it belongs
 * elsewhere: a wages complaint, a matter for another service) and `no-action`, each with a written reason. An end can be
 * reopened, because a reporter may come back with more; the decision before stays in the history.
 *
 * Always true: danger and children are flagged when the report arrives, and no end is reached while such a flag is
 * unanswered (BR01, BR02). A report routed away as a labour complaint is not counted as modern slavery (BR39). Nothing here
 * changes the report itself; each step is a row in `intake.decision`.
 */
export const states = ['new', 'in-hand', 'accepted', 'routed-away', 'no-action'] as const
export type State = (typeof states)[number]

export const actions = ['take', 'release', 'accept', 'route-away', 'no-action', 'reopen'] as const
export type Action = (typeof actions)[number]

export interface Step {
  readonly from: readonly State[]
  readonly to: State
  /** Whether only its holder may do it. */
  readonly holderOnly: boolean
  /** Whether danger and child flags must have been answered. */
  readonly flagsFirst: boolean
  readonly needsReason: boolean
  readonly button: string
}

export const workflow: Readonly<Record<Action, Step>> = {
  take: {
    from: ['new', 'in-hand'],
    to: 'in-hand',
    holderOnly: false,
    flagsFirst: false,
    needsReason: false,
    button: 'Take this report',
  },
  release: {
    from: ['in-hand'],
    to: 'new',
    holderOnly: true,
    flagsFirst: false,
    needsReason: false,
    button: 'Put it back in the queue',
  },
  accept: {
    from: ['in-hand'],
    to: 'accepted',
    holderOnly: true,
    flagsFirst: true,
    needsReason: true,
    button: 'Accept as intelligence',
  },
  'route-away': {
    from: ['in-hand'],
    to: 'routed-away',
    holderOnly: true,
    flagsFirst: true,
    needsReason: true,
    button: 'Send it where it belongs',
  },
  'no-action': {
    from: ['in-hand'],
    to: 'no-action',
    holderOnly: true,
    flagsFirst: true,
    needsReason: true,
    button: 'Close without action',
  },
  reopen: {
    from: ['accepted', 'routed-away', 'no-action'],
    to: 'in-hand',
    holderOnly: false,
    flagsFirst: false,
    needsReason: true,
    button: 'Reopen',
  },
}

export const stateLabels: Readonly<Record<State, string>> = {
  new: 'New',
  'in-hand': 'In hand',
  accepted: 'Accepted',
  'routed-away': 'Sent elsewhere',
  'no-action': 'No action',
}

export interface Standing {
  readonly state: State
  readonly heldBy: string | null
  readonly openFlags: number
}
export type StepRefusal = 'wrong-state' | 'not-holder' | 'flags-open'

/** Whether an action may be taken now; the reason if not. */
export function refusalOf(action: Action, standing: Standing, personId: string): StepRefusal | null {
  const step = workflow[action]
  if (!step.from.includes(standing.state)) return 'wrong-state'
  if (step.holderOnly && standing.heldBy !== personId) return 'not-holder'
  if (step.flagsFirst && standing.openFlags > 0) return 'flags-open'
  return null
}

/** What may be done now, in the order of the page. */
export const possible = (standing: Standing, personId: string): Action[] =>
  actions.filter((action) => {
    const refusal = refusalOf(action, standing, personId)
    if (action === 'take' && standing.heldBy === personId) return false
    return refusal === null || refusal === 'flags-open'
  })

/** Where a report can be sent that is not for this desk (domain 3.3). */
export const routes = [
  {
    value: 'labour-rights',
    text: 'Labour rights: pay, hours or holidays, with no sign of force (Fair Work Agency, Acas)',
  },
  { value: 'police-999-101', text: 'Police: a crime that is not modern slavery' },
  { value: 'childrens-services', text: 'Children’s services' },
  { value: 'adult-safeguarding', text: 'Adult safeguarding' },
  { value: 'other-area', text: 'Another area’s partnership or police' },
  { value: 'other', text: 'Somewhere else: say where in the reason' },
] as const
export type RoutedTo = (typeof routes)[number]['value']

export const exploitationTypes = [
  { value: 'labour', text: 'Labour exploitation' },
  { value: 'sexual', text: 'Sexual exploitation' },
  { value: 'domestic', text: 'Domestic servitude' },
  { value: 'criminal', text: 'Criminal exploitation' },
  { value: 'organ', text: 'Organ harvesting' },
  { value: 'unknown', text: 'Not known yet: say why in the reason' },
] as const
