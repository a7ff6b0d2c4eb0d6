/**
 * The life of a campaign.
 *
 * It is planned in versions. Before its first day one version is registered: what will be counted, where, compared with what, by which
 * design. From then on the plan can be amended only with a reason, and every reader sees what was registered beside what was changed. After
 * its last day it is closed with what was learned. It can be withdrawn at any time, with the reason.
 *
 * Always true, and held by the database: nothing is registered on the first day or later; a registration is never changed; a campaign that
 * is over has no new plan. A campaign that began without registration is not hidden: it says that its effect cannot be claimed.
 */
export type State = 'draft' | 'registered' | 'closed' | 'withdrawn'

export const stateLabels: Readonly<Record<State, string>> = {
  draft: 'Draft',
  registered: 'Registered',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
}

export interface Days {
  readonly today: string
  readonly startsOn: string
  readonly endsOn: string
}
type Deed = 'plan' | 'register' | 'close' | 'withdraw'

/** state × deed → whether the calendar allows it. What is not here cannot be done. */
const workflow: Readonly<Record<State, Readonly<Partial<Record<Deed, (days: Days) => boolean>>>>> = {
  draft: {
    plan: () => true,
    register: ({ today, startsOn }) => today < startsOn,
    close: ({ today, endsOn }) => today > endsOn,
    withdraw: () => true,
  },
  registered: {
    plan: () => true,
    close: ({ today, endsOn }) => today > endsOn,
    withdraw: () => true,
  },
  closed: {},
  withdrawn: {},
}

export const mayBe = (deed: Deed, state: State, days: Days): boolean => workflow[state][deed]?.(days) ?? false

/** It has begun, and no plan was registered before. */
export const isUnregistered = (isRegistered: boolean, days: Days): boolean =>
  !isRegistered && days.today >= days.startsOn
